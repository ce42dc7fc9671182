import { pointsText } from '../../compose/wording.ts';
import type { FieldPath } from '../../draft/draft.ts';
import { useField } from '../draft/use-draft.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { FieldSource } from '../ledgers/field-source.tsx';
import { useSay, useWords } from '../shell/language.tsx';

/** 怎么算的: how the points of a row come about, step by step, with the method they rest on. */
export function Workings({
  path,
  name,
}: {
  readonly path: FieldPath | undefined;
  readonly name?: string;
}) {
  const { grid } = useWords().forms;
  return path === undefined ? (
    <p className="hint">{grid.workingsNone}</p>
  ) : (
    <Shown path={path} {...(name !== undefined && { name })} />
  );
}

function Shown({ path, name }: { readonly path: FieldPath; readonly name?: string }) {
  const { grid } = useWords().forms;
  const say = useSay();
  const [own] = useField(`${path}.name`);
  const [weight] = useField(`${path}.weight`);
  const evaluation = useEvaluation();
  const score = evaluation?.scoreOf(path);
  if (!evaluation || !score) return <p className="hint">{grid.workingsNone}</p>;
  const { regulation } = evaluation.chosen;
  return (
    <div className="workings">
      <h2>{grid.workingsOf(name ?? (own || '—'))}</h2>
      <p>
        <strong>
          {score.computed === undefined
            ? grid.workingsNot
            : grid.workingsScore(pointsText(score.computed), weight || '10')}
        </strong>
      </p>
      {score.why && <p>{say(score.why)}</p>}
      {score.interval && (
        <p>{grid.scoreOpen(pointsText(score.interval[0]), pointsText(score.interval[1]))}</p>
      )}
      <ol>
        {score.workings.map((step) => (
          <li key={step.zh}>{say(step)}</li>
        ))}
      </ol>
      {score.claimed !== undefined &&
        score.computed !== undefined &&
        score.claimed !== score.computed && (
          <p>{grid.workingsClaimed(pointsText(score.claimed), pointsText(score.computed))}</p>
        )}
      <FieldSource path={`${path}.result`} />
      <p className="hint">
        {grid.basis}：{regulation.title}
        {regulation.number ? `（${regulation.number}）` : ''}
      </p>
    </div>
  );
}
