import type { Document, Table } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import type { BrokenRow } from './row-laws.ts';

const NOTE = /^[（(]?(?:附?注|备注|说明|※|[*＊])/;
/** What notes say of rows that are not reckoned as the others. */
const OTHERWISE =
  /最高|上限|封顶|超过|重复|只计|只按|去重|收回|折|取整|四舍五入|尾差|口径|另|划转|[包不]?含|扣|核定|减半|抵|冲/;
/** A note stands so many paragraphs below its table, or above it. */
const NEAR = 3;

/** Whether words beside the table, or a sentence with the row's name and the amount that it is off, tell why it is another. */
export function isToldBeside(document: Document, table: Table, row: BrokenRow): boolean {
  const at = document.blocks.findIndex((block) => block.block === table.block);
  const texts = document.blocks.flatMap((block, i) =>
    block.kind === 'paragraph' ? [{ words: squeeze(block.text), far: Math.abs(i - at) }] : [],
  );
  const inside = table.cells.map(({ text }) => squeeze(text)).filter((text) => NOTE.test(text));
  const notes = texts.flatMap(({ words, far }) => (far <= NEAR && NOTE.test(words) ? [words] : []));
  if ([...inside, ...notes].some((words) => OTHERWISE.test(words))) return true;
  const off = Math.abs(numberOf(row.of.value) - row.computed);
  const names = (words: string): boolean => row.name.length > 1 && words.includes(row.name);
  const tells = (words: string): boolean =>
    (words.match(/\d[\d,，]*(?:\.\d+)?/g) ?? []).some(
      (text) => Math.abs(Number(text.replace(/[,，]/g, '')) - off) < 1e-6,
    );
  return notes.some(names) || texts.some(({ words }) => names(words) && tells(words));
}
