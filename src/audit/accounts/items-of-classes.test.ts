import { describe, expect, test } from 'vitest';
import { findingsOn } from '../../../test/told.ts';
import { prose } from '../examples.ts';
import { plain } from '../wording/sentence.ts';

const told = (...sentences: readonly string[]) =>
  findingsOn(prose(...sentences))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ words }) => plain(words.zh));

const CLASSES = '教育支出612.40万元；卫生健康支出83.15万元；住房保障支出104.45万元。';
const items = (health: string, more = '') => [
  '1.教育支出（类）普通教育（款）小学教育（项）：支出决算为402.40万元。',
  '2.教育支出（类）普通教育（款）初中教育（项）：支出决算为210.00万元。',
  `3.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）：支出决算为${health}万元。`,
  `4.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为104.45万元。${more}`,
];

describe('items told one by one', () => {
  test('come to their class in the list of classes', () => {
    expect(told(`支出主要用于以下方面：${CLASSES}`, ...items('83.15'))).toEqual([]);
    expect(told(`支出主要用于以下方面：${CLASSES}`, ...items('38.15'))).toEqual([
      '总额「卫生健康支出83.15万元」与各项「支出决算为38.15万元」之和38.15万元相差45万元。',
    ]);
  });
  test('may be some of a class: what no slip explains is left out', () => {
    expect(told(`支出主要用于以下方面：${CLASSES}`, ...items('51.07'))).toEqual([]);
  });
  test('come to the amount above the first of them', () => {
    expect(told('一般公共预算支出决算数为800.00万元，其中：', ...items('83.15'))).toEqual([]);
    expect(told('一般公共预算支出决算数为800.00万元，其中：', ...items('38.15'))).toEqual([
      '总额「一般公共预算支出决算数为800.00万元」与各项「支出决算为402.40万元」、「支出决算为210.00万元」、「支出决算为38.15万元」、「支出决算为104.45万元」之和755万元相差45万元。',
    ]);
  });
  test('are of another amount where the report tells what they come to', () => {
    const elsewhere = '其中财政拨款755.00万元。';
    expect(told('一般公共预算支出决算数为800.00万元。', elsewhere, ...items('38.15'))).toEqual([]);
  });
});
