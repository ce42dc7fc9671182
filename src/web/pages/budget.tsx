import { Link } from '@tanstack/react-router';
import { BASIC_PATHS, SOURCE_PATHS } from '../../draft/catalogue/budget.ts';
import { type DraftDossier, rowsOf, textOf } from '../../draft/draft.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Equation } from '../forms/equation.tsx';
import { catalogued, Field } from '../forms/field.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { Rows } from '../forms/rows.tsx';
import { amountAt, rateOf, sumsOf } from '../forms/sums.ts';
import { useDerived } from '../forms/use-derived.ts';
import { useFourBudgetsWords } from '../ledgers/four-budgets-words.ts';
import { LedgerLinks } from '../ledgers/ledger-links.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';

const OTHER_BUDGETS = ['governmentFundsBudget', 'stateCapitalBudget', 'socialInsuranceBudget'].map(
  (name) => `budget.bySource.${name}`,
);
const ADJUSTMENT = ['amount', 'type', 'date', 'document', 'reason'] as const;

/** 预算与决算数据: the amounts from which every sum of the report is reckoned. */
export function BudgetPage() {
  const { forms } = useWords();
  const { budget } = forms;
  const { region, id } = useOpenFiling();
  const four = useFourBudgetsWords();
  return (
    <FormPage
      title={budget.title}
      lead={budget.lead}
      task="budget"
      money
      tools={
        <>
          <LedgerLinks ledgers={['budget', 'execution']} />
          <Link className="button" to="/f/$region/$id/start" params={{ region, id }}>
            {budget.toImport}
          </Link>
          <Link className="button" to="/f/$region/$id/four-budgets" params={{ region, id }}>
            {four.open}
          </Link>
        </>
      }
    >
      <section className="card">
        <h2>{budget.budget}</h2>
        <div className="fields">
          <Field path="budget.original" />
        </div>
        <h3>{budget.adjustments}</h3>
        <p className="hint">{budget.adjustmentsLead}</p>
        <Rows list="budget.adjustments" firstField=".amount">
          {(row) => (
            <div className="fields">
              {ADJUSTMENT.map((name) => (
                <Field key={name} path={`${row}.${name}`} />
              ))}
            </div>
          )}
        </Rows>
        <FinalBudget />
      </section>
      <section className="card">
        <h2>{budget.basic}</h2>
        <div className="fields">
          {BASIC_PATHS.map((path) => (
            <Field key={path} path={path} />
          ))}
        </div>
        <BasicSum />
      </section>
      <section className="card">
        <h2>{budget.projects}</h2>
        <ProjectSum />
        <Link to="/f/$region/$id/projects" params={{ region, id }}>
          {budget.toProjects}
        </Link>
      </section>
      <section className="card">
        <h2>{budget.sources}</h2>
        <div className="fields">
          {SOURCE_PATHS.map((path) => (
            <Field key={path} path={path} />
          ))}
        </div>
        <div className="fields">
          {OTHER_BUDGETS.map((path) => (
            <Field key={path} path={path} />
          ))}
        </div>
      </section>
      <section className="card">
        <h2>{budget.check}</h2>
        <Checks />
        <h3>{budget.shortfall}</h3>
        <Field path="execution.shortfallReason" />
      </section>
    </FormPage>
  );
}

function FinalBudget() {
  const { budget } = useWords().forms;
  const { original, adjustment } = useDerived((draft) => ({
    original: amountAt(draft, 'budget.original'),
    adjustment: sumsOf(draft).adjustment,
  }));
  const terms = [
    { label: budget.original, amount: original },
    ...(adjustment === undefined ? [] : [{ label: budget.adjustment, amount: adjustment }]),
  ];
  return (
    <div className="totals">
      <Equation terms={terms} result={budget.final} />
    </div>
  );
}

function BasicSum() {
  const { budget } = useWords().forms;
  const [compensation, household, goods, capital] = useDerived((draft) =>
    BASIC_PATHS.map((path) => amountAt(draft, path)),
  );
  const sums = useDerived(sumsOf);
  return (
    <div className="totals">
      <Equation
        terms={[
          { label: budget.compensation, amount: compensation },
          { label: budget.household, amount: household },
        ]}
        result={budget.personnel}
      />
      <Equation
        terms={[
          { label: budget.goods, amount: goods },
          { label: budget.capital, amount: capital },
        ]}
        result={budget.running}
      />
      <Equation
        terms={[
          { label: budget.personnel, amount: sums.personnel },
          { label: budget.running, amount: sums.running },
        ]}
        result={budget.basicTotal}
      />
    </div>
  );
}

function ProjectSum() {
  const { budget, base } = useWords().forms;
  const projects = useDerived((draft) =>
    rowsOf(draft, 'projects').map((id, i) => ({
      label: base.projectName(i + 1, textOf(draft, `projects/${id}.name`), ''),
      amount: amountAt(draft, `projects/${id}.actual`),
    })),
  );
  return projects.length === 0 ? (
    <p className="hint">{budget.noProjects}</p>
  ) : (
    <Equation terms={projects} result={budget.projectTotal} />
  );
}

function Checks() {
  const { budget } = useWords().forms;
  const { forms } = useWords();
  const { lang } = useLanguage();
  const sums = useDerived(sumsOf);
  const sources = useDerived(sourcesInUse);
  const rate = rateOf(sums.actual, sums.finalBudget);
  return (
    <div className="totals">
      <Equation
        terms={[
          { label: budget.basicTotal, amount: sums.basic },
          { label: budget.projectTotal, amount: sums.projects },
        ]}
        result={budget.actual}
      />
      <Equation
        terms={sources.map(({ path, amount }) => ({
          label: catalogued(path).label[lang],
          amount,
        }))}
        result={budget.sourcesTotal}
        against={{ label: budget.actual, amount: sums.actual }}
      />
      <p className="equation">
        {budget.rate} <output aria-label={budget.rate}>{rate || forms.waiting}</output>
      </p>
    </div>
  );
}

/** The first source, and the others that have an amount. */
const sourcesInUse = (draft: DraftDossier) =>
  SOURCE_PATHS.map((path) => ({ path, amount: amountAt(draft, path) })).filter(
    ({ amount }, i) => i === 0 || (amount !== undefined && amount !== 0),
  );
