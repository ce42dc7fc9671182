import { type Cell, type CellValue, formatValue } from 'hucre';

/** Digits that Excel shows of a number without a format of its own. */
const GENERAL_DIGITS = 12;

/** The text that a cell shows: percentages, thousands and dates as its format writes them. */
export function displayed(value: CellValue, cell: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  const format = cell?.style?.numFmt ?? 'General';
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').replace(/_x000D_/g, '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value, format);
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) return '';
  if (/^(?:general|@)?$/i.test(format)) return general(value);
  return formatted(value, format);
}

function general(value: number): string {
  const rounded = Number(value.toPrecision(GENERAL_DIGITS));
  return Math.abs(rounded) >= 1e21 ? String(rounded) : plain(rounded);
}

/** A number without exponent. */
const plain = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(12).replace(/\.?0+$/, '') : String(value);

function formatted(value: number, format: string): string {
  try {
    const text = formatValue(value, format);
    // Formats fill up with blanks to align digits; a reader sees the digits alone.
    return /\d/.test(text) || value === 0 ? text.trim() : general(value);
  } catch {
    return general(value);
  }
}

/** Dates are stored as days; hucre hands them out in UTC. Formats in the user's own short style come out as ISO does. */
function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  try {
    if (!/^general$/i.test(format)) return formatValue(date, format).trim();
  } catch {}
  return date.toISOString().slice(0, 10);
}
