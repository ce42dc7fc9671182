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

test('parts that the name of their whole leaves none beside come to it, however far they are off', () => {
  const running = (goods: string) =>
    on(`公用经费18.81万元，包括商品和服务支出${goods}万元、资本性支出0.39万元。`);
  expect(running('18.42')).toEqual([]);
  expect(running('9.94')).toHaveLength(1);
  const income = (granted: string) =>
    on(
      `收入总计1150.88万元，其中：一般公共预算财政拨款收入${granted}万元，政府性基金预算财政拨款收入73.73万元，年初结转和结余10.33万元。`,
    );
  expect(income('1066.82')).toEqual([]);
  expect(income('601.31')).toHaveLength(1);
  expect(on('收入总计1000万元，其中：一般公共预算拨款收入800万元，上年结转50万元。')).toEqual([]);
});

test('as many amounts as projects were counted in front are all of them', () => {
  const money = (all: string, count = 3) =>
    on(
      `对${count}个项目开展了绩效自评，涉及资金${all}万元。其中：系统运维项目627.71万元，能力提升项目444.23万元，宣传培训项目513.86万元。`,
    );
  expect(money('1585.80')).toEqual([]);
  expect(money('2551.52')).toHaveLength(1);
  expect(money('2551.52', 5)).toEqual([]);
  // Sources and purposes may be as many by chance.
  expect(
    on(
      '对3个重点项目开展绩效自评，涉及资金300万元，其中教育资金100万元、卫生资金120万元、水利资金50万元。',
    ),
  ).toEqual([]);
});

test('what has parts is not the first of them, whatever sum stands behind', () => {
  expect(
    on('共争取资金450万元，其中：中央资金120万元，省级资金90万元，合计210万元用于道路建设。'),
  ).toEqual([]);
});
