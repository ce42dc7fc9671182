import { rowsOf, textOf } from '../../draft/draft.ts';
import { useWords } from '../shell/language.tsx';
import { COLUMNS, type Column, type Entry, MoneyRow } from './base-money-row.tsx';
import { Buildings, People } from './base-ratios.tsx';
import { useFiscalYear } from './fiscal-year.ts';
import { useMoneyUnit } from './money-unit.tsx';
import { amountAt, runningAt, sumAt, sumOf, sumOverRows, threePublicAt } from './sums.ts';
import { useDerived } from './use-derived.ts';

/** Attachment 1, 部门整体支出绩效评价基础数据表: seven columns, the money columns two wide, as it is printed. */
export function BaseTable() {
  const { base } = useWords().forms;
  const year = useFiscalYear();
  const { unit } = useMoneyUnit();
  return (
    <table className="official base-table">
      <caption>{base.caption(year)}</caption>
      <colgroup>
        <col className="wide" />
        <col span={6} />
      </colgroup>
      <People />
      <tbody>
        <tr>
          <th scope="row" className="head">
            {base.money(unit)}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" colSpan={2} className="head">
              {base[column](year)}
            </th>
          ))}
        </tr>
        <ThreePublic />
        <Projects />
        <Running />
        <Procurement />
        <Adjustment />
      </tbody>
      <Buildings />
    </table>
  );
}

const PUBLIC: Readonly<Record<Column, string>> = {
  prior: 'prior.threePublic',
  budget: 'threePublic.budget',
  actual: 'threePublic.actual',
};

/** What a column of the three public expenses holds, from the path before the names of its items. */
const inColumns = (entry: (prefix: string) => Entry) => ({
  prior: entry(PUBLIC.prior),
  budget: entry(PUBLIC.budget),
  actual: entry(PUBLIC.actual),
});

function ThreePublic() {
  const { base } = useWords().forms;
  const sums = useDerived((draft) =>
    Object.fromEntries(
      Object.values(PUBLIC).map((prefix) => [
        prefix,
        {
          all: threePublicAt(draft, prefix),
          vehicles: sumAt(draft, [`${prefix}.vehiclePurchase`, `${prefix}.vehicleOperation`]),
        },
      ]),
    ),
  );
  return (
    <>
      <MoneyRow
        label={base.threePublic}
        entries={inColumns((prefix) => ({ sum: sums[prefix]?.all }))}
      />
      <MoneyRow
        label={base.vehicles}
        level={1}
        entries={inColumns((prefix) => ({ sum: sums[prefix]?.vehicles }))}
      />
      {(['vehiclePurchase', 'vehicleOperation'] as const).map((item) => (
        <MoneyRow
          key={item}
          label={base[item]}
          level={2}
          entries={inColumns((prefix) => `${prefix}.${item}`)}
        />
      ))}
      {(['overseas', 'hospitality'] as const).map((item) => (
        <MoneyRow
          key={item}
          label={base[item]}
          level={1}
          entries={inColumns((prefix) => `${prefix}.${item}`)}
        />
      ))}
    </>
  );
}

function Projects() {
  const { base } = useWords().forms;
  const projects = useDerived((draft) =>
    rowsOf(draft, 'projects').map((id) => ({
      id,
      name: textOf(draft, `projects/${id}.name`),
      earmarked: textOf(draft, `projects/${id}.earmarked`),
    })),
  );
  const sums = useDerived((draft) => ({
    budget: sumOverRows(draft, 'projects', 'original'),
    actual: sumOverRows(draft, 'projects', 'actual'),
  }));
  return (
    <>
      <MoneyRow
        label={base.projects}
        entries={{
          prior: 'prior.projects',
          budget: { sum: sums.budget },
          actual: { sum: sums.actual },
        }}
      />
      {projects.map(({ id, name, earmarked }, i) => (
        <MoneyRow
          key={id}
          label={base.projectName(i + 1, name, earmarked)}
          level={1}
          entries={{
            prior: `projects/${id}.prior`,
            budget: `projects/${id}.original`,
            actual: `projects/${id}.actual`,
          }}
        />
      ))}
    </>
  );
}

function Running() {
  const { base } = useWords().forms;
  const sums = useDerived((draft) => ({
    budget: runningAt(draft, 'budget'),
    actual: runningAt(draft, 'actual'),
  }));
  return (
    <>
      <MoneyRow
        label={base.running}
        entries={{
          prior: 'prior.runningCosts',
          budget: { sum: sums.budget },
          actual: { sum: sums.actual },
        }}
      />
      {(['office', 'utilitiesAndTravel', 'meetingsAndTraining'] as const).map((item, i) => (
        <MoneyRow
          key={item}
          label={base[item]}
          level={i === 0 ? 1 : 2}
          entries={{
            prior: 'none',
            budget: `runningCosts.budget.${item}`,
            actual: `runningCosts.actual.${item}`,
          }}
        />
      ))}
    </>
  );
}

const BOUGHT = ['goods', 'works', 'services'] as const;

function Procurement() {
  const { base } = useWords().forms;
  const bought = useDerived((draft) =>
    sumOf(BOUGHT.map((item) => amountAt(draft, `procurement.${item}`))),
  );
  return (
    <>
      <MoneyRow
        label={base.procurement}
        entries={{ prior: 'none', budget: 'procurement.budget', actual: { sum: bought } }}
      />
      {BOUGHT.map((item) => (
        <MoneyRow
          key={item}
          label={base[item]}
          level={1}
          entries={{ prior: 'none', budget: 'none', actual: `procurement.${item}` }}
        />
      ))}
    </>
  );
}

function Adjustment() {
  const { base } = useWords().forms;
  const adjustment = useDerived((draft) =>
    sumAt(
      draft,
      rowsOf(draft, 'budget.adjustments')
        .filter((id) => textOf(draft, `budget.adjustments/${id}.type`) === 'basic')
        .map((id) => `budget.adjustments/${id}.amount`),
    ),
  );
  return (
    <MoneyRow
      label={base.adjustment}
      entries={{ prior: 'none', budget: 'none', actual: { sum: adjustment } }}
    />
  );
}
