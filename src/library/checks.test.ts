import { describe, expect, test } from 'vitest';
import { parseResult, parseTarget } from '../extract/target/target.ts';
import { regulationFor } from '../regulation/in-force.ts';
import type { IndicatorGroup, IndicatorKind } from '../report/indicators.ts';
import { targetWarnings } from './checks.ts';
import type { Declaration, DeclaredIndicator } from './declaration.ts';
import { levelsIn } from './levels.ts';
import { LIBRARY } from './library.ts';

const FUNCTIONS = [
  '1.负责全区档案的接收、保管和利用。',
  '2.承担机关后勤服务保障工作。',
  '3.贯彻落实党中央关于乡村振兴的决策部署，组织开展农村人居环境整治。',
];

/** Rows as a clerk types them: kind, name, target, points. */
type Typed = readonly [
  kind: IndicatorKind,
  name: string,
  target: string,
  points?: number | undefined,
];

const indicator = ([kind, name, typed, points]: Typed, i: number): DeclaredIndicator => {
  const target = parseTarget(typed, { year: 2025 });
  return {
    row: `r${i + 1}`,
    ...levelsIn(undefined, kind),
    name,
    typed,
    ...(target && { target }),
    ...(points !== undefined && { weight: points * 100 }),
  };
};

const declared = (
  rows: readonly Typed[],
  division = '湖南省岳阳市',
  more: Partial<Declaration> = {},
): Declaration => ({
  of: 'unit',
  indicators: rows.map(indicator),
  objectives: [],
  functions: FUNCTIONS,
  regulation: regulationFor(division, 2025).regulation,
  ...more,
});

const lastYear = (results: Readonly<Record<string, string>>) =>
  Object.entries(results).flatMap(([name, typed]) => {
    const result = parseResult(typed);
    return result ? [{ name, result }] : [];
  });

const told = (declaration: Declaration) =>
  targetWarnings(declaration).map(({ check, row, field }) => `${check} ${row ?? '-'} ${field}`);
const sentences = (declaration: Declaration) =>
  targetWarnings(declaration).map(({ sentence }) => sentence.zh);

