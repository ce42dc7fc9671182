import type { Document, Table } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import type { Relation } from '../accounts/account-relations.ts';
import type { BrokenRow } from './row-laws.ts';

const NOTE = /^[（(]?(?:附?注|备注|说明|※|[*＊])/;
/** What notes say of rows that are not reckoned as the others. */
const OTHERWISE =
  /最高|上限|封顶|超过|重复|只计|只按|去重|收回|折|口径|另|划转|[包不]?含|扣|核定|减半|抵|冲/;
const ROUNDED = /取整|四舍五入|尾差/;
/** What rounding leaves open of an amount at most. */
const LITTLE = 0.01;
/** A note stands so many paragraphs below its table, or above it. */
const NEAR = 3;

/** The notes within a table and beside it. */
function notesOf(document: Document, table: Table): readonly string[] {
  const at = document.blocks.findIndex((block) => block.block === table.block);
  const near = document.blocks.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  return [...table.cells, ...near.filter((block) => block.kind === 'paragraph')].flatMap(
    ({ text }) => {
      const words = squeeze(text);
      return NOTE.test(words) ? [words] : [];
    },
  );
}

/** 「注：两个项目为同一路段，合计里程不重复计算」: a total that leaves one of its parts out, as a note of its table says. */
export function countsOnce(document: Document, { whole, parts }: Relation): boolean {
  const off = parts.reduce((all, { value }) => all + numberOf(value), -numberOf(whole.value));
  if (!parts.some(({ value }) => Math.abs(numberOf(value) - off) < 1e-6)) return false;
  const table = document.blocks.find(({ block }) => block === whole.at.block);
  return (
    table?.kind === 'table' &&
    notesOf(document, table).some((words) => /[不未]重复|去重/.test(words))
  );
}

/** Whether words beside the table, or a sentence with the row's name and the amount that it is off, tell why it is another. */
export function isToldBeside(document: Document, table: Table, row: BrokenRow): boolean {
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [squeeze(block.text)] : [],
  );
  const notes = notesOf(document, table);
  if (notes.some((words) => OTHERWISE.test(words))) return true;
  const off = Math.abs(numberOf(row.of.value) - row.computed);
  if (off <= Math.abs(row.computed) * LITTLE && notes.some((words) => ROUNDED.test(words)))
    return true;
  const names = (words: string): boolean => row.name.length > 1 && words.includes(row.name);
  const tells = (words: string): boolean =>
    (words.match(/\d[\d,，]*(?:\.\d+)?/g) ?? []).some(
      (text) => Math.abs(Number(text.replace(/[,，]/g, '')) - off) < 1e-6,
    );
  return notes.some(names) || texts.some((words) => names(words) && tells(words));
}
