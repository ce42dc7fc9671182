import { BaseChecks } from '../forms/base-checks.tsx';
import { BaseTable } from '../forms/base-table.tsx';
import { CellControl } from '../forms/cell.tsx';
import { Field } from '../forms/field.tsx';
import { FocusedHelp } from '../forms/focused-help.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { Rows } from '../forms/rows.tsx';
import { useWords } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';

const QUANTITIES = ['groups', 'persons', 'vehiclesBought', 'vehiclesHeld', 'receptions', 'guests'];

/** 附件1 基础数据表 as an editable form in the order of the print, and what the text says about the same figures. */
export function BasePage() {
  const { forms } = useWords();
  const { base } = forms;
  return (
    <FormPage title={base.title} lead={base.lead} task="base" money>
      <TableScroll label={base.title}>
        <BaseTable />
      </TableScroll>
      <FocusedHelp />
      <p className="hint">{base.note}</p>
      <section className="card">
        <h2>{base.austerity}</h2>
        <Rows list="austerity">
          {(row, index) => (
            <CellControl path={row} label={forms.rowLabel(base.austerity, index + 1)} />
          )}
        </Rows>
      </section>
      <section className="card">
        <h2>{base.checks}</h2>
        <BaseChecks />
      </section>
      <section className="card">
        <h2>{base.elsewhere}</h2>
        <div className="fields">
          {QUANTITIES.map((name) => (
            <Field key={name} path={`threePublic.${name}`} />
          ))}
          <Field path="threePublic.reason" />
          <Field path="runningCosts.reason" />
        </div>
      </section>
    </FormPage>
  );
}
