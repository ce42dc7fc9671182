import type { EvaluationView } from '../../api/evaluation.ts';
import { pointsText } from '../inspection/words.ts';
import { TableScroll } from '../shell/table-scroll.tsx';
import { useEvaluationWords } from './words.ts';

/** The evaluation beside the self-evaluation: totals with ratings, and the blocks of the frame. */
export function Compared({ view }: { readonly view: EvaluationView }) {
  const words = useEvaluationWords();
  const { compared, self } = view;
  const { blocks, own, missing, experts, rating, selfRating, difference } = compared;
  const apart =
    difference === undefined
      ? ''
      : difference === 0
        ? words.same
        : difference < 0
          ? words.less(pointsText(-difference))
          : words.more(pointsText(difference));
  return (
    <section className="card">
      <h2>{words.compared}</h2>
      <dl className="evaluation-scores">
        <div>
          <dt>{words.self}</dt>
          <dd>
            {pointsText(self.self) || '—'} <small>{selfRating}</small>
          </dd>
        </div>
        <div>
          <dt>{words.computed}</dt>
          <dd>{pointsText(self.computed) || '—'}</dd>
        </div>
        <div>
          <dt>{words.experts}</dt>
          <dd>{pointsText(experts) || '—'}</dd>
        </div>
        <div>
          <dt>{words.own}</dt>
          <dd>
            {missing === 0 ? pointsText(own) : words.notYet} <small>{rating}</small>
          </dd>
        </div>
        {apart && (
          <div>
            <dt>{words.difference}</dt>
            <dd>{apart}</dd>
          </div>
        )}
      </dl>
      <TableScroll label={words.compared}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{words.block}</th>
              {blocks.map(({ block }) => (
                <th key={block} scope="col" className="number">
                  {block}
                </th>
              ))}
              <th scope="col" className="number">
                {words.sum}
              </th>
            </tr>
          </thead>
          <tbody>
            <Line
              name={words.weight}
              of={blocks.map(({ block, weight }) => ({ block, points: weight }))}
              sum={blocks.reduce((all, { weight }) => all + weight, 0)}
            />
            <Line
              name={words.experts}
              of={blocks.map((each) => ({ block: each.block, points: each.experts }))}
              sum={experts}
            />
            <Line
              name={words.own}
              of={blocks.map((each) => ({ block: each.block, points: each.own }))}
              sum={missing === 0 ? own : undefined}
            />
          </tbody>
        </table>
      </TableScroll>
      <p className="hint">{words.framesDiffer}</p>
    </section>
  );
}

function Line({
  name,
  of,
  sum,
}: {
  readonly name: string;
  readonly of: readonly { readonly block: string; readonly points: number | undefined }[];
  readonly sum: number | undefined;
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {of.map(({ block, points }) => (
        <td key={block} className="number">
          {pointsText(points) || '—'}
        </td>
      ))}
      <td className="number">{pointsText(sum) || '—'}</td>
    </tr>
  );
}
