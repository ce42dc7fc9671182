import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('a rate in front of its figures is what they make', () => {
  const sound = (rate: string, all: string, good: string) =>
    on(`设备完好率为${rate}%（在用设备${all}台，完好${good}台），运行平稳。`);
  expect(sound('92.09', '316', '291')).toEqual([]);
  expect(sound('92.90', '316', '291')).toHaveLength(1);
  expect(sound('92.09', '361', '291')).toHaveLength(1);
  expect(sound('92.09', '316', '219')).toEqual([
    '「设备完好率为92.09%」与「完好219台」÷「在用设备316台」＝69.3%不符。',
  ]);
  expect(on('抽检合格率98.73%，其中抽检316批次，合格312批次。')).toEqual([]);
  expect(on('抽检合格率98.37%，其中抽检316批次，合格312批次。')).toHaveLength(1);
  expect(on('抽检合格率98.73%，其中食品抽检120批次，药品抽检85批次。')).toEqual([]);
});

test('a rate right behind two figures is theirs, however long what was done is called', () => {
  const covered = (rate: string) =>
    on(`全县205个行政村中，已有176个村实现生活垃圾集中收运处置，覆盖率${rate}%。`);
  expect(covered('85.85')).toEqual([]);
  expect(covered('88.55')).toHaveLength(1);
});

test('a share may be called by what stands behind the number of all', () => {
  const shared = (rate: string) =>
    on(`在3856名参保人员中，享受门诊慢特病待遇的有1752名，占参保人数的${rate}%。`);
  expect(shared('45.44')).toEqual([]);
  expect(shared('54.44')).toHaveLength(1);
});
