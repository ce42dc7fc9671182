import { expect, test } from 'vitest';
import { readAccounts } from './account-list.ts';

const UNITS = [
  { id: 'D01', path: '430699.D01' },
  { id: 'D0101', path: '430699.D01.D0101' },
];
const row = (account: string, name: string, role: string, unit: string) => ({
  account,
  name,
  role,
  unit,
});

test('rows of one account are roles of one person; the unit is told by code or path, or is the division', () => {
  const { accounts, faults } = readAccounts(
    [
      row('zhang', '张一', '填报人', 'D0101'),
      row('li', '李二', '负责人', '430699.D01.D0101'),
      row('zhang', '张一', '部门审核', 'D01'),
      row('jixiao', '王三', '财政绩效岗', ''),
    ],
    '430699',
    UNITS,
    new Set(),
  );
  expect(faults).toEqual([]);
  expect(accounts).toEqual([
    {
      account: 'zhang',
      name: '张一',
      home: '430699.D01.D0101',
      grants: [
        { role: 'unitPreparer', path: '430699.D01.D0101' },
        { role: 'departmentReviewer', path: '430699.D01' },
      ],
    },
    {
      account: 'li',
      name: '李二',
      home: '430699.D01.D0101',
      grants: [{ role: 'unitHead', path: '430699.D01.D0101' }],
    },
    {
      account: 'jixiao',
      name: '王三',
      home: '430699',
      grants: [{ role: 'financePerformance', path: '430699' }],
    },
  ]);
});

test('a row that is wrong is told with its reason and takes the other rows of that account with it', () => {
  const { accounts, faults } = readAccounts(
    [
      row('zhang', '张一', '填报人', 'D0101'),
      row('zhang', '张一', '系统管理员', ''),
      row('有人', '李二', '填报人', 'D0101'),
      row('taken', '王三', '填报人', 'D0101'),
      row('zhao', '赵四', '总管', 'D0101'),
      row('qian', '钱五', '填报人', 'D99'),
      row('fine', '孙六', '专家', ''),
    ],
    '430699',
    UNITS,
    new Set(['taken']),
  );
  expect(accounts.map(({ account }) => account)).toEqual(['fine']);
  expect(faults.map(({ row: at, sentence }) => `${at} ${sentence.zh}`)).toEqual([
    '0 账号“zhang”的另一行有问题，这一行也没有采用。',
    '1 三员不能兼任其他岗位，请分别建立账号。',
    '2 账号只能用字母、数字、点、横线和下划线，2至64位。',
    '3 账号“taken”已经有人使用。',
    '4 没有认出岗位“总管”。可以写：填报人、负责人、部门审核、财政业务科室、财政绩效岗、专家、监督。',
    '5 没有编码为“D99”的单位，请核对，或先导入单位名册。',
  ]);
});