describe('good targets stay silent', () => {
  const GOOD: readonly Typed[] = [
    ['quantity', '接收进馆档案', '≥900卷'],
    ['quantity', '开展农村人居环境整治', '≥12个村'],
    ['quantity', '机关后勤服务保障', '=30人'],
    ['quantity', '走访企业数', '10-20家'],
    ['quantity', '编印年鉴', '1部'],
    ['quantity', '培训次数', '≥3次'],
    ['quantity', '培训人数', '≥100人'],
    ['quality', '项目验收合格率', '100%'],
    ['quality', '课题结题率', '不低于95%'],
    ['quality', '系统通过等保测评', '三级'],
    ['quality', '制度健全性', '健全'],
    ['quality', '资金使用合规性', '合规'],
    ['quality', '考核等次', '优秀'],
    ['quality', '公文零差错', '是'],
    ['quality', '质量达标情况', '达到国家标准'],
    ['timeliness', '项目完工时间', '2025年12月底前'],
    ['timeliness', '按时发放工资', '每月10日前'],
    ['timeliness', '办理时限', '≤15个工作日'],
    ['timeliness', '补贴资金12月底前发放', '及时'],
    ['timeliness', '年度计划完成情况', '按时完成'],
    ['timeliness', '服务期限', '全年'],
    ['cost', '部门支出总成本', '≤78.16万元'],
    ['cost', '培训人均费用', '≤400元/人·天'],
    ['economicCost', '项目总投资', '控制在120万元以内'],
    ['economicOutcome', '带动村集体增收', '≥20万元'],
    ['economicOutcome', '税收比上年增长', '≥5%'],
    ['economicOutcome', '旅游收入', '比上年增加'],
    ['socialOutcome', '群众办事材料', '减少3份以上'],
    ['socialOutcome', '非正常上访', '零发生'],
    ['socialOutcome', '安全事故起数', '0起'],
    ['socialOutcome', '办事便利度', '实现一窗办结'],
    ['socialOutcome', '就业人数', '≥50人'],
    ['socialOutcome', '社会大局', '保持稳定'],
    ['environmentalOutcome', '办公用电量', '逐年下降'],
    ['environmentalOutcome', '空气优良天数比率', '≥85%'],
    ['environmentalOutcome', '扬尘污染', '有效控制在国家标准内'],
    ['sustainability', '建立台账管理制度', '建立台账并按月更新'],
    ['sustainability', '设施使用年限', '≥5年'],
    ['sustainability', '长效机制', '印发管护办法并落实到人'],
    ['sustainability', '人才培养机制', '建立健全'],
    ['satisfaction', '群众满意度', '≥90%'],
    ['satisfaction', '服务对象满意率', '95%以上'],
    ['satisfaction', '有效投诉', '无'],
    ['quality', '档案开放审核', '完成馆藏1990年前档案审核'],
    ['quality', '政策宣传覆盖面', '覆盖全部行政村'],
  ];

  test('there are more than forty of them', () => {
    expect(GOOD.length).toBeGreaterThan(40);
  });

  test.each(GOOD.map((row) => ({ row })))('$row', ({ row }) => {
    expect(sentences(declared([row]))).toEqual([]);
  });

  test('all of them in one table too, points still blank', () => {
    expect(sentences(declared(GOOD))).toEqual([]);
  });

  test('every indicator of the library, with its evidence, in one table', () => {
    const rows = LIBRARY.map(({ kind, name, target }): Typed => [kind, name, target]);
    const declaration = declared(rows);
    const indicators = declaration.indicators.map((each, i) => ({
      ...each,
      evidence: LIBRARY[i]?.evidence ?? '',
    }));
    expect(sentences({ ...declaration, indicators })).toEqual([]);
  });
});

describe('targets that nobody can measure', () => {
  test.each([
    '定性',
    '有效提升',
    '显著',
    '长期',
    '效果明显',
    '持续改善',
    '进一步加强。',
    '不断优化提升',
    '得到有效保障',
  ])('%s', (target) => {
    expect(told(declared([['socialOutcome', '营商环境', target]]))).toEqual([
      'measurable r1 target',
    ]);
  });

  test('the sentence says what is missing and what to write', () => {
    expect(sentences(declared([['socialOutcome', '营商环境', '显著提升']]))).toEqual([
      '“营商环境”的指标值“显著提升”只写了方向，没有写明到什么程度，年末难以判断是否完成。请写出数和单位，或写出可核对的状态。',
    ]);
    expect(sentences(declared([['socialOutcome', '营商环境', '定性']]))).toEqual([
      '“营商环境”的指标值“定性”没有数，也没有写明要达到的状态，年末无法判断是否完成。请写出数和单位，或写出可核对的状态。',
    ]);
  });

  test('in time, without a time', () => {
    expect(sentences(declared([['timeliness', '资金拨付', '及时拨付']]))).toEqual([
      '“资金拨付”的指标值“及时拨付”没有写明时限。请写出日期或工作日数，例如12月底前、≤15个工作日。',
    ]);
  });

  test('a blank target is a missing field, not a doubt', () => {
    expect(told(declared([['quantity', '走访企业数', '']]))).toEqual([]);
  });
});

describe('targets that repeat a function', () => {
  test('the name is a function, and no number says how much of it', () => {
    expect(
      sentences(declared([['quality', '全区档案的接收保管和利用', '达到要求的水平']])),
    ).toEqual([
      '“全区档案的接收保管和利用”照抄了单位职能，没有说明今年要做到什么。请写今年的具体任务和数量。',
    ]);
  });

  test('the target is a clause of a function', () => {
    expect(told(declared([['socialOutcome', '乡村面貌', '组织开展农村人居环境整治']]))).toEqual([
      'notFunction r1 target',
    ]);
  });
});

