import { Link } from '@tanstack/react-router';
import { pointsText } from '../../compose/wording.ts';
import { type DraftDossier, textOf } from '../../draft/draft.ts';
import type { Money } from '../../values/money.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { Cell, Computed } from './cell.tsx';
import { catalogued } from './field.tsx';
import { useFiscalYear } from './fiscal-year.ts';
import { printedMoney } from './money-text.ts';
import { useMoneyUnit } from './money-unit.tsx';
import { amountAt, rateOf, type Sums, sumAt, sumsOf } from './sums.ts';
import { useDerived } from './use-derived.ts';

/** The head of attachment 2: the money of the year by source and type, as it is printed. */
export function MoneyBlock() {
  const { evaluation, budget } = useWords().forms;
  const year = useFiscalYear();
  const { region, id } = useOpenFiling();
  const { unit } = useMoneyUnit();
  const who = useDerived((draft) => ({
    name: textOf(draft, 'unit.name'),
    level: textOf(draft, 'unit.level'),
  }));
  return (
    <>
      <TableScroll label={evaluation.caption(year)}>
        <table className="official money-block">
          <caption>{evaluation.caption(year)}</caption>
          <tbody>
            <tr>
              <th scope="row" colSpan={2}>
                {evaluation.department(who.level)}
              </th>
              <td colSpan={6} className="computed text">
                <output aria-label={evaluation.department(who.level)}>{who.name}</output>
              </td>
            </tr>
            <Totals unit={unit} />
            <Splits />
          </tbody>
        </table>
      </TableScroll>
      <p className="hint">
        {evaluation.moneyFrom}，
        <Link to="/f/$region/$id/budget" params={{ region, id }}>
          {evaluation.change}
        </Link>
        {'　'}
        {budget.toProjects}，
        <Link to="/f/$region/$id/projects" params={{ region, id }}>
          {evaluation.change}
        </Link>
      </p>
    </>
  );
}

const original = (draft: DraftDossier) => amountAt(draft, 'budget.original');

function Totals({ unit }: { readonly unit: '元' | '万元' }) {
  const { evaluation, grid } = useWords().forms;
  const sums = useDerived(sumsOf);
  const first = useDerived(original);
  const found = useEvaluation();
  const score = found?.scoreOf('execution');
  const weight = found?.chosen.regulation.frames
    .flatMap(({ groups }) => groups)
    .find(({ group }) => group === 'execution')?.weight;
  const show = (amount: Money | undefined) =>
    amount === undefined ? '' : printedMoney(amount, unit);
  const cells: readonly (readonly [string, string])[] = [
    [evaluation.original, show(first)],
    [evaluation.final, show(sums.finalBudget)],
    [evaluation.actual, show(sums.actual)],
    [evaluation.weight, `${weight ?? 10}`],
    [evaluation.rate, rateOf(sums.actual, sums.finalBudget)],
    [evaluation.score, score?.computed === undefined ? grid.scoreNone : pointsText(score.computed)],
  ];
  return (
    <>
      <tr>
        <th scope="rowgroup" rowSpan={7} className="center">
          {evaluation.money}（{unit}）
        </th>
        <td />
        {cells.map(([head]) => (
          <th key={head} scope="col" className="center">
            {head}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="row">{evaluation.total}</th>
        {cells.map(([head, text]) => (
          <Computed key={head} label={head}>
            {text}
          </Computed>
        ))}
      </tr>
    </>
  );
}

const SOURCE = 'execution.bySource';
const OTHERS = ['otherFunds', 'stateCapitalBudget', 'socialInsuranceBudget'].map(
  (name) => `${SOURCE}.${name}`,
);

function Splits() {
  const { evaluation } = useWords().forms;
  const { lang } = useLanguage();
  const sums = useDerived(sumsOf);
  const others = useDerived((draft) => sumAt(draft, OTHERS));
  const label = (name: string) => catalogued(`${SOURCE}.${name}`).label[lang];
  return (
    <>
      <tr>
        <th scope="colgroup" colSpan={4}>
          {evaluation.byRevenue}
        </th>
        <th scope="colgroup" colSpan={3}>
          {evaluation.byNature}
        </th>
      </tr>
      {(
        [
          ['generalPublicBudget', evaluation.general, 'basic', evaluation.basic],
          ['governmentFundsBudget', evaluation.funds, 'projects', evaluation.projects],
          ['specialAccountRevenue', evaluation.special, undefined, ''],
        ] as const
      ).map(([name, words, nature, natureWords]) => (
        <tr key={name}>
          <th scope="row" colSpan={2}>
            {words}
          </th>
          <Cell path={`${SOURCE}.${name}`} label={label(name)} colSpan={2} />
          <Nature words={natureWords} sums={sums} {...(nature && { of: nature })} />
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={2}>
          {evaluation.others}
        </th>
        <Amount label={evaluation.others} amount={others} colSpan={2} />
        <Nature words="" sums={sums} />
      </tr>
    </>
  );
}

function Nature({
  of,
  words,
  sums,
}: {
  readonly of?: 'basic' | 'projects';
  readonly words: string;
  readonly sums: Sums;
}) {
  return of ? (
    <>
      <th scope="row" colSpan={2}>
        {words}
      </th>
      <Amount label={words} amount={sums[of]} />
    </>
  ) : (
    <td colSpan={3} />
  );
}

function Amount({
  label,
  amount,
  colSpan = 1,
}: {
  readonly label: string;
  readonly amount: Money | undefined;
  readonly colSpan?: number;
}) {
  const { unit } = useMoneyUnit();
  return (
    <Computed label={label} colSpan={colSpan}>
      {amount === undefined ? '' : printedMoney(amount, unit)}
    </Computed>
  );
}
