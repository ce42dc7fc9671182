import { useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../document/document.ts';
import { focusField, useFocusedField } from '../draft/focus.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { ask } from '../engine/ask.ts';
import type { Outcome } from '../engine/outcome.ts';
import { useShownPlaces } from '../findings/shown.ts';
import { useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { keyOf, marksOf } from './marks.ts';
import { Sheet } from './sheet.tsx';

/**
 * The official report as the draft makes it, some moments after the last change. The focused field is marked where it is
 * printed; a double click leads to the field behind a place.
 */
export function LivePreview({
  small = false,
  onPick,
}: {
  readonly small?: boolean;
  /** Told the number that is clicked. */
  readonly onPick?: (place: Place) => void;
}) {
  const evaluation = useEvaluation();
  const { checks } = useWords();
  const frame = useRef<HTMLElement>(null);
  const places = usePlaces(evaluation);
  const marks = useMemo(() => marksOf(places), [places]);
  useEffect(() => {
    const [first] = places;
    if (first)
      frame.current
        ?.querySelector(`[data-at="${keyOf(first)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [places]);
  if (!evaluation) return <Loading />;
  return (
    <section
      ref={frame}
      className={small ? 'preview small' : 'preview'}
      tabIndex={0}
      aria-label={checks.preview.name}
    >
      {small && <p className="sketch">{checks.preview.sketch}</p>}
      <Sheet
        document={evaluation.document}
        marks={marks}
        onPick={onPick}
        onPlace={(place) => void goTo(evaluation, place)}
      />
    </section>
  );
}

/** What is marked: the places of the chosen finding, else those of the focused field. */
function usePlaces(evaluation: Outcome | undefined): readonly Place[] {
  const chosen = useShownPlaces();
  const field = useFocusedField();
  const [ofField, setOfField] = useState<readonly Place[]>([]);
  useEffect(() => {
    if (!evaluation || field === undefined) return setOfField([]);
    let gone = false;
    void ask('placesOf', evaluation.run, field).then((places) => {
      if (!gone && places) setOfField(places);
    });
    return () => {
      gone = true;
    };
  }, [evaluation, field]);
  return chosen.length > 0 ? chosen : ofField;
}

async function goTo(evaluation: Outcome, place: Place): Promise<void> {
  const [path] = (await ask('fieldsAt', evaluation.run, place)) ?? [];
  if (path !== undefined) focusField(path);
}
