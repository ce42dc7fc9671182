import { describe, expect, test } from 'vitest';
import { parseResult, parseTarget } from '../extract/target/target.ts';
import { regulationFor } from '../regulation/in-force.ts';
import type { IndicatorKind } from '../report/indicators.ts';
import type { Declaration } from './declaration.ts';
import { levelsIn } from './levels.ts';
import { reviewTargets } from './review.ts';

type Typed = readonly [kind: IndicatorKind, name: string, target: string, points: number];

const GOOD: readonly Typed[] = [
  ['quantity', '接收进馆档案', '≥900卷', 30],
  ['quality', '档案著录合格率', '≥98%', 10],
  ['cost', '部门支出总成本', '≤78万元', 10],
  ['socialOutcome', '查档利用人次', '≥1200人次', 30],
  ['satisfaction', '查档群众满意度', '≥90%', 10],
];

const declared = (rows: readonly Typed[], more: Partial<Declaration> = {}): Declaration => ({
  of: 'unit',
  indicators: rows.map(([kind, name, typed, points], i) => {
    const target = parseTarget(typed, { year: 2025 });
    const weight = points * 100;
    return {
      row: `r${i}`,
      ...levelsIn(undefined, kind),
      name,
      typed,
      ...(target && { target }),
      weight,
    };
  }),
  objectives: ['接收进馆档案900卷以上'],
  functions: ['负责全区档案的接收、保管和利用。'],
  regulation: regulationFor('湖南省岳阳市', 2025).regulation,
  ...more,
});

const grades = (declaration: Declaration) =>
  reviewTargets(declaration).items.map(({ aspect, grade }) => `${aspect} ${grade ?? '人工'}`);

describe('the review of targets', () => {
  test('good targets are proposed as 优, and four questions are left to a person', () => {
    const result = parseResult('1000卷');
    if (!result) throw new Error('not read');
    const declaration = declared(GOOD, { lastYear: [{ name: '接收进馆档案', result }] });
    expect(grades(declaration)).toEqual([
      'completeness 优',
      'completeness 优',
      'relevance 优',
      'relevance 人工',
      'suitability 优',
      'suitability 人工',
      'feasibility 优',
      'feasibility 人工',
    ]);
    expect(reviewTargets(declaration).proposed).toBe('优');
    expect(reviewTargets(declaration).why.zh).toBe(
      '5项可以核算，取其中最低的等级，建议“优”；另有4项要由审核人判断。系统规则，供参考。',
    );
  });

  test('one target of five that cannot be measured makes 中, with the workings', () => {
    const rows = GOOD.map(
      (row, i): Typed => (i === 3 ? ['socialOutcome', '档案利用', '显著提升', 30] : row),
    );
    const review = reviewTargets(declared(rows));
    expect(review.proposed).toBe('中');
    expect(review.items[1]).toMatchObject({
      grade: '中',
      workings: {
        zh: '共5个指标，有数量、时限或是否完成的4个；无法衡量或重复的1个。',
      },
    });
  });

  test('a goal that copies a function, and a goal without an indicator, are named', () => {
    const objectives = ['负责全区档案的接收、保管和利用', '加固水库大坝两座'];
    const [, , relevance, measured] = reviewTargets(declared(GOOD, { objectives })).items;
    expect(relevance?.workings.zh).toBe('年度目标2条、指标5个，照抄职能的1处。');
    expect(measured?.workings.zh).toContain('“加固水库大坝两座”');
  });

  test('without results of last year a person judges whether targets can be reached', () => {
    const item = reviewTargets(declared(GOOD)).items[6];
    expect(item?.grade).toBeUndefined();
    expect(item?.workings.zh).toBe('没有同名指标的上年完成值，无从比较。');
  });

  test('nothing declared gets no grade', () => {
    expect(reviewTargets(declared([]))).toEqual({
      items: [],
      why: { zh: '还没有申报指标，无从审核。', en: 'No indicators are declared yet.' },
    });
  });
});
