import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MassAuditPair, MassAuditPassage, MassAuditView } from '../../api/mass-audit.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Heads } from '../shell/heads.tsx';
import { Loading } from '../shell/messages.tsx';
import { useMassAuditWords } from './words.ts';

const STEP = 100;

/** Up to so many units nothing can be told for template (see `similar`). */
const FEW = 4;

/** The reports that share passages, each pair to be opened side by side. */
export function Similar({ audit }: { readonly audit: MassAuditView }) {
  const words = useMassAuditWords();
  const [shown, setShown] = useState(STEP);
  const [open, setOpen] = useState<MassAuditPair>();
  const { pairs, copies, templates, omitted } = audit;
  const units = new Set(audit.rows.map(({ unit }) => unit)).size;
  return (
    <>
      <p className="hint">{words.similarLead}</p>
      {units <= FEW && <p className="hint">{words.fewUnits}</p>}
      {pairs.length === 0 ? (
        <p className="empty">{words.noPairs}</p>
      ) : (
        <table className="list">
          <Heads
            of={[words.pair, { number: words.letters }, { number: words.percent }, words.compare]}
          />
          <tbody>
            {pairs.slice(0, shown).map((pair) => (
              <tr key={pair.position}>
                <th scope="row">
                  <span className="tag">{words.relation[pair.relation]}</span>
                  <Named audit={audit} file={pair.a} />
                  <Named audit={audit} file={pair.b} />
                </th>
                <td className="number">{pair.letters}</td>
                <td className="number">{pair.percent}%</td>
                <td>
                  <button type="button" className="link" onClick={() => setOpen(pair)}>
                    {words.compare}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pairs.length > shown && (
        <p>
          <button type="button" onClick={() => setShown(shown + STEP)}>
            {words.more(pairs.length - shown)}
          </button>
        </p>
      )}
      {omitted > 0 && <p className="hint">{words.omitted(omitted)}</p>}
      {copies.length > 0 && (
        <section>
          <h2>{words.copies}</h2>
          <ul>
            {copies.map((group) => (
              <li key={group.join()}>
                {group.map((file) => (
                  <Named key={file} audit={audit} file={file} />
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {templates.length > 0 && (
        <details>
          <summary>{words.templates(templates.length)}</summary>
          <ul>
            {templates.map(({ text, units }) => (
              <li key={text}>
                {text} <small>{words.inUnits(units)}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open && <Passages audit={audit} pair={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** A report by its unit, year and file. */
function Named({ audit, file }: { readonly audit: MassAuditView; readonly file: number }) {
  const words = useMassAuditWords();
  const row = audit.rows.find(({ number }) => number === file);
  return (
    <span className="audit-named">
      {row?.unit ?? words.unknownUnit} {row?.fiscalYear && words.yearOf(row.fiscalYear)}{' '}
      <small>{row?.name}</small>
    </span>
  );
}

function Passages({
  audit,
  pair,
  onClose,
}: {
  readonly audit: MassAuditView;
  readonly pair: MassAuditPair;
  readonly onClose: () => void;
}) {
  const words = useMassAuditWords();
  const { region, id } = audit;
  const { position } = pair;
  const { data, error } = useQuery({
    queryKey: ['mass-audit-passages', region, id, position],
    queryFn: () =>
      call<MassAuditPassage[]>('GET', ROUTES.massAuditPassages, { region, id, position }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) throw error;
  return (
    <Dialog title={words.compare} broad onClose={onClose}>
      {data === undefined ? (
        <Loading />
      ) : (
        <table className="list audit-sides">
          <thead>
            <tr>
              {[pair.a, pair.b].map((file) => (
                <th key={file} scope="col">
                  <Named audit={audit} file={file} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((passage, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <tr key={i}>
                {(['a', 'b'] as const).map((side) => (
                  <td key={side}>
                    <small>
                      {passage[side].where}　{side === 'a' && words.passage(passage.letters)}
                    </small>
                    <p>
                      <Marked
                        text={passage[side].text}
                        other={passage[side === 'a' ? 'b' : 'a'].text}
                      />
                    </p>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="buttons">
        <button type="button" className="primary" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

/** Letters that the other side has in the same stretch are marked: stretches of eight and more. */
function Marked({ text, other }: { readonly text: string; readonly other: string }) {
  return piecesOf(text, other).map(({ words, same, at }) =>
    same ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
  );
}

const LEAST = 8;

function piecesOf(text: string, other: string) {
  const same = new Array<boolean>(text.length).fill(false);
  for (let from = 0; from + LEAST <= text.length; from += 1)
    if (other.includes(text.slice(from, from + LEAST))) same.fill(true, from, from + LEAST);
  const pieces: { words: string; same: boolean; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces[pieces.length - 1];
    if (last && last.same === same[at]) last.words += text[at] ?? '';
    else pieces.push({ words: text[at] ?? '', same: same[at] ?? false, at });
  }
  return pieces;
}
