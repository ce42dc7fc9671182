import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const REPORT = '2024年度临河县水利局部门整体支出绩效自评报告';
const found = (line: string) => told(REPORT, line);

describe('scores that a text lists with their rates', () => {
  const list = (total: string, rate: string) =>
    `综合得分${total}分，绩效等级为优。决策指标得分19.02分，得分率95.10%，过程指标得分18.74分，得分率${rate}，产出指标得分29.49分，得分率98.30%，效益指标得分27.07分，得分率90.23%。`;

  test('add up to the total though rates stand between', () => {
    expect(found(list('94.32', '93.70%'))).toEqual([]);
    expect(found(list('94.42', '93.70%'))).toEqual([
      '各指标得分94.32合计94.32，与总分「综合得分94.42分」相差0.1。',
    ]);
  });

  test('are each a whole number of points over their rate, and all of them a hundred', () => {
    const wrong = (rate: string) =>
      `「得分率${rate}」与「过程指标得分18.74分」不符：其余各项的分值合计80分，该项为20分，得分率应为93.7%。`;
    expect(found(list('94.32', '39.70%'))).toEqual([wrong('39.70%')]);
    expect(found(list('94.32', '937.00%'))).toContain(wrong('937.00%'));
  });

  test('are rated by what they are worth, never by the total', () => {
    expect(found('综合得分94分，其中决策得分19分，得分率95%。')).toEqual([]);
  });
});

describe('staff and projects by kinds', () => {
  test('a list in brackets is of the number in front of them, whatever other numbers it comes to', () => {
    const staff = (first: number) =>
      `编制总数38名，其中行政编制27名、事业编制9名、工勤编制2名；年末实有在职人员36人（行政${first}人、事业8人、工勤1人），离退休15人。`;
    expect(found(staff(27))).toEqual([]);
    expect(found(staff(29))).toEqual([
      '「实有在职人员36人」与「行政29人」、「事业8人」、「工勤1人」合计38人不等。',
    ]);
  });

  test('those in post and those retired are all the people that there are', () => {
    expect(found('实有人员58人，其中在职51人，退休7人。')).toEqual([]);
    expect(found('实有人员59人，其中在职51人，退休7人。')).toEqual([
      '「实有人员59人」与「在职51人」、「退休7人」合计58人不等。',
    ]);
    expect(found('在编人员51人，其中女性20人，退休7人。')).toEqual([]);
  });

  test('no project lies in two bands of scores', () => {
    const bands = (low: number) =>
      `4个项目全部开展绩效自评，自评得分90分以上3个，80至90分${low}个。`;
    expect(found(bands(1))).toEqual([]);
    expect(found(bands(3))).toEqual([
      '「4个项目」与「得分90分以上3个」、「80至90分3个」合计6个不等。',
    ]);
    expect(found('12个项目开展自评，90分以上8个，80至90分3个。')).toEqual([]);
  });

  test('one of several bodies may have a name of two signs', () => {
    const bodies = (count: number) =>
      `下属二级单位${count}个，即林业工作站、国有林场、林业调查队、苗圃。`;
    expect(found(bodies(4))).toEqual([]);
    expect(found(bodies(3))).toHaveLength(1);
  });

  test('a list in brackets is of the amount in front though another amount is its sum', () => {
    const budget = (all: string) =>
      told(
        REPORT,
        `项目总预算${all}万元（中央补助347.43万元、省级补助260.00万元、县级安排445.38万元），计划建设12处。`,
        '项目资金1052.81万元全部到位。',
      );
    expect(budget('1052.81')).toEqual([]);
    expect(budget('1752.81')).toEqual([
      '总额「项目总预算1752.81万元」与各项「中央补助347.43万元」、「省级补助260.00万元」、「县级安排445.38万元」之和1052.81万元相差700万元。',
    ]);
  });

  test('places listed behind a number share it out, and are as many as is told', () => {
    const courses = (one: number) =>
      `开展培训425场次，北安县19场次、东川县55场次、西岭县${one}场次、平山县98场次、清水县175场次。`;
    expect(found(courses(78))).toEqual([]);
    expect(found(courses(87))).toHaveLength(1);
    const places = (count: number) =>
      `资金分配${count}个县（区），具体为：北安县724.13万元、东川县905.12万元、西岭县1810.25万元。`;
    expect(found(places(3))).toEqual([]);
    expect(found(places(6))).toHaveLength(1);
  });

  test('what a body adds of its own closes the list of sources', () => {
    const sources = (all: string) =>
      `项目总投资${all}万元，其中发行专项债券40800万元，财政预算资金26000万元，单位自筹20000万元。`;
    expect(found(sources('86800'))).toEqual([]);
    expect(found(sources('87800'))).toHaveLength(1);
  });

  test('what is spent is not many times what there was', () => {
    expect(found('债券资金支出率120%。')).toEqual([]);
    expect(found('债券资金支出率989.3%。')).toHaveLength(1);
  });

  test('those who are pleased are rated together', () => {
    const rate = (rate: string) =>
      `收回有效问卷294份，其中满意283份、基本满意1份、不满意10份，满意和基本满意率合计${rate}。`;
    expect(found(rate('96.60%'))).toEqual([]);
    expect(found(rate('94.60%'))).toHaveLength(1);
  });
});

