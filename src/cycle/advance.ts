import type { Day } from '../values/day.ts';
import type { Actor, Filing, FilingAction, FilingState, Role } from './filing.ts';
import { type Refusal, refuse } from './refusal.ts';
import { holds } from './scope.ts';
import { STATE_WORDS } from './state-words.ts';

/** What an action is decided on, besides the filing and the person. */
export interface Circumstances {
  readonly today: Day;
  /** Path of the filing's unit in the tree. */
  readonly unitPath: string;
  /** Whether a department stands between the unit and the finance bureau; a department's own filing has none. */
  readonly hasDepartment: boolean;
  /** Revision of the draft now, and the one that the person saw. */
  readonly revision: number;
  readonly seen: number;
  /** Ids of error findings without a written reason, from the server's own run. */
  readonly unexplained: readonly string[];
  /** Accounts that typed, checked or submitted in this filing: they may not review it. */
  readonly contributors: readonly string[];
  readonly reason?: string;
}

interface Rule {
  readonly from: readonly FilingState[];
  readonly by: readonly Role[];
  /** Of which roles a person must hold none at the unit, and must not have contributed. */
  readonly review?: true;
  readonly needsReason?: true;
  /** The person must have seen the latest revision. */
  readonly needsSight?: true;
  readonly needsNoOpenError?: true;
  to(filing: Filing, circumstances: Circumstances, actor: Actor): Filing;
}

const EDITABLE: readonly FilingState[] = [
  'notStarted',
  'drafting',
  'returned',
  'checked',
  'signed',
];

/** Whether the unit may still type; typing in a checked or signed filing takes it back to drafting (`edited`). */
export const isEditable = ({ state }: Filing): boolean => EDITABLE.includes(state);

/** The filing after somebody typed: a check or signature that no longer fits is cancelled. */
export function edited(filing: Filing, revision: number): Filing {
  const { signedBy: _, ...rest } = filing;
  return { ...rest, state: 'drafting', revision };
}

const RULES: Readonly<Record<FilingAction, Rule>> = {
  start: {
    from: ['notStarted'],
    by: ['unitPreparer'],
    to: (filing) => ({ ...filing, state: 'drafting' }),
  },
  check: {
    // A filing that was filled in by an import was never started by hand.
    from: ['notStarted', 'drafting', 'returned', 'checked'],
    by: ['unitPreparer', 'unitHead'],
    needsSight: true,
    needsNoOpenError: true,
    to: (filing, { revision }) => ({ ...filing, state: 'checked', revision }),
  },
  sign: {
    from: ['checked'],
    by: ['unitHead'],
    needsSight: true,
    needsNoOpenError: true,
    to: (filing, { revision }, { account }) => ({
      ...filing,
      state: 'signed',
      revision,
      signedBy: account,
    }),
  },
  submit: {
    from: ['signed'],
    by: ['unitPreparer', 'unitHead'],
    needsSight: true,
    needsNoOpenError: true,
    to: submitted,
  },
  withdraw: {
    from: ['submitted'],
    by: ['unitPreparer', 'unitHead'],
    needsReason: true,
    to: withoutSignature,
  },
  departmentApprove: {
    from: ['submitted'],
    by: ['departmentReviewer'],
    review: true,
    needsSight: true,
    to: (filing) => ({ ...filing, state: 'departmentReviewed' }),
  },
  return: {
    from: ['checked', 'submitted', 'departmentReviewed'],
    by: ['unitHead', 'departmentReviewer', 'financePerformance'],
    needsReason: true,
    to: (filing, circumstances, actor) => ({
      ...withoutSignature(filing, circumstances, actor),
      state: 'returned',
      returnedFor: circumstances.reason ?? '',
    }),
  },
  accept: {
    from: ['submitted', 'departmentReviewed'],
    by: ['financePerformance'],
    review: true,
    needsSight: true,
    to: (filing) => ({ ...filing, state: 'accepted' }),
  },
  scoreRubric: {
    from: ['accepted'],
    by: ['financePerformance'],
    review: true,
    to: (filing) => ({ ...filing, state: 'rubricScored' }),
  },
  spotCheck: {
    from: ['rubricScored'],
    by: ['financePerformance'],
    review: true,
    to: (filing) => ({ ...filing, state: 'spotChecked' }),
  },
  finalise: {
    from: ['rubricScored', 'spotChecked'],
    by: ['financePerformance'],
    review: true,
    to: (filing) => ({ ...filing, state: 'finalised' }),
  },
  publish: {
    // The budget law asks it of the unit and its department; the bureau may do it for them on one portal.
    from: ['finalised'],
    by: ['unitPreparer', 'unitHead', 'departmentReviewer', 'financePerformance'],
    to: (filing) => ({ ...filing, state: 'published' }),
  },
  apply: {
    // What is secret is never published and applied all the same.
    from: ['finalised', 'published'],
    by: ['financePerformance'],
    review: true,
    to: (filing) => ({ ...filing, state: 'applied' }),
  },
};

