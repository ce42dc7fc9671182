import { expect, test } from 'vitest';
import { ASSETS } from './ledgers/assets.ts';
import { THREE_PUBLIC } from './ledgers/three-public.ts';
import { parseColumn } from './parse-column.ts';

const columnOf = (ledger: typeof ASSETS, key: string) => {
  const column = ledger.kinds.flatMap(({ columns }) => columns).find((each) => each.key === key);
  if (!column) throw new Error(key);
  return column;
};

test('a word that is none of few choices is answered by all of them', () => {
  expect(parseColumn(columnOf(THREE_PUBLIC, 'item'), '聚餐').sentence?.zh).toBe(
    '请从这些中选一个：因公出国（境）费、公务用车购置费、公务用车运行维护费、公务接待费。',
  );
});

test('of many choices the reason names the word and where the choices stand', () => {
  const column = columnOf(ASSETS, 'class');
  expect(parseColumn(column, ' 飞船 ').sentence?.zh).toBe(
    '没有“飞船”这种资产分类，请按登记页面“资产分类”一栏里的选项填写。',
  );
  expect(parseColumn(column, '家具')).toEqual({ text: 'A05010000' });
});
