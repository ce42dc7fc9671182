import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';

const pointsOf = (head: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const made = document([
    paragraph('2023年度项目支出绩效自评表'),
    table([[span('项目名称', 1, 2), span('渠道清淤', 1, head.length - 2)], head, ...rows]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  return form?.indicators.map((row) => [
    row.level1.value,
    row.level1Weight?.verbatim,
    row.name.verbatim,
    row.weight?.verbatim,
  ]);
};

const HEAD = ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'];

test('in a form without a column of weights the points behind the names are the weights', () => {
  const rows = pointsOf(
    HEAD,
    ['产出指标（30分）', '数量指标', '清淤长度（20分）', '≥12公里', '13公里', '20'],
    ['', '质量指标', '验收合格率（10分）', '≥95%', '100%', '10'],
  );
  expect(rows).toEqual([
    ['产出指标', '30', '清淤长度', '20'],
    ['产出指标', '30', '验收合格率', '10'],
  ]);
});

test('points behind one name of several are no weights', () => {
  const rows = pointsOf(
    HEAD,
    ['产出指标', '数量指标', '清淤长度', '≥12公里', '13公里', '20'],
    ['', '质量指标', '考核得分（90分）', '≥90分', '92分', '10'],
    ['', '时效指标', '完工及时率', '≥95%', '100%', '10'],
  );
  expect(rows?.map((row) => row[3])).toEqual([undefined, undefined, undefined]);
});

test('the weight of a level stands below its name without a unit', () => {
  const rows = pointsOf(
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
    ['产出指标\n50', '数量指标', '清淤长度', '≥12公里', '13公里', '50', '50'],
  );
  expect(rows).toEqual([['产出指标', '50', '清淤长度', '50']]);
});

test('points behind each name of level two are those of the one indicator below it', () => {
  const rows = pointsOf(
    HEAD,
    ['产出指标（40分）', '数量指标（25分）', '清淤长度', '≥12公里', '13公里', '25'],
    ['', '质量指标（15分）', '验收合格率', '≥95%', '100%', '15'],
  );
  expect(rows).toEqual([
    ['产出指标', '40', '清淤长度', '25'],
    ['产出指标', '40', '验收合格率', '15'],
  ]);
});

test('points of level two that several indicators share are not told apart', () => {
  const rows = pointsOf(
    HEAD,
    ['产出指标（40分）', '数量指标（25分）', '清淤长度', '≥12公里', '13公里', '15'],
    ['', '', '清淤条数', '≥3条', '3条', '10'],
    ['', '质量指标（15分）', '验收合格率', '≥95%', '100%', '15'],
  );
  expect(rows?.map((row) => row[3])).toEqual([undefined, undefined, undefined]);
});
