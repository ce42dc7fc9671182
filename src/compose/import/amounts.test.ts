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
