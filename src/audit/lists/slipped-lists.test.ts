import { expect, test } from 'vitest';
import { told as auditedAs, findingsOn } from '../../../test/told.ts';
import { prose } from '../examples.ts';
import { plain } from '../wording/sentence.ts';

const TITLE = '2024年度临河县水利局部门整体支出绩效自评报告';

const told = (list: string) =>
  findingsOn(prose('2024年基本支出80万元，项目支出421.5万元。', list))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ words }) => plain(words.zh));

test('a list whose whole stands in another sentence is held against it where one slip parts them', () => {
  const list = (last: string) =>
    `项目支出包括堤防维修100.2万元、水文监测300.3万元、节水签约宣传${last}。`;
  expect(told(list('21万元'))).toEqual([]);
  expect(told(list('12万元'))).toEqual([
    '总额「项目支出421.5万元」与各项「项目支出包括堤防维修100.2万元」、「水文监测300.3万元」、「节水签约宣传12万元」之和412.5万元相差9万元。',
  ]);
  expect(told(list('21元'))).toHaveLength(1);
});

test('a list right behind its whole is held against it where one slip parts them', () => {
  const list = (last: string) =>
    told(`公用经费36.37万元，包括办公费22.23万元、差旅费7.64万元、会议费${last}万元。`);
  expect(list('6.50')).toEqual([]);
  expect(list('1.50')).toHaveLength(1);
  expect(list('4.17')).toEqual([]);
});

test('a list that is not whole, or of another year, says nothing', () => {
  expect(told('项目支出包括堤防维修100.2万元、水文监测300.3万元。')).toEqual([]);
  expect(told('项目支出主要包括堤防维修100.2万元、水文监测320.3万元。')).toEqual([]);
  expect(told('上年项目支出包括堤防维修100.2万元、水文监测320.3万元。')).toEqual([]);
});

test('what each item is for says nothing of the list', () => {
  const list = (last: string) =>
    `项目支出421.5万元，包括堤防经费100.2万元，主要用于堤防维修和巡查，水文经费300.3万元，主要用于水文监测，节水经费${last}万元，主要用于签约、宣传。`;
  expect(told(list('21'))).toEqual([]);
  expect(told(list('12'))).toEqual([
    '总额「项目支出421.5万元」与各项「包括堤防经费100.2万元」、「水文经费300.3万元」、「节水经费12万元」之和412.5万元相差9万元。',
  ]);
});

test('amounts that fill the brackets behind another, or are told among it with many digits, come to it but for a slip', () => {
  const spent = (words: readonly [string, string], own: string) =>
    auditedAs(
      TITLE,
      `项目支出614.06万元${words[0]}渔港维护${own}万元、海域监管228.69万元、增殖放流71.18万元${words[1]}。`,
    );
  for (const words of [
    ['（', '）'],
    ['，其中', ''],
  ] as const) {
    expect(spent(words, '314.19')).toEqual([]);
    expect(spent(words, '344.19')).toHaveLength(1);
  }
  expect(spent(['（', '）'], '518.07')).toHaveLength(1);
  expect(spent(['，其中', ''], '102.55')).toEqual([]);
});

test('amounts of few digits among another may leave something out', () => {
  expect(auditedAs(TITLE, '安排资金500万元，其中渔港维护200万元、海域监管100万元。')).toEqual([]);
});
