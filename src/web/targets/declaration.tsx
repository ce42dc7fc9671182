import { useState } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import type { adjustedSince } from '../../ledger/adjusted-since.ts';
import { textIn } from '../../ledger/book.ts';
import type { TargetSet } from '../../ledger/declarations.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { type EntryKind, entersAs, type Keeper, kindOf } from '../../ledger/ledger.ts';
import { stepColumns, TARGETS } from '../../ledger/ledgers/targets.ts';
import { printDay } from '../../values/day.ts';
import { printMoney } from '../../values/money.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { MachineReview } from './machine-review.tsx';
import { StepDialog, type StepOf } from './step-dialog.tsx';

/** What may follow in each state; the ledger itself refuses everything else. */
const NEXT: Readonly<Record<TargetSet['state'], readonly string[]>> = {
  draft: ['declaration'],
  declared: ['review'],
  returned: ['declaration'],
  reviewed: ['approval'],
  approved: ['adjustment'],
  adjusting: ['declaration'],
};

/** Steps that what can be reckoned of a review helps with: the unit sees it before it declares, the reviewer beside the review. */
const isJudged = ({ key }: EntryKind): boolean => key === 'declaration' || key === 'review';

/** A set of targets: where it stands, what is declared, the steps it took, and the next one for whoever may do it. */
export function Declaration({
  of,
  set,
  since,
  content,
  list,
  keeper,
  standing,
}: {
  readonly of: StepOf;
  /** Absent before its first step. */
  readonly set: TargetSet | undefined;
  /** What the budget was changed by since they were approved. */
  readonly since?: ReturnType<typeof adjustedSince>;
  /** The targets as they stand in the filing now; for several years, as they were declared last. */
  readonly content: string;
  /** Their indicators in the filing; absent for targets that are words alone. */
  readonly list?: FieldPath;
  readonly keeper: Keeper | undefined;
  readonly standing: readonly LedgerEntry[];
}) {
  const { targets: words } = useWords();
  const { lang } = useLanguage();
  const [doing, setDoing] = useState<EntryKind>();
  const state = set?.state ?? 'draft';
  const next = NEXT[state].flatMap((key) => {
    const kind = kindOf(TARGETS, { kind: key });
    return kind && keeper && entersAs(kind, keeper) ? [kind] : [];
  });
  return (
    <section className="card">
      <h2>
        {words.heading(of.object, of.years)} <span className="tag">{words.states[state]}</span>
      </h2>
      {content === '' ? (
        <p className="empty">{words.nothing}</p>
      ) : (
        <p className="declared">{content}</p>
      )}
      {set && <Steps steps={set.steps} />}
      {since && (
        <p className="banner warning">
          {words.budgetAdjusted(printMoney(since.sum, '万元'), since.documents.join('、'))}
        </p>
      )}
      <p className="buttons">
        {next.map((kind) => (
          <button
            key={kind.key}
            type="button"
            className="primary"
            disabled={content === ''}
            onClick={() => setDoing(kind)}
          >
            {kind.label[lang]}
          </button>
        ))}
        {list !== undefined && content !== '' && next.some(isJudged) && (
          <MachineReview list={list} />
        )}
      </p>
      {doing && (
        <StepDialog
          kind={doing}
          of={of}
          content={content}
          standing={standing}
          onClose={() => setDoing(undefined)}
        />
      )}
    </section>
  );
}

function Steps({ steps }: { readonly steps: readonly LedgerEntry[] }) {
  const { targets: words } = useWords();
  const { lang } = useLanguage();
  return (
    <ol className="target-steps" aria-label={words.steps}>
      {steps.map((step) => {
        const kind = kindOf(TARGETS, step);
        const said = (kind ? stepColumns(kind) : [])
          .map(({ key, label, choices }) => {
            const text = textIn(step, key);
            const word = choices?.find(({ value }) => value === text)?.label[lang] ?? text;
            return word === '' ? '' : `${label[lang]} ${word}`;
          })
          .filter((text) => text !== '');
        return (
          <li key={step.id}>
            {printDay(step.day)} <strong>{kind?.label[lang]}</strong>
            {said.length > 0 && `：${said.join('；')}`}
            {textIn(step, 'content') !== '' && (
              <details>
                <summary>{words.declaredThen}</summary>
                <p className="declared">{textIn(step, 'content')}</p>
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}
