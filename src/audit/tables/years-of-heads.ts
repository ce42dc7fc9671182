import { blockAt } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { cellPlace, lostItsGrid } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { totalFundRow } from './rows.ts';

const YEAR = /^(20\d\d)年(?!上年)/;
const AMOUNTS = ['originalBudget', 'finalBudget', 'actual'] as const;

/**
 * Years in the heads over the budget and the spending of a form, 2023年年初预算数 | 2024年全年预算数 | 2024年全年执行数: one that is not
 * that of the report, where another head has its year.
 */
export const yearsOfHeads = (report: Report, year: number): readonly Quote[] =>
  gather(report.forms, (form): readonly Quote[] => {
    const table = blockAt(report.document, form.block);
    const total = totalFundRow(form);
    if (!total || table?.kind !== 'table' || lostItsGrid(table)) return [];
    const heads = AMOUNTS.flatMap((key) => {
      const { column } = total[key]?.at ?? {};
      if (column === undefined) return [];
      const head = table.cells.findLast(
        (cell) =>
          cell.row < total.row &&
          cell.column <= column &&
          column < cell.column + cell.columnSpan &&
          YEAR.test(squeeze(cell.text)),
      );
      const said = head && Number(YEAR.exec(squeeze(head.text))?.[1]);
      return head && said
        ? [
            {
              said,
              quote: {
                verbatim: head.text,
                at: cellPlace(table, head),
              },
            },
          ]
        : [];
    });
    const strange = heads.filter(({ said }) => said !== year);
    return strange.length < heads.length ? strange.map(({ quote }) => quote) : [];
  });
