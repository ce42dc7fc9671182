import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { compose } from '../compose/compose.ts';
import type { Finding } from '../document/finding.ts';
import { extract } from '../extract/extract.ts';
import { regulationFor, regulationOf } from '../regulation/in-force.ts';
import type { Dossier } from '../report/dossier.ts';
import { score } from '../score/score.ts';
import { day } from '../values/day.ts';
import { figure } from '../values/figure.ts';
import { fen } from '../values/money.ts';
import { flat } from './flat.ts';
import { type Rolled, rollUp } from './groups.ts';
import { type Consolidated, consolidatedReport } from './report.ts';
import { reviewedUnits } from './reviewed.ts';
import { atOnce } from './steps.ts';
import { partsOf, summandOf } from './summand.ts';
import { ROLLUP_TABLES } from './table-words.ts';
import { rateBandWords, type Tabled, tableOf } from './tables.ts';

const regulation = regulationOf('mof-2020-10')?.regulation;
if (!regulation) throw new Error('the national book is missing');

const row = (name: string, target: string, result: string, points = 4500) => ({
  group: 'output' as const,
  kind: 'quantity' as const,
  name,
  target,
  result,
  weight: points,
  score: points,
});

/** A unit of so much money in 元, one indicator counted and one judged; the rest as any unit has it. */
const unitOf = (yuan: number, spent: number, indicators: Dossier['indicators']): Dossier => {
  const made = dossier(7);
  const none = { overseas: fen(0), vehiclePurchase: fen(0), vehicleOperation: fen(0) };
  return {
    ...made,
    budget: { original: fen(yuan * 100), adjustments: [] },
    execution: {
      ...made.execution,
      basic: {
        compensation: fen(spent * 100),
        household: fen(0),
        goods: fen(0),
        capital: fen(0),
      },
    },
    projects: [],
    threePublic: {
      ...made.threePublic,
      budget: { ...none, hospitality: fen(3_000_00) },
      actual: { ...none, hospitality: fen(1_000_00) },
    },
    indicators,
  };
};

const found = (check: string, severity: Finding['severity']): Finding => ({
  ...{ id: check, check, severity, places: [], words: { zh: [], en: [] } },
  clause: { instrument: '系统规则', basis: 'system' },
});

const summand = (unit: Dossier, findings: readonly Finding[] = []) => {
  const own = regulationFor(unit.unit.name, unit.fiscalYear).regulation;
  return summandOf(unit, score(extract(compose(unit, own)).value, own), findings);
};

const VISITS = row('走访企业', '≥20次', '20次');
const ORDER = row('办事秩序', '良好', '达成预期目标');
const FIRST = summand(unitOf(1_000_000, 900_000, [VISITS, ORDER]), [
  found('UnitPresent', 'warning'),
  found('UnitPresent', 'warning'),
  found('BudgetLineUsed', 'notice'),
]);
const SECOND = summand(unitOf(3_000_000, 3_000_000, [row('走访 企业', '≥30次', '24次'), ORDER]), [
  found('UnitPresent', 'warning'),
  found('WeightsSumToHundred', 'error'),
]);

const A = { path: '430699.D01', name: '甲局' };
const B = { path: '430699.D02', name: '乙局' };
const C = { path: '430699.D03', name: '丙局' };

function rolled(...units: readonly (readonly [typeof A, typeof FIRST])[]): Rolled {
  const adding = rollUp();
  for (const [group, unit] of units) {
    adding.due(group, 1);
    adding.add(group, flat(unit));
  }
  adding.due(C, 1);
  if (!regulation) throw new Error();
  return atOnce(adding.done(regulation));
}

const TABLED: Tabled = {
  fiscalYear: 2024,
  rolled: rolled([A, FIRST], [B, SECOND]),
  years: [
    {
      fiscalYear: 2024,
      units: 2,
      budget: fen(4_000_000_00),
      actual: fen(3_900_000_00),
      threePublicBudget: fen(6_000_00),
      threePublicActual: fen(2_000_00),
      runningBudget: fen(0),
      runningActual: fen(0),
    },
  ],
  reviewed: reviewedUnits([
    { region: '430699', id: '1', name: '甲局机关', self: 98_00, review: 98_00 },
    { region: '430699', id: '2', name: '乙局机关', self: 99_00, review: 96_50 },
    { region: '430699', id: '3', name: '乙局幼儿园', self: 95_00, review: 95_50 },
  ]),
  absent: [{ name: '丙局机关', state: '填报中' }],
  titles: { UnitPresent: { zh: '指标值与完成值都带单位', en: 'Units stand beside values' } },
};

const rows = (id: (typeof ROLLUP_TABLES)[number], lang: 'zh' | 'en' = 'zh') =>
  tableOf(id, TABLED, lang).rows.map((each) => each.join(' '));

