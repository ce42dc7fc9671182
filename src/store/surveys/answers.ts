import { isRefusal, type Refusal, refuse } from '../../cycle/refusal.ts';
import { enterAll } from '../../ledger/enter.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { SURVEY } from '../../ledger/ledgers/survey.ts';
import { type Questionnaire, questionnaireOf } from '../../ledger/survey/questionnaire.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../ids.ts';
import { enterLocked, lockedPath, type UnitKey } from '../ledgers.ts';
import { PRODUCT } from '../people/person.ts';
import type { Scope } from '../scope.ts';
import { heldBy } from './codes.ts';
import { unknownCode, usedAlready } from './refusals.ts';

/** An answer that waits: its code, and the entry that it is. */
interface Waiting {
  readonly code: string;
  readonly typed: (asked: Questionnaire) => LedgerEntry;
}

interface Queued extends Waiting {
  readonly done: (refusal: Refusal | undefined) => void;
  readonly failed: (fault: unknown) => void;
}

/** Answers of one transaction: as many as a minute of the busiest hall sends while one is written. */
const TOGETHER = 100;

/**
 * Enters answers: those that come while others are written are written together in the next transaction, under one lock of the
 * unit. Each code is looked at under that lock, and a code counts once within a transaction too. Using up the codes and entering
 * the answers happen together or not at all.
 */
export function answersOf(database: Database) {
  const queues = new Map<string, Queued[]>();
  const work = async (of: UnitKey, scope: Scope, queue: Queued[]): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.splice(0, TOGETHER);
      try {
        const refusals = await written(database, of, scope, batch);
        batch.forEach(({ done }, i) => {
          done(refusals[i]);
        });
      } catch (fault) {
        for (const { failed } of batch) failed(fault);
      }
    }
    queues.delete(keyOf(of));
  };
  return (of: UnitKey, scope: Scope, waiting: Waiting): Promise<Refusal | undefined> =>
    new Promise((done, failed) => {
      const queued = { ...waiting, done, failed };
      const running = queues.get(keyOf(of));
      if (running) {
        running.push(queued);
        return;
      }
      const queue = [queued];
      queues.set(keyOf(of), queue);
      void work(of, scope, queue);
    });
}

const keyOf = ({ region, unit }: UnitKey): string => `${region}/${unit}`;

/** Writes a batch; answers the refusal of each, undefined for those that were entered. */
function written(
  { within, now }: Database,
  of: UnitKey,
  scope: Scope,
  batch: readonly Waiting[],
): Promise<readonly (Refusal | undefined)[]> {
  return within(scope, async (trx) => {
    const path = await lockedPath(trx, scope, of);
    if (path === undefined) return batch.map(() => unknownCode());
    // Under the lock: of two answers at once the second finds the code used.
    const held = await heldBy(
      trx,
      of,
      batch.map(({ code }) => code),
    );
    let outcomes: readonly Outcome[] = [];
    const at = now();
    const refusal = await enterLocked(
      trx,
      { scope, of, path, by: PRODUCT, at },
      'survey',
      (there) => {
        outcomes = judged(batch, held, there);
        return outcomes.flatMap((each) => (isRefusal(each) ? [] : [each]));
      },
    );
    if (refusal) return batch.map(() => refusal);
    const used = batch.flatMap(({ code }, i) => (isRefusal(outcomes[i]) ? [] : [sha256(code)]));
    if (used.length > 0)
      await trx
        .updateTable('survey_code')
        .set({ used_at: at })
        .where('region_code', '=', of.region)
        .where('digest', 'in', used)
        .execute();
    return outcomes.map((each) => (isRefusal(each) ? each : undefined));
  });
}

type Outcome = LedgerEntry | Refusal;

/** What becomes of each answer after those that are there, in their order; of two with one code the first counts. */
function judged(
  batch: readonly Waiting[],
  held: Awaited<ReturnType<typeof heldBy>>,
  there: readonly LedgerEntry[],
): readonly Outcome[] {
  const typed = batch.map(({ code, typed: make }): Outcome => {
    const holder = held.get(sha256(code));
    const asked = holder && questionnaireOf(there, holder.survey);
    if (!asked) return unknownCode();
    return holder.used ? usedAlready() : make(asked);
  });
  const entered = enterAll(
    SURVEY,
    typed.flatMap((each) => (isRefusal(each) ? [] : [each])),
    there,
  );
  const counted = new Set<string>();
  let next = 0;
  return typed.map((each, i) => {
    if (isRefusal(each)) return each;
    const code = batch[i]?.code ?? '';
    const one = entered[next];
    next += 1;
    if (one && !one.faults) {
      counted.add(code);
      return one.entry;
    }
    const sentence = one?.faults?.[0]?.sentence;
    return counted.has(code)
      ? usedAlready()
      : refuse('conflict', sentence?.zh ?? '', sentence?.en ?? '');
  });
}
