import { ROUTES } from '../../../api/routes.ts';
import { BUSINESS_ROLES } from '../../../cycle/filing.ts';
import { document, paragraph, table } from '../../../document/build.ts';
import { write } from '../../../formats/formats.ts';
import { daysOf } from '../../../ledger/book.ts';
import { fourBudgets } from '../../../ledger/four-budgets.ts';
import { budgetCells, budgetItem } from '../../../ledger/four-budgets-table.ts';
import { fourBudgetsZh } from '../../../text/screens/four-budgets.zh.ts';
import type { Day } from '../../../values/day.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { seenEntries } from '../../filings/seen-entries.ts';
import { MEDIA_TYPES } from '../../media-types.ts';
import { notFound } from '../../refusals.ts';
import { keyOf } from './filings.ts';

/** The four budgets of a filing's year as a workbook, one table for each or 「无」. */
export function fourBudgetsRoute(app: App, context: Context): void {
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.fourBudgets,
      summary: 'The four budgets of the year, from the ledgers, as a workbook',
      who: BUSINESS_ROLES,
      file: MEDIA_TYPES.xlsx,
    },
    async (asked) => {
      const standing = await context.store.filings.standing(asked.scope, keyOf(asked));
      if (!standing) return notFound();
      const year = standing.filing.fiscalYear;
      const until = daysOf(year).until as Day;
      const entries = await seenEntries(context, asked.scope, standing);
      const { title, head, unit, basic, total, none } = fourBudgetsZh;
      const { statements } = fourBudgets(entries, { year, until });
      const blocks = statements.flatMap(({ label, rows, total: sum }) => [
        paragraph(`${label.zh}（${unit}）`, 'attachmentTitle'),
        rows.length === 0
          ? paragraph(none)
          : table([
              Object.values(head),
              ...rows.map((row) => [budgetItem(row, basic), ...budgetCells(row)]),
              [total, ...budgetCells(sum)],
            ]),
      ]);
      const made = document([paragraph(standing.unit.name + title(year), 'title'), ...blocks]);
      const bytes = await write(made, 'xlsx');
      return fileReply(asked.request, `${standing.unit.name}${title(year)}`, 'xlsx', bytes);
    },
  );
}
