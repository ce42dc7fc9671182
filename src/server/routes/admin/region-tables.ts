import type { z } from 'zod';
import { type ChangeHead, decisionRequest } from '../../../api/administration.ts';
import { ROUTES } from '../../../api/routes.ts';
import {
  type MonitoringTrial,
  monitoringChange,
  monitoringRequest,
  monitoringView,
  standardsChange,
  standardsRequest,
  standardsView,
} from '../../../api/standards.ts';
import type { Role } from '../../../cycle/filing.ts';
import { isRefusal, refuse } from '../../../cycle/refusal.ts';
import type { Bilingual } from '../../../document/finding.ts';
import { documentOf, standardsIn } from '../../../ledger/assets/regional.ts';
import { monitoringIn } from '../../../ledger/monitoring/region.ts';
import type { RegionChange } from '../../../store/administration/changes.ts';
import type { Account } from '../../../store/people/accounts.ts';
import { scopeAs } from '../../../store/scope.ts';
import type { Day } from '../../../values/day.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { decideOn, headOf } from '../../region-changes.ts';
import { tablesOf } from '../../standards.ts';
import { REGION_READERS } from './calendars.ts';

/** The bureau and the system administrator propose what the region keeps. */
export const PROPOSERS: readonly Role[] = ['systemAdministrator', 'financePerformance'];

/** A kind of table that the region keeps by a document: how it is read, and as what it is answered. */
interface TableKind<Typed, Table extends { title: string; number: string }> {
  readonly kind: 'standards' | 'monitoring';
  readonly name: string;
  readonly route: string;
  readonly decision: string;
  readonly request: z.ZodType<Typed>;
  readonly change: z.ZodType<ChangeHead>;
  readonly view: z.ZodType<unknown>;
  readonly read: (typed: Typed) => { readonly table: Table } | { readonly fault: Bilingual };
}

/** The region's tables of equipment and offices, and its rules of monitoring: proposed by a document, decided by the security administrator. */
export function regionTableRoutes(app: App, context: Context): void {
  tableRoutes(app, context, {
    ...{ kind: 'standards', name: 'tables of equipment and offices' },
    ...{ route: ROUTES.standards, decision: ROUTES.standardsDecision },
    ...{ request: standardsRequest, change: standardsChange, view: standardsView },
    read: (typed) => standardsIn({ ...typed, effective: typed.effective as Day }),
  });
  tableRoutes(app, context, {
    ...{ kind: 'monitoring', name: 'rules of monitoring' },
    ...{ route: ROUTES.monitoringRules, decision: ROUTES.monitoringDecision },
    ...{ request: monitoringRequest, change: monitoringChange, view: monitoringView },
    read: monitoringIn,
  });
}

function tableRoutes<Typed, Table extends { title: string; number: string }>(
  app: App,
  context: Context,
  {
    kind,
    name,
    route,
    decision,
    request,
    change: changeSchema,
    view,
    read,
  }: TableKind<Typed, Table>,
): void {
  const { regionChanges } = context.store;
  const { code: region } = context.settings.region;
  const viewOf = (change: RegionChange, { id, grants }: Account) => ({
    ...headOf(change, id),
    [kind]: change.body,
    ...(change.trial !== undefined && {
      trial: told(change.trial as MonitoringTrial, mayRead(grants)),
    }),
  });

  serve(
    app,
    {
      method: 'get',
      route,
      summary: `The region's ${name}, proposed and decided, and those that were approved`,
      who: REGION_READERS,
      reply: view,
    },
    async ({ account }) => {
      const scope = scopeAs(account.grants, ...REGION_READERS);
      const changes = await regionChanges.list(scope, region, kind);
      return {
        changes: changes.map((change) => viewOf(change, account)),
        approved: await tablesOf(context, region, kind),
        today: context.today(),
      };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route,
      summary: `Propose ${name}, by a document`,
      who: PROPOSERS,
      body: request,
      reply: changeSchema,
    },
    async ({ account, body, person }) => {
      const result = read(body as Typed);
      if ('fault' in result) return refuse('invalid', result.fault.zh, result.fault.en);
      const made = await regionChanges.propose(
        scopeAs(account.grants, ...PROPOSERS),
        { region, path: region },
        { kind, body: result.table, basis: documentOf(result.table) },
        person,
      );
      return viewOf(made, account);
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: decision,
      summary: `Approve or refuse ${name}; who proposed them may take them back`,
      who: [...PROPOSERS, 'securityAdministrator'],
      body: decisionRequest,
      reply: changeSchema,
      inPerson: true,
    },
    async ({ account, names, body, person }) => {
      const scope = scopeAs(account.grants, ...PROPOSERS, 'securityAdministrator');
      const change = await regionChanges.get(scope, region, names.change ?? '');
      if (change?.kind !== kind) return unknown();
      const decided = await decideOn(context, { account, change, body, person });
      return isRefusal(decided) ? decided : viewOf(decided, account);
    },
  );
}

const mayRead = (grants: Account['grants']): boolean =>
  grants.some(({ role }) => role === 'financePerformance');

/** The three administrators see no business data: of a trial they see the figures, not whose they are. */
const told = (trial: MonitoringTrial, business: boolean): MonitoringTrial =>
  business
    ? trial
    : {
        ...trial,
        units: trial.units.map(({ before, after }) => ({ before, after, sentences: [] })),
      };

const unknown = () =>
  refuse('notFound', '没有这项申请。请刷新列表后再试。', 'There is no such request.');
