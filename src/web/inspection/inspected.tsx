import { useQuery } from '@tanstack/react-query';
import type { InspectionsView } from '../../api/evaluation.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { momentOf } from '../shell/moment.ts';
import { pointsText, useInspectionWords } from './words.ts';

/** What spot checks and evaluations found of a filing; nothing where there was none. */
export function Inspected({ region, id }: { readonly region: string; readonly id: string }) {
  const words = useInspectionWords();
  const { data } = useQuery({
    queryKey: ['inspections', region, id],
    queryFn: () => call<InspectionsView>('GET', ROUTES.inspections, { region, id }),
  });
  if (!data || data.spotChecks.length + data.evaluations.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.findings}</h2>
      <ul>
        {data.spotChecks.map(({ points, words: said, by, at }) => (
          <li key={at}>
            <strong>{words.title}</strong>：
            {points !== undefined && words.found100(pointsText(points))}
            {said} <small>{words.givenBy(by, momentOf(at))}</small>
          </li>
        ))}
        {data.evaluations.map((each) => (
          <li key={each.id}>
            <strong>
              {words.evaluated(words.kindsOfEvaluation[each.kind], each.project ?? words.wholeUnit)}
            </strong>
            ：{words.scored(pointsText(each.points), each.rating ?? '')}。{each.suggestions}{' '}
            <small>{words.givenBy(each.by, momentOf(each.concludedAt ?? each.at))}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
