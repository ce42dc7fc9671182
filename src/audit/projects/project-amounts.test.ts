import { describe, expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { projectAmounts } from './project-amounts.ts';

const form = (name: string, first: string, final: string, spent: string): string =>
  [
    '2024年度项目支出绩效自评表',
    `| 项目名称 | ${name} |`,
    '| 年度预算申请（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    `|  | 年度资金总额 | ${first} | ${final} | ${spent} | 10 | 95% | 9.5 |`,
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
    '| 产出指标 | 数量指标 | 修缮库房 | ≥6间 | 6间 | 90 | 90 |  |',
  ].join('\n');

const apart = (...lines: readonly string[]): readonly string[] | undefined =>
  projectAmounts(
    extract(
      readText(
        [
          '2024年度临河县档案馆部门整体支出绩效自评报告',
          '一、部门基本情况',
          ...lines,
          form('库房修缮项目', '180', '200', '190'),
          form('档案扫描项目', '100', '100', '95'),
        ].join('\n'),
      ),
    ).value,
  )?.map(({ said, printed }) => `${said.verbatim} ${printed.map((each) => each.verbatim)}`);

describe('amounts that the text gives projects by name', () => {
  test('budget and spending are held against the columns of the form', () => {
    expect(apart('库房修缮项目年初预算180万元，实际支出190万元。')).toEqual([]);
    expect(apart('库房修缮项目预算安排220万元，实际支出199万元。')).toEqual([
      '预算安排220万元 180,200',
      '实际支出199万元 190',
    ]);
  });
  test('an amount right behind the name may be any of the form’s', () => {
    expect(apart('安排库房修缮项目200万元、档案扫描项目150万元。')).toEqual(['150万元 100,100,95']);
  });
  test.each([
    ['parts', '库房修缮项目其中材料费20万元。'],
    ['a use', '库房修缮项目用于屋面30万元。'],
    ['the year before', '2023年库房修缮项目支出90万元。'],
    ['money left', '库房修缮项目结余12万元。'],
    ['the name twice', '库房修缮项目80万元，库房修缮项目90万元。'],
    ['a rate of spending the budget', '库房修缮项目预算执行150万元。'],
    ['words that name no column', '库房修缮项目面积为300平方米，市场价值150万元。'],
  ])('%s is another amount', (_, line) => {
    expect(apart(line) ?? []).toEqual([]);
  });
  test('without forms of projects nothing is compared', () => {
    const bare = readText('2024年度临河县档案馆部门整体支出绩效自评报告\n库房修缮项目80万元。');
    expect(projectAmounts(extract(bare).value)).toBe(undefined);
  });
});

test('what another project in front is for does not hide the amount of a project', () => {
  const line = (scan: string) =>
    `项目支出285万元，包括库房修缮项目190万元，主要用于库房维修，档案扫描项目${scan}万元，主要用于档案数字化。`;
  expect(apart(line('95'))).toEqual([]);
  expect(apart(line('59'))).toEqual(['59万元 100,100,95']);
});
