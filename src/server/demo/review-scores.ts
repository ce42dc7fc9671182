import { isRefusal } from '../../cycle/refusal.ts';
import { type DraftDossier, rowsOf, textOf } from '../../draft/draft.ts';
import { numberAt } from '../../draft/number-at.ts';
import type { ReviewedScore } from '../../review/entry.ts';
import type { FilingKey } from '../../store/filings/filings.ts';
import type { Account } from '../../store/people/accounts.ts';
import { scopeOf, WHOLE } from '../../store/scope.ts';
import type { Context } from '../context.ts';

/** Points that the bureau takes off, in hundredths: one of an indicator that no number proves, half a one of a satisfaction. */
const UNPROVEN = 100;
const SATISFACTION = 50;

/** The bureau reviews the points of a submitted filing; every third unit keeps its own. */
export async function reviewScores(
  { store }: Context,
  key: FilingKey,
  bureau: Account,
  nth: number,
): Promise<void> {
  const standing = await store.filings.standing(WHOLE, key);
  if (!standing) return;
  const scores = scoresOf(standing.draft, nth % 3);
  const by = { account: bureau.id, name: bureau.name };
  const words = { kind: 'scores', scores } as const;
  const done = await store.reviews.add(scopeOf(bureau.grants), key, words, by, () => undefined);
  if (isRefusal(done)) throw new Error(`${standing.unit.name}: ${done.words.zh}`);
}

function scoresOf(draft: DraftDossier, strictness: number): readonly ReviewedScore[] {
  return rowsOf(draft, 'indicators').flatMap((id) => {
    const path = `indicators/${id}`;
    const [weight, self] = [numberAt(draft, `${path}.weight`), numberAt(draft, `${path}.score`)];
    if (weight === undefined || self === undefined) return [];
    const proven = /\d/.test(textOf(draft, `${path}.target`));
    const satisfaction = textOf(draft, `${path}.name`).includes('满意');
    const doubtful = satisfaction ? SATISFACTION : 0;
    const off = strictness * (proven ? doubtful : UNPROVEN);
    const reason = proven ? '调查份数偏少。' : '没有说明达成程度的依据。';
    const name = textOf(draft, `${path}.name`);
    const review = Math.max(0, self - off);
    return [{ path, name, weight, self, review, reason: review === self ? '' : reason }];
  });
}
