import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { indicatorTable } from '../examples.ts';
import { shortfallContradictions } from './shortfalls.ts';

const FORM = indicatorTable(
  '| 产出指标 | 数量指标 | 抽检样品数 | ≥1800个 | 1710个 | 40 | 38 | 点位减少 |',
  '| 产出指标 | 数量指标 | 危房改造户数 | ≥640户 | 602户 | 20 | 18.81 | 冬季停工 |',
  '| 效益指标 | 社会效益指标 | 投诉处理率 | ≥98% | 96.2% | 30 | 29.45 | 人手不足 |',
);
const told = (sentence: string, form = FORM): readonly string[] =>
  shortfallContradictions(extract(readText(`${sentence}\n${form}`)).value).map(
    ({ said, result }) => `${said.verbatim}／${result.verbatim}`,
  );

test('what lacks of a target is the target less the result of its indicator', () => {
  expect(told('抽检样品数较目标少90个。')).toEqual([]);
  expect(told('抽检样品数较目标少60个。')).toEqual(['较目标少60个／1710个']);
  expect(told('投诉处理率低于目标值1.8个百分点。')).toEqual([]);
  expect(told('投诉处理率低于目标值8.1个百分点。')).toEqual(['低于目标值8.1个百分点／96.2%']);
});

test('below a target may stand how much the target is', () => {
  expect(told('抽检样品数1710个，低于目标值1800个。')).toEqual([]);
});

test('what is left without its name is of the only indicator of its unit, when it was mistyped', () => {
  expect(told('剩余38户因冬季停工未竣工。')).toEqual([]);
  expect(told('剩余83户因冬季停工未竣工。')).toEqual(['剩余83户／602户']);
  expect(told('剩余12户因家中无人未走访。')).toEqual([]);
});

test('another year, a rough number or another unit is of something else', () => {
  expect(told('抽检样品数上年较目标少60个。')).toEqual([]);
  expect(told('抽检样品数较目标少约60个。')).toEqual([]);
  expect(told('抽检样品数较目标少60批次。')).toEqual([]);
});

test('what goes beyond a target is the result less the target', () => {
  const form = indicatorTable(
    '| 产出指标 | 数量指标 | 受益牧户数 | ≥260户 | 273户 | 90 | 90 | 无偏差 |',
  );
  expect(told('受益牧户数比目标多13户。', form)).toEqual([]);
  expect(told('受益牧户数超出目标31户。', form)).toEqual(['超出目标31户／273户']);
});

test('the reason of a row lacks what its target lacks of its result', () => {
  const form = (reason: string) =>
    indicatorTable(
      `| 产出指标 | 数量指标 | 铺设管道 | ≥42公里 | 38.6公里 | 90 | 82.7 | ${reason} |`,
    );
  expect(told('管道铺设有序推进。', form('3.4公里管道尚未铺设'))).toEqual([]);
  expect(told('管道铺设有序推进。', form('4.3公里管道尚未铺设'))).toEqual([
    '4.3公里管道／38.6公里',
  ]);
  expect(told('管道铺设有序推进。', form('1.5公里因征地未开工，其余待验收'))).toEqual([]);
});
