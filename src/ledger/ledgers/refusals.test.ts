import { describe, expect, test } from 'vitest';
import { entriesBy } from '../../../test/ledgers/entries.ts';
import { enter, strandedBy } from '../enter.ts';
import type { LedgerEntry } from '../entry.ts';
import { ledgerOf } from '../ledgers.ts';

const entry = entriesBy('n');

/** Enters one after the other; the sentence with which the last is refused, undefined when it stands. */
function refusal(...typed: readonly LedgerEntry[]): string | undefined {
  const standing: LedgerEntry[] = [];
  for (const [i, each] of typed.entries()) {
    const ledger = ledgerOf(each.ledger);
    if (!ledger) throw new Error(each.ledger);
    const entered = enter(ledger, each, standing);
    if (!entered.faults) standing.push(entered.entry);
    else if (i === typed.length - 1)
      return entered.faults.map(({ sentence }) => sentence.zh).join();
    else throw new Error(entered.faults.map(({ sentence }) => sentence.zh).join());
  }
  return undefined;
}

const basic = { type: 'basic', source: 'generalPublicBudget' };
const project = { type: 'project', source: 'generalPublicBudget', project: '档案数字化' };

describe('staffing', () => {
  const opening = entry('staffing', 'opening', '2023-12-31', { filled: '3', retirees: '0' });
  const move = (kind: string, on: string, n: string) => entry('staffing', kind, on, { count: n });
  test('posts need the document that approved them', () => {
    expect(refusal(entry('staffing', 'authorized', '2024-01-05', { count: '5' }))).toBe(
      '请填写文号。',
    );
  });
  test('nobody leaves who is not there', () => {
    expect(refusal(opening, move('left', '2024-03-01', '4'))).toBe(
      '在职人员只有3人，不能减少4人；请核对人数和日期，或先登记期初人数。',
    );
    expect(refusal(opening, move('retireeGone', '2024-03-01', '1'))).toBe(
      '退休人员只有0人，不能减少1人；请核对人数和日期，或先登记期初人数。',
    );
    expect(refusal(move('transferredOut', '2024-03-01', '1'))).toBe(
      '在职人员只有0人，不能减少1人；请核对人数和日期，或先登记期初人数。',
    );
  });
  test('nor leaves before those whose leaving is entered already', () => {
    const later = move('transferredOut', '2024-06-01', '3');
    expect(refusal(opening, later, move('left', '2024-03-01', '1'))).toBe(
      '在职人员只有0人，不能减少1人；请核对人数和日期，或先登记期初人数。',
    );
    const back = move('joined', '2024-05-01', '1');
    expect(refusal(opening, back, later, move('left', '2024-03-01', '1'))).toBe(undefined);
  });
  test('opening numbers stand once, before all movements', () => {
    const again = entry('staffing', 'opening', '2024-06-30', { filled: '3', retirees: '0' });
    expect(refusal(opening, again)).toBe('期初人数只登记一次；有误的，请先冲销原来那一笔再登记。');
    expect(refusal(move('joined', '2023-05-01', '1'), opening)).toBe(
      '2023年5月1日已有人员增减，期初人数的截止日期应在它之前。',
    );
    expect(refusal(opening, move('joined', '2023-12-31', '1'))).toBe(
      '期初人数截至2023年12月31日，已含这一天及以前的增减，请核对日期。',
    );
    expect(refusal(opening, move('joined', '2024-01-01', '0'))).toBe('人数不能为0。');
  });
});

