import { z } from '@hono/zod-openapi';
import {
  accountsReply,
  accountsRequest,
  decisionRequest,
  decisionsReply,
  type UnitsChange,
  unitsChange,
} from '../../../api/administration.ts';
import { ROUTES } from '../../../api/routes.ts';
import { readAccounts } from '../../../cycle/account-list.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import type { Document } from '../../../document/document.ts';
import { gridOf } from '../../../document/grid.ts';
import type { RegionChange } from '../../../store/administration/changes.ts';
import { scopeAs } from '../../../store/scope.ts';
import type { Unit } from '../../../store/units.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { hashOf, oneTimePassword } from '../../people/passwords.ts';
import { decideOn, headOf } from '../../region-changes.ts';
import { readUpload } from '../../uploads/read-upload.ts';

const SYSTEM = ['systemAdministrator'] as const;
const SECURITY = ['securityAdministrator'] as const;
const BOTH = [...SYSTEM, ...SECURITY] as const;

/** Lists of accounts and units by workbook: read, looked at, proposed, and decided several at once. */
export function adminListRoutes(app: App, context: Context): void {
  const { accounts, regionChanges, units } = context.store;
  const { code: region } = context.settings.region;

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.adminSheets,
      summary: 'Read the tables of a workbook; nothing of it is kept',
      who: SYSTEM,
      form: z.object({ file: z.string().openapi({ format: 'binary' }) }),
      reply: z.object({ tables: z.array(z.array(z.array(z.string()))) }),
    },
    ({ request }) => readUpload(request, context, (document) => ({ tables: tablesOf(document) })),
  );

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.accounts,
      summary: 'Propose the accounts of a list, or only look what is wrong in it',
      who: SYSTEM,
      body: accountsRequest,
      reply: accountsReply,
    },
    async ({ account, body, person }) => {
      const there = await units.list(scopeAs(account.grants, ...SYSTEM));
      const taken = new Set(await accounts.taken(body.accounts.map((row) => row.account)));
      const read = readAccounts(body.accounts, region, there, taken);
      if (!body.preview && read.accounts.length > 0) {
        const refused = await accounts.proposeAll(
          read.accounts.map((each) => ({ ...each, region })),
          person,
        );
        if (refused) return refused;
      }
      return {
        accounts: read.accounts.map((each) => ({ ...each, grants: [...each.grants] })),
        faults: read.faults.map(({ row, sentence }) => ({ row, ...sentence })),
      };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.changesPending,
      summary:
        'Approve several changes of accounts; each new account gets a one-time password, answered this once',
      who: SECURITY,
      body: z.object({ changes: z.array(z.string()).min(1).max(20) }),
      reply: decisionsReply,
      inPerson: true,
    },
    async ({ body, person }) => {
      const decided = [];
      for (const change of body.changes) {
        const password = oneTimePassword();
        const done = await accounts.decide(
          change,
          { approve: true, passwordHash: await hashOf(password) },
          person,
        );
        // Another administrator may have decided on one of them meanwhile: the others go on.
        if (isRefusal(done)) decided.push({ change, refused: done.words });
        else
          decided.push({
            ...{ change, account: done.account, name: done.name },
            ...(done.mustChangePassword && { oneTimePassword: password }),
          });
      }
      return decided;
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.unitChanges,
      summary: 'Changes of the tree of units, proposed and decided, the newest first',
      who: BOTH,
      reply: z.array(unitsChange),
    },
    async ({ account }) => {
      const scope = scopeAs(account.grants, ...BOTH);
      const [changes, there] = await Promise.all([
        regionChanges.list(scope, region, 'units'),
        units.list(scope),
      ]);
      const names = new Map(there.map(({ id, name }) => [id, name]));
      return changes.map((each) => changeView(each, account.id, each.decided ? NO_NAMES : names));
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.unitChange,
      summary:
        'Approve a change of the tree of units or refuse it; who proposed it may take it back',
      who: BOTH,
      body: decisionRequest,
      reply: unitsChange,
      inPerson: true,
    },
    async ({ account, names, body, person }) => {
      const scope = scopeAs(account.grants, ...BOTH);
      const change = await regionChanges.get(scope, region, names.change ?? '');
      if (change?.kind !== 'units') return noChange();
      const decided = await decideOn(context, { account, change, body, person });
      return isRefusal(decided) ? decided : changeView(decided, account.id);
    },
  );
}

const tablesOf = ({ blocks }: Document): string[][][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [gridOf(block).map((row) => row.map((cell) => cell?.text ?? ''))] : [],
  );

const NO_NAMES: ReadonlyMap<string, string> = new Map();

function changeView(
  change: RegionChange,
  account: string,
  names: ReadonlyMap<string, string> = NO_NAMES,
): UnitsChange {
  const { units, added } = change.body as { units: readonly Unit[]; added: number };
  return {
    ...headOf(change, account),
    added,
    renamed: units.length - added,
    units: units.map(({ id, name, path }) => {
      const before = names.get(id);
      return { id, name, path, ...(before !== undefined && before !== name && { before }) };
    }),
  };
}

const noChange = (): Refusal =>
  refuse('notFound', '没有这项申请。请刷新列表后再试。', 'There is no such request.');
