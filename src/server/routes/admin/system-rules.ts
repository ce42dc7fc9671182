import type { z } from 'zod';
import { decisionRequest } from '../../../api/administration.ts';
import { ROUTES } from '../../../api/routes.ts';
import {
  accessRequest,
  accessView,
  type RuleChange,
  ruleChange,
  sizesRequest,
  sizesView,
} from '../../../api/system.ts';
import type { Role } from '../../../cycle/filing.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import { ACCESS_BOUNDS, outOfBounds, SIZE_BOUNDS } from '../../../cycle/system-rules.ts';
import type { Bilingual } from '../../../document/finding.ts';
import type { RegionChange } from '../../../store/administration/changes.ts';
import { scopeAs } from '../../../store/scope.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { decideOn, headOf } from '../../region-changes.ts';
import { accessOf, sizesOf } from '../../system-rules.ts';

const BOTH = ['systemAdministrator', 'securityAdministrator'] as const;
const READERS = [...BOTH, 'auditAdministrator'] as const;

type Values = Readonly<Record<string, number | readonly Role[]>>;

/** Rules of the system of one kind: who proposes them, and who decides. */
interface Kind<Rules extends Values> {
  readonly kind: 'access' | 'sizes';
  readonly name: string;
  readonly route: string;
  readonly decision: string;
  readonly proposer: Role;
  readonly decider: Role;
  readonly request: z.ZodType<{ basis: string; rules: Rules }>;
  readonly view: z.ZodType<unknown>;
  readonly inForce: (context: Context) => Promise<Values>;
  readonly fault: (rules: Rules) => Bilingual | undefined;
}

/**
 * How people sign in: the security administrator proposes, the system administrator decides; what files may weigh the other
 * way round. What was approved holds from the next request on.
 */
export function systemRuleRoutes(app: App, context: Context): void {
  ruleRoutes(app, context, {
    ...{ kind: 'access', name: 'rules of signing in' },
    ...{ route: ROUTES.accessRules, decision: ROUTES.accessDecision },
    ...{ proposer: 'securityAdministrator', decider: 'systemAdministrator' },
    ...{ request: accessRequest, view: accessView, inForce: accessOf },
    fault: (rules) => outOfBounds(ACCESS_BOUNDS, rules),
  });
  ruleRoutes(app, context, {
    ...{ kind: 'sizes', name: 'limits of files' },
    ...{ route: ROUTES.sizeRules, decision: ROUTES.sizeDecision },
    ...{ proposer: 'systemAdministrator', decider: 'securityAdministrator' },
    ...{ request: sizesRequest, view: sizesView, inForce: sizesOf },
    fault: (rules) => outOfBounds(SIZE_BOUNDS, rules),
  });
}

function ruleRoutes<Rules extends Values>(app: App, context: Context, of: Kind<Rules>): void {
  const { regionChanges } = context.store;
  const { code: region } = context.settings.region;

  serve(
    app,
    {
      ...{ method: 'get', route: of.route, who: READERS, reply: of.view },
      summary: `The ${of.name} that hold, and those proposed`,
    },
    async ({ account }) => {
      const changes = await regionChanges.list(
        scopeAs(account.grants, ...READERS),
        region,
        of.kind,
      );
      return {
        rules: await of.inForce(context),
        changes: changes.map((change) => viewOf(change, account.id)),
      };
    },
  );

  serve(
    app,
    {
      ...{ method: 'post', route: of.route, who: [of.proposer], inPerson: true },
      summary: `Propose other ${of.name}`,
      ...{ body: of.request, reply: ruleChange },
    },
    async ({ account, body, person }) => {
      const fault = of.fault(body.rules);
      if (fault) return refuse('invalid', fault.zh, fault.en);
      const changed = differences(await of.inForce(context), body.rules);
      if (Object.keys(changed).length === 0) return nothingChanged();
      const made = await regionChanges.propose(
        scopeAs(account.grants, of.proposer),
        { region, path: region },
        { kind: of.kind, body: changed, basis: body.basis },
        person,
      );
      return viewOf(made, account.id);
    },
  );

  serve(
    app,
    {
      ...{ method: 'post', route: of.decision, who: BOTH, inPerson: true },
      summary: `Approve other ${of.name} or refuse them; who proposed them may take them back`,
      ...{ body: decisionRequest, reply: ruleChange },
    },
    async ({ account, names, body, person }) => {
      const change = await regionChanges.get(
        scopeAs(account.grants, ...BOTH),
        region,
        names.change ?? '',
      );
      if (change?.kind !== of.kind) return unknown();
      const asked = { account, change, body, person, decider: of.decider };
      const decided = await decideOn(context, asked);
      return isRefusal(decided) ? decided : viewOf(decided, account.id);
    },
  );
}

type Changed = RuleChange['rules'];

function differences(before: Values, after: Values): Changed {
  const told = (value: Values[string] | undefined) =>
    typeof value === 'number' ? value : [...(value ?? [])].sort();
  const changed: Changed = {};
  for (const [name, value] of Object.entries(after)) {
    const [from, to] = [told(before[name]), told(value)];
    if (`${from}` !== `${to}`) changed[name] = { from, to };
  }
  return changed;
}

const viewOf = (change: RegionChange, account: string): RuleChange => ({
  ...headOf(change, account),
  rules: change.body as Changed,
});

const nothingChanged = (): Refusal =>
  refuse('invalid', '与现行规定相同，没有改动。', 'This is what holds already.');

const unknown = (): Refusal =>
  refuse('notFound', '没有这项申请。请刷新列表后再试。', 'There is no such request.');
