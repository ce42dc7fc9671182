import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县住建局2024年度部门整体支出绩效自评报告';
const PROJECTS =
  '全年安排项目36个，其中上级项目21个、县级项目15个。年末已完工31个，在建4个，未开工1个，完工率86.11%。';
const CASES = '受理投诉举报96件，办结91件，办结率94.79%，5件正在办理。';

describe('things by how far they have come', () => {
  test.each([
    PROJECTS,
    CASES,
    '上年结转案件12件，新收88件，办结91件，在办9件。',
    '安排项目26个，已完工20个，在建4个，取消2个。',
  ])('%s', (line) => {
    expect(told(WHOLE, line)).toEqual([]);
  });
  test('those done and those not done come to their whole, in the sentence before too', () => {
    expect(told(WHOLE, PROJECTS.replace('在建4个', '在建5个'))).toEqual([
      '「全年安排项目36个」与「年末已完工31个」、「在建5个」、「未开工1个」合计37个不等。',
    ]);
    expect(told(WHOLE, CASES.replace('5件', '15件'))).toEqual([
      '「受理投诉举报96件」与「办结91件」、「15件」合计106件不等。',
    ]);
  });
  test('more are done than there are', () => {
    expect(told(WHOLE, '共安排项目26个，截至年底已完工28个，在建4个。')).toEqual([
      '「共安排项目26个」与「截至年底已完工28个」、「在建4个」合计32个不等。',
    ]);
  });
  test('a later paragraph tells the same number of what is not done', () => {
    const lines = ['36个项目中尚有1个未开工。', '投诉举报还有5件未办结。'];
    expect(told(WHOLE, PROJECTS, CASES, ...lines)).toEqual([]);
    const others = ['36个项目中尚有3个未开工。', '投诉举报还有7件未办结。'];
    expect(told(WHOLE, PROJECTS, CASES, ...others)).toEqual([
      '剩余数前后不一致：「未开工1个」、「项目中尚有3个」，仅凭本文不能判断哪一处正确。',
      '「受理投诉举报96件」－「办结91件」＝5件，与「投诉举报还有7件」不符。',
    ]);
    expect(told(WHOLE, PROJECTS, '36个项目中还有6个没有完工。')).toEqual([
      '「全年安排项目36个」－「年末已完工31个」＝5个，与「项目中还有6个」不符。',
    ]);
    expect(
      told(WHOLE, PROJECTS, '40个学校中有7个没有完工。', CASES, '来信还有3件未办结。'),
    ).toEqual([]);
  });
});
