import { describe, expect, test } from 'vitest';
import { reportWith } from '../report/example.ts';
import { day } from '../values/day.ts';
import { explain } from './explain.ts';
import { divisionOfReport, regulationFor, regulationOfReport } from './in-force.ts';
import { bookOfLocal, faultsOfLocal, type LocalRules } from './local.ts';
import { parameterWords } from './parameter-words.ts';
import { divisionOf } from './tables/divisions.ts';

const rules: LocalRules = {
  title: '示范县绩效自评计分办法',
  number: '示财绩〔2026〕9号',
  issuer: '示范县财政局',
  inherits: 'mof-2020-10',
  from: 2024,
  effective: day('2026-01-01'),
  parameters: { decimals: 1 },
};

test('each way of scoring is read out in a sentence of its own', () => {
  const said = (given: Parameters<typeof parameterWords>[0]) => parameterWords(given).join('');
  expect([
    said({}),
    said({ execution: { kind: 'proportional' } }),
    said({ execution: { kind: 'fullFrom', rate: 0.9 } }),
    said({ execution: { kind: 'stepPer5' } }),
    said({ execution: { kind: 'truncateInteger' } }),
    said({ execution: 'unknown', reverse: 'unknown' }),
    said({ reverse: 'linear' }),
    said({ reverse: 'ratio', decimals: 0 }),
    said({ explainOverAchievementFrom: 0.3 }),
  ]).toEqual([
    '',
    '预算执行率：按全年执行数÷全年预算数的比例计分，不超过分值。',
    '预算执行率：执行率达到90%得满分，以下按比例。',
    '预算执行率：每低5个百分点（不足的按5个计）扣1分。',
    '预算执行率：按比例计算后舍去小数。',
    '预算执行率：参数未知，无法核定。反向指标：参数未知，无法核定。',
    '反向指标：超出指标值的按超出比例递减，超出一倍及以上不得分。',
    '反向指标：按指标值÷完成值计分。每项得分四舍五入到0位小数。',
    '完成值超过指标值30%以上的，要求说明原因。',
  ]);
});

test('a frame whose weights nobody knows is read out by its groups alone', () => {
  const group = { group: 'output', word: '产出指标', kinds: [] } as const;
  expect(
    parameterWords({
      frame: { id: 'x', title: 'x', groups: [group, { ...group, weight: 40 }], seen: 'P' },
    }),
  ).toEqual(['一级指标分值：产出指标、产出指标40。']);
});

test('what is taken off is read out with its limit, a whole item until nothing is left', () => {
  const deduct = { kind: 'deduct', points: 10, each: 1, per: '推迟的工作日' } as const;
  expect([
    explain({ ...deduct, most: 10 }),
    explain({ ...deduct, most: 6 }),
    explain({ kind: 'whole', when: '按时报送', points: 10 }),
    explain({ kind: 'share', of: '细化的比例', points: 5 }),
    explain({ kind: 'graded', points: 20, grades: [{ word: '全面', from: 20, to: 20 }] }),
    explain({
      ...{ kind: 'graded', points: 20, none: '只提资金不足' },
      grades: [{ word: '较全面', from: 16, to: 18 }],
    }),
    explain({ kind: 'statement' }),
  ]).toEqual([
    '10分 − 1分 × 推迟的工作日，扣完为止',
    '10分 − 1分 × 推迟的工作日，最多扣6分',
    '按时报送：10分；否则不得分',
    '5分 × 细化的比例',
    '评审人裁量：全面20分',
    '评审人裁量：较全面16—18分；只提资金不足的不得分',
    '不涉及计分',
  ]);
});

