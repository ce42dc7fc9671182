import { describe, expect, test } from 'vitest';
import { entriesBy } from '../../../test/ledgers/entries.ts';
import { type DraftDossier, EMPTY } from '../../draft/draft.ts';
import { applyOperations } from '../../draft/operations.ts';
import { dossierOf } from '../../draft/to-dossier.ts';
import { day } from '../../values/day.ts';
import { operationsOf, typedOver } from '../apply.ts';
import { bookOf } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import { figuresOf } from '../figures.ts';
import { awardedIn } from './procurement.ts';

const entry = entriesBy('f');
const fieldsOf = (entries: readonly LedgerEntry[], draft: DraftDossier = EMPTY) =>
  Object.fromEntries(figuresOf(entries, draft, 2024).map(({ path, text }) => [path, text]));

const source = 'generalPublicBudget';
const basic = { type: 'basic', source };

describe('budget', () => {
  const original = entry('budget', 'original', '2024-01-18', { ...basic, amount: '781600' });
  const cut = entry('budget', 'adjustment', '2024-09-12', {
    ...basic,
    amount: '-72500',
    document: '临财预〔2024〕35号',
    reason: '人员减少',
  });
  test('an adjustment is a row of the draft with its letter, day and reason', () => {
    expect(fieldsOf([original, cut])).toEqual({
      'budget.original': '78.16',
      [`budget.adjustments/${cut.id}.amount`]: '-7.25',
      [`budget.adjustments/${cut.id}.type`]: 'basic',
      [`budget.adjustments/${cut.id}.date`]: '2024-09-12',
      [`budget.adjustments/${cut.id}.document`]: '临财预〔2024〕35号',
      [`budget.adjustments/${cut.id}.reason`]: '人员减少',
    });
  });
  test('what came over from the year before counts with the adjustments, for the final budget holds it', () => {
    const over = entry('budget', 'carryOver', '2024-01-02', { ...basic, amount: '10000' });
    expect(fieldsOf([over])).toMatchObject({
      [`budget.adjustments/${over.id}.amount`]: '1',
      [`budget.adjustments/${over.id}.reason`]: '上年结转',
    });
  });
  test('an adjustment typed before keeps its row, and no two have one', () => {
    const typed = { amount: '-7.25', type: 'basic', document: '临财预 〔2024〕35号' };
    const draft: DraftDossier = {
      fields: Object.fromEntries(
        Object.entries(typed).map(([key, text]) => [`budget.adjustments/a1.${key}`, text]),
      ),
      lists: { 'budget.adjustments': ['a1'] },
    };
    const twin = { ...cut, id: 'twin' };
    const after = applyOperations(
      draft,
      operationsOf(draft, figuresOf([original, cut, twin], draft, 2024)),
    );
    expect(after.lists['budget.adjustments']).toEqual(['a1', 'twin']);
    expect(after.fields['budget.adjustments/a1.reason']).toBe('人员减少');
    expect(operationsOf(after, figuresOf([original, cut, twin], after, 2024))).toEqual([]);
  });
  test('an adjustment that is taken back leaves no amount in the draft', () => {
    const taken = applyOperations(
      EMPTY,
      operationsOf(EMPTY, figuresOf([original, cut], EMPTY, 2024)),
    );
    const back = { ...cut, id: 'back', reverses: cut.id, because: '文号有误' };
    const figures = figuresOf([original, cut, back], taken, 2024);
    expect(figures.find(({ path }) => path.endsWith('.amount'))).toEqual({
      path: `budget.adjustments/${cut.id}.amount`,
      text: '',
      ledger: 'budget',
      entries: [cut.id, 'back'],
      how: 'last',
    });
    const after = applyOperations(taken, operationsOf(taken, figures));
    expect(after.fields).toEqual({ 'budget.original': '78.16' });
    expect(dossierOf(after).dossier.budget.adjustments).toEqual([]);
    expect(operationsOf(after, figuresOf([original, cut, back], after, 2024))).toEqual([]);
  });
  test('approved in December for the next year, it is of that year', () => {
    const early = entry('budget', 'original', '2023-12-28', {
      ...basic,
      amount: '100',
      year: '2024',
    });
    expect(fieldsOf([early])).toEqual({ 'budget.original': '0.01' });
  });
});

