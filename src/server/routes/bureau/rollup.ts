import { z } from '@hono/zod-openapi';
import {
  ROLLUP_BASES,
  type RollupBasis,
  type RollupUnits,
  type RollupView,
} from '../../../api/rollup.ts';
import { ROUTES } from '../../../api/routes.ts';
import { OFFICE_ROLES } from '../../../cycle/filing.ts';
import { refuse } from '../../../cycle/refusal.ts';
import { write } from '../../../formats/formats.ts';
import { consolidatedReport } from '../../../rollup/report.ts';
import { ROLLUP_TABLES } from '../../../rollup/table-words.ts';
import { type Tabled, tableOf } from '../../../rollup/tables.ts';
import { screensOf } from '../../../text/screens/screens.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { MEDIA_TYPES } from '../../media-types.ts';
import { notFound } from '../../refusals.ts';
import { type RollupQuestion, rollupOf, shortened, unitsBehind } from '../../rollups.ts';
import { tableFile } from '../../table-file.ts';

/** Who sees totals: departments their own, the bureau and oversight those of the region. */

/** Totals of departments and regions: the page, the units behind a number, tables as files, the report as Word. */
export function rollupRoutes(app: App, context: Context): void {
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.rollup,
      summary:
        'Totals of `?year=` under the path `?under=`, of what is submitted or accepted (`?basis=`)',
      who: OFFICE_ROLES,
      reply: z.custom<RollupView>().openapi({ type: 'object' }),
    },
    async ({ scope, query }) => {
      const view = await rollupOf(context, scope, questionOf(query));
      return view ? shortened(view) : notFound();
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.rollupUnits,
      summary:
        'The units behind a number: those with a finding of `?check=`, of a band of scores or rates',
      who: OFFICE_ROLES,
      reply: z.custom<RollupUnits>().openapi({ type: 'object' }),
    },
    async ({ scope, query }) => {
      const { fiscalYear, ...asked } = questionOf(query);
      if (fiscalYear === undefined) return notFound();
      const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
      const [scoreBand, rateBand] = [number(query.scoreBand), number(query.rateBand)];
      return unitsBehind(context, scope, {
        ...{ ...asked, fiscalYear },
        ...(query.check && { check: query.check }),
        ...(scoreBand !== undefined && { scoreBand }),
        ...(rateBand !== undefined && { rateBand }),
      });
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.rollupTable,
      summary: 'A table of the totals as csv or xlsx',
      who: OFFICE_ROLES,
      file: 'application/octet-stream',
    },
    async ({ scope, query, names, request }) => {
      const id = ROLLUP_TABLES.find((each) => each === names.table);
      if (!id || (names.format !== 'csv' && names.format !== 'xlsx')) return noSuchTable();
      const view = await rollupOf(context, scope, questionOf(query));
      if (!view) return notFound();
      const made = tableOf(id, tabled(view), query.lang === 'en' ? 'en' : 'zh');
      const bytes = await tableFile(made, names.format);
      return fileReply(request, view.of.name + made.title, names.format, bytes);
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.rollupReport,
      summary: 'The consolidated report of a department or region as Word',
      who: OFFICE_ROLES,
      file: MEDIA_TYPES.docx,
    },
    async ({ scope, query, request }) => {
      const view = await rollupOf(context, scope, questionOf(query));
      if (!view) return notFound();
      const report = consolidatedReport({
        ...tabled(view),
        ...{ name: view.of.name, regulation: view.regulation, today: context.today() },
        kind: view.by === 'unit' ? 'department' : 'region',
      });
      const bytes = await write(report, 'docx');
      return fileReply(
        request,
        `${view.of.name}${view.fiscalYear}年度绩效自评汇总报告`,
        'docx',
        bytes,
      );
    },
  );
}

const noSuchTable = () =>
  refuse('invalid', '没有这张表，或者没有这种文件格式。', 'There is no such table or format.');

function questionOf(query: Readonly<Record<string, string>>): RollupQuestion {
  const year = Number(query.year);
  const basis = ROLLUP_BASES.find((each) => each === query.basis) ?? ('submitted' as RollupBasis);
  return {
    basis,
    ...(Number.isInteger(year) && year > 0 && { fiscalYear: year }),
    ...(query.under && { under: query.under }),
  };
}

/** The view as tables need it: states in the words of the screens. */
function tabled(view: RollupView): Tabled {
  const { states } = screensOf('zh').shell;
  return {
    ...view,
    absent: view.absent.map(({ name, state }) => ({ name, state: states[state] })),
  };
}
