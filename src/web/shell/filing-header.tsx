import { useState, useSyncExternalStore } from 'react';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useSaveState } from '../draft/use-draft.ts';
import { AskSure } from './ask-sure.tsx';
import { InHeader } from './header-note.tsx';
import { useLanguage } from './language.tsx';

/** Unit, year and how saving stands, in the header. */
export function FilingHeader() {
  const { view, editable } = useOpenFiling();
  const { words } = useLanguage();
  const refused = useSaveState().kind === 'refused';
  const { unit, fiscalYear, state } = view.summary;
  return (
    <InHeader>
      <span className="filing-name">
        {words.shell.year(fiscalYear)} · {unit.name}
      </span>
      <span className="filing-state">{words.shell.states[state]}</span>
      <span className="save-state" role="status">
        {editable || refused ? <SaveWords /> : words.shell.save.readOnly}
      </span>
      {refused && <AfterRefusal />}
    </InHeader>
  );
}

function SaveWords() {
  const { draft } = useOpenFiling();
  const { words, lang } = useLanguage();
  const state = useSaveState();
  const unsaved = useSyncExternalStore(
    (listener) => draft.subscribeAll(listener),
    () => draft.unsaved(),
  );
  const { save } = words.shell;
  if (state.kind === 'offline') return <strong>{save.offline(unsaved)}</strong>;
  if (state.kind === 'refused') return <strong>{state.words[lang]}</strong>;
  if (state.kind === 'saving') return save.saving;
  return state.at ? save.savedAt(clock(state.at)) : save.saved;
}

const clock = (at: Date): string => `${at.getHours()}:${`${at.getMinutes()}`.padStart(2, '0')}`;

/** What was refused stays on this machine: it is sent again, or given up. */
function AfterRefusal() {
  const { autosave } = useOpenFiling();
  const { shell } = useLanguage().words;
  const [asked, setAsked] = useState(false);
  const giveUp = async () => {
    await autosave.discard();
    window.location.reload();
  };
  return (
    <>
      <button type="button" className="quiet" onClick={() => void autosave.flush()}>
        {shell.retry}
      </button>
      <button type="button" className="quiet" onClick={() => setAsked(true)}>
        {shell.save.discard}
      </button>
      {asked && (
        <AskSure
          title={shell.save.discard}
          question={shell.save.discardSure}
          onYes={() => void giveUp()}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
