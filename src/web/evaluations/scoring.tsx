import { useId, useState } from 'react';
import type { EvaluationView } from '../../api/evaluation.ts';
import { ROUTES } from '../../api/routes.ts';
import type { SheetRow } from '../../inspection/sheet.ts';
import { marksIn, typedOf } from '../inspection/marks.ts';
import { Sheet, type Typed } from '../inspection/sheet.tsx';
import { pointsIn, pointsText } from '../inspection/words.ts';
import { useStep } from '../results/use-step.ts';
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
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(frame.rows.map((row) => [row.id, pointsText(row.weight)])),
  );
  const [because, setBecause] = useState(frame.because);
  const [saved, setSaved] = useState(false);
  const { send, mistake, setMistake, busy } = useStep(view, onDone);
  const changed = () => {
    setSaved(false);
    onChanged(true);
  };
  const rows = frame.rows
    .map((row): SheetRow => ({ ...row, weight: pointsIn(weights[row.id] ?? '') ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const save = async () => {
    const within = new Set(rows.map((row) => row.id));
    const marks = marksIn(typed)?.filter(({ row }) => within.has(row));
    const given = frame.rows.map((row) => [row.id, pointsIn(weights[row.id] ?? '')] as const);
    if (!marks || given.some(([, weight]) => weight === undefined)) return setMistake(words.wrong);
    const body = {
      ...{ weights: Object.fromEntries(given), because: because.trim() },
      own: { marks, words: whole.trim() },
    };
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
            <Weights
              rows={frame.rows}
              weights={weights}
              because={because}
              onWeight={(row, weight) => {
                changed();
                setWeights({ ...weights, [row]: weight });
              }}
              onBecause={(reason) => {
                changed();
                setBecause(reason);
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
          {mistake && (
            <p className="mistake" role="alert">
              {mistake}
            </p>
          )}
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

function Weights({
  rows,
  weights,
  because,
  onWeight,
  onBecause,
}: {
  readonly rows: readonly SheetRow[];
  readonly weights: Readonly<Record<string, string>>;
  readonly because: string;
  readonly onWeight: (row: string, weight: string) => void;
  readonly onBecause: (because: string) => void;
}) {
  const words = useEvaluationWords();
  const id = useId();
  const sum = rows.reduce((all, row) => all + (pointsIn(weights[row.id] ?? '') ?? 0), 0);
  return (
    <details>
      <summary>
        {words.weights}（{words.weightSum(pointsText(sum))}）
      </summary>
      <div className="evaluation-weights">
        {rows.map((row) => (
          <label key={row.id}>
            <span>{row.name}</span>
            <input
              inputMode="decimal"
              aria-label={words.weightOf(row.name)}
              value={weights[row.id]}
              onChange={(event) => onWeight(row.id, event.target.value.trim())}
            />
          </label>
        ))}
      </div>
      <p>
        <label htmlFor={`${id}-because`}>{words.because}</label>
      </p>
      <textarea
        id={`${id}-because`}
        className="evaluation-words"
        rows={2}
        maxLength={1000}
        value={because}
        onChange={(event) => onBecause(event.target.value)}
      />
    </details>
  );
}