describe('budget lines', () => {
  const original = (texts: Readonly<Record<string, string>>, on = '2024-01-18') =>
    entry('budget', 'original', on, { ...basic, amount: '60000', ...texts });
  const adjustment = (texts: Readonly<Record<string, string>>, on = '2024-09-12') =>
    entry('budget', 'adjustment', on, { ...basic, reason: '压减', ...texts });
  test('name a project when they are of projects, and none when they are basic', () => {
    expect(refusal(original({ type: 'project' }))).toBe('项目支出要填写项目名称。');
    expect(refusal(original({ project: '档案数字化' }))).toBe(
      '基本支出不填项目名称；这是项目支出的，请改选支出类型。',
    );
    expect(refusal(original({ economicCode: '31204' }))).toBe(
      '经济分类31204只用于项目支出，请核对支出类型或编码。',
    );
  });
  test('have codes of the classification, with the name of the code', () => {
    expect(refusal(original({ functionCode: '20103a' }))).toBe(
      '功能分类科目编码“20103a”应为3位、5位或7位数字，例如2010301，请核对。',
    );
    expect(refusal(original({ functionCode: '10101' }))).toBe(
      '功能分类科目编码10101不在支出功能分类的范围（201—234）内，请核对。',
    );
    expect(refusal(original({ functionCode: '2010301', functionName: '事业运行' }))).toBe(
      '科目编码2010301是“行政运行”，与填写的“事业运行”不符，请核对编码和名称。',
    );
    expect(refusal(original({ economicCode: '50201' }))).toBe(
      '编码50201是政府预算支出经济分类；这里填部门预算支出经济分类（301—399），例如30201。',
    );
    expect(refusal(original({ economicCode: '304' }))).toBe(
      '经济分类科目编码“304”应为301—399的类或款，例如301、30201，请核对。',
    );
    expect(refusal(original({ economicCode: '30222' }))).toBe(
      '没有认出经济分类科目编码30222，请核对；编码无误的，请同时填写科目名称。',
    );
    expect(refusal(original({ economicCode: '30211', economicName: '会议费' }))).toBe(
      '科目编码30211是“差旅费”，与填写的“会议费”不符，请核对编码和名称。',
    );
  });
  test('pass with shortened names, and codes that are new to the table with theirs', () => {
    expect(refusal(original({ economicCode: '30212', economicName: '因公出国(境)费' }))).toBe(
      undefined,
    );
    expect(refusal(original({ economicCode: '30222', economicName: '新设科目' }))).toBe(undefined);
    expect(refusal(original({ functionCode: '2140101', functionName: '行政运行' }))).toBe(
      undefined,
    );
    // 信访事务 has its code since 2024: before, the name is not held against it.
    expect(refusal(original({ functionCode: '20140', functionName: '旧名' }, '2023-01-18'))).toBe(
      undefined,
    );
  });
  test('are of the year of their approval or the next', () => {
    expect(refusal(original({ year: '2024' }, '2023-12-28'))).toBe(undefined);
    expect(refusal(original({ year: '2026' }))).toBe(
      '预算年度2026与批复日期2024年1月18日对不上，请核对。',
    );
  });
  test('are cut to nothing at most', () => {
    const line = original({ economicCode: '302' });
    expect(refusal(line, adjustment({ economicCode: '302', amount: '-60000' }))).toBe(undefined);
    expect(refusal(line, adjustment({ economicCode: '302', amount: '-60000.01' }))).toBe(
      '这一科目到2024年9月12日只有预算60000元，不能调减60000.01元；请核对科目、资金来源、项目和金额。',
    );
    expect(refusal(line, adjustment({ economicCode: '302', amount: '0' }))).toBe(
      '调整金额不能为0。',
    );
    expect(refusal(line, adjustment({ economicCode: '302', amount: '-1', reason: '' }))).toBe(
      '请填写调整原因。',
    );
  });
  test('are not cut before they are approved, nor from another source or project', () => {
    const line = original({ economicCode: '302' });
    expect(refusal(line, adjustment({ economicCode: '302', amount: '-1' }, '2024-01-17'))).toBe(
      '这一科目到2024年1月17日只有预算0元，不能调减1元；请核对科目、资金来源、项目和金额。',
    );
    expect(refusal(line, adjustment({ source: 'otherFunds', amount: '-1' }))).toBe(
      '这一科目到2024年9月12日只有预算0元，不能调减1元；请核对科目、资金来源、项目和金额。',
    );
    const own = original({ ...project, amount: '5' });
    expect(refusal(own, adjustment({ ...project, project: '普查', amount: '-1' }))).toBe(
      '这一科目到2024年9月12日只有预算0元，不能调减1元；请核对科目、资金来源、项目和金额。',
    );
  });
  test('a budget by class does not limit single items, only the class', () => {
    const line = original({ economicCode: '302' });
    const first = adjustment({ economicCode: '30201', amount: '-50000' });
    expect(refusal(line, first)).toBe(undefined);
    expect(refusal(line, first, adjustment({ economicCode: '30211', amount: '-10001' }))).toBe(
      '这一科目到2024年9月12日只有预算10000元，不能调减10001元；请核对科目、资金来源、项目和金额。',
    );
  });
});

