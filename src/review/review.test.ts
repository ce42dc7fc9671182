import { describe, expect, test } from 'vitest';
import { rubricItems } from '../compose/rubric-table.ts';
import type { Actor, FilingState, Role } from '../cycle/filing.ts';
import { isRefusal } from '../cycle/refusal.ts';
import { regulationFor } from '../regulation/in-force.ts';
import { entryRefusal, isTimeFor, type ReviewedFiling } from './admit.ts';
import type { ReviewEntry, ReviewWords } from './entry.ts';
import { rubricFaults, rubricTotal, submissionPoints } from './rubric.ts';
import { reviewedTotal, scoreFault, scoreSums } from './scores.ts';
import { standardsOf } from './standards.ts';
import { appealsOf, threadsOf } from './threads.ts';

const UNIT = '4399.03.12';
const person = (account: string, role: Role, path = UNIT): Actor => ({
  account,
  grants: [{ role, path }],
});
const CLERK = person('clerk', 'unitPreparer');
const DEPARTMENT = person('department', 'departmentReviewer', '4399.03');
const BUREAU = person('bureau', 'financePerformance', '4399');
const RUBRIC = [
  { name: '自评通知', worth: 8 },
  { name: '提交报告', worth: 10 },
];
const at = (state: FilingState, late?: number): ReviewedFiling => ({
  state,
  unitPath: UNIT,
  contributors: ['clerk'],
  rubric: RUBRIC,
  ...(late !== undefined && { late }),
});
const said = (
  words: ReviewWords,
  actor: Actor,
  filing: ReviewedFiling,
  before: readonly ReviewEntry[] = [],
) => {
  const refusal = entryRefusal(words, before, actor, filing);
  return isRefusal(refusal) ? [refusal.refused, refusal.words.zh] : undefined;
};
const entry = (id: string, words: ReviewWords): ReviewEntry => ({
  ...words,
  id,
  by: '甲',
  at: '2026-04-01T01:00:00.000Z',
});
const THREAD = { kind: 'thread', quote: '执行率96%', place: '', words: '与附件1不一致' } as const;

describe('review scores', () => {
  const score = {
    path: 'indicators/i1',
    name: '培训场次',
    weight: 1000,
    self: 1000,
    review: 800,
    reason: '少1场',
  };

  test('lie between nothing and the weight, and a difference from the unit’s own points needs a reason', () => {
    expect(scoreFault(score)).toBeUndefined();
    expect(scoreFault({ ...score, review: 1000, reason: '' })).toBeUndefined();
    expect(scoreFault({ ...score, reason: ' ' })?.zh).toBe(
      '“培训场次”的审核得分与自评得分不同，请写明理由。',
    );
    expect(scoreFault({ ...score, review: 1001 })?.zh).toBe(
      '“培训场次”的审核得分须在0到10.00分之间。',
    );
  });

  test('sum up with what was taken off; an indicator that the unit did not score takes nothing off', () => {
    const { self: _, ...unscored } = { ...score, weight: 500, review: 500 };
    expect(scoreSums([score, unscored])).toEqual({
      weight: 1500,
      self: 1000,
      review: 1300,
      deduction: 200,
    });
  });
});

test('the score of a unit after review is its own less what the indicators of the whole expenditure lost', () => {
  const of = (path: string, review: number, self?: number) => ({
    ...{ path, name: '培训场次', weight: 1000, review, reason: '少1场' },
    ...(self !== undefined && { self }),
  });
  const scores = [
    of('indicators/i1', 800, 1000),
    of('indicators/i2', 1000, 1000),
    of('projects/p1.indicators/i1', 0, 1000),
  ];
  expect(reviewedTotal(98_00, scores)).toBe(96_00);
  expect(reviewedTotal(98_00, [...scores, of('indicators/i3', 300)])).toBe(99_00);
});

