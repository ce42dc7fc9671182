import { expect, test } from 'vitest';
import type { EntryKind } from './ledger.ts';
import { THREE_PUBLIC } from './ledgers/three-public.ts';
import { readSheet } from './sheet.ts';

const EXPENSE = THREE_PUBLIC.kinds.find((kind) => kind.key === 'expense') as EntryKind;
let count = 0;
const read = (...rows: readonly (readonly string[])[]) => {
  count = 0;
  return readSheet(THREE_PUBLIC, EXPENSE, rows, () => {
    count += 1;
    return `n${count}`;
  });
};

test('heads are found in any order below a title, the unit in brackets, sums and blank rows left out', () => {
  expect(
    read(
      ['2024年“三公”经费支出明细'],
      ['序号', '金额（万元）', '支出日期', '三公项目', '接待批次', '备注'],
      ['1', '0.128', '2024年3月12日', '公务接待费', '2批', '午餐'],
      ['', '', '', '', '', ''],
      ['2', '1,3', '45366', '公务用车运行维护费', '', ''],
      ['合计', '1.43', '', '', '', ''],
    ),
  ).toEqual({
    entries: [
      {
        row: 3,
        entry: {
          id: 'n1',
          ledger: 'threePublic',
          kind: 'expense',
          day: '2024-03-12',
          texts: {
            item: 'hospitality',
            amount: '1280',
            groups: '',
            persons: '',
            vehiclesBought: '',
            receptions: '2',
            guests: '',
            purpose: '',
            voucher: '',
          },
        },
      },
      {
        row: 5,
        entry: {
          id: 'n2',
          ledger: 'threePublic',
          kind: 'expense',
          day: '2024-03-15',
          texts: {
            item: 'vehicleOperation',
            // Not an amount: it stays as it stands, for the clerk to see.
            amount: '1,3',
            groups: '',
            persons: '',
            vehiclesBought: '',
            receptions: '',
            guests: '',
            purpose: '',
            voucher: '',
          },
        },
      },
    ],
    sums: [6],
  });
});

test('the unit stated above the heads holds for heads that state none', () => {
  const sheet = read(['单位：万元'], ['项目', '金额', '日期'], ['公务接待费', '0.5', '2024-05-06']);
  expect(sheet?.entries.map(({ entry }) => [entry.texts.amount, entry.day])).toEqual([
    ['5000', '2024-05-06'],
  ]);
});

test('a sheet about something else has no heads of the ledger', () => {
  expect(read(['姓名', '职务'], ['甲', '科员'])).toBe(undefined);
});
