/** A number with the format under which it prints as the very text it came from. */
export interface WorkbookNumber {
  readonly value: number;
  readonly format: string;
}

const PLAIN = /^-?(?:0|[1-9]\d{0,14})(?:\.(\d{1,10}))?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.(\d{1,6}))?$/;
const PERCENT = /^-?(?:0|[1-9]\d{0,9})(?:\.(\d{1,6}))?%$/;
const DIGITS = 15;

/** The number that a text is, when a spreadsheet prints it back as it stands; undefined for all other texts. */
export function numberOfText(text: string): WorkbookNumber | undefined {
  if (text.replace(/\D/g, '').length > DIGITS || /^-0(?:\.0*)?%?$/.test(text)) return undefined;
  const plain = PLAIN.exec(text);
  if (plain) return { value: Number(text), format: decimals('0', plain[1]) };
  const grouped = GROUPED.exec(text);
  if (grouped)
    return { value: Number(text.replaceAll(',', '')), format: decimals('#,##0', grouped[1]) };
  const percent = PERCENT.exec(text);
  if (!percent) return undefined;
  const value = Number((Number(text.slice(0, -1)) / 100).toPrecision(DIGITS));
  const back = `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
  return back === text ? { value, format: `${decimals('0', percent[1])}%` } : undefined;
}

const decimals = (whole: string, fraction: string | undefined): string =>
  fraction === undefined ? whole : `${whole}.${'0'.repeat(fraction.length)}`;
