import { actionsOf, type Circumstances, isEditable } from '../../cycle/advance.ts';
import type { Actor, Filing } from '../../cycle/filing.ts';
import { holds } from '../../cycle/scope.ts';
import type { Standing } from '../../store/filings/filings.ts';
import type { Account } from '../../store/people/accounts.ts';
import type { Context } from '../context.ts';

/** Who acts, as the cycle knows people. */
export const actorOf = ({ id, grants }: Account): Actor => ({ account: id, grants });

/** What an action on a filing is decided on. */
export const circumstancesOf = (
  { today }: Context,
  standing: Standing,
  seen: number,
  more: { readonly unexplained?: readonly string[]; readonly reason?: string | undefined } = {},
): Circumstances => ({
  today: today(),
  unitPath: standing.unit.path,
  hasDepartment: standing.hasDepartment,
  revision: standing.revision,
  seen,
  unexplained: more.unexplained ?? [],
  contributors: standing.contributors,
  ...(more.reason !== undefined && { reason: more.reason }),
});

/** What a person may do with a filing now. */
export const actionsFor = (context: Context, standing: Standing, account: Account) =>
  actionsOf(
    standing.filing,
    actorOf(account),
    circumstancesOf(context, standing, standing.revision),
  );

/** Whether a person may type into a filing: preparers and heads of the very unit, before it is submitted. */
export const mayType = ({ filing, unit }: Standing, account: Account): boolean =>
  mayTypeIn(filing, unit.path, account);

/** The same, of a filing of the unit at a path. */
export const mayTypeIn = (filing: Filing, unitPath: string, account: Account): boolean =>
  isEditable(filing) &&
  (holds(actorOf(account), 'unitPreparer', unitPath) ||
    holds(actorOf(account), 'unitHead', unitPath));
