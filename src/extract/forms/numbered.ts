import type { Cell, Table } from '../../document/document.ts';
import type { Stated } from '../../document/stated.ts';
import { parseCount } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { bareText } from './entries.ts';
import { placeOf } from './lines.ts';

/** The forms in which goals are numbered within a cell. */
const FORMS: readonly RegExp[] = [
  /(?:目标|任务)\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[:：、.．]?\s*/g,
  /[（(]\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)]\s*[、.．]?\s*/g,
  /(?<![\d.．])(\d{1,2})\s*(?:、|[.．](?!\d)|[)）](?!\d))\s*/g,
  /([①-⑳])\s*/g,
  /(?<![一-龥])([一二三四五六七八九十]{1,3})(?:、|是)\s*/g,
  /第([一二三四五六七八九十])[，,、]\s*/g,
];

interface Mark {
  readonly from: number;
  readonly end: number;
}

/** Parts a cell into its numbered goals; a text without numbers is one goal. Each states its words without the number. */
export function splitGoals(table: Table, cell: Cell): readonly Stated<string>[] {
  const text = cell.text;
  if (text.trim() === '') return [];
  const marks = marksOf(text);
  if (marks.length < 2) return [goalAt(table, cell, leading(text), text.length, marks[0]?.end)];
  return gather(marks, (mark, i) => {
    const to = marks[i + 1]?.from ?? text.length;
    return text.slice(mark.end, to).trim() === ''
      ? []
      : [goalAt(table, cell, mark.from, to, mark.end)];
  });
}

const leading = (text: string): number => text.length - text.trimStart().length;

function goalAt(table: Table, cell: Cell, from: number, to: number, words = from): Stated<string> {
  const verbatim = cell.text.slice(from, to).trimEnd();
  return {
    value: bareText(cell.text.slice(Math.max(from, words), to)),
    verbatim,
    at: placeOf(table, cell, from, from + verbatim.length),
  };
}

/** The marks of the form that counts up from one earliest in the text. */
function marksOf(text: string): readonly Mark[] {
  let best: readonly Mark[] = [];
  for (const form of FORMS) {
    const marks = counted(text, form);
    const first = marks[0]?.from ?? Number.POSITIVE_INFINITY;
    if (marks.length === 0) continue;
    const bestFirst = best[0]?.from ?? Number.POSITIVE_INFINITY;
    if ((marks.length > 1 && best.length < 2) || (marks.length > 1 && first < bestFirst))
      best = marks;
    else if (best.length === 0 && first <= leading(text)) best = marks;
  }
  return best;
}

/** Marks 1, 2, 3 … in order; any other number of that form is no mark. A number repeated by mistake counts too at the start of a line. */
function counted(text: string, form: RegExp): readonly Mark[] {
  const marks: Mark[] = [];
  let last = 0;
  for (const match of matchesOf(text, form)) {
    const number = numberOf(match[1] ?? '');
    const starts = /(?:^|\n)\s*$/.test(text.slice(Math.max(0, match.index - 8), match.index));
    if (
      number === last + 1 ||
      (starts && number !== undefined && number > 0 && (marks.length > 0 || number === 1))
    ) {
      marks.push({ from: match.index, end: match.index + match[0].length });
      last = number;
    }
  }
  return marks;
}

function numberOf(words: string): number | undefined {
  if (/^[①-⑳]$/.test(words)) return words.charCodeAt(0) - 0x245f;
  return parseCount(words);
}
