import { useState } from 'react';
import { clauseName, type Finding, type Word } from '../../document/finding.ts';
import { pathOf } from '../../document/place.ts';
import { labelOf } from '../../draft/labels.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { focusField } from '../draft/focus.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { ask } from '../engine/ask.ts';
import type { Outcome } from '../engine/outcome.ts';
import { useLanguage, useSay, useWords } from '../shell/language.tsx';
import { Explain } from './explain.tsx';
import { FindingSources } from './finding-sources.tsx';
import type { Item } from './groups.ts';
import { showPlaces } from './shown.ts';

/** One thing to handle: what, where, why, what to do; opened by choosing it. */
export function FindingCard({
  item,
  where,
  open,
  onOpen,
}: {
  readonly item: Item;
  readonly where: string | undefined;
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  const { checks } = useWords();
  const title = useTitle()(item);
  return (
    <li className={`finding ${item.level}${open ? ' open' : ''}`} data-finding={item.id}>
      <button type="button" className="finding-title" aria-expanded={open} onClick={onOpen}>
        <span
          className={`tag ${item.level === 'must' ? 'error' : item.level === 'should' ? 'warning' : ''}`}
        >
          {checks.levels[item.level]}
        </span>
        <span>
          {title}
          {where !== undefined && <small className="hint"> {where}</small>}
        </span>
        {'explained' in item && item.explained !== undefined && <small>{checks.explained}</small>}
      </button>
      {open && ('finding' in item ? <FindingBody item={item} /> : <FieldBody path={item.path} />)}
    </li>
  );
}

/** What an item says, in the language of the page. */
export function useTitle(): (item: Item) => string {
  const { checks } = useWords();
  const { lang } = useLanguage();
  const say = useSay();
  const { draft } = useOpenFiling();
  return (item) =>
    'finding' in item
      ? sentence(item.finding.words[lang], checks.empty)
      : named(say(labelOf(draft.snapshot(), item.path)), say(item.words));
}

/** A sentence about a field, with its name before it where it does not name it itself. */
const named = (label: string, words: string): string =>
  words.includes(label) ? words : `${label}：${words}`;

/** The words of a finding as one sentence; an empty place is named. */
const sentence = (words: readonly Word[], empty: string): string =>
  words
    .map((word) =>
      typeof word === 'string' ? word : word.verbatim === '' ? empty : `“${word.verbatim}”`,
    )
    .join('');

function FieldBody({ path }: { readonly path: string }) {
  const { draft } = useOpenFiling();
  const { checks } = useWords();
  const say = useSay();
  return (
    <div className="finding-body">
      <p className="buttons">
        <button type="button" className="primary" onClick={() => focusField(path)}>
          {checks.goTo(say(labelOf(draft.snapshot(), path)))}
        </button>
      </p>
    </div>
  );
}

function FindingBody({ item }: { readonly item: Extract<Item, { finding: Finding }> }) {
  const { checks } = useWords();
  const say = useSay();
  const evaluation = useEvaluation();
  const { editable } = useOpenFiling();
  const [explaining, setExplaining] = useState(false);
  const { finding, explained } = item;
  return (
    <div className="finding-body">
      {evaluation && (
        <ul className="places">
          {finding.places.slice(0, MOST_PLACES).map(({ at, verbatim }) => (
            <li key={`${at.block} ${at.row} ${at.column} ${at.from}`}>
              <button type="button" className="link" onClick={() => showPlaces([at])}>
                {pathOf(evaluation.document, at)}
              </button>
              ：「{verbatim === '' ? checks.empty : short(verbatim)}」
            </li>
          ))}
          {finding.places.length > MOST_PLACES && (
            <li>{checks.morePlaces(finding.places.length - MOST_PLACES)}</li>
          )}
        </ul>
      )}
      {finding.suggestion && (
        <p>
          {checks.suggestion}：{say(finding.suggestion)}
        </p>
      )}
      {finding.clause && (
        <p className="hint">
          {checks.because}：{clauseName(finding.clause)}
        </p>
      )}
      {explained !== undefined && (
        <p className="explanation">
          {checks.explanation}：{explained}
        </p>
      )}
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void mend(evaluation, finding)}>
          {checks.mend}
        </button>
        <FindingSources finding={finding} />
        {editable && (
          <button type="button" onClick={() => setExplaining(true)}>
            {explained === undefined ? checks.keep : checks.changeWords}
          </button>
        )}
      </p>
      {explaining && (
        <Explain finding={finding} words={explained ?? ''} onClose={() => setExplaining(false)} />
      )}
    </div>
  );
}

const MOST_PLACES = 6;
const LONGEST = 40;
const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;

/** Leads to the field that the finding is about first. */
async function mend(evaluation: Outcome | undefined, finding: Finding): Promise<void> {
  if (!evaluation) return;
  const [path] = (await ask('fieldsOfFinding', evaluation.run, finding.id)) ?? [];
  if (path !== undefined) focusField(path);
}