describe('the rubric', () => {
  const full = [
    { item: '自评通知', points: 800, reason: '' },
    { item: '提交报告', points: 1000, reason: '' },
  ];

  test('takes one point for each working day of lateness, and none below zero', () => {
    expect([0, 1, 5, 13].map((late) => submissionPoints(10, late))).toEqual([1000, 900, 500, 0]);
  });

  test('has every item once, within its band, with a reason for what is taken off; its total is the sum', () => {
    expect(rubricFaults(RUBRIC, full, 0)).toEqual([]);
    expect(rubricTotal(full)).toBe(1800);
    const faults = (points: typeof full, late?: number) =>
      rubricFaults(RUBRIC, points, late).map(({ zh }) => zh);
    expect(faults(full.slice(0, 1), 0)).toEqual(['“提交报告”还没有评分。']);
    expect(faults([{ item: '自评通知', points: 600, reason: '' }, ...full.slice(1)], 0)).toEqual([
      '“自评通知”没有给满分，请写明扣分理由。',
    ]);
    expect(faults([{ item: '自评通知', points: 850, reason: '好' }, ...full.slice(1)], 0)).toEqual([
      '“自评通知”须在0到8分之间。',
    ]);
    expect(faults([...full, { item: '加分', points: 100, reason: '' }], 0)).toEqual([
      '考核评分表里没有“加分”。',
    ]);
  });

  test('goes by the calendar for the day of submission where a due date was set', () => {
    expect(rubricFaults(RUBRIC, full, 2).map(({ zh }) => zh)).toEqual([
      '“提交报告”按日历迟报2个工作日，应为8分。确需改变的，请先办理延期。',
    ]);
    expect(rubricFaults(RUBRIC, full, undefined)).toEqual([]);
  });
});

describe('the standards of the rubric', () => {
  const items = rubricItems(regulationFor('岳阳市临桥区', 2025).regulation);
  const standards = (name: string) =>
    standardsOf(items.find((item) => item.name === name)?.clauses ?? []);

  test('give all or nothing for the working group, two points off a missing part, and leave shares to a person', () => {
    expect(standards('工作小组')).toEqual({ attainable: [0, 2] });
    expect(standards('自评通知')).toEqual({ attainable: [0, 1, 2, 3, 4, 5, 6, 7, 8] });
    expect(standards('完整性').attainable).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15]);
    expect(standards('绩效自评表')).toEqual({});
    expect(standards('建议情况').bands?.map(({ from, to }) => [from, to])).toEqual([
      [15, 15],
      [12, 14],
      [9, 11],
      [6, 8],
    ]);
  });

  test('refuse points that no count gives, and points between the bands without a reason', () => {
    const faults = (item: string, worth: number, points: number, reason = '') =>
      rubricFaults(
        [{ name: item, worth, ...standards(item) }],
        [{ item, points, reason }],
        undefined,
      ).map(({ zh }) => zh);
    expect(faults('工作小组', 2, 100, '文件没有盖章')).toEqual([
      '“工作小组”按评分标准只能得0、2分。',
    ]);
    expect(faults('反映问题情况', 20, 1900)).toEqual([
      '“反映问题情况”的19.00分不在任何一档，请写明理由。',
    ]);
    expect(faults('反映问题情况', 20, 1900, '仅缺原因分析')).toEqual([]);
    expect(faults('反映问题情况', 20, 1700)).toEqual([
      '“反映问题情况”没有给满分，请写明扣分理由。',
    ]);
    expect(faults('反映问题情况', 20, 2000)).toEqual([]);
  });
});

describe('a review', () => {
  test('is written by those above the unit, never by those who made the filing', () => {
    expect(said(THREAD, DEPARTMENT, at('submitted'))).toBeUndefined();
    expect(said(THREAD, CLERK, at('submitted'))).toEqual([
      'notAllowed',
      '您的岗位不能办理这一项。',
    ]);
    const both: Actor = { account: 'clerk', grants: DEPARTMENT.grants };
    expect(said(THREAD, both, at('submitted'))?.[0]).toBe('ownSubmission');
    expect(said(THREAD, person('x', 'departmentReviewer', '4399.04'), at('submitted'))?.[0]).toBe(
      'notAllowed',
    );
    expect(said(THREAD, DEPARTMENT, at('finalised'))?.[0]).toBe('wrongState');
  });

  test('is opened while the report is under review or accepted, not while the unit writes it', () => {
    const states = ['drafting', 'submitted', 'departmentReviewed', 'returned', 'accepted'] as const;
    const open = states.filter((state) => isTimeFor('thread', state));
    expect(open).toEqual(['submitted', 'departmentReviewed', 'accepted']);
  });

  test('has threads that the unit answers and the reviewer settles', () => {
    const opened = entry('t1', THREAD);
    const answer = { kind: 'answer', thread: 't1', words: '已改' } as const;
    expect(said(answer, CLERK, at('drafting'), [opened])).toBeUndefined();
    expect(said({ ...answer, thread: 'x' }, CLERK, at('drafting'), [opened])?.[1]).toBe(
      '没有找到这条意见。',
    );
    const settled = [opened, entry('a1', answer), entry('r1', { kind: 'resolved', thread: 't1' })];
    expect(said(answer, CLERK, at('drafting'), settled)?.[1]).toBe('这条意见已经处理完毕。');
    expect(
      threadsOf(settled).map(({ answers, resolved }) => [answers.length, resolved?.id]),
    ).toEqual([[1, 'r1']]);
  });

  test('is scored by the rubric once accepted, may be appealed against, and is final when every appeal is answered', () => {
    const rubric = {
      kind: 'rubric',
      points: [
        { item: '自评通知', points: 800, reason: '' },
        { item: '提交报告', points: 1000, reason: '' },
      ],
    } as const;
    expect(said(rubric, BUREAU, at('accepted', 0))).toBeUndefined();
    expect(said(rubric, BUREAU, at('submitted', 0))?.[0]).toBe('wrongState');
    expect(said(rubric, DEPARTMENT, at('accepted', 0))?.[0]).toBe('notAllowed');
    const appeal = { kind: 'appeal', item: '自评通知', words: '通知已盖章' } as const;
    expect(said(appeal, CLERK, at('rubricScored'))).toBeUndefined();
    const open = [entry('p1', appeal)];
    expect(said({ kind: 'final' }, BUREAU, at('rubricScored'), open)?.[1]).toBe(
      '还有申诉没有答复，不能定稿。',
    );
    const answered = [...open, entry('p2', { kind: 'appealAnswer', appeal: 'p1', words: '同意' })];
    expect(said({ kind: 'final' }, BUREAU, at('rubricScored'), answered)).toBeUndefined();
    expect(appealsOf(answered).map(({ answer }) => answer?.words)).toEqual(['同意']);
  });
});

