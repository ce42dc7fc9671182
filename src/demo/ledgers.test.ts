import { expect, test } from 'vitest';
import { EMPTY } from '../draft/draft.ts';
import { draftOf } from '../draft/from-dossier.ts';
import { enterAll } from '../ledger/enter.ts';
import { figuresOf } from '../ledger/figures.ts';
import { LEDGERS } from '../ledger/ledgers.ts';
import { sharedRegister } from './assets.ts';
import { UNITS } from './district.ts';
import { demoDossier } from './dossier.ts';
import { ledgersOf } from './ledgers.ts';

const units = UNITS.filter((_, i) => i % 7 === 0);

test.each(units.map((unit) => [unit.name, unit] as const))(
  'the ledgers of %s take every entry, and give its figures to the last 分',
  (_, unit) => {
    const dossier = demoDossier(unit, 2025);
    const entries = ledgersOf(dossier);
    const faults = LEDGERS.flatMap((ledger) => {
      const own = entries.filter((entry) => entry.ledger === ledger.id);
      return enterAll(ledger, own, []).flatMap((entered, i) =>
        entered.faults ? [[own[i], entered.faults.map(({ sentence }) => sentence.zh)]] : [],
      );
    });
    expect(faults).toEqual([]);
    const draft = draftOf(dossier);
    const differs = figuresOf(entries, draft, 2025)
      .filter(({ path, text }) => draft.fields[path] !== undefined && draft.fields[path] !== text)
      .map(({ path, text }) => `${path}: ${text} is not ${draft.fields[path]}`);
    expect(differs).toEqual([]);
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
