import { useQuery } from '@tanstack/react-query';
import type { CounterpartView } from '../../api/coverage.ts';
import { ROUTES } from '../../api/routes.ts';
import type { Counterpart, Told } from '../../bureau/self-check/counterpart.ts';
import type { Transfer } from '../../bureau/self-check/transfer.ts';
import { type Money, printMoney, printScaled } from '../../values/money.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useSay } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { useSelfCheckWords } from './words.ts';

/** The figures of a receiver's stamped report beside what was entered, with the places of both. */
export function TransferReport({
  transfer,
  onClose,
}: {
  readonly transfer: Transfer;
  readonly onClose: () => void;
}) {
  const { own: words } = useSelfCheckWords();
  const sentence = useSentence();
  const { region, id } = useOpenFiling();
  const names = { region, id, transfer: transfer.id };
  const { data, error } = useQuery({
    queryKey: ['transfer-report', names, transfer],
    queryFn: () => call<CounterpartView>('GET', ROUTES.transferReport, names),
    retry: false,
  });
  return (
    <Dialog title={words.readTitle(transfer.receiver, transfer.project)} broad onClose={onClose}>
      {error ? (
        <p className="mistake" role="alert">
          {sentence(error)}
        </p>
      ) : data ? (
        <Compared transfer={transfer} view={data} />
      ) : (
        <p role="status">{words.reading}</p>
      )}
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

function Compared({
  transfer,
  view: { counterpart, contradictions },
}: {
  readonly transfer: Transfer;
  readonly view: CounterpartView;
}) {
  const { own: words } = useSelfCheckWords();
  const say = useSay();
  const { file, form, projects, indicators } = counterpart;
  if (form === undefined) return <p>{words.noForm(file, projects.join('、'))}</p>;
  return (
    <>
      <p>{words.readFrom(file, form)}</p>
      {contradictions.length === 0 ? (
        <p className="hint">{words.agrees}</p>
      ) : (
        <ul>
          {contradictions.map(({ field, words: said }) => (
            <li key={field} className="mistake">
              {say(said)}
            </li>
          ))}
        </ul>
      )}
      <Figures transfer={transfer} counterpart={counterpart} />
      {indicators.length > 0 && (
        <TableScroll label={words.indicator}>
          <table className="list">
            <thead>
              <tr>
                {[words.indicator, words.target, words.result, words.where].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {indicators.map(({ name, target, result, where }) => (
                <tr key={where}>
                  <th scope="row">{name}</th>
                  <td>{target}</td>
                  <td>{result}</td>
                  <td>{where}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </>
  );
}

function Figures({
  transfer: { allotted, spent, score },
  counterpart: { funds, score: stated },
}: {
  readonly transfer: Transfer;
  readonly counterpart: Counterpart;
}) {
  const { own: words } = useSelfCheckWords();
  const wan = (amount: Transfer['spent']) =>
    amount === undefined ? words.notTold : printMoney(amount, '万元', 2);
  /** In 万元 as what was entered; the report's own figure too where it prints another, such as one in 元. */
  const inReport = (told: Told<Money> | undefined) => {
    if (told === undefined) return words.notTold;
    const printed = printMoney(told.value, '万元', 2);
    return told.verbatim === printed ? printed : `${printed}${words.printedAs(told.verbatim)}`;
  };
  const rows: readonly (readonly [string, string, string, string | undefined])[] = [
    ...funds.map(
      ({ label, budget }, i) =>
        [
          words.budgetOf(label),
          i === 0 ? wan(allotted) : '',
          inReport(budget),
          budget?.where,
        ] as const,
    ),
    ...funds.map(
      ({ label, actual }, i) =>
        [
          words.actualOf(label),
          i === 0 ? wan(spent) : '',
          inReport(actual),
          actual?.where,
        ] as const,
    ),
    [
      words.score,
      score === undefined ? words.notTold : printScaled(score, 2),
      stated?.verbatim ?? words.notTold,
      stated?.where,
    ],
  ];
  return (
    <TableScroll label={words.inReport}>
      <table className="list">
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              {words.entered}
            </th>
            <th scope="col" className="number">
              {words.inReport}
            </th>
            <th scope="col">{words.where}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, entered, told, where], i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form may share their label
            <tr key={i}>
              <th scope="row">{name}</th>
              <td className="number">{entered}</td>
              <td className="number">{told}</td>
              <td>{where}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
