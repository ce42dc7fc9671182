import { expect, test } from 'vitest';
import { regulationOf } from '../regulation/in-force.ts';
import { day } from '../values/day.ts';
import { fen } from '../values/money.ts';
import { flat } from './flat.ts';
import { rollUp } from './groups.ts';
import { type Consolidated, consolidatedReport } from './report.ts';
import { reviewedUnits } from './reviewed.ts';
import { atOnce } from './steps.ts';
import type { Summand } from './summand.ts';
import { tableOf } from './tables.ts';

const regulation = regulationOf('mof-2020-10')?.regulation;
if (!regulation) throw new Error('the national book is missing');

/** A unit of one department with 10万元, all of it spent. */
const UNIT: Summand = {
  original: fen(100_000_00),
  budget: fen(100_000_00),
  actual: fen(100_000_00),
  threePublic: { budget: fen(0), actual: fen(0) },
  running: { budget: fen(0), actual: fen(0) },
  checks: {},
  indicators: [],
};

const about = (...units: readonly Partial<Summand>[]): Consolidated => {
  const adding = rollUp();
  const group = { path: '430699.D01', name: '甲局' };
  adding.due(group, units.length);
  for (const unit of units) adding.add(group, flat({ ...UNIT, ...unit }));
  return {
    fiscalYear: 2024,
    rolled: atOnce(adding.done(regulation)),
    years: [],
    reviewed: reviewedUnits([]),
    absent: [],
    titles: {},
    name: '甲局',
    kind: 'department',
    regulation: '《项目支出绩效评价管理办法》',
    today: day('2025-04-01'),
  };
};

const prose = (given: Consolidated): readonly string[] =>
  consolidatedReport(given).blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));

const paragraphAfter = (heading: string, given: Consolidated): string | undefined => {
  const said = prose(given);
  return said[said.indexOf(heading) + 1];
};

test('a department without a budget has no rate of execution and no score, and the report claims none', () => {
  const none = about({ original: fen(0), budget: fen(0), actual: fen(0) });
  expect(paragraphAfter('一、汇总范围', none)).toBe('应汇总1个单位，全部纳入汇总。');
  expect(paragraphAfter('二、预算执行情况', none)).toBe(
    '年初预算0.00万元，全年预算0.00万元，全年执行0.00万元。“三公”经费预算0.00万元，决算0.00万元；公用经费预算0.00万元，决算0.00万元。',
  );
  expect(paragraphAfter('三、自评得分情况', none)).toBe('');
  expect(tableOf('totals', none, 'zh').rows.map((each) => each.slice(2, 10).join('|'))).toEqual([
    '0.00|0.00|0.00||0.00|0.00||',
    '0.00|0.00|0.00||0.00|0.00||',
  ]);
});

test('a score of fewer than a hundred points has no grade, one of a hundred has', () => {
  const execution = (weight: number) => ({ weight, score: weight });
  const self = { selfScore: 8800, rating: '良' } as const;
  expect(paragraphAfter('三、自评得分情况', about({ ...self, execution: execution(1000) }))).toBe(
    '自评得分按资金加权平均为88.00分。指标汇总后评分为10.00分（满分10.00分）。各单位等级：良1个。',
  );
  expect(paragraphAfter('三、自评得分情况', about({ ...self, execution: execution(10_000) }))).toBe(
    '自评得分按资金加权平均为88.00分。指标汇总后评分为100.00分（满分100.00分），等级为优。各单位等级：良1个。',
  );
});

test('of many reviewed units those that lost most are printed, and the report says how many', () => {
  const units = Array.from({ length: 23 }, (_, i) => ({
    ...{ region: '430699', id: `${100 + i}`, name: `第${i}所` },
    ...{ self: 9000, review: 9000 - (i % 3) * 100 },
  }));
  const given = { ...about({}), reviewed: reviewedUnits(units) };
  expect(prose(given)).toContain(
    '已审核得分的单位23个，其中审核得分低于自评得分的15个，高于自评得分的0个；以下列出扣分最多的20个。',
  );
  // Units that lost as much stand in the order of their numbers.
  const ids = given.reviewed.units.map(({ name }) => Number(name.slice(1, -1)));
  expect(ids).toEqual([
    ...[2, 5, 8, 11, 14, 17, 20],
    ...[1, 4, 7, 10, 13, 16, 19, 22],
    ...[0, 3, 6, 9, 12, 15, 18, 21],
  ]);
});

test('of many common indicators those of most units are printed', () => {
  const indicators = Array.from({ length: 23 }, (_, i) => ({
    ...{ key: `output\tquantity\tatLeast\t次\t第${i}项巡查`, measure: 'sum' as const },
    ...{ target: 10_0000, result: 10_0000, weight: 100, score: 100 },
  }));
  const given = about({ indicators }, { indicators }, { indicators: indicators.slice(0, 1) });
  expect(prose(given)).toContain('两个以上单位共有的指标23项，列出涉及单位最多的20项。');
  expect(given.rolled.indicators[0]).toEqual({
    ...{ group: 'output', kind: 'quantity', direction: 'atLeast', unit: '次' },
    ...{ name: '第0项巡查', units: 3, share: 10_000 },
    target: { coefficient: 30, decimals: 0, unit: '次' },
    result: { coefficient: 30, decimals: 0, unit: '次' },
  });
});

test('what was found in as many units stands by how often, then by name; what has no title by its own name', () => {
  const given = about(
    { checks: { RateRecomputes: 1, YearAgrees: 1, DateCoherent: 1 } },
    { checks: { RateRecomputes: 1, YearAgrees: 2, DateCoherent: 1 } },
    { checks: { UnitPresent: 9 } },
  );
  const rows = [
    ['YearAgrees', '2', '3'],
    ['DateCoherent', '2', '2'],
    ['RateRecomputes', '2', '2'],
    ['UnitPresent', '1', '9'],
  ];
  expect(tableOf('checks', given, 'zh').rows).toEqual(rows);
  expect(prose(given)).toContain('检查共发现4类问题，最常见的是“YearAgrees”，涉及2个单位。');
  const heat = tableOf('heat', { ...given, titles: {} }, 'en');
  expect(heat.head).toEqual(['Department or unit', ...rows.map(([check]) => check)]);
});

test('kinds of indicators have their names in English too', () => {
  const indicators = [
    { key: 'outcome\tsatisfaction\tatLeast\t%\t群众满意度', measure: 'mean' as const },
    { key: 'output\tother\tqualitative\t\t资料归档', measure: 'judged' as const },
  ].map((each) => ({ ...each, target: 90_0000, result: 95_0000, weight: 1000, score: 1000 }));
  expect(tableOf('indicators', about({ indicators }), 'en').rows).toEqual([
    ['群众满意度', 'satisfaction', '1', 'averaged by money', '≥90%', '95%', '100.00%'],
    ['资料归档', 'other', '1', 'points averaged by money', '', '', '100.00%'],
  ]);
});
