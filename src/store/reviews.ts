import type { Filing, FilingAction } from '../cycle/filing.ts';
import { isRefusal, type Refusal } from '../cycle/refusal.ts';
import type { ReviewEntry, ReviewWords } from '../review/entry.ts';
import { appendTo } from './chain.ts';
import type { Database, Trx } from './database.ts';
import { keepMove } from './filings/acting.ts';
import type { FilingKey, Standing } from './filings/filings.ts';
import { hangsOn, lockFiling, notFound, signed } from './filings/rows.ts';
import { standingOf } from './filings/standing.ts';
import { cleaned, newId, sm3 } from './ids.ts';
import { itsFiling } from './joins.ts';
import type { Person } from './people/person.ts';
import { inScope } from './predicate.ts';
import type { Scope } from './scope.ts';

/** What an entry leads to besides itself: an action of the cycle with the filing after it. */
interface Move {
  readonly action: FilingAction;
  readonly filing: Filing;
}

/** Whether an entry may be made, and whether it moves the filing on; called under the lock of the filing. */
type Admit = (standing: Standing, before: readonly ReviewEntry[]) => Refusal | Move | undefined;

/** A review after an entry. */
interface Reviewed {
  readonly standing: Standing;
  readonly entries: readonly ReviewEntry[];
}

/** The reviews of filings. Entries are only ever added. */
export interface Reviews {
  /** The entries of a filing in the order in which they were made. */
  list(scope: Scope, key: FilingKey): Promise<readonly ReviewEntry[]>;
  /** Adds an entry when `admit` has nothing against it, and moves the filing on where it says so: both or neither. */
  add(
    scope: Scope,
    key: FilingKey,
    words: ReviewWords,
    by: Person,
    admit: Admit,
  ): Promise<Reviewed | Refusal>;
}

/** The reviews of a database. */
export const reviewsOf = ({ within, now }: Database): Reviews => ({
  list: (scope, key) => within(scope, (trx) => entriesOf(trx, scope, key)),
  add: (scope, key, words, by, admit) =>
    within(scope, async (trx) => {
      const row = await lockFiling(trx, scope, key);
      if (row === undefined) return notFound();
      const before = await entriesOf(trx, scope, key);
      const standing = await standingOf(trx, row);
      const admitted = admit(standing, before);
      if (isRefusal(admitted)) return admitted;
      const at = now();
      const { kind, ...content } = cleaned(words);
      const id = newId(at);
      await trx
        .insertInto('review_entry')
        .values({ ...hangsOn(key), id, kind, content: JSON.stringify(content), ...signed(by, at) })
        .execute();
      await appendTo(trx, at, {
        region: key.region,
        path: row.path,
        subject: key.id,
        who: by,
        what: `review.${kind}`,
        detail: { entry: id, digest: sm3(JSON.stringify(content)) },
      });
      if (admitted) await keepMove(trx, at, row, { ...admitted, by });
      const entry = { ...words, id, by: by.name, at: at.toISOString() };
      return {
        standing: admitted ? { ...standing, filing: admitted.filing } : standing,
        entries: [...before, entry],
      };
    }),
});

async function entriesOf(
  trx: Trx,
  scope: Scope,
  { region, id }: FilingKey,
): Promise<readonly ReviewEntry[]> {
  const rows = await trx
    .selectFrom('review_entry')
    .innerJoin('filing', itsFiling('review_entry'))
    .select([
      'review_entry.id as id',
      'review_entry.kind as kind',
      'review_entry.content as content',
      'review_entry.by_name as by_name',
      'review_entry.at as at',
    ])
    .where('review_entry.region_code', '=', region)
    .where('review_entry.filing_id', '=', id)
    .where(inScope('filing.path', scope))
    .orderBy('review_entry.id')
    .execute();
  return rows.map(
    (row) =>
      ({
        ...(row.content as object),
        kind: row.kind,
        id: row.id,
        by: row.by_name,
        at: row.at.toISOString(),
      }) as ReviewEntry,
  );
}