describe('what of a submission is summed', () => {
  test('is its money, its three public expenses, its findings that weigh, not its notices', () => {
    const { original, budget, actual, threePublic, checks } = FIRST;
    expect({ original, budget, actual, threePublic, checks }).toEqual({
      original: 1_000_000_00,
      budget: 1_000_000_00,
      actual: 900_000_00,
      threePublic: { budget: 3_000_00, actual: 1_000_00 },
      checks: { UnitPresent: 2 },
    });
  });

  test('counts indicators that can be counted under one name, written with a space or without', () => {
    expect(FIRST.indicators[0]?.key).toBe(SECOND.indicators[0]?.key);
    expect(partsOf(FIRST.indicators[0]?.key ?? '')).toEqual({
      group: 'output',
      kind: 'quantity',
      direction: 'atLeast',
      unit: '次',
      name: '走访企业',
    });
  });

  test.each([
    ['a word for a target', '良好', '达成', 'judged', undefined, undefined],
    ['a count', '≥20次', '19次', 'sum', 20_0000, 19_0000],
    ['a ratio with decimals', '≥98.5%', '97.25%', 'mean', 98_5000, 97_2500],
    ['money, in 分', '≤2万元', '19000元', 'sum', 2_000_000, 1_900_000],
    ['a result in another unit than the target', '≥20次', '19户', 'judged', undefined, undefined],
    ['no result', '≥20次', '', 'judged', undefined, undefined],
    ['a unit that has no sense as a sum', '≥20朵', '19朵', 'judged', undefined, undefined],
    ['finer figures than are summed', '≥20.123456公里', '21公里', 'judged', undefined, undefined],
  ] as const)('takes %s', (_, target, result, measure, wanted, reached) => {
    const [indicator] = summand(unitOf(100, 100, [row('指标', target, result)])).indicators;
    expect([indicator?.measure, indicator?.target, indicator?.result]).toEqual([
      measure,
      wanted,
      reached,
    ]);
  });
});

describe('the tables of a roll-up', () => {
  test('have a row for each department, blank where nothing is in, and one for the whole', () => {
    expect(rows('totals').map((each) => each.replace(/(?: [\d.]+){2}(?: \d){4}$/, ''))).toEqual([
      '甲局 1/1 100.00 100.00 90.00 90.00% 0.30 0.10',
      '乙局 1/1 300.00 300.00 300.00 100.00% 0.30 0.10',
      `丙局 0/1${' '.repeat(12)}`,
      '合计 2/3 400.00 400.00 390.00 97.50% 0.60 0.20',
    ]);
  });

  test('count the units of each band, and those without a score', () => {
    expect(rows('scores')).toHaveLength(TABLED.rolled.total.scores.length);
    const bare = { ...TABLED.rolled.total, unscored: 1 };
    const made = tableOf('scores', { ...TABLED, rolled: { ...TABLED.rolled, total: bare } }, 'zh');
    expect(made.rows.at(-1)).toEqual(['没有得分', '1']);
    expect(tableOf('rates', TABLED, 'zh').rows.map(([band]) => band)).toEqual(rateBandWords());
  });

  test('set self scores beside reviewed ones, those that lost most first', () => {
    const { count, lowered, raised } = TABLED.reviewed;
    expect({ count, lowered, raised }).toEqual({ count: 3, lowered: 1, raised: 1 });
    expect(tableOf('reviewed', TABLED, 'zh')).toEqual({
      title: '2024年度自评得分与审核得分对照表',
      head: ['单位', '自评得分', '审核得分', '审核扣分'],
      rows: [
        ['乙局机关', '99.00', '96.50', '2.50'],
        ['甲局机关', '98.00', '98.00', '0.00'],
        ['乙局幼儿园', '95.00', '95.50', '-0.50'],
      ],
    });
  });

  test('name findings by their title, those of most units first', () => {
    expect(rows('checks')).toEqual(['指标值与完成值都带单位 2 3', 'WeightsSumToHundred 1 1']);
    expect(rows('checks', 'en')[0]).toBe('Units stand beside values 2 3');
    expect(rows('heat')).toEqual(['甲局 1 0', '乙局 1 1']);
  });

  test('say of each common indicator how it was put together', () => {
    expect(rows('indicators').map((each) => each.replace(/ [\d.]+%$/, ''))).toEqual([
      '办事秩序 数量指标 2 得分按资金加权平均  ',
      '走访企业 数量指标 2 相加 ≥50次 44次',
    ]);
    const [, counted] = TABLED.rolled.indicators;
    if (!counted) throw new Error('no indicator');
    const { share: _, ...unscored } = counted;
    const indicators = [
      { ...counted, direction: 'atMost' as const, unit: '%', target: figure('5', '%') },
      { ...unscored, direction: 'equal' as const },
    ];
    const made = tableOf(
      'indicators',
      { ...TABLED, rolled: { ...TABLED.rolled, indicators } },
      'en',
    );
    expect(made.rows.map((each) => each.slice(3, 5).join(' '))).toEqual([
      'averaged by money ≤5%',
      'added 50次',
    ]);
    expect(made.rows[1]?.at(-1)).toBe('');
  });

  test('give the years with their money, and the units that are not in', () => {
    expect(rows('years')).toEqual(['2024 2 400.00 390.00 0.60 0.20 0.00 0.00 ']);
    expect(rows('absent')).toEqual(['丙局机关 填报中']);
    expect(tableOf('absent', TABLED, 'zh').words).toEqual([1]);
  });

  test('have as many cells in a row as in their head, in both languages', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const id of ROLLUP_TABLES) {
        const made = tableOf(id, TABLED, lang);
        expect([id, ...made.rows.map((each) => each.length)]).toEqual([
          id,
          ...made.rows.map(() => made.head.length),
        ]);
      }
  });
});

