import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { parseTarget } from '../../extract/target/target.ts';
import { usableAt } from '../../library/additions.ts';
import type { LibraryIndicator } from '../../library/entry.ts';
import {
  FUNCTION_IDS,
  type FunctionId,
  functionName,
  functionOfUnit,
} from '../../library/functions.ts';
import { LIBRARY, withAdditions } from '../../library/library.ts';
import { localIndicator } from '../../library/local.ts';
import { ownIndicators } from '../../library/own.ts';
import { indexOf, type SearchIndex, search } from '../../library/search.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { Details } from './details.tsx';
import { levelOneReadings } from './level-one.ts';
import './library.css';
import { localQuery } from './local-query.ts';
import { useLocalWords } from './local-words.ts';
import { ownFirst } from './own-first.ts';
import { Results } from './results.tsx';
import { useYearBefore } from './use-hints.ts';

/** So many are listed; more are found by typing on. */
const MOST = 60;

/** The indicator library over the page: search, look, choose several, fill them in at once. */
export function LibraryPanel({
  present,
  onTake,
  onClose,
}: {
  /** Names that the table has already. */
  readonly present: ReadonlySet<string>;
  readonly onTake: (indicators: readonly LibraryIndicator[]) => void;
  readonly onClose: () => void;
}) {
  const { library: words, shell } = useWords();
  const say = useSay();
  const { view } = useOpenFiling();
  const own = functionOfUnit(view.summary.unit.name);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [of, setOf] = useState('');
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<readonly LibraryIndicator[]>([]);
  useEffect(() => input.current?.focus(), []);
  const index = useIndex(own);
  const found = useMemo(() => {
    const all = search(index, typed, own).filter((each) => of === '' || each.of === of);
    return typed.trim() === '' && of === '' ? ownFirst(all, own) : all;
  }, [index, typed, of, own]);
  const shown = found.slice(0, MOST);
  const active = shown[at];
  const toggle = (each: LibraryIndicator | undefined) => {
    if (!each || present.has(each.name)) return;
    setChosen(chosen.includes(each) ? chosen.filter((one) => one !== each) : [...chosen, each]);
  };
  const take = () => {
    const alone = active && !present.has(active.name) ? [active] : [];
    const taken = chosen.length > 0 ? chosen : alone;
    if (taken.length > 0) onTake(taken);
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take();
    else if (event.key === 'Enter') toggle(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog title={words.title} broad onClose={onClose}>
      <div className="library">
        <div className="library-search">
          <input
            ref={input}
            role="combobox"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={active ? `${id}-list-${at}` : undefined}
            aria-describedby={`${id}-details`}
            aria-label={words.search}
            placeholder={words.placeholder}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setAt(0);
            }}
            onKeyDown={onKey}
          />
          <select
            aria-label={words.of}
            value={of}
            onChange={({ target }) => {
              setOf(target.value);
              setAt(0);
            }}
          >
            <option value="">{words.all}</option>
            {FUNCTION_IDS.map((each) => (
              <option key={each} value={each}>
                {say(functionName(each))}
              </option>
            ))}
          </select>
          <span role="status">{words.found(found.length)}</span>
        </div>
        <div className="library-body">
          <Results
            id={`${id}-list`}
            shown={shown}
            at={at}
            chosen={chosen}
            present={present}
            onPoint={setAt}
            onToggle={toggle}
          />
          <div className="library-details" id={`${id}-details`}>
            {active ? (
              <Details indicator={active} />
            ) : (
              <p className="hint">{words.none(typed.trim())}</p>
            )}
          </div>
        </div>
        {found.length > MOST && <p className="hint">{words.more(found.length - MOST)}</p>}
        <p className="hint">
          {words.keys}
          {words.note}
        </p>
        <p className="buttons">
          <button type="button" className="primary" disabled={!active} onClick={take}>
            {words.take}
          </button>
          <button type="button" onClick={onClose}>
            {shell.cancel}
          </button>
          <span role="status">{words.chosen(chosen.length)}</span>
        </p>
      </div>
    </Dialog>
  );
}

/** Our library with the local indicators that the unit may use, the widest first, and its own of the year before. */
function useIndex(of: FunctionId): SearchIndex {
  const before = useYearBefore();
  const { data: local } = useQuery(localQuery);
  const { library: words } = useWords();
  const { addedBy } = useLocalWords();
  const { path } = useOpenFiling().view.summary.unit;
  return useMemo(() => {
    const read = (typed: string) => parseTarget(typed);
    const year = before?.summary.fiscalYear ?? 0;
    const earlier = before
      ? ownIndicators(before.draft, 'indicators', { addedBy: words.ownOf(year), of, read })
      : [];
    const additions = [...(local ?? [])]
      .filter((each) => usableAt(each, path))
      .sort((a, b) => a.reach.length - b.reach.length)
      .flatMap((each) => {
        const from = each.path === path ? addedBy.own : addedBy.other(each.place);
        return localIndicator(each.text, read, from) ?? [];
      });
    return indexOf(withAdditions(LIBRARY, [...earlier, ...additions]), levelOneReadings());
  }, [before, local, path, of, words, addedBy]);
}