describe('figures with a digit too many, and kinds by their amounts', () => {
  test('a tenfold rate or number is a slip as any other', () => {
    expect(found('年度重点工作62项，已完成56项，正在推进6项，完成率903.20%。')).toEqual([
      '「完成率903.20%」与「已完成56项」÷「年度重点工作62项」＝90.32%不符。',
    ]);
    expect(found('申请专利10160件（发明专利160件、实用新型487件、外观设计369件）。')).toEqual([
      '「申请专利10160件」与「发明专利160件」、「实用新型487件」、「外观设计369件」合计1016件不等。',
    ]);
  });

  test('what is done and what goes on are all that there is', () => {
    expect(found('年度重点工作36项，已完成55项，正在推进8项，完成率87.30%。')).toEqual([
      '「年度重点工作36项」与「已完成55项」、「正在推进8项」合计63项不等。',
    ]);
  });

  test('amounts that divide kinds are no amounts, and names with numbers in brackets are names', () => {
    const projects = (first: number) =>
      `全年引进项目33个，其中亿元以上项目${first}个，5000万元至1亿元项目9个，5000万元以下项目11个。`;
    expect(found(projects(13))).toEqual([]);
    expect(found(projects(17))).toHaveLength(1);
    const reservoirs = (small: number) =>
      `辖区共有水库16座，其中中型7座、小（一）型${small}座、小（二）型7座。`;
    expect(found(reservoirs(2))).toEqual([]);
    expect(found(reservoirs(3))).toHaveLength(1);
  });

  test('pupils over classes are the size of a class', () => {
    expect(found('现有教学班38个，在校学生1932人，平均班额50.8人。')).toEqual([]);
    expect(found('现有教学班38个，在校学生1932人，平均班额80.5人。')).toHaveLength(1);
  });
});

describe('grades and scores of projects', () => {
  test('projects by grades are those evaluated, whichever of them is mistyped', () => {
    const grades = (good: number) =>
      `选取29个重点项目开展财政评价，涉及资金2000.00万元。评价结果为“优”的6个，“良”的${good}个，“中”的9个，优良率68.97%。`;
    expect(found(grades(14))).toEqual([]);
    expect(found(grades(41))).toHaveLength(1);
  });

  test('two scores differ by what lies between them', () => {
    const apart = (points: string) =>
      `得分最高的是库房修缮项目96.81分，最低的是设备购置项目85.30分，相差${points}分。`;
    expect(found(apart('11.51'))).toEqual([]);
    expect(found(apart('11.15'))).toEqual([
      '「得分最高的是库房修缮项目96.81分」－「最低的是设备购置项目85.30分」＝11.51分，与「相差11.15分」不符。',
    ]);
  });

  test('graduates are no difference of two other groups', () => {
    expect(found('按对象分，企业职工2974人、农村劳动力3822人、高校毕业生849人。')).toEqual([]);
  });
});
