import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const on = (...lines: readonly string[]) =>
  told('污水处理项目绩效自评报告', '二、资金使用情况', ...lines);

const running = (power: string) =>
  on(
    '建设支出4138.75万元；运维支出934.69万元。',
    `运维支出包括电费${power}万元、药剂费147.35万元、人工费342.72万元、维修检测费158.20万元。`,
  );

test('a list that begins a sentence is of the figure in front that it misses by a stroke', () => {
  expect(running('286.42')).toEqual([]);
  expect(running('886.42')).toEqual([
    '按「运维支出包括电费886.42万元」、「药剂费147.35万元」、「人工费342.72万元」、「维修检测费158.20万元」推算应为1534.69万元，与「运维支出934.69万元」不等。',
  ]);
});

test('a list of some of it, or one that another figure is of, is left alone', () => {
  expect(running('213.42')).toEqual([]);
  expect(
    on(
      '到位资金1815.90万元，支出1715.90万元。',
      '分季度看，一季度268.30万元，二季度415.70万元，三季度506.90万元，四季度525.00万元。',
    ),
  ).toEqual([]);
});

test('what was asked, what was granted and what was cut off are no list', () => {
  expect(
    on(
      '安全组件支出670.61万元。',
      '软件开发送审造价386万元，审定造价382.67万元，审减3.33万元；硬件采购审定造价821.39万元。',
    ),
  ).toEqual([]);
});
