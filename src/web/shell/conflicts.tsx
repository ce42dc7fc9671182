import { useState, useSyncExternalStore } from 'react';
import type { Conflict } from '../../api/filing.ts';
import type { FieldPath } from '../../draft/draft.ts';
import { labelOf, readableText } from '../../draft/labels.ts';
import { useDraftStore } from '../draft/use-draft.ts';
import { Dialog } from './dialog.tsx';
import { useSay, useWords } from './language.tsx';
import { LeaveNote, MOST_WORDS } from './leave-note.tsx';
import { timeOf } from './moment.ts';

/**
 * Asks, field by field, whose text shall stand when two people changed the same one; who cannot decide alone leaves the
 * other's text and a note with the own one. There is no way to overwrite all.
 */
export function Conflicts() {
  const draft = useDraftStore();
  const conflicts = useSyncExternalStore(
    (listener) => draft.subscribeAll(listener),
    () => draft.conflicts(),
  );
  const [first] = conflicts;
  return first ? <OneConflict key={first.path} conflict={first} /> : null;
}

function OneConflict({ conflict }: { readonly conflict: Conflict }) {
  const { shell } = useWords();
  const words = shell.conflict;
  const say = useSay();
  const draft = useDraftStore();
  const [noting, setNoting] = useState(false);
  const { path, by, mine, theirs } = conflict;
  const shown = useShown(path);
  const time = timeOf(conflict.at);
  // The note has to hold the whole text, or it would be lost.
  const note = words.noteText(whole(mine) ?? shown(mine), shown(theirs));
  return (
    <Dialog title={words.title}>
      <p>{say(labelOf(draft.snapshot(), path))}</p>
      <dl className="conflict">
        <dt>{words.before}</dt>
        <dd>{shown(conflict.before)}</dd>
        <dt>{words.mine}</dt>
        <dd>{shown(mine)}</dd>
        <dt>{words.theirs(by)}</dt>
        <dd>
          {shown(theirs)} <small>{time}</small>
        </dd>
      </dl>
      {noting ? (
        <LeaveNote
          path={path}
          to={by}
          text={note}
          onLeft={() => draft.resolve(path, 'theirs')}
          onBack={() => setNoting(false)}
        />
      ) : (
        <p className="buttons">
          <button type="button" className="primary" onClick={() => draft.resolve(path, 'mine')}>
            {shell.conflict.takeMine(shown(mine))}
          </button>
          <button type="button" onClick={() => draft.resolve(path, 'theirs')}>
            {shell.conflict.takeTheirs(shown(theirs))}
          </button>
          {note.length <= MOST_WORDS && (
            <button type="button" onClick={() => setNoting(true)}>
              {words.undecided(by)}
            </button>
          )}
        </p>
      )}
    </Dialog>
  );
}

const LONGEST = 24;

const whole = (value: string | readonly string[]): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function useShown(path: FieldPath) {
  const { conflict } = useWords().shell;
  const say = useSay();
  return (value: string | readonly string[]): string => {
    if (typeof value !== 'string')
      return value.length === 0
        ? conflict.removed
        : value.length === 1
          ? conflict.kept
          : conflict.rows(value.length);
    if (value === '') return conflict.empty;
    const text = say(readableText(path, value));
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
  };
}