describe('points by the frame in force', () => {
  const table = (output: number, outcome: number, satisfaction: number): readonly Typed[] => [
    ['quantity', '接收进馆档案', '≥900卷', output - 10],
    ['cost', '部门支出总成本', '≤78万元', 10],
    ['socialOutcome', '查档人次', '≥1200人次', outcome],
    ['satisfaction', '查档群众满意度', '≥90%', satisfaction],
  ];

  test('sums that hold, in either frame, say nothing', () => {
    expect(told(declared(table(50, 30, 10)))).toEqual([]);
    expect(told(declared(table(50, 40, 0).slice(0, 3)))).toEqual([]);
  });

  test('a group above and one below its share are both named, at their last row', () => {
    const declaration = declared(table(45, 35, 10));
    expect(told(declaration)).toEqual(['frameHeld r2 weight', 'frameHeld r3 weight']);
    expect(sentences(declaration)[0]).toBe(
      '“产出指标”各行分值合计45分，按“执行率10、产出50、效益30、满意度10”应为50分。请调整本类各行的分值；本地另有规定的按本地规定。',
    );
  });

  test('cost as a level one is held to its own frame', () => {
    const groups: Readonly<Record<string, IndicatorGroup>> = { r2: 'cost' };
    const of = (rows: readonly Typed[]) => {
      const declaration = declared(rows);
      const indicators = declaration.indicators.map((each) => ({
        ...each,
        group: groups[each.row] ?? each.group,
      }));
      return told({ ...declaration, indicators });
    };
    const rows = (cost: number): readonly Typed[] => [
      ['quantity', '接收进馆档案', '≥900卷', 40],
      ['economicCost', '部门支出总成本', '≤78万元', cost],
      ['socialOutcome', '查档人次', '≥1200人次', 20],
      ['satisfaction', '查档群众满意度', '≥90%', 10],
    ];
    expect(of(rows(20))).toEqual([]);
    expect(of(rows(15))).toEqual(['frameHeld r2 weight']);
  });

  test('points split evenly over the rows of a small project are a frame of their own', () => {
    const even: readonly Typed[] = [
      ['quantity', '聘用人数', '=4人', 22.5],
      ['quality', '考勤合格率', '≥98%', 22.5],
      ['timeliness', '工资发放时间', '每月10日前', 22.5],
      ['socialOutcome', '服务群众人次', '≥900人次', 22.5],
    ];
    const of = (rows: readonly Typed[]) => told(declared(rows, undefined, { of: 'project' }));
    expect(of(even)).toEqual([]);
    const [first, ...others] = even;
    if (!first) throw new Error('no rows');
    expect(of([['quantity', '聘用人数', '=4人', 12.5], ...others])).toEqual([
      'frameHeld r3 weight',
      'frameHeld r4 weight',
    ]);
  });

  test('nothing is said where the regulation leaves the shares to the unit, or while rows are missing', () => {
    expect(told(declared(table(45, 35, 10), '四川省'))).toEqual([]);
    expect(told(declared(table(45, 35, 10).slice(0, 2)))).toEqual([]);
    // Without a local regulation, 90 points shared out otherwise may follow a scheme that we do not know.
    expect(told(declared(table(45, 35, 10), ''))).toEqual([]);
    expect(told(declared(table(45, 40, 10), ''))).toEqual([
      'frameHeld r2 weight',
      'frameHeld r3 weight',
    ]);
    expect(told(declared(table(45, 35, 10).map(([a, b, c]): Typed => [a, b, c])))).toEqual([]);
  });
});