function submitted(filing: Filing, { today, revision }: Circumstances): Filing {
  const { returnedFor: _, ...rest } = filing;
  return {
    ...rest,
    state: 'submitted',
    revision,
    submitted: today,
    firstSubmitted: filing.firstSubmitted ?? today,
  };
}

function withoutSignature(filing: Filing, _: Circumstances, __: Actor): Filing {
  const { signedBy: ___, ...rest } = filing;
  return { ...rest, state: 'drafting' };
}

/**
 * The filing after an action, or why it is refused (domain rule 6.3). Review can be neither skipped nor done by those
 * who made the filing; a signature and a submission count for the revision that the person saw.
 */
export function advance(
  filing: Filing,
  action: FilingAction,
  actor: Actor,
  circumstances: Circumstances,
): Filing | Refusal {
  const rule = RULES[action];
  const refusal =
    notTheirs(rule, actor, circumstances) ??
    wrongState(filing, action, rule, actor, circumstances) ??
    ownWork(rule, action, filing, actor, circumstances) ??
    unready(rule, circumstances);
  return refusal ?? rule.to(filing, circumstances, actor);
}

/** What a person may do now; reasons and open errors are asked for when it is done. */
export const actionsOf = (
  filing: Filing,
  actor: Actor,
  circumstances: Circumstances,
): readonly FilingAction[] =>
  (Object.keys(RULES) as FilingAction[]).filter((action) => {
    const rule = RULES[action];
    return (
      !notTheirs(rule, actor, circumstances) &&
      !wrongState(filing, action, rule, actor, circumstances) &&
      !ownWork(rule, action, filing, actor, circumstances)
    );
  });

const rolesFor = (rule: Rule, actor: Actor, { unitPath }: Circumstances): readonly Role[] =>
  rule.by.filter((role) => holds(actor, role, unitPath));

const notTheirs = (rule: Rule, actor: Actor, circumstances: Circumstances) =>
  rolesFor(rule, actor, circumstances).length > 0
    ? undefined
    : refuse(
        'notAllowed',
        '您的岗位不能做这一步。如需办理，请联系本单位负责人或主管部门。',
        'Your role does not allow this step. Ask the head of your unit or your department.',
      );

function wrongState(
  filing: Filing,
  action: FilingAction,
  rule: Rule,
  actor: Actor,
  circumstances: Circumstances,
): Refusal | undefined {
  const { state } = filing;
  const roles = rolesFor(rule, actor, circumstances);
  const refusal = refuse(
    'wrongState',
    `这份报告现在是“${STATE_WORDS[state].zh}”，不能做这一步。请刷新后再看。`,
    `The report is ${STATE_WORDS[state].en} now; this step is not possible. Reload and look again.`,
    { state },
  );
  if (!rule.from.includes(state)) return refusal;
  // A head returns what waits for the signature; reviewers return what was submitted.
  if (action === 'return' && !roles.some((role) => (role === 'unitHead') === (state === 'checked')))
    return refusal;
  if (
    action === 'return' &&
    state === 'departmentReviewed' &&
    !roles.includes('financePerformance')
  )
    return refusal;
  const skips = action === 'accept' && state === 'submitted' && circumstances.hasDepartment;
  return skips
    ? refuse(
        'wrongState',
        '主管部门还没有审核这份报告，财政部门不能先行接受。',
        'The department has not reviewed this report yet.',
        { state },
      )
    : undefined;
}

function ownWork(
  rule: Rule,
  action: FilingAction,
  filing: Filing,
  actor: Actor,
  { contributors, unitPath }: Circumstances,
): Refusal | undefined {
  const reviews = rule.review ?? (action === 'return' && filing.state !== 'checked');
  const own =
    contributors.includes(actor.account) ||
    holds(actor, 'unitPreparer', unitPath) ||
    holds(actor, 'unitHead', unitPath);
  return reviews && own
    ? refuse(
        'ownSubmission',
        '不能审核自己填报或本单位的报告，请由其他审核人办理。',
        'Nobody reviews their own filing. Another reviewer has to do it.',
      )
    : undefined;
}

function unready(rule: Rule, circumstances: Circumstances): Refusal | undefined {
  const { revision, seen, unexplained, reason } = circumstances;
  if (rule.needsSight && seen !== revision)
    return refuse(
      'conflict',
      '您看过之后这份报告又有改动，请先看过最新内容再办理。',
      'The report was changed after you saw it. Look at the latest text first.',
      { revision },
    );
  if (rule.needsNoOpenError && unexplained.length > 0)
    return refuse(
      'openErrors',
      `还有${unexplained.length}处必须处理的问题没有改好，也没有填写说明。`,
      `${unexplained.length} errors are neither mended nor explained.`,
      { findings: unexplained },
    );
  if (rule.needsReason && !reason?.trim())
    return refuse('reasonMissing', '请填写理由。', 'Give the reason.');
  return undefined;
}
