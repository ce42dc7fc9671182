import { decisionRequest } from '../../api/administration.ts';
import { ROUTES } from '../../api/routes.ts';
import {
  type StandardsChange,
  type StandardsRequest,
  standardsChange,
  standardsRequest,
  standardsView,
} from '../../api/standards.ts';
import type { Role } from '../../cycle/filing.ts';
import { isRefusal, refuse } from '../../cycle/refusal.ts';
import { documentOf, type RegionStandards, standardsIn } from '../../ledger/assets/regional.ts';
import type { RegionChange } from '../../store/administration/changes.ts';
import { scopeAs } from '../../store/scope.ts';
import type { Day } from '../../values/day.ts';
import type { Context } from '../context.ts';
import { type App, serve } from '../endpoint.ts';
import { decideOn, headOf } from '../region-changes.ts';
import { standardsOf } from '../standards.ts';
import { REGION_READERS } from './calendars.ts';

const PROPOSERS: readonly Role[] = ['systemAdministrator', 'financePerformance'];

/** The region's tables of equipment and offices: proposed by a document, decided by the security administrator. */
export function standardsRoutes(app: App, context: Context): void {
  const { regionChanges } = context.store;
  const { code: region } = context.settings.region;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.standards,
      summary: 'Tables of equipment and offices, proposed and decided, and those in force',
      who: REGION_READERS,
      reply: standardsView,
    },
    async ({ account }) => {
      const scope = scopeAs(account.grants, ...REGION_READERS);
      const changes = await regionChanges.list(scope, region, 'standards');
      return {
        changes: changes.map((change) => changeView(change, account.id)),
        approved: await standardsOf(context, region),
        today: context.today(),
      };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.standards,
      summary: 'Propose a table of equipment and offices, by a document',
      who: PROPOSERS,
      body: standardsRequest,
      reply: standardsChange,
    },
    async ({ account, body, person }) => {
      const read = standardsIn({ ...body, effective: body.effective as Day });
      if ('fault' in read) return refuse('invalid', read.fault.zh, read.fault.en);
      const made = await regionChanges.propose(
        scopeAs(account.grants, ...PROPOSERS),
        { region, path: region },
        { kind: 'standards', body: read.table, basis: documentOf(read.table) },
        person,
      );
      return changeView(made, account.id);
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.standardsDecision,
      summary: 'Approve or refuse a table; who proposed it may take it back',
      who: [...PROPOSERS, 'securityAdministrator'],
      body: decisionRequest,
      reply: standardsChange,
      inPerson: true,
    },
    async ({ account, names, body, person }) => {
      const scope = scopeAs(account.grants, ...PROPOSERS, 'securityAdministrator');
      const change = await regionChanges.get(scope, region, names.change ?? '');
      if (change?.kind !== 'standards') return unknown();
      const decided = await decideOn(context, { account, change, body, person });
      return isRefusal(decided) ? decided : changeView(decided, account.id);
    },
  );
}

const changeView = (change: RegionChange, account: string): StandardsChange => ({
  ...headOf(change, account),
  standards: sent(change.body as RegionStandards),
});

const sent = ({ rows, ...head }: RegionStandards): StandardsRequest => ({
  ...head,
  rows: rows.map(({ kind, texts }) => ({ kind, texts: { ...texts } })),
});

const unknown = () =>
  refuse('notFound', '没有这项申请。请刷新列表后再试。', 'There is no such request.');
