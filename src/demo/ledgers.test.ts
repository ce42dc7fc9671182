import { expect, test } from 'vitest';
import { EMPTY } from '../draft/draft.ts';
import { draftOf } from '../draft/from-dossier.ts';
import { enterAll } from '../ledger/enter.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { figuresOf } from '../ledger/figures.ts';
import { LEDGERS } from '../ledger/ledgers.ts';
import type { Dossier } from '../report/dossier.ts';
import { fen } from '../values/money.ts';
import { sharedRegister } from './assets.ts';
import { UNITS } from './district.ts';
import { demoDossier } from './dossier.ts';
import { ledgersOf } from './ledgers.ts';

/** The entries that no ledger would take, with the reasons. */
const faultsOf = (entries: readonly LedgerEntry[]) =>
  LEDGERS.flatMap((ledger) => {
    const own = entries.filter((entry) => entry.ledger === ledger.id);
    return enterAll(ledger, own, []).flatMap((entered, i) =>
      entered.faults ? [[own[i], entered.faults.map(({ sentence }) => sentence.zh)]] : [],
    );
  });

/** The figures of the entries that are not those of the dossier. */
function differences(entries: readonly LedgerEntry[], dossier: Dossier): readonly string[] {
  const draft = draftOf(dossier);
  return figuresOf(entries, draft, dossier.fiscalYear)
    .filter(({ path, text }) => draft.fields[path] !== undefined && draft.fields[path] !== text)
    .map(({ path, text }) => `${path}: ${text} is not ${draft.fields[path]}`);
}

const units = UNITS.filter((_, i) => i % 7 === 0);

test.each(units.map((unit) => [unit.name, unit] as const))(
  'the ledgers of %s take every entry, and give its figures to the last 分',
  (_, unit) => {
    const dossier = demoDossier(unit, 2025);
    const entries = ledgersOf(dossier);
    expect(faultsOf(entries)).toEqual([]);
    expect(differences(entries, dossier)).toEqual([]);
    const [, people = '', judged = ''] =
      /办公室使用面积[\d.]+平方米，按(\d+)人计人均[89]\.?\d*平方米，按职级标准可使用\d+平方米，(.*?)。/.exec(
        dossier.narrative.assets ?? '',
      ) ?? [];
    expect([people, judged]).toEqual([`${dossier.staffing.filled}`, '未超标准']);
    const given = new Set(figuresOf(entries, EMPTY, 2025).map(({ path }) => path));
    for (const path of [
      'budget.original',
      'execution.basic.compensation',
      'threePublic.actual.hospitality',
      'procurement.goods',
      'staffing.filled',
    ])
      expect([path, given.has(path)]).toEqual([path, true]);
  },
);

test('the office of the government keeps the rooms of all units in one register', () => {
  const entries = sharedRegister(
    2025,
    UNITS.map((unit) => demoDossier(unit, 2025)),
  );
  const assets = LEDGERS.filter(({ id }) => id === 'assets');
  expect(
    assets.flatMap((ledger) => enterAll(ledger, entries, []).flatMap(({ faults }) => faults ?? [])),
  ).toEqual([]);
  expect(new Set(entries.map(({ texts }) => texts.usingUnit)).size).toBe(UNITS.length);
});

test('what few units have gives its figures too: a trip abroad, a vehicle bought, a project cut and one begun within the year', () => {
  const given = demoDossier(UNITS[0] as (typeof UNITS)[number], 2025);
  const [first, second] = given.projects;
  if (!first || !second) throw new Error('no projects');
  const three = { ...given.threePublic };
  const dossier: Dossier = {
    ...given,
    staffing: { authorized: 4, filled: 1, veteranRetirees: 1 },
    budget: {
      original: fen(given.budget.original - second.original),
      adjustments: [
        { amount: fen(30_000_00), type: 'basic', document: '临财预〔2025〕40号' },
        { amount: second.final, type: 'project', document: '临财预〔2025〕41号', reason: '新增' },
      ],
    },
    execution: {
      ...given.execution,
      basic: { ...given.execution.basic, household: fen(0), capital: fen(7_000_00) },
    },
    projects: [
      { ...first, original: fen(first.final + 50_000_00), capital: fen(10_000_00) },
      { ...second, original: fen(0), actual: second.final, capital: second.final },
    ],
    threePublic: {
      ...three,
      groups: 1,
      persons: 2,
      vehiclesBought: 1,
      vehiclesHeld: 2,
      receptions: 7,
      guests: 50,
      actual: {
        ...three.actual,
        overseas: fen(60_000_00),
        vehiclePurchase: fen(180_000_00),
        hospitality: fen(3_500_00),
      },
    },
    procurement: { budget: fen(90_000_00), goods: fen(0), works: fen(60_000_00), services: fen(0) },
  };
  const entries = ledgersOf(dossier);
  expect(faultsOf(entries)).toEqual([]);
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
  expect(of('adjustment').map(({ texts }) => [texts.amount, texts.document, texts.reason])).toEqual(
    [
      ['30000', '临财预〔2025〕40号', '按财政部门文件调整'],
      ['-50000', '临财预〔2025〕35号', '按项目进度调整'],
      [`${second.final / 100}`, '临财预〔2025〕35号', '按项目进度调整'],
    ],
  );
  expect(of('contract').map(({ texts }) => [texts.category, texts.amount])).toEqual([
    ['works', '60000'],
  ]);
  expect(of('plan').map(({ texts }) => [texts.category, texts.amount])).toEqual([
    ['goods', '30000'],
    ['works', '60000'],
  ]);
  const guests = of('expense').filter(({ texts }) => texts.item === 'hospitality');
  expect(guests.map(({ texts }) => [texts.receptions, texts.guests])).toEqual([
    ['2', '16'],
    ['2', '16'],
    ['3', '18'],
  ]);
  const { procurement: _, ...without } = dossier;
  expect(ledgersOf(without).filter(({ ledger }) => ledger === 'procurement')).toEqual([]);
  const paths = [
    ...['threePublic.actual.overseas', 'threePublic.persons', 'threePublic.vehiclesBought'],
    ...['threePublic.guests', 'procurement.works', 'execution.basic.capital'],
  ];
  const figures = new Map(
    figuresOf(entries, EMPTY, 2025).map(({ path, text }) => [path, text] as const),
  );
  expect(paths.map((path) => figures.get(path))).toEqual(
    paths.map((path) => draftOf(dossier).fields[path]),
  );
});
