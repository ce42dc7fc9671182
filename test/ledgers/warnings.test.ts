import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { warningsOf } from '../../src/ledger/warnings.ts';
import { day } from '../../src/values/day.ts';
import { enteredYear } from './enter-all.ts';
import { entriesBy } from './entries.ts';

const standing = enteredYear();
const entry = entriesBy('w');
const warned = (of: LedgerEntry, more: readonly LedgerEntry[] = []) =>
  warningsOf(of, [...standing, ...more]).map(({ zh }) => zh);

const source = 'generalPublicBudget';
const basic = (economicCode: string, amount: string) =>
  entry('execution', 'spending', '2024-12-20', { type: 'basic', source, economicCode, amount });
const ofProject = (project: string, amount: string) =>
  entry('execution', 'spending', '2024-12-20', { type: 'project', source, project, amount });

describe('before an entry stands, one is told that it goes beyond', () => {
  test('the final budget of a class, as it was adjusted', () => {
    expect(warned(basic('30101', '11600'))).toEqual([]);
    expect(warned(basic('30101', '11600.01'))).toEqual([
      '登记后“基本支出·工资福利支出”累计505100.01元，超过全年预算505100元，多0.01元；请核对，或先登记预算调整。',
    ]);
  });
  test('the budget of its project; one without a budget is told too', () => {
    expect(warned(ofProject('维稳 日常工作经费', '100'))).toEqual([
      '登记后“维稳 日常工作经费”累计144100元，超过全年预算144000元，多100元；请核对，或先登记预算调整。',
    ]);
    expect(warned(ofProject('普查', '5'))).toEqual([
      '登记后“普查”累计5元，超过全年预算0元，多5元；请核对，或先登记预算调整。',
    ]);
  });
  test('nothing, where no budget is kept for the year', () => {
    expect(warned({ ...ofProject('普查', '5'), day: day('2022-12-20') })).toEqual([]);
  });
  test('the budget of a three public item, and all of last year', () => {
    const reception = (amount: string) =>
      entry('threePublic', 'expense', '2024-05-06', { item: 'hospitality', amount });
    expect(warned(reception('0'))).toEqual([]);
    expect(warned(reception('9500'))).toEqual([
      '登记后“公务接待费”累计9500元，超过全年预算9000元，多500元；请核对，或先登记预算调整。',
      '登记后本年“三公”经费累计9500元，超过上年全年0元；请核对，并准备说明增加的原因。',
    ]);
  });
  test('the budget of a row of running costs', () => {
    const expense = (item: string, amount: string) =>
      entry('runningCosts', 'expense', '2024-12-31', { item, amount });
    expect(warned(expense('office', '22900'))).toEqual([]);
    expect(warned(expense('travel', '300'))).toEqual([
      '登记后“水费、电费、差旅费”累计300元，超过全年预算0元，多300元；请核对，或先登记预算调整。',
    ]);
  });
  test('the procurement budget of its category', () => {
    const plan = entry('procurement', 'plan', '2024-02-01', { category: 'goods', amount: '50000' });
    const contract = (category: string, amount: string) =>
      entry('procurement', 'contract', '2024-06-01', { category, amount });
    expect(warned(contract('goods', '50000'))).toEqual([]);
    expect(warned(contract('goods', '50000'), [plan, contract('goods', '20000')])).toEqual([
      '登记后“货物”累计70000元，超过采购预算50000元，多20000元；请核对，或先登记预算调整。',
    ]);
  });
  test('or that an adjustment has no letter', () => {
    const texts = { type: 'basic', source, amount: '100', reason: '调剂' };
    expect(warned(entry('budget', 'adjustment', '2024-06-01', texts))).toEqual([
      '这次调整没有填文号，审核时会要求提供文件；有文号的请补上，单位内部调剂的在原因里写明。',
    ]);
    const document = '临财预〔2024〕35号';
    expect(warned(entry('budget', 'adjustment', '2024-06-01', { ...texts, document }))).toEqual([]);
  });
  test('the posts', () => {
    const joined = (n: string) => entry('staffing', 'joined', '2024-03-01', { count: n });
    expect(warned(joined('1'))).toEqual([
      '登记后在职4人，超过编制3人；请核对人数，或先登记编制批复。',
    ]);
    expect(warned(entry('staffing', 'left', '2024-03-01', { count: '1' }))).toEqual([]);
  });
  test('what was approved for works', () => {
    const works = { name: '综合楼', area: '1200', investment: '3600000' };
    const approval = entry('buildings', 'approval', '2022-03-01', works);
    const completion = (texts: Readonly<Record<string, string>>) =>
      entry('buildings', 'completion', '2024-06-01', { ...works, ...texts });
    expect(warned(completion({}), [approval])).toEqual([]);
    expect(warned(completion({ area: '1300', investment: '3600000.5' }), [approval])).toEqual([
      '“综合楼”实际规模1300㎡超过批复规模1200㎡，实际投资3600000.5元超过预算投资3600000元；请核对，有调整批复的先登记批复。',
    ]);
  });
});
