import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import { listAt } from '../../draft/fields.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useDraftStore, useRows } from '../draft/use-draft.ts';
import { useLanguage, useWords } from '../shell/language.tsx';

/** What the rows of a list are called: 职能, 指标. */
function useRowName(list: FieldPath): string {
  const { lang } = useLanguage();
  return listAt(list)?.row[lang] ?? '';
}

/** The acts on the rows of a list, each one step of undo, with the focus taken along. */
function useRowActs(list: FieldPath, firstField: string) {
  const draft = useDraftStore();
  // Once the row is drawn: a new row's first field takes the focus.
  const focus = (id: string | undefined) =>
    id !== undefined &&
    setTimeout(() => {
      const path = CSS.escape(`${list}/${id}${firstField}`);
      document.querySelector<HTMLElement>(`[data-path="${path}"]`)?.focus();
    });
  return {
    add: (at?: number) => focus(draft.addRow(list, at)),
    remove: (id: string) => {
      const rows = draft.rows(list);
      const at = rows.indexOf(id);
      draft.removeRow(list, id);
      focus(rows[at + 1] ?? rows[at - 1]);
    },
    move: (id: string, by: number) => {
      const to = draft.rows(list).indexOf(id) + by;
      if (to < 0 || to >= draft.rows(list).length) return;
      draft.moveRow(list, id, to);
      focus(id);
    },
  };
}

/** A list whose rows are added, moved and removed by button and by key. */
export function Rows({
  list,
  firstField = '',
  children,
}: {
  readonly list: FieldPath;
  /** What follows the row's path in the path of its first field. */
  readonly firstField?: string;
  readonly children: (row: FieldPath, index: number) => ReactNode;
}) {
  const rows = useRows(list);
  const { editable } = useOpenFiling();
  const { forms } = useWords();
  const name = useRowName(list);
  const acts = useRowActs(list, firstField);
  const [said, setSaid] = useState('');
  const end = useRef<HTMLButtonElement>(null);
  const remove = (id: string) => {
    acts.remove(id);
    setSaid(forms.removed(name));
    if (rows.length === 1) end.current?.focus();
  };
  const onKey = (event: KeyboardEvent, id: string, index: number) => {
    if (!event.altKey || !event.shiftKey || event.nativeEvent.isComposing || !editable) return;
    const act = (() => {
      switch (event.key) {
        case 'ArrowUp':
          return () => acts.move(id, -1);
        case 'ArrowDown':
          return () => acts.move(id, 1);
        case 'Enter':
          return () => acts.add(index + 1);
        case 'Delete':
        case 'Backspace':
          return () => remove(id);
        default:
          return undefined;
      }
    })();
    if (!act) return;
    event.preventDefault();
    // Alt+↓ alone is the page's key for the next finding.
    event.stopPropagation();
    act();
  };
  return (
    <div className="rows" tabIndex={-1} data-path={list}>
      {rows.length === 0 && <p className="hint">{forms.emptyRows(name)}</p>}
      <ol>
        {rows.map((id, index) => (
          <li key={id} onKeyDown={(event) => onKey(event, id, index)}>
            <div className="row-fields">{children(`${list}/${id}`, index)}</div>
            {editable && (
              <div className="row-tools">
                <button
                  type="button"
                  aria-label={forms.moveUp(name, index + 1)}
                  disabled={index === 0}
                  onClick={() => acts.move(id, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  aria-label={forms.moveDown(name, index + 1)}
                  disabled={index === rows.length - 1}
                  onClick={() => acts.move(id, 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  aria-label={forms.removeRow(name, index + 1)}
                  onClick={() => remove(id)}
                >
                  {forms.remove}
                </button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {editable && (
        <p>
          <button ref={end} type="button" onClick={() => acts.add()}>
            {forms.addRow(name)}
          </button>{' '}
          <small>{forms.rowKeys}</small>
        </p>
      )}
      <p className="said" role="status">
        {said}
      </p>
    </div>
  );
}
