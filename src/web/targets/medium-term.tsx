import { useId, useState } from 'react';
import { textIn } from '../../ledger/book.ts';
import { type TargetSet, WHOLE_UNIT } from '../../ledger/declarations.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { type Keeper, kindOf } from '../../ledger/ledger.ts';
import { TARGETS } from '../../ledger/ledgers/targets.ts';
import { useWords } from '../shell/language.tsx';
import { Declaration } from './declaration.tsx';
import { StepDialog } from './step-dialog.tsx';

/** Targets of several years: declared in words, reviewed and approved as those of the year are. */
export function MediumTerm({
  sets,
  objects,
  year,
  keeper,
  standing,
}: {
  readonly sets: readonly TargetSet[];
  /** The unit as a whole and its projects. */
  readonly objects: readonly string[];
  readonly year: number;
  readonly keeper: Keeper | undefined;
  readonly standing: readonly LedgerEntry[];
}) {
  const { targets: words } = useWords();
  const id = useId();
  const [object, setObject] = useState(WHOLE_UNIT);
  const [years, setYears] = useState(`${year}-${year + 2}`);
  const [content, setContent] = useState('');
  const [declaring, setDeclaring] = useState(false);
  const declaration = kindOf(TARGETS, { kind: 'declaration' });
  return (
    <>
      {sets.map((set) => (
        <Declaration
          key={`${set.object}/${set.years}`}
          of={{ object: set.object, term: set.term, years: set.years }}
          set={set}
          content={textIn(
            set.steps.filter(({ kind }) => kind === 'declaration').at(-1) ?? NONE,
            'content',
          )}
          keeper={set.state === 'returned' || set.state === 'adjusting' ? undefined : keeper}
          standing={standing}
        />
      ))}
      {keeper === 'unit' && (
        <section className="card">
          <h2>{words.mediumTerm}</h2>
          <p className="hint">{words.mediumLead}</p>
          <p>
            <label htmlFor={`${id}-object`}>{words.mediumOf}</label>{' '}
            <select
              id={`${id}-object`}
              value={object}
              onChange={(event) => setObject(event.target.value)}
            >
              {objects.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>{' '}
            <label htmlFor={`${id}-years`}>{words.years}</label>{' '}
            <input
              id={`${id}-years`}
              value={years}
              onChange={(event) => setYears(event.target.value)}
            />
          </p>
          <p>
            <label htmlFor={`${id}-content`}>{words.content}</label>
            <textarea
              id={`${id}-content`}
              className="wide"
              rows={5}
              value={content}
              onChange={(event) => setContent(event.target.value)}
            />
          </p>
          <p className="buttons">
            <button
              type="button"
              disabled={content.trim() === ''}
              onClick={() => setDeclaring(true)}
            >
              {words.declareMedium}
            </button>
          </p>
        </section>
      )}
      {declaring && declaration && (
        <StepDialog
          kind={declaration}
          of={{ object, term: 'medium', years: years.trim() }}
          content={content.trim()}
          standing={standing}
          onClose={() => setDeclaring(false)}
        />
      )}
    </>
  );
}

const NONE = { texts: {} } as LedgerEntry;
