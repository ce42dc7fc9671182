import { z } from '@hono/zod-openapi';
import { type CoverageView, type TransfersView, transferRequest } from '../../../api/coverage.ts';
import { ROUTES } from '../../../api/routes.ts';
import { coverageMatrix, coverageOf } from '../../../bureau/self-check/coverage.ts';
import {
  COVERAGE_TABLES,
  type CoverageTableId,
  coverageTable,
  transferTable,
} from '../../../bureau/self-check/tables.ts';
import { transferRefusal } from '../../../bureau/self-check/transfer.ts';
import { isEditable } from '../../../cycle/advance.ts';
import { BUSINESS_ROLES, OFFICE_ROLES, UNIT_ROLES } from '../../../cycle/filing.ts';
import { type Refusal, refuse } from '../../../cycle/refusal.ts';
import { holds } from '../../../cycle/scope.ts';
import type { Standing } from '../../../store/filings/filings.ts';
import { scopeAs } from '../../../store/scope.ts';
import type { Day } from '../../../values/day.ts';
import { fen } from '../../../values/money.ts';
import { boardYears } from '../../board.ts';
import type { Context } from '../../context.ts';
import { belowUnit, dueUnits } from '../../coverage.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { actorOf, mayType } from '../../filings/circumstances.ts';
import { MEDIA_TYPES } from '../../media-types.ts';
import { notAllowed, notFound } from '../../refusals.ts';
import { tableFile } from '../../table-file.ts';
import { keyOf } from '../filing/filings.ts';

/** Self-checks: who has evaluated themselves; and the transfers of a unit with what their receivers report. */
export function coverageRoutes(app: App, context: Context): void {
  const { transfers, filings } = context.store;
  const view = z.custom<TransfersView>().openapi({ type: 'object' });

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.transfers,
      summary: 'The transfers of a filing, and the self-checks that its unit answers for',
      who: BUSINESS_ROLES,
      reply: view,
    },
    (asked) => transfersView(context, asked),
  );

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.transfer,
      summary: 'Keep a transfer; `:transfer` is a new id or that of one that is there',
      who: UNIT_ROLES,
      body: transferRequest,
      reply: view,
    },
    async (asked) => {
      const { body, names, scope, person } = asked;
      const id = names.transfer ?? '';
      if (!/^[\w-]{1,40}$/.test(id)) return notFound();
      const { spent, score, reported, allotted, ...said } = body;
      const entry = {
        ...{ id, ...said, allotted: fen(allotted) },
        ...(spent !== undefined && { spent: fen(spent) }),
        ...(score !== undefined && { score }),
        ...(reported !== undefined && { reported: reported as Day }),
      };
      const refusal = await transfers.put(
        scope,
        keyOf(asked),
        entry,
        person,
        (standing) => barred(standing, asked) ?? transferRefusal(entry, context.today()),
      );
      return refusal ?? transfersView(context, asked);
    },
  );

  serve(
    app,
    {
      method: 'delete',
      route: ROUTES.transfer,
      summary: 'Take a transfer from the list',
      who: UNIT_ROLES,
      reply: view,
    },
    async (asked) => {
      const { names, scope, person } = asked;
      const id = names.transfer ?? '';
      const refusal = await transfers.remove(scope, keyOf(asked), id, person, (standing) =>
        barred(standing, asked),
      );
      return refusal ?? transfersView(context, asked);
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.coverage,
      summary: 'Who has evaluated themselves in `?year=`, by department; transfers by receiver',
      who: OFFICE_ROLES,
      reply: z.custom<CoverageView>().openapi({ type: 'object' }),
    },
    (asked) => coverageView(context, asked),
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.coverageTable,
      summary: 'One of the two tables of `?year=` as a file',
      who: OFFICE_ROLES,
      file: MEDIA_TYPES.xlsx,
    },
    async (asked) => {
      const { table, format } = asked.names;
      if (!isTable(table) || (format !== 'csv' && format !== 'xlsx')) return notFound();
      const { fiscalYear, matrix, transfers: all } = await coverageView(context, asked);
      const made =
        table === 'coverage'
          ? coverageTable(fiscalYear, matrix, 'zh')
          : transferTable(fiscalYear, all, 'zh');
      const bytes = await tableFile(made, format);
      return fileReply(asked.request, made.title, format, bytes);
    },
  );

  async function transfersView(
    { store }: Context,
    asked: Asked<unknown>,
  ): Promise<TransfersView | Refusal> {
    const standing = await filings.standing(asked.scope, keyOf(asked));
    if (!standing) return notFound();
    const { path } = standing.unit;
    const scope = belowUnit(asked.scope, path);
    const due = await dueUnits(context, scope, standing.filing.fiscalYear);
    const own = due.find((unit) => unit.path === path);
    if (!own) return notFound();
    return {
      transfers: await store.transfers.list(asked.scope, keyOf(asked)),
      coverage: coverageOf(own, due),
      editable: mayType(standing, asked.account),
    };
  }
}

async function coverageView(
  context: Context,
  { account, query }: Pick<Asked<unknown>, 'account' | 'query'>,
): Promise<CoverageView> {
  const scope = scopeAs(account.grants, ...OFFICE_ROLES);
  const fiscalYears = await boardYears(context, scope);
  const asked = Number(query.year);
  const fiscalYear = asked > 0 ? asked : (fiscalYears[0] ?? 0);
  const due = await dueUnits(context, scope, fiscalYear);
  return {
    ...{ fiscalYear, fiscalYears, matrix: coverageMatrix(due) },
    transfers: due.flatMap(({ transfers }) => transfers),
  };
}

const isTable = (name: string | undefined): name is CoverageTableId =>
  COVERAGE_TABLES.some((table) => table === name);

/** Only the unit itself, and before it submits: what was submitted stays as it was. */
function barred(standing: Standing, { account }: Asked<unknown>): Refusal | undefined {
  const actor = actorOf(account);
  if (!UNIT_ROLES.some((role) => holds(actor, role, standing.unit.path))) return notAllowed();
  return isEditable(standing.filing) ? undefined : locked();
}

const locked = (): Refusal =>
  refuse(
    'locked',
    '报告已报送，转移支付自评不能修改。需要修改请先申请撤回，或等待退回。',
    'The report is submitted and its transfers cannot be changed. Withdraw it first, or wait until it is returned.',
  );
