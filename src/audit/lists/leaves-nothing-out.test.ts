import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('what fills the brackets right behind a number of things is all that it counts', () => {
  const bought = (all: string, printers = 12) =>
    on(`全年更新办公设备${all}台（计算机31台、打印机${printers}台、扫描仪6台），均已登记入账。`);
  expect(bought('49')).toEqual([]);
  expect(bought('94')).toEqual([
    '「全年更新办公设备94台」与「计算机31台」、「打印机12台」、「扫描仪6台」合计49台不等。',
  ]);
  expect(bought('490')).toHaveLength(1);
  expect(bought('49', 22)).toHaveLength(1);
  // Further apart than by a stroke, or as far as a word says, the brackets hold some of them.
  expect(bought('80')).toEqual([]);
  expect(on('全年更新办公设备58台（其中计算机31台、打印机12台）。')).toEqual([]);
});

test('two halves of a year come to it, even where a digit too many makes it ten times as great', () => {
  expect(on('全年举办培训班46期，其中上半年24期，下半年22期。')).toEqual([]);
  expect(on('全年举办培训班456期，其中上半年24期，下半年22期。')).toHaveLength(1);
});