describe('targets beside the results of last year', () => {
  const row: Typed = ['quantity', '走访企业数', '≥10家'];
  const beside = (typed: string, result: string, kind: IndicatorKind = 'quantity') =>
    told(
      declared([[kind, row[1], typed]], undefined, { lastYear: lastYear({ [row[1]]: result }) }),
    );

  test('near ones say nothing', () => {
    expect(beside('≥10家', '12家')).toEqual([]);
    expect(beside('≥95%', '99%')).toEqual([]);
    expect(beside('≥3次', '5次')).toEqual([]);
    expect(beside('≤20天', '8天')).toEqual([]);
    expect(beside('≤78万元', '20万元', 'cost')).toEqual([]);
    expect(beside('≥10家', '200人')).toEqual([]);
    expect(beside('=30人', '80人')).toEqual([]);
    expect(beside('≥10家', '达成年度指标')).toEqual([]);
  });

  test('far ones do', () => {
    expect(beside('≥10家', '13家')).toEqual(['nearLastYear r1 target']);
    expect(beside('≥60%', '98%')).toEqual(['nearLastYear r1 target']);
    expect(beside('≥40家', '20家')).toEqual(['nearLastYear r1 target']);
    expect(beside('≤20件', '6件')).toEqual(['nearLastYear r1 target']);
  });

  test('the sentence gives both figures', () => {
    expect(
      sentences(declared([row], undefined, { lastYear: lastYear({ 走访企业数: '26' }) })),
    ).toEqual([
      '“走访企业数”上年已完成26家，今年的指标值“≥10家”偏低，照上年完成就会超过30%以上。请提高指标值，或说明任务减少的原因。',
    ]);
  });
});

describe('one indicator twice', () => {
  test('the same name but for words that change nothing', () => {
    const declaration = declared([
      ['quantity', '开展业务培训场次', '≥3场'],
      ['quantity', '走访企业', '≥3家'],
      ['quantity', '业务培训场次数', '≥4场'],
    ]);
    expect(sentences(declaration)).toEqual([
      '第3行“业务培训场次数”与第1行“开展业务培训场次”是同一个指标，会重复计分。请删去一行，或写明两行各衡量什么。',
    ]);
  });

  test('one name in two units, and names apart in a bracket, are two indicators', () => {
    expect(
      told(
        declared([
          ['quantity', '业务培训', '≥3场'],
          ['quantity', '业务培训', '≥100人'],
          ['quantity', '改造面积（东区）', '≥100平方米'],
          ['quantity', '改造面积（西区）', '≥100平方米'],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('satisfaction and cost', () => {
  const asked = (evidence: string) => {
    const declaration = declared([['satisfaction', '群众满意度', '≥90%']]);
    return sentences({
      ...declaration,
      indicators: declaration.indicators.map((each) => ({ ...each, evidence })),
    });
  };

  test('a satisfaction whose evidence asks nobody', () => {
    expect(asked('工作总结')).toEqual([
      '“群众满意度”的佐证来源“工作总结”不是调查结果。满意度要有问卷、回访或评价器数据，请写明调查谁、怎么调查。',
    ]);
    expect(asked('')).toEqual([]);
    expect(asked('窗口评价器数据')).toEqual([]);
  });

  test('a whole table without any cost', () => {
    const rows: readonly Typed[] = [
      ['quantity', '接收进馆档案', '≥900卷', 30],
      ['quality', '档案著录合格率', '≥98%', 20],
      ['socialOutcome', '查档人次', '≥1200人次', 30],
      ['satisfaction', '查档群众满意度', '≥90%', 10],
    ];
    expect(sentences(declared(rows))).toEqual([
      '没有成本指标，看不出花多少钱办这些事。请加一个，例如总成本或单位成本；确实不适用的可以不设。',
    ]);
    const named = rows.map(
      ([kind, name, target, points], i): Typed =>
        i === 1 ? [kind, '培训人均支出', '≤400元', points] : [kind, name, target, points],
    );
    expect(told(declared(named))).toEqual([]);
    expect(told(declared(rows.slice(0, 3)))).toEqual([]);
    expect(told(declared(rows, undefined, { of: 'project' }))).toEqual([]);
  });
});
