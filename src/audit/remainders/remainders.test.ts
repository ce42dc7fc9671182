import { expect, test } from 'vitest';
import { findingsOn } from '../../../test/told.ts';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { remainders } from './remainders.ts';

const wrong = (...lines: readonly string[]) =>
  remainders(reportWith({ document: document(lines.map((line) => paragraph(line))) })).map(
    ({ left, computed }) => `${left.verbatim} ${computed}`,
  );

const all = '全年到位资金500万元，累计支出480万元，支出进度96%。';

test('what is left behind a rate of one kind alone is not what is left of all', () => {
  expect(wrong(all, '河道治理项目执行率93.5%，未支出13万元。')).toEqual([]);
  expect(wrong(all, '为河道治理项目，执行率93.5%，未支出13万元。')).toEqual([]);
});

test('what is left behind the rate of all is', () => {
  expect(wrong(all, '预算执行率96%，未支出23万元。')).toEqual(['未支出23万元 20万元']);
  expect(wrong(all, '预算执行率96%，未支出20万元。')).toEqual([]);
});

test('cases left over are of all that a court had, not of those that came in the year or of one kind', () => {
  const kinds = '其中民事案件4896件，其他案件203件';
  expect(wrong(`全年新收案件5099件，${kinds}；审结案件5290件；未结案件184件。`)).toEqual([]);
  expect(wrong('全年受理案件1803件，审结1695件，未结118件。')).toEqual(['未结118件 108件']);
});

test('what was not shared out is left of all', () => {
  expect(wrong('收到资金1200万元，已分配1130万元，未分配70万元。')).toEqual([]);
  expect(wrong('收到资金1200万元，已分配1130万元，未分配700万元。')).toHaveLength(1);
});

test('what is left of all years is not what one year leaves, and money of another budget is not what was spent', () => {
  const others = '基金预算总收入504.95亿元，总支出265.99亿元，年终结转238.96亿元';
  const insurance = '社保基金当年收入308.87亿元，当年支出327.56亿元，年终滚存结余514.81亿元';
  expect(wrong(`${others}；${insurance}。`)).toEqual([]);
  expect(wrong('当年收入308.87亿元，当年支出297.56亿元，年末滚存结余514.81亿元。')).toEqual([]);
  expect(wrong('当年收入308.87亿元，当年支出297.56亿元，当年结余15.31亿元。')).toHaveLength(1);
});

test('what one budget of a government has is not left in the paragraph on another', () => {
  expect(
    wrong(
      '加上级补助收入3.14亿元、上年结转0.92亿元，收入总计18.11亿元。政府性基金预算支出14.08亿元。',
      '国有资本经营预算收入0.23亿元，上年结转0.02亿元，收入总计0.25亿元；国有资本经营预算支出0.13亿元，结转下年0.06亿元。',
      '全县社会保险基金收入14.30亿元。社会保险基金支出13.00亿元。本年收支结余1.30亿元，年末滚存结余18.50亿元。',
    ),
  ).toEqual([]);
});

test('what an amount holds of former years is not left of it', () => {
  const paid = '土地出让合同价款38.62亿元，实际入库35.18亿元';
  expect(wrong(`${paid}，含以前年度欠缴2.46亿元。`)).toEqual([]);
  expect(wrong(`${paid}，尚欠缴2.46亿元。`)).toHaveLength(1);
});

test('two kinds behind 其中 leave nothing of one another, and what was there before the year is not left over', () => {
  const found = '提出问题28个，已整改25个，其中立行立改13个、限期整改12个；未整改的3个已列入台账。';
  expect(wrong(found)).toEqual([]);
  const fund = '上年末余额1371万元，当年动用283万元，年末补充547万元，年末余额1635万元。';
  expect(wrong('当年安排3489万元，支出2937万元。', `预算稳定调节基金${fund}`)).toEqual([]);
});

test('what was returned is of use or of none', () => {
  expect(wrong('发放问卷490份，回收482份，剔除无效问卷5份，有效问卷477份。')).toEqual([]);
  expect(wrong('发放问卷490份，回收482份，剔除无效问卷50份，有效问卷477份。')).toEqual([
    '有效问卷477份 432份',
  ]);
  // Some may not have come back.
  expect(wrong('发放问卷490份，无效问卷3份，有效问卷477份。')).toEqual([]);
});

test('what is left of amounts in 万元 may miss by their last digits, which is worth a hint', () => {
  const fund = (left: string) =>
    findingsOn(
      '2024年财政决算报告',
      `全县社会保险基金收入49594万元，支出37166万元，本年收支结余12428万元，上年滚存结余56697万元，年末滚存结余${left}万元。`,
    ).flatMap(({ check, severity }) => (check === 'RemainderRecomputes' ? severity : []));
  expect(fund('69125')).toEqual([]);
  expect(fund('69124')).toEqual(['hint']);
  expect(fund('61925')).toEqual(['error']);
});

test('what is left is of no amounts that differ by more than a slip', () => {
  const told = (spent: string) =>
    wrong(
      `2024年全年预算22,545,197.00元，实际支出${spent}元。资助困难学生109人次，共发放68,125.00元。`,
      '尚有127,926.00元未支出，原因是质保期未满。',
    );
  expect(told('22,417,271.00')).toEqual([]);
  expect(told('24,217,271.00')).toEqual([]);
});

test('what is so and what is not may stand behind their numbers', () => {
  const targets = (met: number, missed: number) =>
    wrong(`项目共设置三级指标9个，其中${met}个达到或超过年度指标值，${missed}个未达到。`);
  expect(targets(8, 1)).toEqual([]);
  expect(targets(8, 3)).toHaveLength(1);
  expect(targets(9, 1)).toHaveLength(1);
  // Goals that were met in part are a third kind.
  expect(wrong('共设置指标9个，其中6个达到目标值，2个基本达到，1个未达到。')).toEqual([]);
});

test('what is built to a standard or shared out evenly is left like other money; what is left for each is not', () => {
  const left = (of: string, rest: string) =>
    wrong(`${of}下达资金1200万元，支出900万元，结余${rest}万元。`);
  expect(left('标准化厂房项目', '300')).toEqual([]);
  expect(left('标准化厂房项目', '390')).toEqual(['结余390万元 300万元']);
  expect(left('义务教育均衡发展', '390')).toEqual(['结余390万元 300万元']);
  expect(left('每村标准', '390')).toEqual([]);
});
