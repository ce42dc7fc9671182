import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { levelWeights } from './level-weights.ts';

const told = (top: string, middle: string): readonly string[] =>
  levelWeights(
    extract(
      document([
        paragraph('2024年度项目支出绩效自评表'),
        table([
          ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '得分'],
          [span('项目决策', 3, 1), span(top, 3, 1), '项目目标', '4', '目标内容', '4', '4'],
          [span('决策过程', 2, 1), span(middle, 2, 1), '决策依据', '3', '3'],
          ['决策程序', '5', '5'],
          [span('项目绩效', 2, 1), span('88', 2, 1), '项目产出', '48', '产出数量', '48', '48'],
          ['项目效益', '40', '社会效益', '40', '40'],
        ]),
      ]),
    ).value,
  ).map(
    ({ name, weight, parts }) =>
      `${name} ${weight.verbatim} = ${parts.map((each) => each.verbatim).join(' + ')}`,
  );

test('the weight of each level is what the level below shares', () => {
  expect(told('12', '8')).toEqual([]);
  expect(told('21', '8')).toEqual(['项目决策 21 = 4 + 8']);
  expect(told('12', '6')).toEqual(['项目决策 12 = 4 + 6', '决策过程 6 = 3 + 5']);
});

test('a weight that is blank below leaves the sum open', () => {
  expect(told('12', '')).toEqual([]);
});

test('a weight printed with the name of level two is what its indicators share', () => {
  const named = (weight: string) =>
    levelWeights(
      extract(
        document([
          paragraph('2024年度项目支出绩效评价评分表'),
          table([
            ['一级指标', '二级指标', '三级指标', '分值', '得分', '扣分原因'],
            [span('决策', 2, 1), span(`项目立项（${weight}分）`, 2, 1), '立项依据', '4', '4', ''],
            ['立项程序', '5', '5', ''],
            ['产出', '产出数量（51分）', '修缮库房', '51', '51', ''],
            ['效益', '社会效益（40分）', '查阅人次', '40', '40', ''],
          ]),
        ]),
      ).value,
    ).map(({ name, weight: printed }) => `${name} ${printed.verbatim}`);
  expect(named('9')).toEqual([]);
  expect(named('8')).toEqual(['项目立项 8']);
});

test('weights below the heads of their levels are divided like those beside them', () => {
  const named = (middle: string) =>
    levelWeights(
      extract(
        document([
          paragraph('2024年度部门整体支出绩效自评表'),
          table([
            [
              span('一级指标', 1, 2),
              span('二级指标', 1, 2),
              span('三级指标', 1, 2),
              span('自评得分', 2, 1),
            ],
            ['名称', '权重', '名称', '权重', '名称', '权重'],
            [
              span('管理效率', 3, 1),
              span('60', 3, 1),
              span('预算执行', 2, 1),
              span(middle, 2, 1),
              '约束性',
              '14',
              '14',
            ],
            ['合规性', '16', '16'],
            ['信息公开', '30', '公开及时', '30', '30'],
            ['履职效能', '40', '履职', '40', '完成情况', '40', '40'],
          ]),
        ]),
      ).value,
    ).map(({ name, weight }) => `${name} ${weight.verbatim}`);
  expect(named('30')).toEqual([]);
  expect(named('33')).toEqual(['管理效率 60', '预算执行 33']);
});

test('weights of groups run down over rows 小计, beside the weights of their indicators behind targets and results', () => {
  const named = (group: string) =>
    levelWeights(
      extract(
        document([
          paragraph('2024年度项目支出绩效自评表'),
          table([
            ['一级指标', '一级分值', '二级指标', '三级指标', '目标值', '完成值', '分值', '得分'],
            [
              span('产出指标', 3, 1),
              span(group, 3, 1),
              '数量指标',
              '修缮',
              '≥6间',
              '6间',
              '40',
              '40',
            ],
            ['质量指标', '合格率', '≥95%', '96%', '20', '20'],
            [span('小计', 1, 4), '60', '60'],
            [
              span('效益指标', 2, 1),
              span('30', 2, 1),
              '社会效益',
              '服务',
              '≥90人',
              '95人',
              '30',
              '30',
            ],
            [span('小计', 1, 4), '30', '30'],
            [
              span('满意度指标', 2, 1),
              span('10', 2, 1),
              '满意度',
              '满意度',
              '≥90%',
              '95%',
              '10',
              '10',
            ],
            [span('小计', 1, 4), '10', '10'],
          ]),
        ]),
      ).value,
    ).map(({ name, weight }) => `${name} ${weight.verbatim}`);
  expect(named('60')).toEqual([]);
  expect(named('90')).toEqual(['产出指标 90']);
});
