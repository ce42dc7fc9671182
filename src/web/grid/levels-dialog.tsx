import { useState } from 'react';
import type { Operation } from '../../draft/draft.ts';
import { useDraftStore } from '../draft/use-draft.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { levelChoices } from './level-words.ts';
import type { useGrid } from './use-grid.ts';

const LEVELS = ['group', 'kind'] as const;

/** Puts an indicator under other levels, both in one step of undo. */
export function LevelsDialog({
  grid,
  row,
  name,
  onClose,
}: {
  readonly grid: ReturnType<typeof useGrid>;
  readonly row: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const draft = useDraftStore();
  const { lang } = useLanguage();
  const { forms, shell } = useWords();
  const { list } = grid.grid();
  const path = (level: 'group' | 'kind') => `${list}/${row}.${level}`;
  const [levels, setLevels] = useState({
    group: draft.get(path('group')),
    kind: draft.get(path('kind')),
  });
  const apply = () => {
    const changes = LEVELS.filter((level) => grid.openness(path(level)) === 'open').map(
      (level): Operation => ({
        kind: 'field',
        path: path(level),
        before: draft.get(path(level)),
        after: levels[level],
      }),
    );
    grid.apply({ operations: changes }, 'levels');
    onClose();
  };
  return (
    <Dialog title={forms.grid.levelsTitle(name)} onClose={onClose}>
      {LEVELS.map((level) => (
        <p key={level} className="level-choice">
          <label htmlFor={`level-${level}`}>{forms.grid[level]}</label>
          <select
            id={`level-${level}`}
            value={levels[level]}
            disabled={grid.openness(path(level)) !== 'open'}
            onChange={({ target }) => setLevels({ ...levels, [level]: target.value })}
          >
            {levelChoices(list, level).map(({ value, label }) => (
              <option key={value} value={value}>
                {label[lang]}
              </option>
            ))}
          </select>
        </p>
      ))}
      <div className="buttons">
        <button type="button" className="primary" onClick={apply}>
          {forms.grid.levelsApply}
        </button>
        <button type="button" onClick={onClose}>
          {shell.cancel}
        </button>
      </div>
    </Dialog>
  );
}
