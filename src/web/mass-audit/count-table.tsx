import { useMemo, useRef, useState } from 'react';
import type { MassAuditFile, MassAuditView } from '../../api/mass-audit.ts';
import { FilterBox } from '../shell/filter-box.tsx';
import { useSay } from '../shell/language.tsx';
import { Spacer, useRowsInSight } from '../shell/rows-in-sight.tsx';
import { type Cell, FindingsDialog } from './findings-dialog.tsx';
import { useMassAuditWords } from './words.ts';

const totalOf = ({ counts }: MassAuditFile): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Units × kinds of findings with counts; each cell, row and column opens its findings. */
export function CountTable({ audit }: { readonly audit: MassAuditView }) {
  const words = useMassAuditWords();
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<Cell>();
  const rows = useMemo(() => {
    const wanted = filter.trim();
    return audit.rows
      .filter(({ state }) => state === 'done')
      .filter(({ name, unit }) => name.includes(wanted) || (unit ?? '').includes(wanted))
      .sort((a, b) => totalOf(b) - totalOf(a) || a.number - b.number);
  }, [audit, filter]);
  return (
    <>
      <p>
        <FilterBox label={words.filter} value={filter} onChange={setFilter} />
      </p>
      {rows.length === 0 ? (
        <p className="empty">{words.noMatch}</p>
      ) : (
        <Grid audit={audit} rows={rows} onOpen={setOpen} />
      )}
      {open && <FindingsDialog audit={audit} cell={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface GridProps {
  readonly audit: MassAuditView;
  readonly rows: readonly MassAuditFile[];
  readonly onOpen: (cell: Cell) => void;
}

function Grid({ audit, rows, onOpen }: GridProps) {
  const words = useMassAuditWords();
  const say = useSay();
  const scroller = useRef<HTMLElement>(null);
  const { first, last, above, below } = useRowsInSight(rows.length, scroller);
  const columns = audit.checks.map(({ id, title, severity }) => ({
    id,
    title: say(title),
    severity,
    sum: rows.reduce((total, { counts }) => total + (counts[id] ?? 0), 0),
  }));
  return (
    <section
      className="table-scroll audit-scroll"
      tabIndex={0}
      aria-label={words.tabList}
      ref={scroller}
    >
      <table className="list audit-counts" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.total}</th>
            {columns.map(({ id, title, severity, sum }) => (
              <th key={id} scope="col" className={`audit-check ${severity}`}>
                <span>{title}</span>
                <button
                  type="button"
                  className="link"
                  aria-label={words.column(title, sum)}
                  onClick={() => onOpen({ check: id })}
                >
                  {sum}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} columns={columns.length + 3} />
          {rows.slice(first, last).map((row) => (
            <tr key={row.number}>
              <th scope="row" title={row.name}>
                <span className="audit-unit">{row.unit ?? words.unknownUnit}</span>
                <small className="audit-file">{row.name}</small>
              </th>
              <td>{row.fiscalYear}</td>
              <td className="number">
                <Opens
                  count={totalOf(row)}
                  label={words.cell(row.unit ?? row.name, words.total, totalOf(row))}
                  onOpen={() => onOpen({ file: row.number })}
                />
              </td>
              {columns.map(({ id, title }) => (
                <td key={id} className="number">
                  <Opens
                    count={row.counts[id] ?? 0}
                    label={words.cell(row.unit ?? row.name, title, row.counts[id] ?? 0)}
                    onOpen={() => onOpen({ file: row.number, check: id })}
                  />
                </td>
              ))}
            </tr>
          ))}
          <Spacer height={below} columns={columns.length + 3} />
        </tbody>
      </table>
    </section>
  );
}

function Opens({
  count,
  label,
  onOpen,
}: {
  readonly count: number;
  readonly label: string;
  readonly onOpen: () => void;
}) {
  if (count === 0) return null;
  return (
    <button type="button" className="link" aria-label={label} onClick={onOpen}>
      {count}
    </button>
  );
}
