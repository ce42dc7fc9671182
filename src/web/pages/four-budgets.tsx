import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { addressOf, ROUTES } from '../../api/routes.ts';
import { type BudgetStatement, type FourBudgets, fourBudgets } from '../../ledger/four-budgets.ts';
import { BUDGET_COLUMNS, budgetCells, budgetItem } from '../../ledger/four-budgets-table.ts';
import { type Day, printDay } from '../../values/day.ts';
import { fen, printMoney } from '../../values/money.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useFiscalYear } from '../forms/fiscal-year.ts';
import '../forms/forms.css';
import { amountAt } from '../forms/sums.ts';
import { useDerived } from '../forms/use-derived.ts';
import { useFourBudgetsWords } from '../ledgers/four-budgets-words.ts';
import '../ledgers/ledgers.css';
import { lastShown, OnDay } from '../ledgers/on-day.tsx';
import { entriesQuery } from '../ledgers/queries.ts';
import { useLanguage } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { PrintedHead, SignatureLine } from '../shell/printed.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';

/** 四本预算: a statement of each from the ledgers, or 「无」, with what does not add up; on paper and as a workbook. */
export function FourBudgetsPage() {
  const words = useFourBudgetsWords();
  const { region, id, view } = useOpenFiling();
  const year = useFiscalYear();
  const budget = useQuery(entriesQuery(region, id, 'budget')).data;
  const execution = useQuery(entriesQuery(region, id, 'execution')).data;
  const [chosen, setChosen] = useState<Day>();
  const today = view.today as Day;
  const until = chosen ?? lastShown(year, today);
  const found = useMemo(
    () => budget && execution && fourBudgets([...budget, ...execution], { year, until }),
    [budget, execution, year, until],
  );
  return (
    <section className="page as-list">
      <div className="no-print">
        <PageTitle
          note={
            <span className="form-tools no-print">
              <button type="button" onClick={() => window.print()}>
                {words.print}
              </button>
              <a className="button" href={addressOf(ROUTES.fourBudgets, { region, id })} download>
                {words.file}
              </a>
              {(['budget', 'execution'] as const).map((ledger) => (
                <Link
                  key={ledger}
                  className="button"
                  to="/f/$region/$id/ledgers/$ledger"
                  params={{ region, id, ledger }}
                >
                  {ledger === 'budget' ? words.toBudget : words.toExecution}
                </Link>
              ))}
            </span>
          }
        >
          {words.title(year)}
        </PageTitle>
      </div>
      <PrintedHead
        title={words.title(year)}
        unit={view.summary.unit.name}
        facts={[`${words.date} ${printDay(until)}`, words.unit]}
      />
      <p className="lead no-print">{words.lead}</p>
      <OnDay
        label={words.date}
        year={year}
        today={today}
        from={`${year}-01-01` as Day}
        value={until}
        onChange={setChosen}
      />
      {found ? (
        <>
          {found.statements.map((statement) => (
            <Statement key={statement.budget} statement={statement} />
          ))}
          <Checks found={found} whole={until === `${year}-12-31`} />
          <SignatureLine />
        </>
      ) : (
        <Loading />
      )}
    </section>
  );
}

function Statement({ statement }: { readonly statement: BudgetStatement }) {
  const words = useFourBudgetsWords();
  const { lang } = useLanguage();
  const { label, rows, total, faults } = statement;
  return (
    <section className="card">
      <h2>{label[lang]}</h2>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="hint no-print">{words.unit}</p>
          <TableScroll label={label[lang]}>
            <table className="list">
              <thead>
                <tr>
                  <th scope="col">{words.head.item}</th>
                  {BUDGET_COLUMNS.map((column) => (
                    <th key={column} scope="col" className="number">
                      {words.head[column]}
                    </th>
                  ))}
                  <th scope="col" className="number">
                    {words.head.rate}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const item = budgetItem(row, words.basic);
                  return (
                    <tr key={item}>
                      <th scope="row">{item}</th>
                      <Cells cells={budgetCells(row)} />
                    </tr>
                  );
                })}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{words.total}</th>
                  <Cells cells={budgetCells(total)} />
                </tr>
              </tfoot>
            </table>
          </TableScroll>
          {faults.map((fault) => (
            <p key={fault.zh} className="mistake">
              {fault[lang]}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

const Cells = ({ cells }: { readonly cells: readonly string[] }) => (
  <>
    {[...BUDGET_COLUMNS, 'rate'].map((column, i) => (
      <td key={column} className="number">
        {cells[i]}
      </td>
    ))}
  </>
);

/** The four and what is beside them make all spending; at the end of the year the report has the same by source. */
function Checks({ found, whole }: { readonly found: FourBudgets; readonly whole: boolean }) {
  const words = useFourBudgetsWords();
  const { lang } = useLanguage();
  const { statements, beside, spent } = found;
  const filed = useDerived((draft) =>
    statements.map(({ budget }) => amountAt(draft, `execution.bySource.${budget}`)),
  );
  const inWan = (amount: number) => printMoney(fen(amount), '万元', 2);
  const differing = statements.filter(({ total }, i) => {
    const typed = filed[i];
    return typed !== undefined && typed !== total.spent;
  });
  return (
    <section className="card no-print">
      <h2>{words.checks}</h2>
      <p>{words.sum(inWan(spent - beside), inWan(beside), inWan(spent))}</p>
      {whole &&
        (filed.every((amount) => amount === undefined) ? (
          <p>{words.filedNone}</p>
        ) : differing.length === 0 ? (
          <p>{words.filedAll}</p>
        ) : (
          differing.map(({ budget, label, total }) => (
            <p key={budget} className="mistake">
              {words.filed(
                label[lang],
                inWan(filed[statements.findIndex((each) => each.budget === budget)] ?? 0),
                inWan(total.spent),
              )}
            </p>
          ))
        ))}
    </section>
  );
}
