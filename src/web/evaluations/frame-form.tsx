import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { EarlierFrames, EvaluationView } from '../../api/evaluation.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { pointsText } from '../inspection/words.ts';
import { OwnIndicators } from './own-indicators.tsx';
import { blankIndicator, type TypedFrame, typedFrame, typedSum } from './typed-frame.ts';
import { useEvaluationWords } from './words.ts';

/** Weights of the frame and the evaluator's own indicators, which together make a hundred; may begin from another evaluation. */
export function FrameForm({
  view,
  typed,
  onTyped,
}: {
  readonly view: EvaluationView;
  readonly typed: TypedFrame;
  readonly onTyped: (typed: TypedFrame) => void;
}) {
  const words = useEvaluationWords();
  const id = useId();
  const { rows } = view.frame;
  const { weights, own, because } = typed;
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.weights}（{words.weightSum(pointsText(typedSum(rows, typed)))}）
      </summary>
      {open && <Earlier view={view} onTyped={onTyped} />}
      <div className="evaluation-weights">
        {rows.map((row) => (
          <label key={row.id}>
            <span>{row.name}</span>
            <input
              inputMode="decimal"
              aria-label={words.weightOf(row.name)}
              value={weights[row.id]}
              onChange={(event) =>
                onTyped({ ...typed, weights: { ...weights, [row.id]: event.target.value.trim() } })
              }
            />
          </label>
        ))}
      </div>
      <h3>{words.ownIndicators}</h3>
      <p className="hint">{words.ownHint}</p>
      <OwnIndicators rows={rows} own={own} onOwn={(next) => onTyped({ ...typed, own: next })} />
      <p className="buttons">
        <button
          type="button"
          onClick={() => onTyped({ ...typed, own: [...own, blankIndicator(rows, own)] })}
        >
          {words.ownAdd}
        </button>
      </p>
      <p>
        <label htmlFor={`${id}-because`}>{words.because}</label>
      </p>
      <textarea
        id={`${id}-because`}
        className="evaluation-words"
        rows={2}
        maxLength={1000}
        value={because}
        onChange={(event) => onTyped({ ...typed, because: event.target.value })}
      />
    </details>
  );
}

/** Takes over the frame of another evaluation; nothing where no other has own indicators. */
function Earlier({
  view,
  onTyped,
}: {
  readonly view: EvaluationView;
  readonly onTyped: (typed: TypedFrame) => void;
}) {
  const words = useEvaluationWords();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const { data } = useQuery({
    queryKey: ['evaluation-frames', view.id],
    queryFn: () =>
      call<EarlierFrames>('GET', ROUTES.evaluationFrames, { region: view.region, id: view.id }),
  });
  const frames = data?.frames ?? [];
  if (frames.length === 0) return null;
  const frame = frames.find((each) => each.id === chosen);
  return (
    <div className="begin-form">
      <label htmlFor={`${id}-earlier`}>{words.earlier}</label>
      <select
        id={`${id}-earlier`}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">{words.earlierChoose}</option>
        {frames.map((each) => (
          <option key={each.id} value={each.id}>
            {words.earlierOf(
              each.unit,
              each.fiscalYear,
              each.project ?? words.whole,
              each.own?.length ?? 0,
            )}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={!frame}
        onClick={() => frame && onTyped(typedFrame(view.frame.rows, frame))}
      >
        {words.earlierTake}
      </button>
    </div>
  );
}