describe('a project', () => {
  const money = { type: 'project', source, project: '档案数字化' };
  const entries = [
    entry('execution', 'spending', '2024-05-31', {
      ...money,
      economicCode: '30227',
      amount: '700',
    }),
    entry('execution', 'spending', '2024-06-30', {
      ...money,
      economicCode: '31002',
      amount: '300',
    }),
    entry('budget', 'original', '2024-01-18', { ...money, amount: '1500' }),
    entry('budget', 'adjustment', '2024-08-01', {
      ...money,
      project: '档案 数字化',
      amount: '-200',
      reason: '压减',
    }),
    entry('projects', 'project', '2024-01-18', {
      name: '档案数字化',
      earmarked: '市级',
      purpose: '扫描著录',
    }),
    entry('execution', 'spending', '2023-11-30', { ...money, amount: '400' }),
  ];
  const figures = {
    name: '档案数字化',
    earmarked: '市级',
    purpose: '扫描著录',
    original: '0.15',
    final: '0.13',
    actual: '0.1',
    capital: '0.03',
    prior: '0.04',
  };
  const projectsIn = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields).filter(([path]) => path.startsWith('projects/'));
  test('is one row, whichever ledger knows it first', () => {
    const made = projectsIn(fieldsOf(entries));
    const rows = new Set(made.map(([path]) => path.split('.')[0]));
    expect([...rows]).toEqual([expect.stringMatching(/^projects\/p[0-9a-z]{6,20}$/)]);
    expect(Object.fromEntries(made.map(([path, text]) => [path.split('.')[1], text]))).toEqual(
      figures,
    );
    for (const each of entries.slice(0, 3))
      expect(projectsIn(fieldsOf([each])).map(([path]) => path.split('.')[0])).toContain(
        [...rows][0],
      );
  });
  test('is the row of its name where the draft has it', () => {
    const draft: DraftDossier = {
      fields: { 'projects/p1.name': '普查', 'projects/p2.name': '档案数字化 ' },
      lists: { projects: ['p1', 'p2'] },
    };
    const made = projectsIn(fieldsOf(entries, draft));
    expect(new Set(made.map(([path]) => path.split('.')[0]))).toEqual(new Set(['projects/p2']));
    expect(typedOver(draft, figuresOf(entries, draft, 2024))).toEqual([]);
  });
  test('has no capital amount while classes are missing', () => {
    const unknown = entry('execution', 'spending', '2024-07-31', { ...money, amount: '5' });
    const names = projectsIn(fieldsOf([...entries, unknown])).map(([path]) => path.split('.')[1]);
    expect(names).not.toContain('capital');
  });
  test('of last year alone is no row of this year', () => {
    expect(fieldsOf(entries.slice(5))).toEqual({ 'prior.projects': '0.04' });
  });
  test('whose record has ended is no row either', () => {
    const ended = entry('projects', 'project', '2023-01-18', {
      name: '普查',
      purpose: '登记',
      to: '2023-12-31',
    });
    const long = entry('projects', 'project', '2023-01-18', {
      name: '编志',
      purpose: '编写',
      to: '2025-12-31',
    });
    expect(Object.values(fieldsOf([ended, long]))).toEqual(['编志', '编写']);
  });
});

test('running costs stand in the rows of attachment 1, other items at zero', () => {
  const on = '2024-06-30';
  const expense = (item: string, amount: string) =>
    entry('runningCosts', 'expense', on, { item, amount });
  expect(
    fieldsOf([expense('utilities', '100'), expense('travel', '200.5'), expense('training', '1')]),
  ).toEqual({
    'runningCosts.actual.office': '0',
    'runningCosts.actual.utilitiesAndTravel': '0.03005',
    'runningCosts.actual.meetingsAndTraining': '0.0001',
  });
});

test('basic spending by class: construction is capital, interest and the rest are running costs', () => {
  const spending = (economicCode: string, amount: string) =>
    entry('execution', 'spending', '2024-06-30', { ...basic, economicCode, amount });
  expect(
    fieldsOf([
      spending('30101', '10000'),
      spending('303', '20000'),
      spending('30201', '30000'),
      spending('39999', '40000'),
      spending('31002', '50000'),
      spending('30902', '60000'),
    ]),
  ).toMatchObject({
    'execution.basic.compensation': '1',
    'execution.basic.household': '2',
    'execution.basic.goods': '7',
    'execution.basic.capital': '11',
    'execution.bySource.generalPublicBudget': '21',
    'execution.bySource.otherFunds': '0',
  });
});

test('procurement by category, and what went to small and medium enterprises', () => {
  const contract = (category: string, amount: string, size?: string) =>
    entry('procurement', 'contract', '2024-06-01', { category, amount, ...(size && { size }) });
  const entries = [
    entry('procurement', 'plan', '2024-02-01', { category: 'goods', amount: '64000' }),
    contract('goods', '40000', 'small'),
    contract('services', '10000', 'medium'),
    contract('services', '5000', 'micro'),
    contract('goods', '1000'),
  ];
  expect(fieldsOf(entries)).toEqual({
    'procurement.budget': '6.4',
    'procurement.goods': '4.1',
    'procurement.works': '0',
    'procurement.services': '1.5',
  });
  expect(awardedIn(bookOf(entries), { year: 2024, until: day('2024-12-31') })).toEqual({
    total: 5_600_000,
    smallAndMedium: 5_500_000,
    smallAndMicro: 4_500_000,
    unknown: 100_000,
  });
});

test('works finished in the year stand beside the approval in force when they were finished', () => {
  const works = (kind: string, on: string, name: string, area: string, investment: string) =>
    entry('buildings', kind, on, { name, area, investment });
  expect(
    fieldsOf([
      works('approval', '2022-03-01', '综合楼', '1000', '3000000'),
      works('approval', '2023-03-01', '综合楼', '1200', '3600000'),
      works('completion', '2024-06-01', '综合楼', '1180', '3500000'),
      works('approval', '2022-03-01', '车库', '300', '400000'),
      works('completion', '2023-06-01', '车库', '300', '400000'),
    ]),
  ).toEqual({
    'buildings.approvedArea': '1200',
    'buildings.approvedInvestment': '360',
    'buildings.actualArea': '1180',
    'buildings.actualInvestment': '350',
  });
});

test('last year’s three public expenses are the year before of this one', () => {
  const expense = entry('threePublic', 'expense', '2023-05-06', {
    item: 'hospitality',
    amount: '900',
  });
  expect(fieldsOf([expense])).toEqual({
    'prior.threePublic.overseas': '0',
    'prior.threePublic.vehiclePurchase': '0',
    'prior.threePublic.vehicleOperation': '0',
    'prior.threePublic.hospitality': '0.09',
  });
});