describe('what a review takes in', () => {
  const review = at('submitted');
  const scored = at('rubricScored');

  test('says something, and answers a thread or an appeal that is there and open', () => {
    const open = entry('1', THREAD);
    const settled = [open, entry('2', { kind: 'resolved', thread: '1' })];
    const appeal = entry('3', { kind: 'appeal', item: '自评通知', words: '附件已报送' });
    const answered = [appeal, entry('4', { kind: 'appealAnswer', appeal: '3', words: '已核实' })];
    const answer = { kind: 'answer', thread: '1', words: '已改' } as const;
    const reply = { kind: 'appealAnswer', appeal: '3', words: '已核实' } as const;
    expect([
      said({ ...THREAD, words: ' ' }, DEPARTMENT, review),
      said(answer, DEPARTMENT, review),
      said(answer, DEPARTMENT, review, [open]),
      said(answer, DEPARTMENT, review, settled),
      said(reply, BUREAU, scored),
      said(reply, BUREAU, scored, [appeal]),
      said(reply, BUREAU, scored, answered),
      said({ kind: 'final' }, BUREAU, scored, [appeal]),
      said({ kind: 'final' }, BUREAU, scored, answered),
    ]).toEqual([
      ['invalid', '请写明内容。'],
      ['invalid', '没有找到这条意见。'],
      undefined,
      ['invalid', '这条意见已经处理完毕。'],
      ['invalid', '没有找到这项申诉。'],
      undefined,
      ['invalid', '这项申诉已经答复。'],
      ['invalid', '还有申诉没有答复，不能定稿。'],
      undefined,
    ]);
  });

  test('gives the reason of a section that disagrees, of points beside the unit’s own, and of points taken off', () => {
    const section = { kind: 'section', section: '预算科', opinion: '', agrees: true } as const;
    const one = { path: 'indicators/i1', name: '培训场次', weight: 1000, self: 1000 };
    const scores = (reason: string) =>
      said({ kind: 'scores', scores: [{ ...one, review: 800, reason }] }, DEPARTMENT, review);
    const rubric = (points: number) =>
      said(
        {
          kind: 'rubric',
          points: RUBRIC.map(({ name, worth }) => ({
            ...{ item: name, points: name === '自评通知' ? points : worth * 100, reason: '' },
          })),
        },
        BUREAU,
        at('accepted'),
      )?.[0];
    expect([
      said(section, DEPARTMENT, review),
      said({ ...section, agrees: false }, DEPARTMENT, review),
      said({ ...section, agrees: false, opinion: '口径不同' }, DEPARTMENT, review),
      scores('少1场'),
      scores('')?.[0],
      rubric(800),
      rubric(700),
    ]).toEqual([
      undefined,
      ['invalid', '有不同意见的，请写明意见。'],
      undefined,
      undefined,
      'invalid',
      undefined,
      'invalid',
    ]);
  });
});
