import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../src/document/build.ts';
import { read, write } from '../../src/formats/formats.ts';
import type { LedgerId } from '../../src/ledger/entry.ts';
import { importTables } from '../../src/ledger/import.ts';
import type { EntryKind, Ledger } from '../../src/ledger/ledger.ts';
import { ledgerOf } from '../../src/ledger/ledgers.ts';

const kindOf = (id: LedgerId, key: string): readonly [Ledger, EntryKind] => {
  const ledger = ledgerOf(id) as Ledger;
  return [ledger, ledger.kinds.find((kind) => kind.key === key) as EntryKind];
};

test('a workbook of several sheets keeps its rows on the way to entries', async () => {
  const spending = table([
    [span('支出明细', 1, 3), span('日期', 2, 1), span('类型', 2, 1), span('资金来源', 2, 1)],
    ['经济分类科目编码', '经济分类科目名称', '金额'],
    ...Array.from({ length: 60 }, (_, i) => [
      '30201',
      '办公费',
      `${i + 1}.5`,
      `2024年${(i % 12) + 1}月28日`,
      '基本支出',
      '一般公共预算',
    ]),
    ['合计', '', '1860', '', '', ''],
  ]);
  const staff = table([
    ['批复日期', '核定编制', '文号'],
    ['2016年5月10日', '5', '临编〔2016〕8号'],
    ['2023年11月20日', '3', ''],
  ]);
  const bytes = await write(
    document([
      paragraph('2024年支出明细表'),
      paragraph('单位：元'),
      spending,
      paragraph('编制批复表'),
      staff,
    ]),
    'xlsx',
  );
  const workbook = await read(bytes);
  let count = 0;
  const context = {
    entries: [],
    newId: () => {
      count += 1;
      return `n${count}`;
    },
  };
  const [lines, ...others] = importTables(workbook, ...kindOf('execution', 'spending'), context);
  expect(others).toEqual([]);
  expect([lines?.good.length, lines?.bad, lines?.sums]).toEqual([
    60,
    [],
    [{ row: 63, said: '合计 1860' }],
  ]);
  expect(lines?.good[10]).toEqual({
    row: 13,
    entry: {
      id: 'n11',
      ledger: 'execution',
      kind: 'spending',
      day: '2024-11-28',
      texts: {
        type: 'basic',
        source: 'generalPublicBudget',
        economicCode: '30201',
        economicName: '办公费',
        amount: '11.5',
      },
    },
  });
  const [posts] = importTables(workbook, ...kindOf('staffing', 'authorized'), context);
  expect(posts?.good.map(({ row, entry }) => [row, entry.day, entry.texts.count])).toEqual([
    [2, '2016-05-10', '5'],
  ]);
  expect(posts?.bad.map(({ row, faults }) => [row, faults.map((f) => f.sentence.zh)])).toEqual([
    [3, ['请填写文号。']],
  ]);
});
