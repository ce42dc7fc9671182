import { numberAt } from '../../draft/number-at.ts';
import { useWords } from '../shell/language.tsx';
import { Cell, Computed } from './cell.tsx';
import { useFiscalYear } from './fiscal-year.ts';
import { useMoneyUnit } from './money-unit.tsx';
import { rateOf } from './sums.ts';
import { useDerived } from './use-derived.ts';

/** The head of attachment 1: posts, people and their ratio. */
export function People() {
  const { base } = useWords().forms;
  const year = useFiscalYear();
  const ratio = useDerived((draft) =>
    rateOf(numberAt(draft, 'staffing.filled'), numberAt(draft, 'staffing.authorized')),
  );
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={2} className="center">
          {base.people}
        </th>
        <th scope="col" colSpan={2} className="center">
          {base.authorized}
        </th>
        <th scope="col" colSpan={2} className="center">
          {base.filled(year)}
        </th>
        <th scope="col" colSpan={2} className="center">
          {base.ratio}
        </th>
      </tr>
      <tr>
        <Cell path="staffing.authorized" label={base.authorized} colSpan={2} />
        <Cell path="staffing.filled" label={base.filled(year)} colSpan={2} />
        <Computed label={base.ratio} colSpan={2}>
          {ratio}
        </Computed>
      </tr>
    </tbody>
  );
}

const BUILT = [
  ['approvedArea', 'actualArea', 'areaRate'],
  ['approvedInvestment', 'actualInvestment', 'investmentRate'],
] as const;

/** The foot of attachment 1: works finished in the year and their ratios. */
export function Buildings() {
  const { base } = useWords().forms;
  const year = useFiscalYear();
  const { unit } = useMoneyUnit();
  const rates = useDerived((draft) =>
    BUILT.map(([approved, actual]) =>
      rateOf(numberAt(draft, `buildings.${actual}`), numberAt(draft, `buildings.${approved}`)),
    ),
  );
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={2} className="center">
          {base.buildings(year)}
        </th>
        {BUILT.flat().map((name) => (
          <th key={name} scope="col" className="center">
            {base[name]}
            {name.endsWith('Investment') ? `（${unit}）` : ''}
          </th>
        ))}
      </tr>
      <tr>
        {BUILT.map(([approved, actual, rate], i) => [
          <Cell key={approved} path={`buildings.${approved}`} label={base[approved]} />,
          <Cell key={actual} path={`buildings.${actual}`} label={base[actual]} />,
          <Computed key={rate} label={base[rate]}>
            {rates[i] ?? ''}
          </Computed>,
        ])}
      </tr>
    </tbody>
  );
}
