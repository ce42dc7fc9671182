import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FieldPath } from '../../../draft/draft.ts';
import { useOpenFiling } from '../../draft/filing-context.ts';
import { useEditable, useField } from '../../draft/use-draft.ts';
import { useWords } from '../../shell/language.tsx';

/** A paragraph as a ledger writes it; put into its field of the report in one step that can be undone. */
export function Paragraph({
  text,
  field,
  putDone,
}: {
  readonly text: string;
  readonly field: FieldPath;
  /** Where it now stands, in a sentence. */
  readonly putDone: string;
}) {
  const { register: words } = useWords();
  const { region, id, draft } = useOpenFiling();
  const editable = useEditable(field);
  const [typed] = useField(field);
  const [done, setDone] = useState(false);
  if (text === '') return <p>{words.paragraphNone}</p>;
  const put = (after: string) => {
    draft.apply([{ kind: 'field', path: field, before: typed, after }], 'ledger paragraph');
    setDone(true);
  };
  const there = typed.includes(text);
  return (
    <>
      <p className="hint">{words.paragraphLead}</p>
      <blockquote className="asset-paragraph">{text}</blockquote>
      {typed.trim() !== '' && !there && (
        <>
          <h3>{words.inReport}</h3>
          <blockquote className="asset-paragraph there">{typed}</blockquote>
        </>
      )}
      <p className="buttons">
        {!editable ? (
          words.notEditable
        ) : there ? (
          <span>{words.same}</span>
        ) : typed.trim() === '' ? (
          <button type="button" className="primary" onClick={() => put(text)}>
            {words.put}
          </button>
        ) : (
          <>
            <button type="button" className="primary" onClick={() => put(`${typed}\n${text}`)}>
              {words.append}
            </button>
            <button type="button" onClick={() => put(text)}>
              {words.replace}
            </button>
          </>
        )}
        <span role="status">{done && there && putDone}</span>
        <Link to="/f/$region/$id/narrative" params={{ region, id }}>
          {words.toNarrative}
        </Link>
      </p>
    </>
  );
}
