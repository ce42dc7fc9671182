import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (sentence: string): readonly string[] => told(prose(sentence));

test('a rate right behind a part and its whole is of those, whatever they are called', () => {
  expect(on('全县行政村150个，已建成村卫生室137个，覆盖率91.33%。')).toEqual([]);
  expect(on('全县行政村150个，已建成村卫生室127个，覆盖率91.33%。')).toHaveLength(1);
  expect(on('全县行政村150个，已建成村卫生室137个，覆盖率91.83%。')).toHaveLength(1);
});

test('beds and files are counted for persons', () => {
  expect(on('设置养老床位150张，年末入住老人122人，床位使用率81.33%。')).toEqual([]);
  expect(on('设置养老床位150张，年末入住老人120人，床位使用率81.33%。')).toHaveLength(1);
});

test('what differs by more than a slip, or is told of how well, is another rate', () => {
  expect(on('全县行政村150个，已建成村卫生室137个，饮水达标率64.25%。')).toEqual([]);
  expect(on('发放问卷150份，收回137份，满意率97.33%。')).toEqual([]);
});

test('an amount that is told twice makes no rate of a hundred true that is of what was spent', () => {
  const spent = (amount: number) =>
    on(`年初预算200万元，调整后全年预算200万元。全年实际支出${amount}万元，预算执行率100%。`);
  expect(spent(200)).toEqual([]);
  expect(spent(100)).toHaveLength(1);
});

test('shares in a row are rounded at their last digit', () => {
  const row = (second: string) =>
    on(
      `全年支出1261.04万元，其中用于人员的624.35万元，用于日常公用的117.01万元，用于项目的519.68万元，三项分别占全年支出的49.5%、${second}%和41.2%。`,
    ).filter((each) => each.startsWith('占比'));
  expect(row('9.3')).toEqual([]);
  expect(row('9.8')).toHaveLength(1);
});

test('a rate whose several words name neither figure beside it is that of something else', () => {
  expect(on('新建公厕8座、改造3座，夜景亮灯率97.5%。')).toEqual([]);
  expect(on('政务服务事项1286项，可网办1198项，网上可办率98.16%。')).toHaveLength(1);
});
