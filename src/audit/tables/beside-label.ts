import type { Table } from '../../document/document.ts';
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
      const words = next?.text.trim() ?? '';
      if (!next || !/^\d{1,5}人?$/.test(words)) return [];
      const at = { block: block.block, row: next.row, column: next.column };
      const value = { coefficient: Number.parseInt(words, 10), decimals: 0, unit: '人' };
      return [{ verbatim: next.text, at, value, unit: '人', table: INFO_TABLE }];
    });
  });

/** The words of all cells as labels are compared; made once for a table. */
const labelsOf = once((table: Table) => table.cells.map(({ text }) => squeeze(text)));

const INFO_TABLE: Bilingual = { zh: '情况表', en: 'the table of basic facts' };
