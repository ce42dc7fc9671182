import { useSyncExternalStore } from 'react';
import type { Conflict } from '../../api/filing.ts';
import { labelOf } from '../../draft/labels.ts';
import { useDraftStore } from '../draft/use-draft.ts';
import { Dialog } from './dialog.tsx';
import { useSay, useWords } from './language.tsx';

/** Asks, field by field, whose text shall stand when two people changed the same one. There is no way to overwrite all. */
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
  const say = useSay();
  const draft = useDraftStore();
  const { path, by } = conflict;
  const shown = useShown();
  const time = new Date(conflict.at).toLocaleTimeString('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <Dialog title={shell.conflict.title}>
      <p>{say(labelOf(draft.snapshot(), path))}</p>
      <dl className="conflict">
        <dt>{shell.conflict.before}</dt>
        <dd>{shown(conflict.before)}</dd>
        <dt>{shell.conflict.mine}</dt>
        <dd>{shown(conflict.mine)}</dd>
        <dt>{shell.conflict.theirs(by)}</dt>
        <dd>
          {shown(conflict.theirs)} <small>{time}</small>
        </dd>
      </dl>
      <p className="buttons">
        <button type="button" className="primary" onClick={() => draft.resolve(path, 'mine')}>
          {shell.conflict.useMine(shown(conflict.mine))}
        </button>
        <button type="button" onClick={() => draft.resolve(path, 'theirs')}>
          {shell.conflict.useTheirs(shown(conflict.theirs))}
        </button>
      </p>
    </Dialog>
  );
}

const LONGEST = 24;

function useShown() {
  const { conflict } = useWords().shell;
  return (value: string | readonly string[]): string => {
    if (typeof value !== 'string')
      return value.length === 0
        ? conflict.removed
        : value.length === 1
          ? conflict.kept
          : conflict.rows(value.length);
    if (value === '') return conflict.empty;
    return value.length > LONGEST ? `${value.slice(0, LONGEST)}……` : value;
  };
}
