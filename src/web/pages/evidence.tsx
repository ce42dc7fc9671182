import { type ChangeEvent, type DragEvent, type ReactNode, useId, useState } from 'react';
import type { FilingView } from '../../api/filing.ts';
import { addressOf, ROUTES } from '../../api/routes.ts';
import { labelOf } from '../../draft/labels.ts';
import { ledgerOf } from '../../ledger/ledgers.ts';
import { call, Offline, Refused } from '../client/client.ts';
import { EVIDENCE_FILES, useFileLimit } from '../client/use-file-limit.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useOutstanding } from '../draft/use-outstanding.ts';
import { ledgerIn } from '../ledgers/files-of.ts';
import { AskSure } from '../shell/ask-sure.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';

type Evidence = FilingView['evidence'][number];

/** Files that support results and points, and what is still missing. */
export function EvidencePage() {
  const { filing } = useWords();
  const words = filing.evidence;
  const say = useSay();
  const outstanding = useOutstanding();
  const { view, editable } = useOpenFiling();
  const [mistake, setMistake] = useState<string>();
  const missing = outstanding?.evidence;
  const limit = useFileLimit();
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      <p className="hint">
        {limit}
        {editable && words.dropHint}
      </p>
      <Mistake>{mistake}</Mistake>
      <section className="card">
        <h2>{words.missing}</h2>
        {/* What is missing is known only when the engine has run: until then nothing is said to be there. */}
        {!missing && <Loading />}
        {missing?.length === 0 && <p>{words.none}</p>}
        <ul className="evidence-needs">
          {missing?.map(({ supports, label, document }) => (
            <Need key={supports} supports={supports} name={say(label)} onMistake={setMistake}>
              <small>{say(document)}</small>
            </Need>
          ))}
          {editable &&
            (['signature', 'other'] as const).map((supports) => (
              <Need
                key={supports}
                supports={supports}
                name={words[supports]}
                onMistake={setMistake}
              />
            ))}
        </ul>
      </section>
      <section>
        <h2>{words.files}</h2>
        {view.evidence.length === 0 ? (
          <p className="empty">{words.noFiles}</p>
        ) : (
          <Files onMistake={setMistake} />
        )}
      </section>
    </section>
  );
}

/** One thing that files support: files are chosen for it, or dropped on its row. */
function Need({
  supports,
  name,
  children,
  onMistake,
}: {
  readonly supports: string;
  readonly name: string;
  readonly children?: ReactNode;
  readonly onMistake: (mistake: string | undefined) => void;
}) {
  const { filing, shell } = useWords();
  const say = useSay();
  const id = useId();
  const { region, id: key, editable, refresh } = useOpenFiling();
  const [busy, setBusy] = useState(false);

  const upload = async (files: readonly File[]) => {
    onMistake(undefined);
    setBusy(true);
    try {
      for (const file of files) {
        const form = new FormData();
        form.set('supports', supports);
        form.set('file', file);
        await call('POST', ROUTES.evidence, { region, id: key }, form);
        await refresh();
      }
    } catch (fault) {
      if (fault instanceof Refused) onMistake(say(fault.reply.words));
      else if (fault instanceof Offline) onMistake(shell.signIn.offline);
      else throw fault;
    } finally {
      setBusy(false);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (editable && !busy) void upload([...event.dataTransfer.files]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    void upload([...(input.files ?? [])]).then(() => {
      input.value = '';
    });
  };
  return (
    // Dropping is a shortcut; the file field does the same.
    <li onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <span>
        <strong>{name}</strong> {children}
      </span>
      {editable && (
        // The browser's own words beside its button would be in the browser's language.
        <span className="upload">
          <input
            id={id}
            type="file"
            multiple
            disabled={busy}
            accept={EVIDENCE_FILES}
            onChange={choose}
          />
          <label htmlFor={id} className="button">
            {busy ? (
              filing.evidence.uploading
            ) : (
              <>
                {filing.evidence.upload} <span className="visually-hidden">{name}</span>
              </>
            )}
          </label>
        </span>
      )}
    </li>
  );
}

function Files({ onMistake }: { readonly onMistake: (mistake: string | undefined) => void }) {
  const { filing, shell } = useWords();
  const words = filing.evidence;
  const say = useSay();
  const { view, draft, region, id, editable, refresh } = useOpenFiling();
  const [shown, setShown] = useState<Evidence>();
  const [removing, setRemoving] = useState<Evidence>();
  const address = (evidence: Evidence) =>
    addressOf(ROUTES.evidenceFile, { region, id, evidence: evidence.id });
  const remove = async (evidence: Evidence) => {
    setRemoving(undefined);
    try {
      await call('DELETE', ROUTES.evidenceFile, { region, id, evidence: evidence.id });
      await refresh();
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      onMistake(say(fault.reply.words));
    }
  };
  const nameOf = (supports: string): string => {
    if (supports === 'signature' || supports === 'other') return words[supports];
    if (supports.startsWith('transfers/')) return shell.nav.transfers;
    if (supports.startsWith('rubric.')) return words.rubricItem(supports.slice('rubric.'.length));
    const ledger = ledgerOf(ledgerIn(supports) ?? '');
    return ledger ? words.ofLedger(say(ledger.title)) : say(labelOf(draft.snapshot(), supports));
  };
  return (
    <TableScroll label={words.title}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.supports}</th>
            <th scope="col" className="number">
              {words.size}
            </th>
            <th scope="col">{words.by}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {view.evidence.map((evidence) => (
            <tr key={evidence.id}>
              <th scope="row">{evidence.name}</th>
              <td>{nameOf(evidence.supports)}</td>
              <td className="number">{sizeOf(evidence.size)}</td>
              <td>{evidence.by}</td>
              <td>
                <span className="buttons tight">
                  {/^image\/|pdf$/.test(evidence.type) && (
                    <button
                      type="button"
                      aria-label={`${words.show} ${evidence.name}`}
                      onClick={() => setShown(evidence)}
                    >
                      {words.show}
                    </button>
                  )}
                  <a
                    className="button"
                    href={address(evidence)}
                    download={evidence.name}
                    aria-label={`${words.download} ${evidence.name}`}
                  >
                    {words.download}
                  </a>
                  {editable && (
                    <button
                      type="button"
                      aria-label={`${words.remove} ${evidence.name}`}
                      onClick={() => setRemoving(evidence)}
                    >
                      {words.remove}
                    </button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown && (
        <Shown
          evidence={shown}
          address={`${address(shown)}?show=1`}
          onClose={() => setShown(undefined)}
        />
      )}
      {removing && (
        <AskSure
          title={words.remove}
          question={words.removeAsk(removing.name)}
          onYes={() => void remove(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </TableScroll>
  );
}

function Shown({
  evidence,
  address,
  onClose,
}: {
  readonly evidence: Evidence;
  readonly address: string;
  readonly onClose: () => void;
}) {
  const { shell } = useWords();
  return (
    <Dialog title={evidence.name} onClose={onClose}>
      {evidence.type.startsWith('image/') ? (
        <img className="evidence-shown" src={address} alt={evidence.name} />
      ) : (
        <iframe className="evidence-shown" src={address} title={evidence.name} />
      )}
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {shell.close}
        </button>
      </p>
    </Dialog>
  );
}

const KIB = 1024;
const sizeOf = (bytes: number): string =>
  bytes < KIB * KIB
    ? `${Math.max(1, Math.round(bytes / KIB))} KB`
    : `${(bytes / KIB / KIB).toFixed(1)} MB`;
