import { expect, test } from 'vitest';
import { entered } from '../../test/ledgers/entries.ts';
import { day } from '../values/day.ts';
import { bookOf } from './book.ts';
import { enter } from './enter.ts';
import type { LedgerEntry } from './entry.ts';
import { PROMISES } from './ledgers/promises.ts';
import { promisesFrom, promisesOf, promisesText } from './promises.ts';

const MEASURES = ['6月底前重新测算目标值', '推行“一张表”报账', '购置档案密集架'];
const lastYear = {
  fields: Object.fromEntries(
    MEASURES.flatMap((measure, i) => [
      [`narrative.problems/q${i}.measure`, `${measure}。`],
      [`narrative.problems/q${i}.problem`, `问题${i}`],
    ]),
  ),
  lists: { 'narrative.problems': ['q0', 'q1', 'q2', 'q3'] },
};
const promised = promisesFrom(lastYear, 2023, day('2024-04-20'), (row) => `of-${row}`);
const answer = (
  id: string,
  measure: string,
  status: string,
  account: string,
  on: string,
  expected = '',
): LedgerEntry => ({
  id,
  ledger: 'promises',
  kind: 'answer',
  day: day(on),
  texts: { reportYear: '2023', measure, status, account, expected },
});
const faultOf = (typed: LedgerEntry, standing: readonly LedgerEntry[]) =>
  enter(PROMISES, typed, standing)
    .faults?.map(({ sentence }) => sentence.zh)
    .join('');

test('measures of last year come from its report, a blank row left out, and each is answered', () => {
  const due: LedgerEntry = {
    id: 'due',
    ledger: 'promises',
    kind: 'promise',
    day: day('2024-04-20'),
    texts: { reportYear: '2023', measure: '公开采购结果', dueBy: '2024-10-01' },
  };
  const typed = [
    ...promised,
    due,
    answer(
      'a1',
      '6月底前重新测算目标值。',
      '正在推进',
      '业务股室正在测算',
      '2024-06-10',
      '2024-06-28',
    ),
    answer('a2', '6月底前重新测算目标值。', '已完成', '12项目标值全部重新测算', '2024-06-28'),
    answer('a3', '推行“一张表”报账。', '正在推进', '已在两个股室试行', '2024-12-01', '2025-03-31'),
    answer('a4', '购置档案密集架。', '不再实施', '库房搬迁，密集架由新馆统一配置', '2024-09-01'),
  ];
  const entries = entered(PROMISES, typed);
  const all = promisesOf(bookOf(entries), 2023, day('2024-12-31'));
  expect(all.map(({ promise, status, overdue }) => [promise.id, status, overdue])).toEqual([
    ['due', 'open', true],
    ['of-narrative.problems/q0', 'done', false],
    ['of-narrative.problems/q1', 'underWay', false],
    ['of-narrative.problems/q2', 'dropped', false],
  ]);
  expect(promisesText(all, 2023)).toBe(
    [
      '2023年度报告提出改进措施4条，已完成1条，正在推进1条，不再实施1条，尚未说明1条。',
      '1.公开采购结果：尚未说明。',
      '2.6月底前重新测算目标值：已完成，12项目标值全部重新测算。',
      '3.推行“一张表”报账：正在推进，已在两个股室试行，预计2025年3月31日完成。',
      '4.购置档案密集架：不再实施，库房搬迁，密集架由新馆统一配置。',
    ].join('\n'),
  );
  expect(promisesOf(bookOf(entries), 2023, day('2024-06-15')).map(({ status }) => status)).toEqual([
    'open',
    'underWay',
    'open',
    'open',
  ]);
  expect([promisesOf(bookOf(entries), 2022, day('2024-12-31')), promisesText([], 2022)]).toEqual([
    [],
    '',
  ]);
});

test('an answer to no measure, without a date to come, or after the measure was settled is refused', () => {
  const measure = '购置档案密集架。';
  const settled = answer('a', measure, 'done', '已购置', '2024-07-01');
  expect([
    faultOf(answer('b', '别的措施', 'done', '做了', '2024-07-01'), promised),
    faultOf(answer('b', measure, 'underWay', '在招标', '2024-07-01'), promised),
    faultOf(answer('b', measure, 'dropped', '', '2024-07-01'), promised),
    faultOf(answer('b', measure, 'done', '做了', '2024-04-19'), promised),
    faultOf(answer('b', measure, 'dropped', '不做了', '2024-08-01'), [...promised, settled]),
    faultOf({ ...(promised[0] as LedgerEntry), id: 'again' }, promised),
  ]).toEqual([
    '2023年度报告的措施里没有这一条，请先登记措施，或核对文字。',
    '正在推进的要填写预计完成日期。',
    '请填写落实情况或原因。',
    '落实情况不能早于2024年4月20日的报告。',
    '这条措施2024年7月1日已登记为已完成；登记有误的请先冲销。',
    '这条措施已经登记过了。',
  ]);
});
