import { useEffect, useId, useRef, useState } from 'react';
import type { Remark } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import type { FieldPath } from '../../draft/draft.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useWords } from './language.tsx';
import { Mistake } from './mistake.tsx';

/** Characters that a note may have. */
export const MOST_WORDS = 2000;

/** A note at a field for the other person, sent before anything of the conflict is given up. */
export function LeaveNote({
  path,
  to,
  text,
  onLeft,
  onBack,
}: {
  readonly path: FieldPath;
  readonly to: string;
  /** What the note says unless it is changed. */
  readonly text: string;
  readonly onLeft: () => void;
  readonly onBack: () => void;
}) {
  const { shell } = useWords();
  const sentence = useSentence();
  const id = useId();
  const { region, id: filing, refresh } = useOpenFiling();
  const [words, setWords] = useState(text);
  const [mistake, setMistake] = useState<string>();
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  const leave = async () => {
    if (words.trim() === '') return setMistake(shell.conflict.noteMissing);
    try {
      const note = { path, words: words.trim() };
      await call<Remark>('POST', ROUTES.remarks, { region, id: filing }, note);
    } catch (fault) {
      return setMistake(sentence(fault));
    }
    onLeft();
    await refresh();
  };
  return (
    <>
      <label htmlFor={id}>{shell.conflict.noteLabel(to)}</label>
      <textarea
        ref={input}
        id={id}
        rows={3}
        className="wide"
        maxLength={MOST_WORDS}
        value={words}
        aria-invalid={mistake !== undefined}
        aria-describedby={`${id}-about`}
        onChange={(event) => setWords(event.target.value)}
      />
      <p id={`${id}-about`} className="hint">
        {shell.conflict.noteHint}
      </p>
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void leave()}>
          {shell.conflict.leave}
        </button>
        <button type="button" onClick={onBack}>
          {shell.cancel}
        </button>
      </p>
    </>
  );
}