describe('execution', () => {
  const spending = (texts: Readonly<Record<string, string>>, on = '2024-05-31') =>
    entry('execution', 'spending', on, { ...basic, amount: '100', ...texts });
  test('of basic expenditure is told by economic class', () => {
    expect(refusal(spending({}))).toBe(
      '基本支出要填写经济分类科目编码，例如301、302，附件1按它分列。',
    );
    expect(refusal(spending(project))).toBe(undefined);
  });
  test('gives back no more than was spent in the year', () => {
    const spent = spending({ economicCode: '30201' });
    expect(refusal(spent, spending({ economicCode: '30201', amount: '-100' }))).toBe(undefined);
    expect(refusal(spent, spending({ economicCode: '30201', amount: '-100.5' }))).toBe(
      '这一科目本年累计支出只有100元，不能退回100.5元；请核对科目、资金来源、项目和金额。',
    );
  });
  test('gives nothing back on a class on which nothing was spent', () => {
    const spent = spending({ ...project, economicCode: '302' });
    expect(refusal(spent, spending({ ...project, economicCode: '31002', amount: '-1' }))).toBe(
      '这一科目本年累计支出只有0元，不能退回1元；请核对科目、资金来源、项目和金额。',
    );
    expect(refusal(spent, spending({ ...project, economicCode: '30211', amount: '-1' }))).toBe(
      undefined,
    );
    expect(
      refusal(spending(project), spending({ ...project, economicCode: '31002', amount: '-1' })),
    ).toBe(undefined);
  });
});

describe('projects', () => {
  const record = (texts: Readonly<Record<string, string>>, on = '2024-01-18') =>
    entry('projects', 'project', on, { name: '档案数字化', purpose: '扫描著录', ...texts });
  test('have one record for any time', () => {
    expect(refusal(record({}), record({ name: '档案 数字化' }))).toBe(
      '“档案数字化”已经登记过了；内容有变的，请先冲销原来那一条再登记。',
    );
    expect(refusal(record({}), record({}, '2025-01-20'))).toBe(undefined);
    expect(refusal(record({ from: '2024-06-01', to: '2024-05-31' }))).toBe(
      '结束日期早于开始日期，请核对。',
    );
  });
});

describe('buildings', () => {
  const works = { name: '综合楼', area: '1200', investment: '3600000' };
  const approval = (on: string) =>
    entry('buildings', 'approval', on, { ...works, document: '发改〔2022〕5号' });
  const completion = (on: string) => entry('buildings', 'completion', on, works);
  test('are finished once, after they were approved', () => {
    expect(refusal(completion('2024-06-01'))).toBe(
      '没有找到“综合楼”竣工之前的立项批复，请先登记批复，名称写法要一致。',
    );
    expect(refusal(approval('2022-03-01'), completion('2024-06-01'))).toBe(undefined);
    expect(
      refusal(approval('2022-03-01'), completion('2024-06-01'), completion('2024-07-01')),
    ).toBe('“综合楼”的竣工已经登记过了；有误的，请先冲销原来那一笔。');
    expect(refusal(approval('2022-03-01'), completion('2024-06-01'), approval('2024-08-01'))).toBe(
      '“综合楼”在批复日期之前已经竣工，请核对名称和日期。',
    );
  });
});

describe('a reversal', () => {
  test('is held up by what rests on the entry, and by nothing else', () => {
    const line = { ...basic, economicCode: '302' };
    const entries = [
      entry('budget', 'original', '2024-01-18', { ...line, amount: '60000' }),
      entry('budget', 'original', '2024-01-18', { ...line, amount: '5000' }),
      entry('budget', 'adjustment', '2024-09-12', { ...line, amount: '-20000', reason: '压减' }),
    ];
    const stranded = (i: number) => {
      const ledger = ledgerOf('budget');
      return ledger && strandedBy(ledger, entries[i]?.id ?? '', entries);
    };
    expect(stranded(0)).toEqual([entries[2]]);
    expect(stranded(1)).toEqual([]);
    expect(stranded(2)).toEqual([]);
  });
});
