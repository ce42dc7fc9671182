import { useState } from 'react';
import { createPortal } from 'react-dom';
import { addressOf, ROUTES } from '../../api/routes.ts';
import { attachmentOf } from '../../compose/attachment.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { Sheet } from '../preview/sheet.tsx';
import { useWords } from '../shell/language.tsx';
import './printed-form.css';

const FORMATS = ['docx', 'pdf'] as const;
const NO_MARKS = new Map();

/** Prints one attachment of the report by itself, and gives it as a file: its words are those of the report. */
export function PrintedForm({ number }: { readonly number: number }) {
  const { forms, checks } = useWords();
  const { region, id, autosave } = useOpenFiling();
  const evaluation = useEvaluation();
  const [printing, setPrinting] = useState(false);
  const form = evaluation && attachmentOf(evaluation.document, number);
  if (!form) return null;
  const print = () => {
    setPrinting(true);
    // The sheet is drawn first, and stays until the browser has taken it.
    requestAnimationFrame(() => {
      document.body.classList.add('prints-form');
      window.print();
      document.body.classList.remove('prints-form');
      setPrinting(false);
    });
  };
  // What was typed last goes into the file too.
  const download = async (format: (typeof FORMATS)[number]) => {
    await autosave.flush();
    const address = addressOf(ROUTES.download, { region, id, format });
    window.location.assign(`${address}?attachment=${number}`);
  };
  return (
    <p className="buttons no-print">
      <button type="button" onClick={print}>
        {forms.projects.print}
      </button>
      {FORMATS.map((format) => (
        <button key={format} type="button" onClick={() => void download(format)}>
          {checks.preview.downloads} {checks.preview[format]}
        </button>
      ))}
      {printing &&
        createPortal(
          <div className="printed-form">
            <Sheet document={form} marks={NO_MARKS} />
          </div>,
          document.body,
        )}
    </p>
  );
}
