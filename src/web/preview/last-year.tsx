import { useQuery } from '@tanstack/react-query';
import { labelOf } from '../../draft/labels.ts';
import { fen } from '../../values/money.ts';
import { filingQuery, filingsQuery } from '../client/queries.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { focusField } from '../draft/focus.ts';
import { printedMoney } from '../forms/money-text.ts';
import { useMoneyUnit } from '../forms/money-unit.tsx';
import { useDerived } from '../forms/use-derived.ts';
import { Heads } from '../shell/heads.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { type YearChange, yearChanges } from './year-changes.ts';

/** The figures of the year beside those of the unit's filing of the year before. */
export function LastYear() {
  const { view } = useOpenFiling();
  const { lastYear: words } = useWords().forms;
  const { unit, fiscalYear, region } = view.summary;
  const { data: filings } = useQuery(filingsQuery);
  if (!filings) return <Loading />;
  const before = filings.find(
    (each) =>
      each.unit.id === unit.id && each.region === region && each.fiscalYear === fiscalYear - 1,
  );
  return before ? (
    <Compared region={before.region} id={before.id} />
  ) : (
    <p className="hint">{words.none(fiscalYear - 1)}</p>
  );
}

function Compared({ region, id }: { readonly region: string; readonly id: string }) {
  const { view } = useOpenFiling();
  const { data: before } = useQuery(filingQuery(region, id));
  const { shell, forms } = useWords();
  const { lastYear: words } = forms;
  const changes = useDerived((draft) => (before ? yearChanges(before.draft, draft) : []));
  if (!before) return <Loading />;
  const { fiscalYear } = view.summary;
  if (changes.length === 0) return <p className="hint">{words.nothing}</p>;
  return (
    <>
      <p className="hint">{words.lead}</p>
      <table className="list year-changes">
        <Heads
          of={[
            words.figure,
            { number: shell.year(fiscalYear - 1) },
            { number: shell.year(fiscalYear) },
            { number: words.change },
          ]}
        />
        <tbody>
          {changes.map((change) => (
            <Row key={change.path} change={change} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ change }: { readonly change: YearChange }) {
  const { draft } = useOpenFiling();
  const { unit } = useMoneyUnit();
  const { lastYear: words } = useWords().forms;
  const say = useSay();
  const { path, kind, before, now, permille, isLarge } = change;
  const shown = (figure: number) =>
    kind === 'money' ? printedMoney(fen(figure), unit) : `${figure}`;
  const rate =
    before === now
      ? words.same
      : permille === undefined
        ? words.fromZero
        : `${permille > 0 ? '+' : ''}${(permille / 10).toFixed(1)}%`;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => focusField(path)}>
          {say(labelOf(draft.snapshot(), path))}
        </button>
      </th>
      <td className="number">{shown(before)}</td>
      <td className="number">{shown(now)}</td>
      <td className="number">
        {rate}
        {isLarge && (
          <>
            {' '}
            <span className="tag warning">{words.large}</span>
          </>
        )}
      </td>
    </tr>
  );
}
