import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { actionsOf, advance, type Circumstances, edited } from './advance.ts';
import {
  type Actor,
  FILING_ACTIONS,
  type Filing,
  type FilingState,
  ROLES,
  type Role,
} from './filing.ts';
import { isRefusal } from './refusal.ts';

const UNIT = '4399.03.12';
const person = (account: string, role: Role, path = UNIT): Actor => ({
  account,
  grants: [{ role, path }],
});
const CLERK = person('clerk', 'unitPreparer');
const HEAD = person('head', 'unitHead');
const DEPARTMENT = person('department', 'departmentReviewer', '4399.03');
const BUREAU = person('bureau', 'financePerformance', '4399');
const NOW: Circumstances = {
  today: day('2025-03-28'),
  unitPath: UNIT,
  hasDepartment: true,
  revision: 7,
  seen: 7,
  unexplained: [],
  contributors: ['clerk', 'head'],
};
const at = (state: FilingState): Filing => ({
  unit: '12',
  fiscalYear: 2024,
  state,
  revision: 7,
  due: day('2025-03-31'),
});
const codeOf = (value: unknown) => (isRefusal(value) ? value.refused : undefined);

describe('a filing', () => {
  test('goes from the first entry to the acceptance by the bureau', () => {
    const steps = [
      ['start', CLERK],
      ['check', CLERK],
      ['sign', HEAD],
      ['submit', CLERK],
      ['departmentApprove', DEPARTMENT],
      ['accept', BUREAU],
    ] as const;
    const end = steps.reduce<Filing>((filing, [action, actor]) => {
      const next = advance(filing, action, actor, NOW);
      if (isRefusal(next)) throw new Error(next.words.en);
      return next;
    }, at('notStarted'));
    expect(end).toEqual({
      ...at('accepted'),
      signedBy: 'head',
      firstSubmitted: '2025-03-28',
      submitted: '2025-03-28',
    });
  });

  test('keeps its first day of submission when it is returned and submitted again', () => {
    const returned = advance(
      { ...at('submitted'), firstSubmitted: day('2025-03-20'), submitted: day('2025-03-20') },
      'return',
      DEPARTMENT,
      { ...NOW, reason: '附件2第19行没有指标值' },
    );
    expect(returned).toEqual({
      ...at('returned'),
      firstSubmitted: '2025-03-20',
      submitted: '2025-03-20',
      returnedFor: '附件2第19行没有指标值',
    });
    expect(advance({ ...(returned as Filing), state: 'signed' }, 'submit', CLERK, NOW)).toEqual({
      ...at('submitted'),
      firstSubmitted: '2025-03-20',
      submitted: '2025-03-28',
    });
  });

  test('is not signed with an open error, nor for a revision that nobody saw', () => {
    expect(codeOf(advance(at('checked'), 'sign', HEAD, { ...NOW, unexplained: ['a'] }))).toBe(
      'openErrors',
    );
    expect(codeOf(advance(at('checked'), 'sign', HEAD, { ...NOW, seen: 6 }))).toBe('conflict');
  });

  test('loses its signature when somebody types', () => {
    expect(edited({ ...at('signed'), signedBy: 'head' }, 8)).toEqual({
      ...at('drafting'),
      revision: 8,
    });
  });

  test('is returned only with a reason', () => {
    expect(codeOf(advance(at('submitted'), 'return', DEPARTMENT, NOW))).toBe('reasonMissing');
  });

  test('is not taken from the department by the bureau before it was reviewed', () => {
    expect(codeOf(advance(at('submitted'), 'accept', BUREAU, NOW))).toBe('wrongState');
    expect(
      codeOf(advance(at('submitted'), 'return', BUREAU, { ...NOW, reason: '不全' })),
    ).toBeUndefined();
  });

  test('of a department itself goes straight to the bureau', () => {
    expect(advance(at('submitted'), 'accept', BUREAU, { ...NOW, hasDepartment: false })).toEqual(
      at('accepted'),
    );
  });

  test('is never reviewed by those who made it', () => {
    const both: Actor = { account: 'both', grants: [...CLERK.grants, ...DEPARTMENT.grants] };
    expect(codeOf(advance(at('submitted'), 'departmentApprove', both, NOW))).toBe('ownSubmission');
    const moved = person('clerk', 'departmentReviewer', '4399.03');
    expect(codeOf(advance(at('submitted'), 'departmentApprove', moved, NOW))).toBe('ownSubmission');
  });

  test('of another unit or department is out of reach', () => {
    expect(
      codeOf(advance(at('drafting'), 'check', person('x', 'unitPreparer', '4399.03.13'), NOW)),
    ).toBe('notAllowed');
    expect(
      codeOf(
        advance(
          at('submitted'),
          'departmentApprove',
          person('x', 'departmentReviewer', '4399.04'),
          NOW,
        ),
      ),
    ).toBe('notAllowed');
    expect(
      codeOf(
        advance(
          at('submitted'),
          'departmentApprove',
          person('x', 'departmentReviewer', '4399.0'),
          NOW,
        ),
      ),
    ).toBe('notAllowed');
  });

  test('offers just the actions that would not be refused for the person or the state', () => {
    expect(actionsOf(at('checked'), CLERK, NOW)).toEqual(['check']);
    expect(actionsOf(at('checked'), HEAD, NOW)).toEqual(['check', 'sign', 'return']);
    expect(actionsOf(at('submitted'), DEPARTMENT, NOW)).toEqual(['departmentApprove', 'return']);
    expect(actionsOf(at('accepted'), BUREAU, NOW)).toEqual(['scoreRubric']);
    expect(actionsOf(at('rubricScored'), BUREAU, NOW)).toEqual(['spotCheck', 'finalise']);
    expect(actionsOf(at('finalised'), BUREAU, NOW)).toEqual(['publish', 'apply']);
    expect(actionsOf(at('finalised'), CLERK, NOW)).toEqual(['publish']);
    expect(actionsOf(at('applied'), BUREAU, NOW)).toEqual([]);
  });
});

test('no sequence of actions by anybody skips the signature or the review', () => {
  const all: Actor = { account: 'all', grants: ROLES.map((role) => ({ role, path: '4399' })) };
  const actors = fc.constantFrom(CLERK, HEAD, DEPARTMENT, BUREAU, all);
  const step = fc.tuple(fc.constantFrom(...FILING_ACTIONS), actors);
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 100, maxLength: 300 }), (steps) => {
      let filing = at('notStarted');
      let signed = false;
      let reviewed = false;
      for (const [action, actor] of steps) {
        const next = advance(filing, action, actor, { ...NOW, reason: '理由' });
        if (isRefusal(next)) continue;
        if (action === 'sign') signed = true;
        if (action === 'departmentApprove') reviewed = true;
        if (next.state === 'submitted') expect(signed).toBe(true);
        if (next.state === 'accepted') {
          expect(reviewed).toBe(true);
          accepted += 1;
        }
        if (next.state === 'drafting' || next.state === 'returned') {
          signed = false;
          reviewed = false;
        }
        filing = next;
      }
    }),
    { numRuns: 300 },
  );
  expect(accepted).toBeGreaterThan(20);
});
