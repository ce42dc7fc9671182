import { useId, useState } from 'react';
import type { EvaluationView } from '../../api/evaluation.ts';
import { ROUTES } from '../../api/routes.ts';
import { marksIn, typedOf } from '../inspection/marks.ts';
import { Sheet, type Typed } from '../inspection/sheet.tsx';
import { useStep } from '../results/use-step.ts';
import { Mistake } from '../shell/mistake.tsx';
import { FrameForm } from './frame-form.tsx';
import { frameIn, typedFrame, typedRows } from './typed-frame.ts';
import { useEvaluationWords } from './words.ts';

/** Points of the evaluator on the frame, whose weights may be changed until an expert has scored by them. */
export function Scoring({
  view,
  onChanged,
  onDone,
}: {
  readonly view: EvaluationView;
  /** Whether something was typed that is not saved. */
  readonly onChanged: (changed: boolean) => void;
  readonly onDone: () => void;
}) {
  const words = useEvaluationWords();
  const id = useId();
  const { frame, own, opinions } = view;
  const [typed, setTyped] = useState<Typed>(typedOf(own.marks));
  const [whole, setWhole] = useState(own.words);
  const [filled, setFilled] = useState(() => typedFrame(frame.rows, { weights: {}, ...frame }));
  const [saved, setSaved] = useState(false);
  const { send, mistake, setMistake, busy } = useStep(view, onDone);
  const changed = () => {
    setSaved(false);
    onChanged(true);
  };
  const rows = typedRows(frame.rows, filled);
  const save = async () => {
    const within = new Set(rows.map((row) => row.id));
    const marks = marksIn(typed)?.filter(({ row }) => within.has(row));
    const given = frameIn(frame.rows, filled);
    if (!marks || !given) return setMistake(words.wrong);
    const body = { ...given, own: { marks, words: whole.trim() } };
    if (await send(ROUTES.evaluation, body, {}, 'PUT')) {
      setSaved(true);
      onChanged(false);
    }
  };
  return (
    <section>
      <h2>{words.frame}</h2>
      <p className="hint">
        《{frame.title}》，{frame.basis}。{frame.note}
      </p>
      <Sheet
        rows={rows}
        opinions={opinions}
        {...(view.mayWrite
          ? {
              typed,
              onTyped: (row, given) => {
                changed();
                setTyped({ ...typed, [row]: given });
              },
            }
          : { given: own.marks })}
      />
      {view.mayWrite && (
        <>
          {frame.fixed ? (
            <p className="hint">{words.fixed}</p>
          ) : (
            <FrameForm
              view={view}
              typed={filled}
              onTyped={(given) => {
                changed();
                setFilled(given);
              }}
            />
          )}
          <p>
            <label htmlFor={`${id}-words`}>{words.words}</label>
          </p>
          <textarea
            id={`${id}-words`}
            className="evaluation-words"
            rows={2}
            maxLength={4000}
            value={whole}
            onChange={(event) => {
              changed();
              setWhole(event.target.value);
            }}
          />
          <Mistake>{mistake}</Mistake>
          <p className="buttons">
            <button type="button" className="primary" disabled={busy} onClick={() => void save()}>
              {words.save}
            </button>
            {saved && <span role="status">{words.saved}</span>}
          </p>
        </>
      )}
      {!view.mayWrite && own.words && <p>{own.words}</p>}
    </section>
  );
}
