import { useId, useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { MonitoringChange } from '../../api/standards.ts';
import type { TypedMonitoring } from '../../ledger/monitoring/region.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { TableScroll } from '../shell/table-scroll.tsx';
import { useRegionWords } from './words.ts';

/** Days that can be told at once; most regions have four. */
const ROWS = 6;

const emptyOf = (today: string): TypedMonitoring => ({
  ...{ title: '', number: '', effective: today, gap: '', workingDays: '' },
  points: Array.from({ length: ROWS }, () => ({ by: '', least: '' })),
});

/** Days, least rates and limits as a document of the region sets them. */
export function MonitoringForm({
  today,
  onProposed,
}: {
  readonly today: string;
  readonly onProposed: () => void;
}) {
  const { monitoring: words } = useRegionWords();
  const sentence = useSentence();
  const id = useId();
  const [typed, setTyped] = useState(() => emptyOf(today));
  const [told, setTold] = useState<{ readonly words: string; readonly bad: boolean }>();
  const set = (part: Partial<TypedMonitoring>) => setTyped({ ...typed, ...part });
  const setPoint = (row: number, part: Partial<TypedMonitoring['points'][number]>) =>
    set({ points: typed.points.map((each, i) => (i === row ? { ...each, ...part } : each)) });
  const send = async () => {
    try {
      await call<MonitoringChange>('POST', ROUTES.monitoringRules, {}, typed);
      setTold({ words: words.proposed, bad: false });
      setTyped(emptyOf(today));
      onProposed();
    } catch (fault) {
      setTold({ words: sentence(fault), bad: true });
    }
  };
  const lines = [
    ['title', words.docTitle, 'text'],
    ['number', words.docNumber, 'text'],
    ['effective', words.effective, 'date'],
    ['gap', words.gap, 'text'],
    ['workingDays', words.workingDays, 'text'],
  ] as const;
  return (
    <details className="card">
      <summary>{words.propose}</summary>
      <p className="hint">{words.proposeLead}</p>
      <div className="rules-form">
        {lines.map(([key, label, type]) => (
          <div key={key}>
            <label htmlFor={`${id}-${key}`}>{label}</label>
            <input
              id={`${id}-${key}`}
              type={type}
              maxLength={200}
              value={typed[key]}
              onChange={({ target }) => set({ [key]: target.value })}
            />
          </div>
        ))}
      </div>
      <TableScroll label={words.points}>
        <table className="list standards-grid">
          <thead>
            <tr>
              <th scope="col">{words.by}</th>
              <th scope="col">{words.least}</th>
            </tr>
          </thead>
          <tbody>
            {typed.points.map((point, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed number of lines to fill
              <tr key={row}>
                {(['by', 'least'] as const).map((column) => (
                  <td key={column}>
                    <input
                      type="text"
                      autoComplete="off"
                      maxLength={20}
                      aria-label={words.cell(row + 1, words[column])}
                      value={point[column]}
                      onChange={({ target }) => setPoint(row, { [column]: target.value })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {told && (
        <p className={told.bad ? 'mistake' : ''} role={told.bad ? 'alert' : 'status'}>
          {told.words}
        </p>
      )}
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void send()}>
          {words.save}
        </button>
      </p>
    </details>
  );
}
