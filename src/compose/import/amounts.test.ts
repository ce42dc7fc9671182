import { describe, expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { toDossier } from './to-dossier.ts';

const imported = (...lines: readonly string[]) =>
  toDossier(
    extract(
      readText(`临河县档案馆2024年度部门整体支出绩效自评报告\n一、部门概况\n${lines.join('\n')}`),
    ).value,
  );

const baseData = (...rows: readonly string[]): string =>
  [
    '2024年度部门整体支出绩效评价基础数据表',
    '| 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |',
    ...rows,
  ].join('\n');

describe('the projects of an imported report without project forms', () => {
  const of = (...rows: readonly string[]) =>
    imported(baseData(...rows)).dossier.projects.map(({ name, prior, original, final, actual }) => [
      name,
      prior,
      original,
      final,
      actual,
    ]);

  test('are the named rows of the base data table; what was spent beyond the budget was added to it', () => {
    expect(
      of(
        '| 项目支出： | 46 | 52.3 | 60.1 |',
        '| 1、档案整理经费 | 20 | 22.3 | 20.1 |',
        '| 2、信访维稳经费 |  | 30 | 40 |',
      ),
    ).toEqual([
      ['档案整理经费', 20_000_000, 22_300_000, 22_300_000, 20_100_000],
      ['信访维稳经费', undefined, 30_000_000, 40_000_000, 40_000_000],
    ]);
  });

  test('are one, the whole, where the table names none', () => {
    expect(of('| 项目支出： | 46 | 52.3 | 50.1 |')).toEqual([
      ['项目支出', 46_000_000, 52_300_000, 52_300_000, 50_100_000],
    ]);
  });

  test('are none where nothing was planned or spent, or the table does not tell', () => {
    expect([of('| 项目支出： | 46 | 0 | 0 |'), of('| “三公”经费 | 4 | 3 | 2 |')]).toEqual([[], []]);
  });
});

describe('the running costs of an imported report', () => {
  const actualOf = (...rows: readonly string[]) =>
    imported(baseData(...rows)).dossier.runningCosts.actual;

  test('are office costs as far as no other line holds them, where the line of office costs is blank or not there', () => {
    const whole = '| 公用经费 | 9 | 10 | 12.5 |';
    const office = (rows: readonly string[]) => actualOf(whole, ...rows);
    expect([
      office([]),
      office(['| 其中：办公经费 |  |  |  |']),
      office(['| 其中：办公经费 | 2 | 3 | 4 |', '| 水费、电费、差旅费 | 2 | 3 | 8.5 |']),
      actualOf('| 公用经费 |  |  |  |', '| 其中：水费、电费、差旅费 | 2 | 3 | 4 |'),
    ]).toEqual([
      { office: 12_500_000, utilitiesAndTravel: 0, meetingsAndTraining: 0 },
      { office: 12_500_000, utilitiesAndTravel: 0, meetingsAndTraining: 0 },
      { office: 4_000_000, utilitiesAndTravel: 8_500_000, meetingsAndTraining: 0 },
      { office: 0, utilitiesAndTravel: 4_000_000, meetingsAndTraining: 0 },
    ]);
  });
});

describe('the three public expenses of an imported report', () => {
  test('are missing where the report states none of them, and nothing where it states only their sum', () => {
    const silent = imported('本单位在职人员12人。');
    expect(silent.missing).toContain('threePublic.actual');
    const sum = imported('2024年“三公”经费支出2万元。');
    expect(sum.missing).not.toContain('threePublic.actual');
    expect(sum.dossier.threePublic.actual).toEqual({
      overseas: 0,
      vehiclePurchase: 0,
      vehicleOperation: 0,
      hospitality: 0,
    });
  });
});

test('a project with a form of its own brings its amounts, objectives and indicators; without a deviation it has no reason', () => {
  const { projects } = imported(
    '2024年度项目支出绩效自评表',
    '| 项目名称 | 档案数字化项目 |',
    '| 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    '|  | 年度资金总额 | 60 | 50 | 45 | 10 | 90% | 9 |',
    '| 年度总体目标 | 预期目标 | 实际完成情况 |',
    '|  | 1.数字化档案900卷。 | 1.数字化档案850卷。 |',
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
    '| 产出指标 | 数量指标 | 数字化档案 | ≥900卷 | 850卷 | 50 | 45 | 设备到货较晚，已加班补做 |',
    '| 产出指标 | 质量指标 | 验收合格率 | ≥98% | 99% | 40 | 40 | 无偏差 |',
  ).dossier;
  expect(projects).toEqual([
    {
      name: '档案数字化项目',
      original: 60_000_000,
      final: 50_000_000,
      actual: 45_000_000,
      capital: 0,
      purpose: '',
      objectives: [{ expected: '数字化档案900卷。', achieved: '数字化档案850卷。' }],
      indicators: [
        {
          group: 'output',
          kind: 'quantity',
          name: '数字化档案',
          target: '≥900卷',
          result: '850卷',
          weight: 5000,
          score: 4500,
          reason: '设备到货较晚，已加班补做',
        },
        {
          group: 'output',
          kind: 'quality',
          name: '验收合格率',
          target: '≥98%',
          result: '99%',
          weight: 4000,
          score: 4000,
        },
      ],
    },
  ]);
});
