import { useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { MonitoringChange } from '../../api/standards.ts';
import type { TypedMonitoring } from '../../ledger/monitoring/region.ts';
import { call } from '../client/client.ts';
import { Heads } from '../shell/heads.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { type HeadLine, Proposal } from './proposal.tsx';
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
  const [typed, setTyped] = useState(() => emptyOf(today));
  const set = (part: Partial<TypedMonitoring>) => setTyped({ ...typed, ...part });
  const setPoint = (row: number, part: Partial<TypedMonitoring['points'][number]>) =>
    set({ points: typed.points.map((each, i) => (i === row ? { ...each, ...part } : each)) });
  const send = async () => {
    await call<MonitoringChange>('POST', ROUTES.monitoringRules, {}, typed);
    setTyped(emptyOf(today));
    onProposed();
  };
  const line = (
    key: Exclude<keyof TypedMonitoring, 'points'>,
    label: string,
    type: HeadLine['type'] = 'text',
  ): HeadLine => ({ label, type, value: typed[key], onChange: (text) => set({ [key]: text }) });
  const head = [
    line('title', words.docTitle),
    line('number', words.docNumber),
    line('effective', words.effective, 'date'),
    line('gap', words.gap),
    line('workingDays', words.workingDays),
  ];
  return (
    <Proposal words={words} head={head} onSend={send}>
      <TableScroll label={words.points}>
        <table className="list standards-grid">
          <Heads of={[words.by, words.least]} />
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
    </Proposal>
  );
}
