import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const on = (...lines: readonly string[]) =>
  told('市场监管项目绩效自评报告', '二、完成情况', ...lines);

const share = (rate: string) =>
  on(
    '项目支出1356.64万元，用于食品抽检486.30万元、药品监管172.40万元、其他697.94万元。',
    `食品抽检一项占项目支出的${rate}%。`,
  );

test('a share is of what its words name, where a stroke parts it from that', () => {
  expect(share('35.85')).toEqual([]);
  expect(share('38.55')).toEqual([
    '按「用于食品抽检486.30万元」、「项目支出1356.64万元」推算应为35.85%，与「食品抽检一项占项目支出的38.55%」不等。',
  ]);
});

test('a share that another whole of the name makes true, or that is far off, is left alone', () => {
  expect(share('33.15')).toEqual([]);
  expect(
    on('三类单位合计检查2527家次，上年检查4052家次。', '药店责令整改189家次，占检查家次的4.66%。'),
  ).toEqual([]);
});
