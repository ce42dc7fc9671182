import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const TITLE = ['临河县水务局', '2024年度农村供水提升项目支出绩效自评报告', '一、基本情况'];
const on = (...lines: readonly string[]): readonly string[] =>
  told(...TITLE, ...lines).filter((each) => each.includes('前后不一致'));

test('the money of the one project that a report is about is one sum, whatever it is called', () => {
  const granted = (again: string) =>
    on(
      '县财政安排农村供水提升专项资金606.61万元，由县水务局组织实施。',
      `综上，该项目安排专项资金${again}万元，管理规范。`,
    );
  expect(granted('606.61')).toEqual([]);
  expect(granted('606.16')).toHaveLength(1);
  // More than a stroke apart, or of another time or source, it is other money.
  expect(granted('512.3')).toEqual([]);
  expect(on('县财政安排农村供水提升专项资金606.61万元。', '上年安排专项资金606.16万元。')).toEqual(
    [],
  );
  expect(
    on('县财政安排农村供水提升专项资金606.61万元。', '年中调整后安排专项资金606.16万元。'),
  ).toEqual([]);
});

test('those whom a project serves are pleased at one rate', () => {
  const pleased = (again: string) =>
    on(
      '服务对象满意度指标：目标值为≥90%，实际完成值为95.67%。',
      `调查显示，服务对象满意度为${again}%，达到预期目标。`,
    );
  expect(pleased('95.67')).toEqual([]);
  expect(pleased('95.76')).toHaveLength(1);
  expect(on('服务对象满意度为95.67%。', '经调查，施工企业满意度为95.76%。')).toEqual([]);
});

test('what the one project spent in all is one sum', () => {
  const spent = (again: string) =>
    on(
      '项目共支出263.29万元，资金使用合规。',
      `从成本看，项目共支出${again}万元，控制在预算以内。`,
    );
  expect(spent('263.29')).toEqual([]);
  expect(spent('268.29')).toHaveLength(1);
  expect(on('截至6月底，项目共支出263.29万元。', '截至12月底，项目共支出268.29万元。')).toEqual([]);
});