describe('the regulation of a report', () => {
  test('without a year is the one still in force, with a year before all of them the default', () => {
    const unlimited = bookOfLocal('1', '示范县', rules);
    const ended = bookOfLocal('2', '示范县', { ...rules, until: 2025 });
    expect(regulationFor('湖南省岳阳市', undefined).because.zh).toBe(
      '按湖南省岳阳市采用《湖南省预算支出绩效评价管理办法》（湘财绩〔2020〕7号），其未规定的沿用《项目支出绩效评价管理办法》（财预〔2020〕10号）。',
    );
    expect(regulationFor('', undefined).regulation.id).toBe('mof-2020-10');
    expect(regulationFor('', 1990).regulation.id).toBe('mof-2020-10');
    const own = regulationFor('', undefined, [unlimited, ended]);
    expect([own.regulation.id, own.because.zh]).toEqual([
      'local-1',
      '按示范县本级规定采用《示范县绩效自评计分办法》（示财绩〔2026〕9号），该版自2026-01-01起执行，其未规定的沿用《项目支出绩效评价管理办法》（财预〔2020〕10号）。',
    ]);
  });

  test('goes by the book of the later years, where two of a region hold for a year', () => {
    const books = [
      bookOfLocal('late', '示范县', { ...rules, from: 2025 }),
      bookOfLocal('early', '示范县', rules),
    ];
    expect(regulationFor('', 2025, books).regulation.id).toBe('local-late');
    expect(regulationFor('', 2024, books).regulation.id).toBe('local-early');
  });

  test('is looked for in all names of the unit, then in the title; a citation without a number says nothing of a place', () => {
    const report = reportWith({});
    const at = { block: 0 };
    const named = (value: string) => ({ value, verbatim: value, at, where: 'prose' as const });
    const { unit: _, title: __, ...without } = report;
    const bare = { ...without, unitNames: [] };
    expect([
      divisionOfReport({ ...bare, unitNames: [named('某局'), named('2024年度衡阳市某局')] }),
      divisionOfReport({ ...bare, title: named('2024年度 长沙市某局整体支出绩效自评报告') }),
      divisionOfReport({
        ...bare,
        narrative: { ...report.narrative, citations: [named('《预算法》'), named('〔2020〕10号')] },
      }),
    ]).toEqual(['湖南省衡阳市', '湖南省长沙市', '']);
    expect(regulationOfReport({ ...bare, fiscalYear: 2024 }).regulation.id).toBe('mof-2020-10');
  });

  test('an autonomous prefecture, a league, a region and a new area are no cities', () => {
    const units = [
      '锡林郭勒盟水利局',
      '湘西州水利局',
      '大理白族自治州水利局',
      '喀什地区水利局',
      '河北雄安新区水利局',
    ];
    expect([...units, '盐城市水利局'].map(divisionOf)).toEqual([
      ...['内蒙古自治区锡林郭勒盟', '湖南省湘西州', '云南省大理州', '新疆维吾尔自治区喀什地区'],
      ...['河北省雄安新区', '江苏省盐城市'],
    ]);
  });
});

describe('parameters of a region are refused', () => {
  const faults = (parameters: LocalRules['parameters']) =>
    faultsOfLocal({ ...rules, parameters }).map(({ zh }) => zh.slice(0, 4));

  test('where a tier begins below nothing, leaves a gap, or is empty', () => {
    const tiers = (low: number, a: number, b: number, c: number, d: number, high: number) =>
      faults({ tiers: { notAchieved: [low, a], partlyAchieved: [b, c], achieved: [d, high] } });
    expect(tiers(0, 0.6, 0.6, 0.8, 0.8, 1)).toEqual([]);
    for (const wrong of [
      tiers(0.1, 0.6, 0.6, 0.8, 0.8, 1),
      tiers(0, 0.5, 0.6, 0.8, 0.8, 1),
      tiers(0, 0.6, 0.6, 0.7, 0.8, 1),
      tiers(0, 0.6, 0.6, 0.8, 0.8, 0.9),
      tiers(0, 0, 0, 0.8, 0.8, 1),
      tiers(0, 0.8, 0.8, 0.8, 0.8, 1),
      tiers(0, 0.6, 0.6, 1, 1, 1),
    ])
      expect(wrong).toEqual(['定性指标']);
  });

  test('where bands rise, stand twice, go beyond a hundred, end above nothing, or are too many', () => {
    const bands = (...pairs: readonly (readonly [number, number])[]) =>
      faults({ satisfactionBands: pairs.map(([from, share]) => ({ from, share })) });
    expect(bands([90, 1], [60, 0.6], [0, 0])).toEqual([]);
    for (const wrong of [
      bands(),
      bands([60, 1], [90, 0.6], [0, 0]),
      bands([90, 1], [90, 0.6], [0, 0]),
      bands([90, 0.6], [60, 0.8], [0, 0]),
      bands([101, 1], [0, 0]),
      bands([90, 1.1], [0, 0]),
      bands([90, 1], [60, -0.1], [0, -0.2]),
      bands([90, 1], [60, 0.6]),
      bands(...Array.from({ length: 13 }, (_, i) => [12 - i, 1] as const)),
    ])
      expect(wrong).toEqual(['满意度分']);
  });

  test('where a grade begins beyond a hundred points or where another does', () => {
    const grades = (...from: readonly [number, number, number, number]) =>
      faults({
        bands: (['优', '良', '中', '差'] as const).map((grade, i) => ({
          grade,
          from: from[i] as number,
        })),
      });
    expect(grades(90, 80, 60, 0)).toEqual([]);
    expect([grades(101, 80, 60, 0), grades(90, 90, 60, 0), grades(90, 80, 60, 10)]).toEqual([
      ['等级应依'],
      ['等级应依'],
      ['等级应依'],
    ]);
  });

  test('where the rate for full points is nothing, the share over the target too great, or a decimal halved', () => {
    expect([
      faults({ execution: { kind: 'fullFrom', rate: 0 } }),
      faults({ execution: { kind: 'fullFrom', rate: 1 } }),
      faults({ explainOverAchievementFrom: 10.5 }),
      faults({ explainOverAchievementFrom: 10 }),
      faults({ decimals: -1 }),
      faults({ decimals: 1.5 }),
    ]).toEqual([['得满分的'], [], ['要求说明'], [], ['得分的小'], ['得分的小']]);
  });
});
