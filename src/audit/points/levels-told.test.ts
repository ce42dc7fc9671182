import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { indicatorTable, prose } from '../examples.ts';

const FORM = indicatorTable(
  '| 产出指标（50分） | 数量指标 | 修缮库房 | ≥6间 | 6间 | 30 | 30 | 无偏差 |',
  '| 产出指标（50分） | 质量指标 | 验收合格率 | ≥95% | 96% | 20 | 20 | 无偏差 |',
  '| 效益指标（40分） | 社会效益指标 | 查档人次 | ≥900人次 | 855人次 | 40 | 38 | 雨天较多，将延长开放时间 |',
  '| 总分 |  |  |  |  | 100 | 98 |  |',
);
const reportOn = (form: string, list: string): readonly string[] =>
  told(prose(`自评得分98分，其中${list}。`, form)).filter((each) => each.includes('其下各指标'));
const report = (list: string): readonly string[] => reportOn(FORM, list);

test('the score that the text tells of a group of indicators is the sum of its rows', () => {
  expect(report('预算执行得10分，产出指标得50分，效益指标得38分')).toEqual([]);
  expect(report('预算执行得10分，产出指标得48分，效益指标得38分')).toEqual([
    '「产出指标（50分）」「产出指标得48分」与其下各指标「30」、「20」之和50不等。',
  ]);
});

test('what the groups are worth, and what another gave them, is no score of the form', () => {
  expect(report('产出指标50分、效益指标40分')).toEqual([]);
  expect(report('财政复评产出指标得45分、效益指标得38分')).toEqual([]);
});

test('a group may be told with one that the list does not name', () => {
  const satisfied = FORM.replace(
    '延长开放时间 |',
    '延长开放时间 |\n| 满意度指标（10分） | 服务对象满意度 | 读者满意度 | ≥90% | 92% | 10 | 10 | 无偏差 |',
  );
  const toldAs = (points: number): readonly string[] =>
    reportOn(satisfied, `预算执行得10分，产出指标得50分，效益指标得${points}分`);
  expect([toldAs(48), toldAs(38), toldAs(45).length]).toEqual([[], [], 1]);
});
