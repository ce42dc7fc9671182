import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Finding } from '../../document/finding.ts';
import type { FieldPath } from '../../draft/draft.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { ask } from '../engine/ask.ts';
import { figuresQuery } from '../ledgers/queries.ts';
import { FigureSources } from '../ledgers/sources.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useWords } from '../shell/language.tsx';

/** Opens the entries behind the figures that a finding is about, where the ledgers give some of them. */
export function FindingSources({ finding }: { readonly finding: Finding }) {
  const { ledgers: words } = useWords();
  const { region, id } = useOpenFiling();
  const { data: figures } = useQuery(figuresQuery(region, id));
  const run = useEvaluation()?.run;
  const [fields, setFields] = useState<readonly FieldPath[]>([]);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (run === undefined) return;
    let gone = false;
    void ask('fieldsOfFinding', run, finding.id).then((found) => {
      if (!gone && found) setFields(found);
    });
    return () => {
      gone = true;
    };
  }, [run, finding.id]);
  const traced = fields.filter((path) => figures?.some((each) => each.path === path));
  if (traced.length === 0) return null;
  const onClose = () => setOpen(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {words.sources}
      </button>
      {open && (
        <Dialog title={words.sources} onClose={onClose}>
          <FigureSources paths={traced} />
          <p className="buttons">
            <button type="button" onClick={onClose}>
              {words.close}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
