import { sql } from 'kysely';
import type { Finding } from '../../document/finding.ts';
import type { Dossier } from '../../report/dossier.ts';
import { type Summand, summandOf } from '../../rollup/summand.ts';
import type { Scorecard } from '../../score/scorecard.ts';
import { fen, type Money, printScaled } from '../../values/money.ts';
import type { Trx } from '../database.ts';
import type { FilingKey } from '../filings/filings.ts';
import { hangsOn } from '../filings/rows.ts';
import { itsLatest } from '../joins.ts';
import { type Addend, packed } from './packing.ts';

/** The texts of a frozen submission that sums are made of. */
interface Texts {
  readonly dossier: string;
  readonly findings: string;
  readonly scorecard: string;
}

/** A submission with its texts. */
interface Frozen extends Texts {
  readonly key: FilingKey;
  readonly number: number;
  readonly fiscalYear: number;
}

/** What is kept of submissions, a row in each of both tables; nothing of one without a dossier of ours. */
function rowsOf({ key, number, fiscalYear, ...texts }: Frozen) {
  const dossier = JSON.parse(texts.dossier) as Partial<Dossier> | null;
  if (dossier?.schema !== 'jiping.dossier/1') return [];
  const cards = (JSON.parse(texts.scorecard) ?? []) as readonly Scorecard[];
  const findings = JSON.parse(texts.findings) as readonly Finding[];
  const summand = summandOf(dossier as Dossier, cards, findings);
  const { addend, names } = packed(summand);
  const of = { ...hangsOn(key), number };
  const sum = { ...of, fiscal_year: fiscalYear, ...columnsOf(summand), sums: names };
  return [{ sum, addend: { ...of, ...addend } }];
}

/** Keeps what of submissions is summed, unless it is there; answers it. */
export async function addSums(
  trx: Trx,
  submissions: readonly Frozen[],
): Promise<readonly (Addend & { readonly region_code: string; readonly filing_id: string })[]> {
  const rows = submissions.flatMap(rowsOf);
  if (rows.length === 0) return [];
  const addends = rows.map(({ addend }) => addend);
  await trx
    .insertInto('submission_sum')
    .values(rows.map(({ sum }) => sum))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('submission_addend')
    .values(addends)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return addends;
}

/** The typed columns: what is filtered or summed by the database. */
function columnsOf(summand: Summand) {
  const two = (scaled: number) => printScaled(scaled, 2);
  const { selfScore, computed, threePublic, running } = summand;
  return {
    original: two(summand.original),
    budget: two(summand.budget),
    actual: two(summand.actual),
    three_public_budget: two(threePublic.budget),
    three_public_actual: two(threePublic.actual),
    running_budget: two(running.budget),
    running_actual: two(running.actual),
    self_score: selfScore === undefined ? null : two(selfScore),
    computed: computed === undefined ? null : two(computed),
    rating: summand.rating ?? null,
  };
}

/** 元 with two decimals as 分. */
export const fenOf = (printed: string): Money => fen(Number(printed.replace('.', '')));

/** So many submissions are worked off in one transaction. */
const AT_ONCE = 100;

/** Latest submissions with their texts, always in the same order, so that two who add sums of the same do not wait for one another. */
const withTexts = (trx: Trx) =>
  trx
    .selectFrom('filing')
    .innerJoin('submission', itsLatest('submission'))
    .select([
      'submission.region_code',
      'submission.filing_id',
      'submission.number',
      'submission.fiscal_year',
      'submission.dossier',
      'submission.findings',
      'submission.scorecard',
    ])
    .orderBy('filing.region_code')
    .orderBy('filing.id');

const frozen = (
  row: Awaited<ReturnType<ReturnType<typeof withTexts>['execute']>>[number],
): Frozen => ({
  key: { region: row.region_code, id: row.filing_id },
  number: row.number,
  fiscalYear: row.fiscal_year,
  dossier: row.dossier,
  findings: row.findings,
  scorecard: row.scorecard,
});

/** Makes sums of latest submissions that were frozen before there were any; how many it made. */
export async function addMissing(trx: Trx): Promise<number> {
  const rows = await withTexts(trx)
    .leftJoin('submission_sum', itsLatest('submission_sum'))
    .where('submission_sum.number', 'is', null)
    .where(sql<boolean>`submission.dossier like '%"schema":"jiping.dossier/1"%'`)
    .limit(AT_ONCE)
    .execute();
  return (await addSums(trx, rows.map(frozen))).length;
}

/** So many are read and made at once: some milliseconds in which no other request is served. */
const MADE_AT_ONCE = 25;

/** Makes what is added up of the latest submissions of some filings that were frozen before it was kept, by region and filing. */
export async function addAddends(
  trx: Trx,
  keys: readonly FilingKey[],
): Promise<ReadonlyMap<string, Addend>> {
  const made = new Map<string, Addend>();
  const ids = keys.map(({ id }) => id).sort();
  for (let from = 0; from < ids.length; from += MADE_AT_ONCE) {
    const some = ids.slice(from, from + MADE_AT_ONCE);
    const rows = await withTexts(trx).where('filing.id', 'in', some).execute();
    for (const { region_code, filing_id, head, numbers } of await addSums(trx, rows.map(frozen)))
      made.set(`${region_code}/${filing_id}`, { head, numbers });
  }
  return made;
}
