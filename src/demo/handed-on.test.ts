import { expect, test } from 'vitest';
import { transferRefusal } from '../bureau/self-check/transfer.ts';
import { extract } from '../extract/extract.ts';
import { parseTarget } from '../extract/target/target.ts';
import { localFaults } from '../library/local.ts';
import { day } from '../values/day.ts';
import { moneyOf } from '../values/figure.ts';
import { stateOf, UNITS } from './district.ts';
import { demoAdditions } from './library.ts';
import { demoUse } from './results.ts';
import { demoTransferReport } from './transfer-report.ts';
import { demoTransfers } from './transfers.ts';

const TODAY = day('2026-03-20');
const transfers = Object.values(demoTransfers(TODAY)).flat();

test('what is handed on to the towns can be entered; a town that has not reported says neither what it spent nor a score', () => {
  expect(transfers.flatMap((entry) => transferRefusal(entry, TODAY) ?? [])).toEqual([]);
  expect(transfers.map(({ id, receiver, spent }) => [id, receiver, spent])).toEqual([
    ['a1', '东岭镇', 171_000_000],
    ['a2', '西湾镇', 150_000_000],
    ['a3', '南塘乡', undefined],
    ['b1', '东岭镇', 250_000_000],
    ['b2', '西湾镇', 189_000_000],
    ['b3', '南塘乡', 185_000_000],
  ]);
  expect(transfers[2]).toEqual({
    ...{ id: 'a3', project: '农田水利设施维护', receiver: '南塘乡', kind: 'region' },
    allotted: 120_000_000,
  });
  expect(transfers[3]).toMatchObject({ score: 90_00, reported: '2026-03-08' });
});

test('the reports of the towns state what was entered, but for one, which spent ten thousand yuan less', () => {
  const differs = transfers.flatMap((entry) => {
    const [form] = extract(demoTransferReport(entry)).value.forms;
    const [funds] = form?.funds ?? [];
    const amounts = [funds?.finalBudget, funds?.actual].map(
      (stated) => stated?.value && moneyOf({ ...stated.value, unit: '万元' }),
    );
    const entered = [entry.allotted, entry.spent ?? 0];
    return JSON.stringify(amounts) === JSON.stringify(entered) ? [] : [[entry.id, amounts]];
  });
  expect(differs).toEqual([['b2', [210_000_000, 188_000_000]]]);
});

test('a town without a score states none', () => {
  const [, , silent, scored] = transfers;
  if (!silent || !scored) throw new Error('no transfers');
  const lastRow = (entry: typeof silent) => {
    const table = demoTransferReport(entry).blocks.find((block) => block.kind === 'table');
    const last = Math.max(...(table?.cells ?? []).map(({ row }) => row));
    return table?.cells.filter(({ row }) => row === last).map(({ text }) => text);
  };
  expect(lastRow(silent)).toEqual(['总分', '100', '', '']);
  expect(lastRow(scored)).toEqual(['总分', '100', '90.00', '']);
});

test('the district’s own indicators are sound; those of the district and the department hold, the unit’s is proposed', () => {
  const additions = demoAdditions();
  expect(additions.map(({ path, reach, state }) => [path, reach, state])).toEqual([
    ['430699', '430699', 'accepted'],
    ['430699.D01', '430699.D01', 'accepted'],
    ['430699.D01.D0101', '430699.D01.D0101', 'proposed'],
  ]);
  expect(
    additions.flatMap(({ texts }) => texts.flatMap((text) => localFaults(text, parseTarget))),
  ).toEqual([]);
});

test('the filings of the district stand in every state, and no department waits for one above it', () => {
  const states = UNITS.map((unit) => [unit.level, stateOf(unit)] as const);
  expect([...new Set(states.map(([, state]) => state))].sort()).toEqual([
    ...['accepted', 'checked', 'departmentReviewed', 'drafting'],
    ...['notStarted', 'returned', 'signed', 'submitted'],
  ]);
  const ofLevel = (level: number) =>
    states.filter(([of]) => of === level).map(([, state]) => state);
  expect(ofLevel(1)).not.toContain('departmentReviewed');
  expect(ofLevel(2)).toContain('departmentReviewed');
  const number = 7;
  const [unit] = UNITS.filter(({ level }) => level === 1);
  expect(unit && stateOf({ ...unit, number })).toBe('submitted');
});

test('results are used in three ways, one department after another', () => {
  expect([0, 1, 2, 3].map((n) => demoUse(n).decided)).toEqual([
    'protect',
    'keep',
    'keep',
    'protect',
  ]);
  expect(() => demoUse(-1)).toThrow('no use for -1');
});
