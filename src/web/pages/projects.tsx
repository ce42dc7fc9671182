import { useCallback, useState } from 'react';
import { projectFormNumber } from '../../compose/attachment.ts';
import { pointsText } from '../../compose/wording.ts';
import { type FieldPath, rowsOf, textOf } from '../../draft/draft.ts';
import { rowsBehind } from '../../draft/to-dossier.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useReveal } from '../draft/focus.ts';
import { useDraftStore } from '../draft/use-draft.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { Equation } from '../forms/equation.tsx';
import { Field } from '../forms/field.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { Objectives } from '../forms/objectives.tsx';
import { PrintedForm } from '../forms/printed-form.tsx';
import { amountAt, rateOf } from '../forms/sums.ts';
import { useDerived } from '../forms/use-derived.ts';
import { IndicatorGrid } from '../grid/indicator-grid.tsx';
import { Workings } from '../grid/workings.tsx';
import { LedgerLinks } from '../ledgers/ledger-links.tsx';
import { IndicatorAbout } from '../library/about.tsx';
import { useWords } from '../shell/language.tsx';
import './projects.css';

const FACTS = [
  'name',
  'earmarked',
  'prior',
  'original',
  'final',
  'actual',
  'capital',
  'purpose',
  'shortfallReason',
] as const;

/** 项目自评表: each project with its money, objectives and indicators. */
export function ProjectsPage() {
  const { projects: words, base, budget } = useWords().forms;
  const { editable } = useOpenFiling();
  const draft = useDraftStore();
  const rows = useDerived((now) =>
    rowsOf(now, 'projects').map((id, i) => ({
      id,
      label: base.projectName(i + 1, textOf(now, `projects/${id}.name`), ''),
      amount: amountAt(now, `projects/${id}.actual`),
    })),
  );
  const [chosen, setChosen] = useState<string>();
  useReveal(
    useCallback((path: string) => {
      const [, project] = /^projects\/([^./]+)/.exec(path) ?? [];
      if (project !== undefined) setChosen(project);
    }, []),
  );
  const open = rows.find(({ id }) => id === chosen)?.id ?? rows[0]?.id;
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      money
      tools={<LedgerLinks ledgers={['projects']} />}
    >
      {rows.length === 0 ? (
        <p className="hint">{words.none}</p>
      ) : (
        <div className="totals">
          <Equation terms={rows} result={budget.projectTotal} />
        </div>
      )}
      <nav className="project-tabs" aria-label={words.list} tabIndex={-1} data-path="projects">
        {rows.map(({ id, label }) => (
          <button key={id} type="button" aria-pressed={id === open} onClick={() => setChosen(id)}>
            {label}
          </button>
        ))}
        {editable && (
          <button type="button" onClick={() => setChosen(draft.addRow('projects'))}>
            {words.add}
          </button>
        )}
      </nav>
      {open !== undefined && <Printed id={open} />}
      {open !== undefined && <ProjectForm key={open} row={`projects/${open}`} id={open} />}
    </FormPage>
  );
}

/** The form of a project on paper; nothing while the project is all blank, for then the report has no form of it. */
function Printed({ id }: { readonly id: string }) {
  const evaluation = useEvaluation();
  const at = evaluation ? rowsBehind(evaluation.draft).projects.indexOf(id) : -1;
  return at < 0 ? null : <PrintedForm number={projectFormNumber(at)} />;
}

function ProjectForm({ row, id }: { readonly row: FieldPath; readonly id: string }) {
  const { projects: words } = useWords().forms;
  const { editable } = useOpenFiling();
  const draft = useDraftStore();
  const [current, setCurrent] = useState<string>();
  const list = `${row}.indicators`;
  return (
    <>
      <section className="card">
        <h2>{words.facts}</h2>
        <div className="fields">
          {FACTS.map((name) => (
            <Field key={name} path={`${row}.${name}`} />
          ))}
        </div>
        <Rate row={row} />
      </section>
      <section className="card">
        <h2>{words.objectives}</h2>
        <Objectives list={`${row}.objectives`} />
      </section>
      <section className="card">
        <h2>{words.indicators}</h2>
        <IndicatorGrid
          list={list}
          current={current}
          onCurrent={setCurrent}
          onWorkings={setCurrent}
        />
        <Workings path={current === undefined ? undefined : `${list}/${current}`} />
        {current !== undefined && <IndicatorAbout path={`${list}/${current}`} />}
      </section>
      {editable && (
        <p>
          <button type="button" className="danger" onClick={() => draft.removeRow('projects', id)}>
            {words.remove}
          </button>
        </p>
      )}
    </>
  );
}

function Rate({ row }: { readonly row: FieldPath }) {
  const { projects: words, waiting, grid } = useWords().forms;
  const score = useEvaluation()?.scoreOf(`${row}.execution`);
  const rate = useDerived((draft) =>
    rateOf(amountAt(draft, `${row}.actual`), amountAt(draft, `${row}.final`)),
  );
  return (
    <p className="totals">
      {words.rate} <output aria-label={words.rate}>{rate || waiting}</output>　{words.score}{' '}
      <output aria-label={words.score}>
        {score?.computed === undefined ? grid.scoreNone : pointsText(score.computed)}
      </output>
    </p>
  );
}
