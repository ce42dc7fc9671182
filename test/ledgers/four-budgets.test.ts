import { describe, expect, test } from 'vitest';
import { applyOperations } from '../../src/draft/operations.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { operationsOf } from '../../src/ledger/apply.ts';
import { enterAll } from '../../src/ledger/enter.ts';
import type { LedgerEntry, LedgerId } from '../../src/ledger/entry.ts';
import { figuresOf } from '../../src/ledger/figures.ts';
import { fourBudgets } from '../../src/ledger/four-budgets.ts';
import { ledgerOf } from '../../src/ledger/ledgers.ts';
import { day } from '../../src/values/day.ts';
import { printMoney } from '../../src/values/money.ts';
import { enteredYear } from './enter-all.ts';
import { entriesBy } from './entries.ts';
import { WORDS } from './words.ts';

const funds = { type: 'project', source: 'governmentFundsBudget', project: '体育公园维护' };
const land = { functionCode: '2296003', functionName: '用于体育事业的彩票公益金支出' };
const entry = entriesBy('fund');
const FUNDS = [
  entry('budget', 'original', '2024-01-18', { ...funds, ...land, amount: '250000' }),
  entry('budget', 'carryOver', '2024-02-01', { ...funds, ...land, amount: '30000' }),
  entry('budget', 'adjustment', '2024-08-02', {
    ...funds,
    ...land,
    amount: '20000',
    reason: '上级追加',
  }),
  entry('execution', 'spending', '2024-06-30', { ...funds, ...land, amount: '180000' }),
  entry('execution', 'spending', '2024-12-10', { ...funds, ...land, amount: '100000' }),
];
const YEAR_END = { year: 2024, until: day('2024-12-31') };
const faultOf = (ledger: LedgerId, typed: LedgerEntry): string | undefined => {
  const found = ledgerOf(ledger);
  return found && enterAll(found, [typed], [])[0]?.faults?.[0]?.sentence.zh;
};

describe('the four budgets', () => {
  test('have a statement each, or none, whose lines add up to all spending', () => {
    const { statements, beside, spent } = fourBudgets([...enteredYear(), ...FUNDS], YEAR_END);
    const said = statements.map(({ label, rows, total }) => [
      label.zh,
      rows.map((row) => [
        row.isBasic ? '基本支出' : row.project,
        row.functionCode,
        ...[row.original, row.carriedOver, row.adjusted, row.final, row.spent, row.left].map(
          (amount) => printMoney(amount, '万元', 2),
        ),
      ]),
      printMoney(total.spent, '万元', 2),
    ]);
    expect(said).toEqual([
      [
        '一般公共预算',
        [
          ['基本支出', '', '63.76', '0.00', '-7.25', '56.51', '53.06', '3.45'],
          ['维稳日常工作经费', '', '14.40', '0.00', '0.00', '14.40', '14.40', '0.00'],
        ],
        '67.46',
      ],
      [
        '政府性基金预算',
        [['体育公园维护', '2296003', '25.00', '3.00', '2.00', '30.00', '28.00', '2.00']],
        '28.00',
      ],
      ['国有资本经营预算', [], '0.00'],
      ['社会保险基金预算', [], '0.00'],
    ]);
    expect([beside, spent]).toEqual([0, 95_460_000]);
  });

  test('tell what was spent beyond a line or without one, of the day that is asked', () => {
    const more = entry('execution', 'spending', '2024-12-20', {
      ...{ ...funds, ...land, project: '彩票公益金补助', amount: '10000' },
    });
    const beyond = entry('execution', 'spending', '2024-12-21', {
      ...funds,
      ...land,
      amount: '30000',
    });
    const on = (until: string) =>
      fourBudgets([...FUNDS, more, beyond], { year: 2024, until: day(until) }).statements.flatMap(
        ({ faults }) => faults.map(({ zh }) => zh),
      );
    expect(on('2024-12-10')).toEqual([]);
    expect(on('2024-12-31').sort()).toEqual([
      '2296003项目“体育公园维护”支出31.00万元，超过全年预算30.00万元；请核对资金来源、科目，或补登预算调整。',
      '2296003项目“彩票公益金补助”支出1.00万元，没有登记预算；请核对资金来源，或补登预算。',
    ]);
  });

  test('keep their own classes: an entry under the wrong one is refused', () => {
    const wrong = (source: string, functionCode: string) =>
      faultOf(
        'budget',
        entry('budget', 'original', '2024-01-18', {
          ...{ type: 'project', project: '甲', source, functionCode, amount: '1000' },
        }),
      );
    expect([
      wrong('generalPublicBudget', '2230105'),
      wrong('governmentFundsBudget', '20901'),
      wrong('stateCapitalBudget', '2230105'),
      wrong('socialInsuranceBudget', '20901'),
    ]).toEqual([
      '功能分类2230105是国有资本经营预算支出，只在国有资本经营预算中使用；请核对资金来源或编码。',
      '功能分类20901是社会保险基金支出，只在社会保险基金预算中使用；请核对资金来源或编码。',
      undefined,
      undefined,
    ]);
  });

  test('stand in the report, each in its section, and the report is without error', () => {
    const entries = [...enteredYear(), ...FUNDS];
    const figures = figuresOf(entries, WORDS, 2024);
    const made = evaluate(applyOperations(WORDS, operationsOf(WORDS, figures)));
    const lines = made.document.blocks.flatMap((block) =>
      block.kind === 'table' ? [] : [block.text],
    );
    const from = lines.findIndex((line) => line.startsWith('三、政府性基金预算'));
    expect(lines.slice(from, from + 6)).toEqual([
      '三、政府性基金预算支出情况',
      '2024年政府性基金预算支出全年预算30.00万元，实际支出28.00万元，预算执行率93.33%，结余2.00万元。',
      '四、国有资本经营预算支出情况',
      '无',
      '五、社会保险基金预算支出情况',
      '无',
    ]);
    expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
