import type { Cell, Table } from '../../document/document.ts';
import type { Bilingual } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import type { InTable } from '../indicators/agreement.ts';

/** The number right of a label in a plain table of labels and values: 「编制人数 | 64」. */
export const besideLabel = (report: Report, label: RegExp): readonly InTable[] =>
  gather(report.document.blocks, (block) => {
    if (block.kind !== 'table' || report.baseDataTables.some((each) => each.block === block.block))
      return [];
    const labels = labelsOf(block);
    return gather(block.cells, (cell, i): readonly InTable[] => {
      if (!label.test(labels[i] ?? '')) return [];
      const next = block.cells.find(
        (each) => each.row === cell.row && each.column === cell.column + cell.columnSpan,
      );
      return next ? numberIn(block.block, next) : [];
    });
  });

/** The number of people that a cell holds, if it holds one. */
function numberIn(block: number, { text, row, column }: Cell): readonly InTable[] {
  const words = text.trim();
  if (!/^\d{1,5}人?$/.test(words)) return [];
  const value = { coefficient: Number.parseInt(words, 10), decimals: 0, unit: '人' };
  return [{ verbatim: text, at: { block, row, column }, value, unit: '人', table: INFO_TABLE }];
}

/** The number of the total row under such a head, in a plain table with one unit a row: 「单位 | 编制数 | 在职人数」 … 「合计 | 64 | 60」. */
export const totalUnder = (report: Report, label: RegExp): readonly InTable[] =>
  gather(report.document.blocks, (block): readonly InTable[] => {
    if (block.kind !== 'table' || report.baseDataTables.some((each) => each.block === block.block))
      return [];
    const labels = labelsOf(block);
    const heads = block.cells.filter(
      ({ row, column }, i) => row < HEAD_ROWS && column > 0 && label.test(labels[i] ?? ''),
    );
    const totals = block.cells.filter((_, i) => TOTAL.test(labels[i] ?? ''));
    const [head, total] = [heads[0], totals[0]];
    // With several heads of one name, or several totals, it is not told which is of all.
    if (!head || !total || heads.length > 1 || totals.length > 1) return [];
    const cell = block.cells.find(
      ({ row, column }) => row === total.row && column === head.column && row > head.row,
    );
    return cell ? numberIn(block.block, cell) : [];
  });

const HEAD_ROWS = 2;
const TOTAL = /^(?:合计|总计)$/;

/** The words of all cells as labels are compared; made once for a table. */
const labelsOf = once((table: Table) => table.cells.map(({ text }) => squeeze(text)));

const INFO_TABLE: Bilingual = { zh: '情况表', en: 'the table of basic facts' };
