import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, type Served, served } from '../../../../test/server/served.ts';
import { opened } from '../../../../test/store/district.ts';
import type { RefusalReply } from '../../../api/people.ts';
import type { ReviewRequest, ReviewView } from '../../../api/review.ts';
import type { FilingState, Role } from '../../../cycle/filing.ts';
import { PRODUCT } from '../../../store/people/person.ts';
import { WHOLE } from '../../../store/scope.ts';
import { day } from '../../../values/day.ts';

let system: Served;
beforeAll(async () => {
  system = await served();
});
afterAll(() => system.close());

const enter = <T>(role: Role, status: number, body: ReviewRequest) =>
  system.as(role).json<T>(status, 'POST', at(system.own, '/review'), body);

const state = async () =>
  (await system.store.filings.standing(WHOLE, system.own))?.filing.state ?? '';

/** Puts the filing where an earlier part of the year would have left it. */
const reach = async (to: FilingState) => {
  const revision = (await system.store.filings.standing(WHOLE, system.own))?.revision ?? 0;
  opened(
    await system.store.filings.act(
      WHOLE,
      system.own,
      { action: 'accept', revision },
      PRODUCT,
      ({ filing }) => ({
        filing: {
          ...filing,
          state: to,
          due: day('2026-03-31'),
          firstSubmitted: day('2026-04-08'),
        },
      }),
    ),
  );
};

describe('the review of a filing over the routes', () => {
  test('has threads that the unit answers, and nobody settles what is their own', async () => {
    await reach('submitted');
    const asked = {
      kind: 'thread',
      quote: '结转',
      place: 'at=3....',
      words: '请说明结转原因',
    } as const;
    expect(await enter<RefusalReply>('unitPreparer', 403, asked)).toMatchObject({
      refused: 'notAllowed',
    });
    const { entries } = await enter<ReviewView>('departmentReviewer', 200, asked);
    expect(entries).toMatchObject([{ ...asked, at: expect.stringMatching(/^2026-03-16T/) }]);
    const thread = entries[0]?.id ?? '';
    await enter('unitPreparer', 200, { kind: 'answer', thread, words: '跨年工程' });
    expect(
      await enter<RefusalReply>('unitPreparer', 403, { kind: 'resolved', thread }),
    ).toMatchObject({ refused: 'notAllowed' });
    const settled = await enter<ReviewView>('financePerformance', 200, {
      kind: 'resolved',
      thread,
    });
    expect(settled.entries.map(({ kind, by }) => [kind, by])).toEqual([
      ['thread', 'departmentReviewer甲'],
      ['answer', 'unitPreparer甲'],
      ['resolved', 'financePerformance甲'],
    ]);
  });

  test('ends with the rubric: days late by the calendar, scored, appealed against, answered, final', async () => {
    await reach('accepted');
    const view = await system
      .as('financePerformance')
      .json<ReviewView>(200, 'GET', at(system.own, '/review'));
    // 1, 2, 3, 7 and 8 April 2026: offices are closed from 4 to 6 April for 清明.
    expect(view.late).toBe(5);
    const scored = (submission: number): ReviewRequest => ({
      kind: 'rubric',
      points: view.rubric.map(({ name, worth }) => ({
        item: name,
        points: name === '提交报告' ? submission : worth * 100,
        reason: name === '提交报告' ? '迟报' : '',
      })),
    });
    expect(await enter<RefusalReply>('financePerformance', 400, scored(1000))).toMatchObject({
      refused: 'invalid',
    });
    expect(await state()).toBe('accepted');
    await enter('financePerformance', 200, scored(500));
    expect(await state()).toBe('rubricScored');
    const appealed = await enter<ReviewView>('unitPreparer', 200, {
      kind: 'appeal',
      item: '提交报告',
      words: '系统停机一天',
    });
    expect(await enter<RefusalReply>('financePerformance', 400, { kind: 'final' })).toMatchObject({
      refused: 'invalid',
    });
    const appeal = appealed.entries.find(({ kind }) => kind === 'appeal')?.id ?? '';
    await enter('financePerformance', 200, {
      kind: 'appealAnswer',
      appeal,
      words: '停机在报送期限以后，维持原分',
    });
    await enter('financePerformance', 200, { kind: 'final' });
    expect(await state()).toBe('finalised');
  });
});