describe('the consolidated report', () => {
  const about: Consolidated = {
    ...TABLED,
    name: '临桥区',
    kind: 'region',
    regulation: '《项目支出绩效评价管理办法》',
    today: day('2025-04-01'),
  };
  const prose = (given: Consolidated): readonly string[] =>
    consolidatedReport(given).blocks.flatMap((block) =>
      block.kind === 'table' ? [] : [block.text],
    );

  test('says what is in, the money, and what was found, before its tables', () => {
    const said = prose(about);
    expect(said[0]).toBe('临桥区2024年度绩效自评汇总报告');
    expect(said).toContain('应汇总3个单位，已纳入2个，未纳入1个。以下各项合计只包括已纳入的单位。');
    expect(said).toContain(
      '年初预算400.00万元，全年预算400.00万元，全年执行390.00万元，执行率97.50%。“三公”经费预算0.60万元，决算0.20万元；公用经费预算' +
        `${(TABLED.rolled.total.running.budget / 1_000_000).toFixed(2)}万元，决算${(TABLED.rolled.total.running.actual / 1_000_000).toFixed(2)}万元。`,
    );
    expect(said).toContain(
      '已审核得分的单位3个，其中审核得分低于自评得分的1个，高于自评得分的1个。',
    );
    expect(said).toContain('2024年度自评得分与审核得分对照表');
    expect(said).toContain('两个以上单位共有的指标2项。');
    expect(said).toContain('检查共发现2类问题，最常见的是“指标值与完成值都带单位”，涉及2个单位。');
    expect(said.at(-1)).toBe('2025年4月1日');
  });

  test('of a region calls its units without the name of the region', () => {
    const absent = [
      { name: '临桥区水利局', state: '填报中' },
      { name: '临桥区', state: '未开始' },
    ];
    const namesIn = (kind: 'region' | 'department') => {
      const [table] = consolidatedReport({ ...about, absent, kind }).blocks.filter(
        (block) => block.kind === 'table',
      );
      return table?.cells
        .filter(({ column, row }) => column === 0 && row > 0)
        .map(({ text }) => text);
    };
    expect(namesIn('region')).toEqual(['水利局', '临桥区']);
    expect(namesIn('department')).toEqual(['临桥区水利局', '临桥区']);
  });

  test('of a department with no unit in says so in place of zeros', () => {
    const none = { rolled: rolled(), reviewed: reviewedUnits([]) };
    const nothing = prose({ ...about, ...none, kind: 'department' });
    expect(nothing[0]).toBe('临桥区2024年度绩效自评汇总报告');
    expect(nothing.filter((each) => each === '没有纳入汇总的单位。')).toHaveLength(2);
    expect(nothing).toContain(
      '应汇总1个单位，已纳入0个，未纳入1个。以下各项合计只包括已纳入的单位。',
    );
    expect(nothing).toContain('汇总的报告还没有逐项审核得分。');
    expect(nothing).toContain('没有两个以上单位共有的指标。');
    expect(nothing).toContain('检查没有发现错误或警告。');
  });
});

test('a form that claims no points for its execution has none, however much was spent', () => {
  const unit = unitOf(1_000_000, 900_000, [VISITS]);
  const own = regulationFor(unit.unit.name, unit.fiscalYear).regulation;
  const [card] = score(extract(compose(unit, own)).value, own);
  if (!card) throw new Error('no scorecard');
  const lines = card.lines.map((line) => {
    const { claimed: _, ...unclaimed } = line;
    return line.group === 'execution' ? unclaimed : line;
  });
  expect(summandOf(unit, [{ ...card, lines }], []).execution).toEqual({ weight: 1000, score: 0 });
  expect(summandOf(unit, [], [])).not.toHaveProperty('execution');
});

test('an indicator to which nobody gave points goes into no total', () => {
  const unit = unitOf(1_000_000, 900_000, [VISITS]);
  const [first, ...others] = unit.indicators;
  if (!first) throw new Error('the unit has no indicator');
  const { score: _, ...unscored } = first;
  const { indicators } = summandOf({ ...unit, indicators: [unscored, ...others] }, [], []);
  expect(indicators).toEqual(summandOf({ ...unit, indicators: others }, [], []).indicators);
});
