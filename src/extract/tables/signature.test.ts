import { expect, test } from 'vitest';
import { type Draft, document, paragraph, table } from '../../document/build.ts';
import { readSignature } from './signature.ts';

const form = table([
  ['一级指标', '分值'],
  ['产出', '50'],
]);

/** field: label → value for the block behind the first table. */
const fields = (drafts: readonly Draft[], from = 0) =>
  readSignature(document(drafts), from)?.fields.map(
    (each) => `${each.field} ${each.label.verbatim} → ${each.value ?? '∅'}`,
  );

test('a line of blank labels under a form names each of them with its colon', () => {
  expect(
    fields([
      form,
      paragraph('填表人：      填报日期：         联系电话：                单位负责人签字：'),
    ]),
  ).toEqual([
    'preparer 填表人： → ∅',
    'date 填报日期： → ∅',
    'phone 联系电话： → ∅',
    'unitHead 单位负责人签字： → ∅',
  ]);
});

test('a blank field stands where its value would', () => {
  const signature = readSignature(document([form, paragraph('填表人： 填报日期：')]), 0);
  expect(signature?.fields[0]).toEqual({
    field: 'preparer',
    label: { value: '填表人', verbatim: '填表人：', at: { block: 1, from: 0, to: 4 } },
    verbatim: '',
    at: { block: 1, from: 4, to: 4 },
  });
});

test('filled fields keep their words, over one line or several', () => {
  expect(
    fields([
      form,
      paragraph('填报人：王小明　　联系电话：0730-1234567'),
      paragraph('填报时间：2024年3月18日　　部门负责人（签字）：李华'),
    ]),
  ).toEqual([
    'preparer 填报人： → 王小明',
    'phone 联系电话： → 0730-1234567',
    'date 填报时间： → 2024年3月18日',
    'unitHead 部门负责人（签字）： → 李华',
  ]);
});

test('an explanation may stand between the form and its signatures', () => {
  expect(
    fields([
      form,
      paragraph('说明：本表由单位财务人员填写。'),
      paragraph(''),
      paragraph('制表人：　审核人：赵强　日期：'),
    ]),
  ).toEqual(['preparer 制表人： → ∅', 'reviewer 审核人： → 赵强', 'date 日期： → ∅']);
});

test('signatures in the last row of the form, label and value in one cell', () => {
  expect(
    fields([
      table([
        ['指标', '值'],
        ['产出', '1'],
        ['填表人：张三', '填报日期：2024-03-01'],
      ]),
    ]),
  ).toEqual(['preparer 填表人： → 张三', 'date 填报日期： → 2024-03-01']);
});

test('signatures in the last row, label and value in cells side by side', () => {
  expect(
    fields([
      table([
        ['指标', '值', '指标', '值'],
        ['产出', '1', '效益', '2'],
        ['填表人', '张三', '联系电话', ''],
      ]),
    ]),
  ).toEqual(['preparer 填表人 → 张三', 'phone 联系电话 → ∅']);
});

test('signatures in a small table of their own', () => {
  expect(fields([form, table([['填报人：', '单位负责人（签章）：', '填报日期：']])])).toEqual([
    'preparer 填报人： → ∅',
    'unitHead 单位负责人（签章）： → ∅',
    'date 填报日期： → ∅',
  ]);
});

test('the signatures of the next form are not this form’s', () => {
  expect(
    fields([
      form,
      paragraph('附件2'),
      paragraph('项目支出绩效自评表'),
      form,
      paragraph('填表人：甲 填报日期：'),
    ]),
  ).toBeUndefined();
});

test('running text that mentions a person in charge is no signature', () => {
  expect(
    fields([form, paragraph('由单位负责人牵头，填表人负责具体工作，联系电话见附件。')]),
  ).toBeUndefined();
});

test('what only asks for a signature or a date is blank', () => {
  expect(
    fields([
      form,
      paragraph('单位负责人：（签字）　　填报日期：    年   月   日　　联系电话：＿＿＿'),
    ]),
  ).toEqual(['unitHead 单位负责人：（签字） → ∅', 'date 填报日期： → ∅', 'phone 联系电话： → ∅']);
});
