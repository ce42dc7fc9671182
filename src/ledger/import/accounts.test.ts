import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { day } from '../../values/day.ts';
import type { LedgerId } from '../entry.ts';
import { type ImportContext, importTables, sumSentence } from '../import.ts';
import type { EntryKind, Ledger } from '../ledger.ts';
import { ledgerOf } from '../ledgers.ts';

function importOf(
  [id, key]: readonly [LedgerId, string],
  of: Parameters<typeof document>[0],
  texts: NonNullable<ImportContext['defaults']>['texts'] = { source: 'generalPublicBudget' },
) {
  let count = 0;
  const ledger = ledgerOf(id) as Ledger;
  const kind = ledger.kinds.find((each) => each.key === key) as EntryKind;
  const newId = () => {
    count += 1;
    return `n${count}`;
  };
  const defaults = { day: day('2024-01-18'), ...(texts && { texts }) };
  return importTables(document(of), ledger, kind, { entries: [], newId, defaults }).map(
    ({ good, bad, sums }) => ({
      good: good.map(({ row, entry }) => [row, entry.texts]),
      bad: bad.map(({ row, faults }) => [row, ...faults.map(({ sentence }) => sentence.zh)]),
      sums: sums.map((sum) => [sum.row, sum.said, sumSentence(sum)?.zh]),
    }),
  );
}

test('a table that says no unit is in 元; projects have their lines although a class is their code', () => {
  const [found] = importOf(
    ['budget', 'original'],
    [
      table([
        ['科目编码', '科目名称', '项目名称', '金额'],
        ['302', '商品和服务支出', '档案数字化', '12,000.50'],
        ['30201', '办公费', '档案 数字化二期', '3000'],
        ['30202', '印刷费', '', '0.00'],
        ['', '', '', '15000.50'],
        ['总计：', '', '', '15000.50'],
      ]),
    ],
    { source: 'generalPublicBudget', type: 'project' },
  );
  const line = (economicCode: string, economicName: string, project: string, amount: string) => ({
    ...{ source: 'generalPublicBudget', type: 'project' },
    ...{ economicCode, economicName, project, amount },
  });
  expect(found).toEqual({
    good: [
      [2, line('302', '商品和服务支出', '档案数字化', '12000.5')],
      [3, line('30201', '办公费', '档案数字化二期', '3000')],
    ],
    bad: [],
    sums: [[6, '总计:', undefined]],
  });
});

test('of budget and outturn side by side each ledger takes its own column', () => {
  const rows = [
    ['科目编码', '科目名称', '预算数（万元）', '决算数（元）'],
    ['30101', '基本工资', '12', '118000'],
    ['30102', '津贴补贴', '3.5', '35000'],
  ];
  const amounts = (of: readonly [LedgerId, string]) =>
    importOf(of, [table(rows)], { source: 'generalPublicBudget', type: 'basic' })[0]?.good.map(
      ([, texts]) => (texts as Readonly<Record<string, string>>).amount,
    );
  expect([amounts(['budget', 'original']), amounts(['execution', 'spending'])]).toEqual([
    ['120000', '35000'],
    ['118000', '35000'],
  ]);
});

test('a class that states another sum than its codes is told, one that differs by rounding is not, one that cannot be read is no sum', () => {
  const [found] = importOf(
    ['budget', 'original'],
    [
      paragraph('单位：万元'),
      table([
        ['科目编码', '科目名称', '基本支出'],
        ['301', '工资福利支出', '15.4'],
        ['30101', '基本工资', '12.04'],
        ['30102', '津贴补贴', '3.37'],
        ['302', '商品和服务支出', '8.0'],
        ['30201', '办公费', '7.5'],
        ['303', '对个人和家庭的补助', '若干'],
        ['30305', '生活补助', '1'],
      ]),
    ],
  );
  expect(found?.sums).toEqual([
    [2, '301 工资福利支出', undefined],
    [5, '302 商品和服务支出', '“302 商品和服务支出”写的是80000元，下面各科目合计75000元，请核对。'],
    [7, '303 对个人和家庭的补助', undefined],
  ]);
  expect(found?.good.map(([row]) => row)).toEqual([3, 4, 6, 8]);
});

test('a table with codes and no amounts of the year is no list of lines', () => {
  const only = table([
    ['科目编码', '科目名称', '上年执行数'],
    ['30101', '基本工资', '12'],
  ]);
  expect(importOf(['budget', 'original'], [only]).flatMap(({ good }) => good)).toEqual([]);
});
