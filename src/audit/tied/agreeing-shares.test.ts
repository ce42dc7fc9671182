import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

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
