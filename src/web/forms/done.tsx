import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { TaskId } from '../../draft/field.ts';
import { doneField } from '../../draft/tasks.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useField } from '../draft/use-draft.ts';
import { contextOf } from '../draft/use-evaluation.ts';
import { ask } from '../engine/ask.ts';
import type { OpenItem } from '../engine/open-items.ts';
import { useWords } from '../shell/language.tsx';

/** 这一步做完了: marks the task when nothing is open and goes back to the list; else tells what is open. */
export function Done({
  task,
  onOpen,
}: {
  readonly task: TaskId;
  readonly onOpen: (items: readonly OpenItem[]) => void;
}) {
  const filing = useOpenFiling();
  const { forms } = useWords();
  const navigate = useNavigate();
  const [mark, setMark] = useField(doneField(task));
  const [looking, setLooking] = useState(false);
  if (!filing.editable) return null;
  const { region, id } = filing;
  const back = () => navigate({ to: '/f/$region/$id', params: { region, id } });
  const finish = async () => {
    setLooking(true);
    const explained = filing.view.explanations.map(({ finding }) => finding);
    const items = await ask(
      'openItems',
      filing.draft.snapshot(),
      contextOf(filing),
      explained,
      task,
    ).finally(() => setLooking(false));
    onOpen([...items]);
    if (items.length > 0) return;
    setMark('1');
    await back();
  };
  return (
    <p className="buttons done">
      <button type="button" className="primary" disabled={looking} onClick={() => void finish()}>
        {forms.done}
      </button>
      <button type="button" onClick={() => void back()}>
        {forms.saveAndBack}
      </button>
      {mark !== '' && (
        <span className="hint">
          {forms.doneAlready}{' '}
          <button type="button" className="quiet" onClick={() => setMark('')}>
            {forms.notDone}
          </button>
        </span>
      )}
    </p>
  );
}
