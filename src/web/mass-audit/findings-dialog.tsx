import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MassAuditFinding, MassAuditView } from '../../api/mass-audit.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useSay } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { useMassAuditWords } from './words.ts';

/** A cell of the table: of a file, of a check, or of both. */
export interface Cell {
  readonly file?: number;
  readonly check?: string;
}

const STEP = 100;

/** The findings of a cell with their quotes, places and clauses. */
export function FindingsDialog({
  audit,
  cell,
  onClose,
}: {
  readonly audit: MassAuditView;
  readonly cell: Cell;
  readonly onClose: () => void;
}) {
  const words = useMassAuditWords();
  const say = useSay();
  const [shown, setShown] = useState(STEP);
  const { region, id } = audit;
  const query = new URLSearchParams({
    ...(cell.file !== undefined && { file: `${cell.file}` }),
    ...(cell.check !== undefined && { check: cell.check }),
  });
  const { data, error } = useQuery({
    queryKey: ['mass-audit-findings', region, id, `${query}`],
    queryFn: () =>
      call<MassAuditFinding[]>('GET', `${ROUTES.massAuditFindings}?${query}`, { region, id }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) throw error;
  const row = audit.rows.find(({ number }) => number === cell.file);
  const check = audit.checks.find((each) => each.id === cell.check);
  const title = [row && (row.unit ?? row.name), check && say(check.title)].filter(Boolean);
  return (
    <Dialog title={title.join(' · ')} broad onClose={onClose}>
      {data === undefined ? (
        <Loading />
      ) : (
        <ol className="audit-findings">
          {data.slice(0, shown).map((finding, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={i}>
              <Finding finding={finding} audit={audit} named={cell.file === undefined} />
            </li>
          ))}
        </ol>
      )}
      <p className="buttons">
        {data && data.length > shown && (
          <button type="button" onClick={() => setShown(shown + STEP)}>
            {words.more(data.length - shown)}
          </button>
        )}
        <button type="button" className="primary" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

function Finding({
  finding,
  audit,
  named,
}: {
  readonly finding: MassAuditFinding;
  readonly audit: MassAuditView;
  /** Whether the finding says which file it is of. */
  readonly named: boolean;
}) {
  const words = useMassAuditWords();
  const row = audit.rows.find(({ number }) => number === finding.file);
  return (
    <>
      {named && (
        <small>
          {row?.unit ?? words.unknownUnit}　{row?.name}
        </small>
      )}
      <p className="audit-message">{finding.message}</p>
      <ul>
        {finding.places.map(({ path, quote }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={i}>
            「{quote.trim() || words.empty}」 <small>{path}</small>
          </li>
        ))}
      </ul>
      {finding.suggestion && (
        <p>
          {words.suggestion}：{finding.suggestion}
        </p>
      )}
      {finding.clause && (
        <small>
          {words.because}：{finding.clause}
        </small>
      )}
    </>
  );
}
