import {
  type Block,
  blockAt,
  type Cell,
  type Document,
  type Place,
  type Table,
} from '../../document/document.ts';
import { type Finding, SEVERITIES, type Severity } from '../../document/finding.ts';
import { gridOf } from '../../document/grid.ts';
import { esc, findingId, placeId } from './html-escape.ts';

/** A stretch to mark in one text: a place of a finding. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly finding: number;
  readonly place: number;
  readonly severity: Severity;
}

interface Marking {
  readonly file: number;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
}

/** The document as HTML; every place of every finding is marked and bears the finding's number, a link to its entry. */
export function documentHtml(
  document: Document,
  findings: readonly Finding[],
  file: number,
): string {
  const marking = { file, marks: marksOf(document, findings) };
  return document.blocks.map((block) => blockHtml(block, marking)).join('\n');
}

function marksOf(
  document: Document,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  findings.forEach(({ places, severity }, finding) => {
    places.forEach(({ at }, place) => {
      const key = keyOf(document, at);
      const list = marks.get(key) ?? [];
      const from = at.from ?? 0;
      list.push({ from, to: at.to ?? Number.POSITIVE_INFINITY, finding, place, severity });
      marks.set(key, list);
    });
  });
  return marks;
}

/** Where a mark goes: the paragraph, the anchor cell, or the table as a whole. */
function keyOf(document: Document, { block, row, column }: Place): string {
  if (row === undefined || column === undefined) return `${block}`;
  const table = blockAt(document, block);
  const anchor = table?.kind === 'table' ? gridOf(table)[row]?.[column] : undefined;
  return anchor ? `${block}/${anchor.row}/${anchor.column}` : `${block}`;
}

function blockHtml(block: Block, marking: Marking): string {
  if (block.kind === 'table') return tableHtml(block, marking);
  const inner = marked(block.text, `${block.block}`, marking);
  if (block.kind === 'heading') {
    const level = Math.min(6, block.level + 2);
    return `<h${level}${block.style ? ` class="${block.style}"` : ''}>${inner}</h${level}>`;
  }
  const role = block.role === undefined ? block.style : `${block.style ?? ''} ${block.role}`.trim();
  return `<p${role ? ` class="${role}"` : ''}>${inner}</p>`;
}

function tableHtml(table: Table, marking: Marking): string {
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cellHtml(table, cell, marking));
  const whole = marked('', `${table.block}`, marking);
  const body = rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('');
  return `<div class="scroll">${whole}<table>${body}</table></div>`;
}

function cellHtml(table: Table, cell: Cell, marking: Marking): string {
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`;
  const text = marked(cell.text, `${table.block}/${cell.row}/${cell.column}`, marking);
  const inner = (cell.tables ?? []).map((each) => tableHtml(each, marking)).join('');
  return `<td${spans}>${text}${inner}</td>`;
}

/** The text cut at the bounds of its marks; each stretch lies in one mark of its gravest severity. */
function marked(text: string, key: string, { file, marks }: Marking): string {
  const own = marks.get(key);
  if (!own) return lines(text);
  const clamped = own.map((mark) => {
    const from = Math.min(mark.from, text.length);
    return { ...mark, from, to: Math.max(from, Math.min(mark.to, text.length)) };
  });
  const bounds = [...new Set([0, text.length, ...clamped.flatMap(({ from, to }) => [from, to])])];
  bounds.sort((a, b) => a - b);
  return bounds
    .map((at, i) => {
      const end = bounds[i + 1] ?? at;
      const covering = clamped.filter((mark) => mark.from <= at && mark.to >= end && end > at);
      const starting = clamped.filter((mark) => mark.from === at);
      const blank = starting.filter((mark) => mark.to === at);
      const words = lines(text.slice(at, end));
      const inside = starting.filter((mark) => mark.to > at);
      return markHtml(blank, blank, '　', file) + markHtml(covering, inside, words, file);
    })
    .join('');
}

function markHtml(
  covering: readonly Mark[],
  starting: readonly Mark[],
  words: string,
  file: number,
): string {
  const [first] = covering;
  if (!first) return covering === starting ? '' : words;
  const gravest = SEVERITIES.find((severity) => covering.some((m) => m.severity === severity));
  const ids = covering.map((mark) => findingId(file, mark.finding)).join(' ');
  const numbers = starting.map(
    (mark) =>
      `<a class="n ${mark.severity}" id="${placeId(file, mark.finding, mark.place)}" href="#${findingId(file, mark.finding)}">${mark.finding + 1}</a>`,
  );
  return `<mark class="${gravest ?? first.severity}" data-f="${ids}">${numbers.join('')}${words}</mark>`;
}

const lines = (text: string): string => esc(text).replace(/\n/g, '<br>');
