import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type { BoardView } from '../../../api/bureau.ts';
import { ROUTES } from '../../../api/routes.ts';
import {
  type BoardFilter,
  boardIndex,
  countStates,
  filterBoard,
  WHOLE_BOARD,
} from '../../../bureau/board/board.ts';
import type { FilingState } from '../../../cycle/filing.ts';
import { BoardActs } from '../../bureau/board-acts.tsx';
import { BoardTable, nameOf } from '../../bureau/board-table.tsx';
import { FilterBox } from '../../shell/filter-box.tsx';
import '../../bureau/bureau.css';
import { useBureauWords } from '../../bureau/words.ts';
import { call } from '../../client/client.ts';
import { YearChoice } from '../../forms/year-choice.tsx';
import { useWords } from '../../shell/language.tsx';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';

/** 进度看板: who is how far, all units of a year at once; what is done with several of them. */
export function BoardPage() {
  const all = useBureauWords();
  const words = all.board;
  const [year, setYear] = useState<number>();
  const { data } = useQuery({
    queryKey: ['board', year],
    queryFn: () =>
      call<BoardView>('GET', year === undefined ? ROUTES.board : `${ROUTES.board}?year=${year}`),
    staleTime: 0,
  });
  return (
    <section className="page board">
      <PageTitle
        note={
          data && data.fiscalYears.length > 0 ? (
            <YearChoice
              words={all}
              year={data.fiscalYear}
              years={data.fiscalYears}
              onChoose={setYear}
            />
          ) : undefined
        }
      >
        {words.title}
      </PageTitle>
      {!data ? (
        <Loading />
      ) : data.rows.length === 0 ? (
        <p className="empty">
          {words.nothing} <Link to="/bureau/notice">{words.toNotice}</Link>
        </p>
      ) : (
        <Board key={data.fiscalYear} view={data} />
      )}
    </section>
  );
}

function Board({ view }: { readonly view: BoardView }) {
  const { board: words } = useBureauWords();
  const [filter, setFilter] = useState(WHOLE_BOARD);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const index = useMemo(() => boardIndex(view.rows), [view.rows]);
  // Keys are shown at once; the rows follow when the browser has time.
  const looked = useDeferredValue(filter);
  const rows = useMemo(() => filterBoard(index, looked), [index, looked]);
  const picked = useMemo(
    () => view.rows.filter((row) => chosen.has(nameOf(row))),
    [view.rows, chosen],
  );
  return (
    <>
      <Filters view={view} filter={filter} onFilter={setFilter} />
      <p className="board-count" role="status">
        {words.shown(rows.length, view.rows.length)}
        {picked.length > 0 && ` · ${words.chosen(picked.length)}`}
      </p>
      <BoardActs chosen={picked} onDone={() => setChosen(new Set())} />
      {rows.length === 0 ? (
        <p className="empty">{words.noMatch}</p>
      ) : (
        <BoardTable rows={rows} chosen={chosen} onChoose={setChosen} />
      )}
    </>
  );
}

function Filters({
  view,
  filter,
  onFilter,
}: {
  readonly view: BoardView;
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
}) {
  const { board: words } = useBureauWords();
  const { shell } = useWords();
  const departments = useMemo(
    () => [...new Set(view.rows.map(({ department }) => department))],
    [view.rows],
  );
  const counts = useMemo(() => countStates(view.rows), [view.rows]);
  const toggle = (state: FilingState) =>
    onFilter({
      ...filter,
      states: filter.states.includes(state)
        ? filter.states.filter((each) => each !== state)
        : [...filter.states, state],
    });
  return (
    <div className="board-filters">
      <p>
        <FilterBox
          label={words.search}
          value={filter.text}
          onChange={(typed) => onFilter({ ...filter, text: typed })}
        />
        <select
          aria-label={words.department}
          value={filter.department}
          onChange={(event) => onFilter({ ...filter, department: event.target.value })}
        >
          <option value="">{words.allDepartments}</option>
          {departments.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <label>
          <input
            type="checkbox"
            checked={filter.lateOnly}
            onChange={(event) => onFilter({ ...filter, lateOnly: event.target.checked })}
          />
          {words.lateOnly}
        </label>
        <label>
          <input
            type="checkbox"
            checked={filter.errorsOnly}
            onChange={(event) => onFilter({ ...filter, errorsOnly: event.target.checked })}
          />
          {words.errorsOnly}
        </label>
      </p>
      <p className="board-states">
        {counts.map(({ state, count }) => (
          <button
            key={state}
            type="button"
            aria-pressed={filter.states.includes(state)}
            onClick={() => toggle(state)}
          >
            {shell.states[state]} {count}
          </button>
        ))}
      </p>
    </div>
  );
}
