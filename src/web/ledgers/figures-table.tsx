import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { textOf } from '../../draft/draft.ts';
import { labelOf, readableText } from '../../draft/labels.ts';
import { operationsOf, typedOver } from '../../ledger/apply.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Heads } from '../shell/heads.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { Difference } from './difference.tsx';
import { figuresQuery } from './queries.ts';
import { Trace } from './trace.tsx';

/** What the ledgers give beside what the report says; differences are told, and taken over in one step that can be undone. */
export function FiguresTable() {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const { region, id, draft, editable, view } = useOpenFiling();
  const { data: figures } = useQuery(figuresQuery(region, id));
  const now = useSyncExternalStore(
    (listener) => draft.subscribeAll(listener),
    () => draft.snapshot(),
  );
  const [taken, setTaken] = useState<number>();
  if (!figures) return <Loading />;
  if (figures.length === 0) return <p className="empty">{words.noFigures}</p>;
  // Approved targets are not the unit's to change.
  const open = figures.filter(({ path }) => view.approved[path] === undefined);
  const other = open.filter(({ path, text }) => textOf(now, path) !== text);
  const differs = new Set(typedOver(now, figures).map(({ path }) => path));
  // A choice is kept by its value and read by its words.
  const shown = (path: string, text: string): string => readableText(path, text)[lang];
  const take = (paths: ReadonlySet<string>) => {
    draft.apply(operationsOf(now, open, paths), 'ledgers');
    setTaken(paths.size);
  };
  return (
    <>
      {differs.size > 0 && <p className="banner warning">{words.typedOverWhy}</p>}
      <p className="buttons">
        {editable && other.length > 0 && (
          <button
            type="button"
            className="primary"
            onClick={() => take(new Set(other.map(({ path }) => path)))}
          >
            {words.takeAll(other.length)}
          </button>
        )}
        <span role="status">{taken === undefined ? '' : words.taken(taken)}</span>
      </p>
      <TableScroll label={words.figures}>
        <table className="list">
          <Heads
            of={[
              words.field,
              { number: words.fromLedger },
              { number: words.inReport },
              words.source,
            ]}
          />
          <tbody>
            {figures.map((traced) => {
              const typed = textOf(now, traced.path);
              return (
                <tr key={traced.path}>
                  <td>{labelOf(now, traced.path)[lang]}</td>
                  <td className="number">{shown(traced.path, traced.text)}</td>
                  <td className="number">
                    {typed === '' ? (
                      <span className="hint">{words.blank}</span>
                    ) : (
                      shown(traced.path, typed)
                    )}{' '}
                    {differs.has(traced.path) && <Difference path={traced.path} />}
                    {editable && open.includes(traced) && typed !== traced.text && (
                      <button
                        type="button"
                        className="link"
                        onClick={() => take(new Set([traced.path]))}
                      >
                        {words.take}
                      </button>
                    )}
                  </td>
                  <td>
                    <Trace traced={traced} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
