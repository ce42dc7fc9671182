import { Link } from '@tanstack/react-router';
import { textOf } from '../../../draft/draft.ts';
import { printScaled } from '../../../values/money.ts';
import { useOpenFiling } from '../../draft/filing-context.ts';
import { Heads } from '../../shell/heads.tsx';
import { useWords } from '../../shell/language.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import { Trace } from '../trace.tsx';
import { LightTag } from './light.tsx';
import type { Monitored } from './use-monitored.ts';

/** Each indicator with its target, what is reached by the day, the share and the light. */
export function Attained({ monitored }: { readonly monitored: Monitored }) {
  const { monitoring: words } = useWords();
  const { region, id } = useOpenFiling();
  const { rows, monitoring, draft } = monitored;
  if (rows.length === 0) return <p className="empty">{words.noIndicators}</p>;
  return (
    <>
      <p className="hint">{words.lightsAbout}</p>
      <TableScroll label={words.indicators}>
        <table className="list">
          <Heads
            of={[
              words.name,
              words.target,
              words.reached,
              { number: words.share },
              words.state,
              words.reason,
            ]}
          />
          <tbody>
            {rows.map(({ watched: { path, name }, target, traced }, i) => {
              const attained = monitoring.indicators[i];
              const said = ['reason', 'measure']
                .map((key) => textOf(draft, `${path}.${key}`))
                .filter((text) => text !== '');
              return (
                <tr key={path}>
                  <th scope="row">{name}</th>
                  <td>{target}</td>
                  <td>
                    {traced ? (
                      <>
                        {traced.text}{' '}
                        <span className="no-print">
                          <Trace traced={traced} />
                        </span>
                      </>
                    ) : (
                      <span className="hint">{words.noRecord}</span>
                    )}
                  </td>
                  <td className="number">
                    {attained?.share === undefined
                      ? words.noShare
                      : `${printScaled(attained.share, 2)}%`}
                  </td>
                  <td>
                    <LightTag light={attained?.light ?? 'none'} />
                  </td>
                  <td>{said.join('；')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
      <p className="no-print">
        {words.reasonLead}
        <Link to="/f/$region/$id/evaluation" params={{ region, id }}>
          {words.toEvaluation}
        </Link>
      </p>
    </>
  );
}
