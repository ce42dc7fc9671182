import { describe, expect, test } from 'vitest';
import { reportWith } from '../report/example.ts';
import { day } from '../values/day.ts';
import { bookOf } from './books.ts';
import { differencesOf } from './compare.ts';
import { numbersOf } from './explain.ts';
import { regulationFor, regulationOfReport } from './in-force.ts';
import { bookOfLocal, faultsOfLocal, type LocalRules } from './local.ts';

const rules: LocalRules = {
  title: '示范区绩效自评计分办法',
  number: '示财绩〔2026〕2号',
  issuer: '示范区财政局',
  inherits: 'mof-2020-10',
  from: 2025,
  effective: day('2026-01-01'),
  parameters: {
    tiers: { achieved: [0.9, 1], partlyAchieved: [0.7, 0.9], notAchieved: [0, 0.7] },
    bands: [
      { from: 92, grade: '优' },
      { from: 80, grade: '良' },
      { from: 60, grade: '中' },
      { from: 0, grade: '差' },
    ],
    weights: { frame: 'mof2020', points: [20, 40, 30, 10] },
  },
};
const DIVISION = '湖南省岳阳市';
const saying = (parameters: LocalRules['parameters']) =>
  faultsOfLocal({ ...rules, parameters }).map(({ zh }) => zh);

describe('rules of a region of its own', () => {
  test('go before all shipped books in their years, and name the document', () => {
    const own = [bookOfLocal('1', '示范区', rules)];
    expect(regulationFor(DIVISION, 2024, own)).toEqual(regulationFor(DIVISION, 2024));
    const { regulation, layers, because } = regulationFor(DIVISION, 2025, own);
    expect([regulation.id, layers]).toEqual(['local-1', ['local-1', 'mof-2020-10']]);
    expect(because.zh).toBe(
      '按示范区本级规定、2025年度采用《示范区绩效自评计分办法》（示财绩〔2026〕2号），该版自2026-01-01起执行，其未规定的沿用《项目支出绩效评价管理办法》（财预〔2020〕10号）。',
    );
    expect(regulation.scoring.tiers.achieved).toEqual([0.9, 1]);
    expect(regulation.scoring.execution).toEqual({ kind: 'proportional' });
    expect(regulation.bands[0]).toEqual({ from: 92, grade: '优' });
    expect(regulation.frames[0]?.title).toBe('预算执行率20、产出指标40、效益指标30、满意度指标10');
  });

  test('hold for reports that are audited in the region, uploaded ones too, but not for those from elsewhere', () => {
    const books = [bookOfLocal('1', '岳阳市示范区', rules)];
    const by = (unit: string | undefined, division: string, fiscalYear = 2025) => {
      const report = reportWith({ fiscalYear, ...(unit && { unit }) });
      return regulationOfReport(report, { division, books }).regulation.id;
    };
    const at = '岳阳市示范区';
    expect(by('岳阳市示范区水利局', at)).toBe('local-1');
    expect(by('示范区水利局', at)).toBe('local-1');
    expect(by('湖南省水利厅', at)).toBe('local-1');
    expect(by(undefined, at)).toBe('local-1');
    expect(by('示范区水利局', at, 2024)).toBe('hn-2020-7');
    expect(by('杭州市西湖区水利局', at)).toBe('mof-2020-10');
    expect(by('武汉市水务局', at)).toBe('hubei');
    // Where the region's own place cannot be told, nothing is known to be from elsewhere.
    expect(by('岳阳市示范区水利局', '示范区')).toBe('local-1');
    expect(
      regulationOfReport(reportWith({ unit: '武汉市水务局', fiscalYear: 2025 })).regulation.id,
    ).toBe('hubei');
  });

  test('may give points of satisfaction by bands, which are said and reckoned with', () => {
    const satisfactionBands = [
      { from: 95, share: 1 },
      { from: 85, share: 0.9 },
      { from: 0, share: 0 },
    ];
    const own = [bookOfLocal('5', '示范区', { ...rules, parameters: { satisfactionBands } })];
    const { regulation } = regulationFor(DIVISION, 2025, own);
    expect(regulation.scoring.satisfactionBands).toEqual(satisfactionBands);
    expect(regulation.items.at(-1)?.clauses.map(({ said }) => said)).toEqual([
      '满意度：95%起得分值的100%，85%起得分值的90%，0%起得分值的0%。',
    ]);
  });

  test('later ones of the same year take the place of earlier ones', () => {
    const own = [bookOfLocal('1', '示范区', rules), bookOfLocal('2', '示范区', rules)];
    expect(regulationFor(DIVISION, 2026, own).regulation.id).toBe('local-2');
  });

  test('say of themselves the numbers that are reckoned with', () => {
    const added = bookOfLocal('1', '示范区', rules).items.at(-1);
    expect(added?.clauses.map(({ said }) => said)).toEqual([
      '一级指标分值：预算执行率20、产出指标40、效益指标30、满意度指标10。',
      '定性指标：达成90%至100%，部分达成70%至90%（不含上限），未达成0%至70%（不含上限）。',
      '等级：92分起为优，80分起为良，60分起为中，0分起为差。',
    ]);
    expect(added && numbersOf(added.clauses[2]?.reckoned ?? { kind: 'statement' })).toEqual([
      92, 80, 60, 0,
    ]);
  });

  test.each<[LocalRules['parameters'], string]>([
    [{}, '请至少改动一项参数。'],
    [
      { weights: { frame: 'mof2020', points: [20, 40, 30, 20] } },
      '一级指标的分值应为整数，合计100分。',
    ],
    [
      { tiers: { achieved: [0.9, 1], partlyAchieved: [0.7, 0.8], notAchieved: [0, 0.7] } },
      '定性指标的三档应上下相接：部分达成的下限大于0，达成的下限大于部分达成的下限、小于100%。',
    ],
    [
      {
        bands: [
          { from: 80, grade: '优' },
          { from: 90, grade: '良' },
          { from: 60, grade: '中' },
          { from: 0, grade: '差' },
        ],
      },
      '等级应依次为优、良、中、差，起分逐级降低，差从0分起。',
    ],
    [
      {
        execution: {
          kind: 'bands',
          bands: [
            { from: 90, share: 1 },
            { from: 80, share: 0.8 },
          ],
        },
      },
      '预算执行率分档应从高到低排列，最后一档从0起，得分比例在0至100%之间、逐档不升。',
    ],
    [
      { satisfactionBands: [{ from: 90, share: 1 }] },
      '满意度分档应从高到低排列，最后一档从0起，得分比例在0至100%之间、逐档不升。',
    ],
    [{ execution: { kind: 'fullFrom', rate: 1.2 } }, '得满分的执行率应大于0、不超过100%。'],
    [{ decimals: 5 }, '得分的小数位数应为0至4。'],
    [{ explainOverAchievementFrom: 0 }, '要求说明原因的超额比例应大于0、不超过1000%。'],
    [{ weights: { frame: '没有的框架', points: [100] } }, '没有找到所选的指标框架。'],
  ])('are refused where a parameter is not sound: %j', (parameters, said) => {
    expect(saying(parameters)).toEqual([said]);
  });
});

