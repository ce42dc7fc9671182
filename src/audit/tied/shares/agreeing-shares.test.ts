import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const on = (...lines: readonly string[]) =>
  told('消费维权项目绩效自评报告', '二、项目完成情况', ...lines);

const ranked = (third: string) =>
  `服务类投诉较多的依次为：家政服务824件，占比20.60%；教育培训612件，占比15.30%；健身服务${third}；维修服务236件，占比5.90%。`;

test('shares that agree with each other are of a whole of their own, whatever a line above tells', () => {
  expect(
    on('食品投诉2290件，家电投诉1780件，通讯投诉1195件。', ranked('428件，占比10.70%')),
  ).toEqual([]);
});

test('the odd one of such shares is told', () => {
  expect(on(ranked('428件，占比17.00%'))).toEqual([
    '按「健身服务428件」、「家政服务824件」、「占比20.60%」、「教育培训612件」、「占比15.30%」、「维修服务236件」、「占比5.90%」推算应为10.7%，与「占比17.00%」不等。',
  ]);
});

test('shares of wholes of their own do not agree, and none of them is odd', () => {
  expect(
    on('甲镇脱贫412户，占比20.60%；乙镇脱贫306户，占比31.20%；丙镇脱贫214户，占比10.70%。'),
  ).toEqual([]);
});

test('the odd share of lines that are all told to be of one whole is not that of their sum', () => {
  const lines = (third: string) =>
    on(
      '（一）教育支出类科目582.60万元，占支出总预算82.87%，同比增加35.20万元。',
      '（二）社会保障支出类科目52.40万元，占支出总预算7.45%，同比增加3.80万元。',
      `（三）卫生健康支出类科目27.50万元，占支出总预算${third}%，同比增加1.90万元。`,
      '（四）住房保障支出类科目40.50万元，占支出总预算5.76%，同比增加2.80万元。',
    );
  expect(lines('3.91')).toEqual([]);
  expect(lines('3.19')).toHaveLength(1);
});

test('lines that are some of the whole alone say nothing of their sum', () => {
  expect(
    on(
      '（一）教育支出582.60万元，占支出总预算41.30%。',
      '（二）社会保障支出52.40万元，占支出总预算3.71%。',
      '（三）卫生健康支出27.50万元，占支出总预算1.95%。',
    ),
  ).toEqual([]);
});
