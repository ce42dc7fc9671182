import { memo } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import { useField } from '../draft/use-draft.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { COLUMNS } from './columns.ts';
import { GridCell } from './grid-cell.tsx';
import { levelWords } from './level-words.ts';
import type { DrawnRow } from './runs.ts';
import { ScoreCell } from './score-cell.tsx';

/** A row of the grid: its merged level cells where they begin, then one control for each column. */
export const GridRow = memo(function GridRow({
  list,
  row,
  isCurrent,
  editable,
  levels,
  measure,
  onAdd,
  onWorkings,
}: {
  readonly list: FieldPath;
  readonly row: DrawnRow;
  readonly isCurrent: boolean;
  readonly editable: boolean;
  /** What there is to handle in the cells: `target:must result:should`. */
  readonly levels: string;
  readonly measure?: (element: HTMLElement | null) => void;
  readonly onAdd: (row: DrawnRow) => void;
  readonly onWorkings: (row: string) => void;
}) {
  const [name] = useField(`${list}/${row.id}.name`);
  const { grid } = useWords().forms;
  const shown = name || grid.noName(row.index + 1);
  return (
    <tr
      ref={measure}
      data-index={row.index}
      aria-rowindex={row.index + 2}
      className={isCurrent ? 'current' : undefined}
    >
      <Levels list={list} row={row} editable={editable} onAdd={onAdd} />
      {COLUMNS.map((column) =>
        column === 'score' ? (
          <ScoreCell key={column} list={list} row={row.id} name={shown} onWorkings={onWorkings} />
        ) : (
          <GridCell
            key={column}
            list={list}
            row={row.id}
            column={column}
            name={shown}
            level={levelIn(levels, column)}
          />
        ),
      )}
    </tr>
  );
});

const levelIn = (levels: string, column: string): 'must' | 'should' | undefined =>
  (['must', 'should'] as const).find((level) => levels.split(' ').includes(`${column}:${level}`));

function Levels({
  list,
  row,
  editable,
  onAdd,
}: {
  readonly list: FieldPath;
  readonly row: DrawnRow;
  readonly editable: boolean;
  readonly onAdd: (row: DrawnRow) => void;
}) {
  const { grid } = useWords().forms;
  const { lang } = useLanguage();
  const words = levelWords(list);
  const kind = words.kind(row.kind, lang);
  return (
    <>
      {row.groupRows > 0 && (
        <th
          scope="rowgroup"
          rowSpan={row.groupRows}
          className="level"
          tabIndex={-1}
          data-path={`${list}/${row.id}.group`}
        >
          {words.group(row.group, lang)}
        </th>
      )}
      {row.kindRows > 0 && (
        <th
          scope="rowgroup"
          rowSpan={row.kindRows}
          className="level"
          tabIndex={-1}
          data-path={`${list}/${row.id}.kind`}
        >
          {kind}
          {editable && (
            <button
              type="button"
              className="add-here"
              tabIndex={-1}
              aria-label={grid.addTo(kind)}
              title={grid.addTo(kind)}
              onClick={() => onAdd(row)}
            >
              +
            </button>
          )}
        </th>
      )}
    </>
  );
}
