import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RollupUnit, RollupUnits } from '../../api/rollup.ts';
import { ROUTES } from '../../api/routes.ts';
import { fen, printMoney, printScaled } from '../../values/money.ts';
import { call } from '../client/client.ts';
import { hashOf } from '../preview/place-in.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Heads } from '../shell/heads.tsx';
import { useLanguage, useSay } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { type Look, useRolling } from './rolling.ts';
import { useRollupWords } from './words.ts';

/** The units behind a number, each with its sentences and the way to them in the report. */
export function UnitsBehind({
  look,
  onClose,
}: {
  readonly look: Look;
  readonly onClose: () => void;
}) {
  const words = useRollupWords();
  const { lang } = useLanguage();
  const { query, view } = useRolling();
  const asked = new URLSearchParams(query);
  asked.set('year', `${view.fiscalYear}`);
  const { title, ...more } = look;
  for (const [name, value] of Object.entries(more)) asked.set(name, `${value}`);
  const { data } = useQuery({
    queryKey: ['rollup-units', asked.toString()],
    queryFn: () => call<RollupUnits>('GET', `${ROUTES.rollupUnits}?${asked}`),
  });
  const name = view.titles[title]?.[lang] ?? title;
  return (
    <Dialog title={name} broad onClose={onClose}>
      {!data ? (
        <Loading />
      ) : (
        <>
          <p>{words.behind(data.count, data.units.length)}</p>
          <TableScroll label={name}>
            <table className="list">
              <Heads
                of={[
                  words.unit,
                  { number: words.budget },
                  { number: words.actual },
                  { number: words.selfScore },
                  { number: words.regulationScore },
                ]}
              />
              {data.units.map((unit) => (
                <UnitRows key={`${unit.region}/${unit.id}`} unit={unit} />
              ))}
            </table>
          </TableScroll>
        </>
      )}
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

const points = (hundredths: number | undefined): string =>
  hundredths === undefined ? '' : printScaled(hundredths, 2);

function UnitRows({ unit }: { readonly unit: RollupUnit }) {
  const words = useRollupWords();
  const say = useSay();
  const params = { region: unit.region, id: unit.id };
  return (
    <tbody>
      <tr>
        <th scope="row">
          <Link to="/f/$region/$id/preview" params={params}>
            {unit.name}
          </Link>
        </th>
        <td className="number">{printMoney(fen(unit.budget), '万元', 2)}</td>
        <td className="number">{printMoney(fen(unit.actual), '万元', 2)}</td>
        <td className="number">{points(unit.selfScore)}</td>
        <td className="number">{points(unit.computed)}</td>
      </tr>
      {unit.sentences.map(({ words: said, at }) => (
        <tr key={`${said.zh}${at?.block}`}>
          <td colSpan={5}>
            {say(said)}{' '}
            {at && (
              <Link to="/f/$region/$id/preview" params={params} hash={hashOf(at)}>
                {words.place}
              </Link>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
