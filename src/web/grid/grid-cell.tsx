import { memo, useId } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import { useEditable, useFiling } from '../draft/use-draft.ts';
import { Control } from '../forms/control.tsx';
import { catalogued, FieldNotes } from '../forms/field.tsx';
import { useTyping } from '../forms/use-typing.ts';
import { useHint } from '../library/use-hints.ts';
import { useSay, useWords } from '../shell/language.tsx';
import { cellPath, type GridColumn } from './columns.ts';

/** A cell of the grid: a real control, so that input methods, readers and the browser's own keys work in it. */
export const GridCell = memo(function GridCell({
  list,
  row,
  column,
  name,
  level,
}: {
  readonly list: FieldPath;
  readonly row: string;
  readonly column: GridColumn;
  /** What the row is called for readers. */
  readonly name: string;
  /** The gravest thing to handle in the cell. */
  readonly level: 'must' | 'should' | undefined;
}) {
  const path = cellPath(list, row, column);
  const editable = useEditable(path);
  return (
    <td
      className={`cell cell-${column}${level ? ` cell-${level}` : ''}${editable ? '' : ' cell-fixed'}`}
    >
      <GridControl path={path} column={column} name={name} level={level} />
    </td>
  );
});

/** The control of a cell with what is wrong with it. */
export function GridControl({
  path,
  column,
  name,
  level,
}: {
  readonly path: FieldPath;
  readonly column: GridColumn;
  readonly name: string;
  readonly level?: 'must' | 'should' | undefined;
}) {
  const field = catalogued(path);
  const typing = useTyping(path, field);
  const { forms, checks, library } = useWords();
  const hint = useHint(path);
  const say = useSay();
  const { approved, remarks } = useFiling();
  const id = useId();
  const locked = approved[path] !== undefined;
  const remarked = remarks.some((remark) => remark.path === path && !remark.resolved);
  const noted = typing.mistake !== undefined || remarked;
  const about = [
    noted ? id : '',
    level ? `${id}-level` : '',
    hint ? `${id}-hint` : '',
    locked ? 'locked-note' : '',
  ].filter((each) => each !== '');
  return (
    <>
      <Control
        path={path}
        field={field}
        typing={typing}
        label={forms.grid.cell(name, forms.grid.columns[column])}
        grows={column !== 'weight' && column !== 'score'}
        {...(about.length > 0 && { describedBy: about.join(' ') })}
      />
      {level && (
        <span
          id={`${id}-level`}
          className={`cell-mark ${level}`}
          title={checks.levels[level]}
          role="img"
          aria-label={checks.levels[level]}
        >
          {level === 'must' ? '!' : '?'}
        </span>
      )}
      {hint && (
        <small className="cell-hint" title={say(hint.sentence)}>
          {library.short[hint.check]}
          <span id={`${id}-hint`} hidden>
            {say(hint.sentence)}
          </span>
        </small>
      )}
      {locked && <span className="lock">{forms.approvedShort}</span>}
      {noted && (
        <span id={id} className="cell-notes">
          <FieldNotes path={path} typing={typing} short />
        </span>
      )}
    </>
  );
}
