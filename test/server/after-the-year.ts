import type { LedgerEntry } from '../../src/ledger/entry.ts';
import type { Column } from '../../src/ledger/ledger.ts';
import { LEDGERS } from '../../src/ledger/ledgers.ts';
import type { FilingKey } from '../../src/store/filings/filings.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { opened } from '../store/district.ts';
import { at, type Served } from './served.ts';

/** Stands in the submitted report; in what was typed after its return; in entries of the year after. */
export const SUBMITTED = '报送时的单位名称';
export const TYPED = '退回以后改写的名称';
export const LATER = '次年登记的事项';
/** Stands in entries of the year itself. */
export const WITHIN = '本年登记的事项';

/** A school's report of 2024 that was submitted, returned and is being rewritten; its ledgers go on into the year after. */
export async function goOn(system: Served): Promise<void> {
  const { own } = system;
  await type(system, SUBMITTED);
  for (const [action, state] of [
    ['submit', 'submitted'],
    ['return', 'returned'],
  ] as const)
    await move(system, own, action, state);
  await type(system, TYPED);
  const unit = (await system.store.filings.standing(WHOLE, own))?.unit.id ?? '';
  for (const ledger of LEDGERS)
    await system.store.ledgers.enter(
      ...([WHOLE, { region: own.region, unit }, ledger.id, PRODUCT] as const),
      () => [
        ...ledger.kinds.map(({ key, columns }) => told(ledger.id, key, columns, '2024', WITHIN)),
        ...ledger.kinds.map(({ key, columns }) => told(ledger.id, key, columns, '2025', LATER)),
      ],
    );
}

async function type(system: Served, name: string): Promise<void> {
  const standing = await system.store.filings.standing(WHOLE, system.own);
  const before = standing?.draft.fields['unit.name'] ?? '';
  await system.as('unitPreparer').json(200, 'POST', at(system.own, '/operations'), {
    ...{ request: name, revision: standing?.revision ?? 0 },
    operations: [{ kind: 'field', path: 'unit.name', before, after: name }],
  });
}

async function move(
  { store }: Served,
  key: FilingKey,
  action: 'submit' | 'return',
  state: 'submitted' | 'returned',
): Promise<void> {
  const standing = await store.filings.standing(WHOLE, key);
  const snapshot = {
    ...{ dossier: {}, document: {}, findings: [], regulation: 'r', lateWorkingDays: 0 },
  };
  opened(
    await store.filings.act(
      ...([WHOLE, key, { action, revision: standing?.revision ?? 0 }, PRODUCT] as const),
      ({ filing }) => ({
        filing: { ...filing, state },
        ...(action === 'submit' && { snapshot }),
      }),
    ),
  );
}

/** An entry of a kind with something in each column, words where words may stand. */
const told = (
  ledger: LedgerEntry['ledger'],
  kind: string,
  columns: readonly Column[],
  year: string,
  words: string,
): LedgerEntry => ({
  ...{ id: `${kind}${year}`, ledger, kind, day: day(`${year}-02-01`) },
  texts: Object.fromEntries(
    columns.map(({ key, kind: takes, choices }) => [
      key,
      {
        ...{ money: '100', count: '1', decimal: '1', day: `${year}-02-01`, text: words },
        choice: choices?.[0]?.value ?? '',
      }[takes],
    ]),
  ),
});
