import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { TaskId } from '../../draft/field.ts';
import { doneField } from '../../draft/tasks.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useField } from '../draft/use-draft.ts';
import { useWords } from '../shell/language.tsx';
import { type OpenItem, openItemsOf } from './open-items.ts';

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
    const items = await openItemsOf(filing, task).finally(() => setLooking(false));
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
