import { useEffect, useState } from 'react';
import { pathOf } from '../../document/place.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { FindingCard, useTitle } from './finding-card.tsx';
import { type Item, isOpen, LEVELS, type Level } from './groups.ts';
import { showPlaces } from './shown.ts';
import { useItems } from './use-items.ts';
import { useMended } from './use-mended.ts';
import './findings.css';

/** What the engine finds in the draft, live: counted by level, each with its places and what to do. */
export function FindingsPanel({ show }: { readonly show?: Level | 'open' | 'all' }) {
  const items = useItems();
  const { checks } = useWords();
  const [chosen, setChosen] = useState<string>();
  const shown = items?.filter((item) => fits(item, show ?? 'all')) ?? [];
  const whereOf = useWhere(shown);
  const choose = (item: Item | undefined) => {
    setChosen(item?.id);
    showPlaces(item && 'finding' in item ? item.finding.places.map(({ at }) => at) : []);
  };
  useNextKeys(shown, chosen, choose);
  useEffect(() => () => showPlaces([]), []);
  if (!items) return <Loading />;
  return (
    <section className="findings" aria-label={checks.name}>
      <Counts items={items} />
      {shown.length === 0 && <p className="empty">{checks.none}</p>}
      <ul>
        <Mended items={items} />
        {shown.map((item) => (
          <FindingCard
            key={item.id}
            item={item}
            where={whereOf(item)}
            open={item.id === chosen}
            onOpen={() => choose(item.id === chosen ? undefined : item)}
          />
        ))}
      </ul>
      <Coverage />
    </section>
  );
}

/** Where an item stands, if another says the same of another place. */
function useWhere(shown: readonly Item[]): (item: Item) => string | undefined {
  const title = useTitle();
  const document = useEvaluation()?.document;
  const titles = shown.map(title);
  return (item) => {
    const [first] = 'finding' in item ? item.finding.places : [];
    const said = title(item);
    return first && document && titles.indexOf(said) !== titles.lastIndexOf(said)
      ? pathOf(document, first.at)
      : undefined;
  };
}

/** What was just mended, before it leaves. */
function Mended({ items }: { readonly items: readonly Item[] }) {
  const { checks } = useWords();
  const title = useTitle();
  return useMended(items).map((item) => (
    <li key={`mended ${item.id}`} className="finding mended">
      <span className="tag">{checks.mended}</span> <s>{title(item)}</s>
    </li>
  ));
}

const fits = (item: Item, show: Level | 'open' | 'all'): boolean =>
  show === 'all' || (show === 'open' ? isOpen(item) : item.level === show);

function Counts({ items }: { readonly items: readonly Item[] }) {
  const { checks } = useWords();
  return (
    <p className="finding-counts" role="status">
      <strong>{checks.name}</strong>
      {LEVELS.map((level) => (
        <span key={level} className={`count-${level}`}>
          {checks.levels[level]}{' '}
          {items.filter((item) => item.level === level && isOpen(item)).length}
        </span>
      ))}
    </p>
  );
}

/** How much was looked at: a report that could not be compared never looks clean. */
function Coverage() {
  const evaluation = useEvaluation();
  const { checks } = useWords();
  if (!evaluation) return null;
  const count = (outcome: string) =>
    evaluation.coverage.filter((each) => each.outcome === outcome).length;
  return (
    <p className="hint">
      {checks.coverage(
        evaluation.coverage.length,
        count('pass'),
        count('insufficientData'),
        count('notApplicable'),
      )}
    </p>
  );
}

/** Alt+↓ and Alt+↑ go to the next and the previous thing to handle. */
function useNextKeys(
  items: readonly Item[],
  chosen: string | undefined,
  choose: (item: Item) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.isComposing || items.length === 0) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      const at = items.findIndex(({ id }) => id === chosen);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = items[(at + step + items.length) % items.length] ?? items[0];
      if (!next) return;
      choose(next);
      const card = document.querySelector<HTMLElement>(
        `[data-finding="${CSS.escape(next.id)}"] button`,
      );
      card?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
