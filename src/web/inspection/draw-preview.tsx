import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DrawPreview as Preview } from '../../api/inspection.ts';
import { ROUTES } from '../../api/routes.ts';
import type { DrawTerms } from '../../inspection/draw.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useSentence } from '../client/use-sentence.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Heads } from '../shell/heads.tsx';
import { useSay } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { StrataTable, stratumName } from './strata-table.tsx';
import { pointsText, useInspectionWords } from './words.ts';

/** What the terms would draw; once confirmed it is kept. */
export function DrawPreview({
  request,
  name,
  onClose,
}: {
  readonly request: { readonly fiscalYear: number; readonly terms: DrawTerms };
  readonly name: string;
  readonly onClose: () => void;
}) {
  const words = useInspectionWords();
  const say = useSay();
  const sentence = useSentence();
  const go = useNavigate();
  const queries = useQueryClient();
  const { attempt, mistake } = useAttempt();
  const { data, error } = useQuery({
    queryKey: ['spot-check-preview', request],
    queryFn: () => call<Preview>('POST', ROUTES.spotCheckPreview, {}, request),
    ...{ staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
  });
  const confirm = async () => {
    await attempt(async () => {
      const body = { ...request, name, digest: data?.digest };
      const made = await call<{ region: string; id: string }>('POST', ROUTES.spotChecks, {}, body);
      await queries.invalidateQueries({ queryKey: ['spot-checks'] });
      await go({ to: '/bureau/spot-checks/$region/$id', params: made });
    });
  };
  const refused = error ? sentence(error) : mistake;
  const named = new Map(data?.draw.population.map((each) => [each.id, each]));
  return (
    <Dialog title={words.preview} broad onClose={onClose}>
      {!data && !error && <Loading />}
      {data && (
        <>
          <p>
            {words.termsOf(
              data.draw.population.length - data.draw.terms.excluded.length,
              data.draw.drawn.length,
              data.draw.terms.byRisk,
            )}
          </p>
          <StrataTable by={data.draw.terms.strata} strata={data.draw.strata} />
          <TableScroll label={words.drawn}>
            <table className="list sample">
              <Heads of={[words.unit, words.way, words.because]} />
              <tbody>
                {data.draw.drawn.map(({ id, way, points, because, stratum }) => (
                  <tr key={id}>
                    <th scope="row">
                      {named.get(id)?.name} <small>{named.get(id)?.department}</small>
                    </th>
                    <td>
                      {words.ways[way]}{' '}
                      {stratum !== undefined && (
                        <small>{stratumName(words, data.draw.terms.strata, stratum)}</small>
                      )}
                    </td>
                    <td>
                      {because.length === 0
                        ? words.noRisk
                        : `${words.risk(pointsText(points))}：${because.map(say).join('；')}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
          <p className="hint">{words.previewNote}</p>
        </>
      )}
      <Mistake>{refused}</Mistake>
      <p className="buttons">
        {data && (
          <button type="button" className="primary" onClick={() => void confirm()}>
            {words.confirm}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {refused ? words.back : words.cancel}
        </button>
      </p>
    </Dialog>
  );
}
