import type { DraftTable } from '../../document/build.ts';
import type { FlowLine } from './paragraphs.ts';

/** Fewer columns or rows than these are no evidence of a table. */
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 3;
/** Rows further apart than this, in em, belong to different tables. */
const FARTHEST = 4;

/** Lines of running text, or a table that was set without rules. */
export type Stretch = { readonly lines: readonly FlowLine[] } | { readonly table: DraftTable };

/** Finds tables without rules: successive lines whose parts stand below each other in the same columns. */
export function withColumns(lines: readonly FlowLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let text: FlowLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const rows = rowsFrom(lines, i);
    if (rows.length >= LEAST_ROWS) {
      if (text.length > 0) stretches.push({ lines: text });
      text = [];
      stretches.push({ table: tableOf(rows) });
      i += rows.length;
    } else {
      text.push(lines[i] as FlowLine);
      i += 1;
    }
  }
  if (text.length > 0) stretches.push({ lines: text });
  return stretches;
}

interface Band {
  readonly left: number;
  readonly right: number;
}

/** The lines from one on that keep to the same columns. */
function rowsFrom(lines: readonly FlowLine[], start: number): readonly FlowLine[] {
  const first = lines[start];
  if (!first || first.parts.length < LEAST_COLUMNS) return [];
  let bands: readonly Band[] = first.parts;
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const above = lines[end - 1];
    if (!line || !above || line.page !== first.page || line.parts.length !== bands.length) break;
    if (line.middle - above.middle > FARTHEST * line.size) break;
    const wider = widened(bands, line);
    if (!wider) break;
    bands = wider;
  }
  return lines.slice(start, end);
}

/** The columns with a further row in them; undefined where two columns would overlap. */
function widened(bands: readonly Band[], line: FlowLine): readonly Band[] | undefined {
  const wider = bands.map((band, i) => {
    const part = line.parts[i] ?? band;
    return { left: Math.min(band.left, part.left), right: Math.max(band.right, part.right) };
  });
  const apart = wider.every((band, i) => i === 0 || band.left > (wider[i - 1]?.right ?? 0));
  return apart ? wider : undefined;
}

function tableOf(rows: readonly FlowLine[]): DraftTable {
  const columns = rows[0]?.parts.length ?? 0;
  return {
    kind: 'table',
    rows: rows.length,
    columns,
    uncertain: true,
    flattened: 'spaces',
    ...(rows[0] && { page: rows[0].page }),
    cells: rows.flatMap((line, row) =>
      line.parts.map((part, column) => ({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: part.text.trim(),
      })),
    ),
  };
}