describe('the head of local rules', () => {
  const zh = (head: Partial<LocalRules>) => faultsOfLocal({ ...rules, ...head }).map((f) => f.zh);

  test('names its document, issuer and years in order, and a book that there is', () => {
    expect(zh({})).toEqual([]);
    expect(zh({ until: 2026 })).toEqual([]);
    expect(zh({ title: ' ' })).toEqual(['请填写文件名称和发布机关。']);
    expect(zh({ issuer: '' })).toEqual(['请填写文件名称和发布机关。']);
    expect(zh({ until: 2024 })).toEqual(['适用年度的止年早于起年，请核对。']);
    expect(zh({ inherits: '没有' })).toEqual(['没有编号为“没有”的规则。']);
  });

  test('may lack a number and a last year; with a last year the book ends there', () => {
    const plain = bookOfLocal('3', '示范区', { ...rules, number: '', until: 2025 });
    expect(plain.number).toBeUndefined();
    expect(plain.inForce).toEqual({ from: 2025, until: 2025 });
    expect(regulationFor(DIVISION, 2026, [plain]).regulation.id).not.toBe('local-3');
  });

  test('a rule of scoring alone has no frame and no grades of its own', () => {
    const parameters: LocalRules['parameters'] = {
      ...{ decimals: 1, explainOverAchievementFrom: 0.2 },
      execution: {
        kind: 'bands',
        bands: [
          { from: 90, share: 1 },
          { from: 0, share: 0.5 },
        ],
      },
    };
    const book = bookOfLocal('4', '示范区', { ...rules, parameters });
    expect([book.frames, book.bands]).toEqual([undefined, undefined]);
    expect(faultsOfLocal({ ...rules, parameters })).toEqual([]);
  });
});

test('two books are compared by head, parameters, frames and clauses; a book with itself has none', () => {
  const base = bookOf('mof-2020-10');
  if (!base) throw new Error('the default book is missing');
  expect(differencesOf(base, base)).toEqual([]);
  const found = differencesOf(base, bookOfLocal('1', '示范区', rules));
  expect(found.map(({ part, name }) => `${part} ${name}`)).toEqual([
    'head 文号',
    'head 发布机关',
    'head 适用地区',
    'head 适用年度',
    'parameter 定性指标',
    'parameter 等级',
    'frame 预算执行率20、产出指标40、效益指标30、满意度指标10',
    'clause 本级规定的参数·1',
    'clause 本级规定的参数·2',
    'clause 本级规定的参数·3',
  ]);
  expect(found.find(({ name }) => name === '等级')).toEqual({
    part: 'parameter',
    name: '等级',
    a: '等级：90分起为优，80分起为良，60分起为中，0分起为差。',
    b: '等级：92分起为优，80分起为良，60分起为中，0分起为差。',
  });
});
