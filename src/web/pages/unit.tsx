import type { DraftDossier } from '../../draft/draft.ts';
import { rowsOf, textOf } from '../../draft/draft.ts';
import { CellControl } from '../forms/cell.tsx';
import { catalogued, Field } from '../forms/field.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { Help } from '../forms/help.tsx';
import { Rows } from '../forms/rows.tsx';
import { useDerived } from '../forms/use-derived.ts';
import { useWords } from '../shell/language.tsx';

const WHO = [
  'fiscalYear',
  'unit.name',
  'unit.level',
  'unit.selfName',
  'unit.financeAuthority',
  'unit.standing',
];
const SIGNATURE = [
  'reportDate',
  'signature.preparer',
  'signature.date',
  'signature.phone',
  'signature.unitHead',
];

/** 单位基本信息: who the unit is, what it is for, who answers for the report. */
export function UnitPage() {
  const { forms } = useWords();
  const { unit } = forms;
  const same = useDerived(functionsThatAreGoals);
  return (
    <FormPage title={unit.title} lead={unit.lead} task="unit">
      <section className="card">
        <h2>{unit.who}</h2>
        <div className="fields">
          {WHO.map((path) => (
            <Field key={path} path={path} />
          ))}
        </div>
      </section>
      <section className="card">
        <h2>{unit.functions}</h2>
        <p className="hint">{unit.functionsLead}</p>
        <Help field={catalogued('unit.functions/row')} />
        <Rows list="unit.functions">
          {(row, index) => (
            <CellControl path={row} label={forms.rowLabel(unit.functions, index + 1)} />
          )}
        </Rows>
        {same > 0 && <p className="banner warning">{unit.sameAsGoals(same)}</p>}
      </section>
      <section className="card">
        <h2>{unit.report}</h2>
        <div className="fields">
          {SIGNATURE.map((path) => (
            <Field key={path} path={path} />
          ))}
        </div>
      </section>
    </FormPage>
  );
}

/** How many functions have the words of an objective of the year. */
function functionsThatAreGoals(draft: DraftDossier): number {
  const said = (text: string) => text.replace(/[\s。；;，,]/g, '');
  const goals = new Set(
    rowsOf(draft, 'objectives').map((id) => said(textOf(draft, `objectives/${id}.expected`))),
  );
  return rowsOf(draft, 'unit.functions')
    .map((id) => said(textOf(draft, `unit.functions/${id}`)))
    .filter((text) => text !== '' && goals.has(text)).length;
}
