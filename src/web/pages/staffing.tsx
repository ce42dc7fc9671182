import { numberAt } from '../../draft/number-at.ts';
import { Field } from '../forms/field.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { rateOf } from '../forms/sums.ts';
import { useDerived } from '../forms/use-derived.ts';
import { LedgerLinks } from '../ledgers/ledger-links.tsx';
import { useWords } from '../shell/language.tsx';

const PATHS = [
  'staffing.authorized',
  'staffing.filled',
  'staffing.retirees',
  'staffing.veteranRetirees',
];

/** 人员编制: posts and people, each stated once for the text and attachment 1. */
export function StaffingPage() {
  const { forms } = useWords();
  const { staffing } = forms;
  const { ratio, over } = useDerived((draft) => {
    const authorized = numberAt(draft, 'staffing.authorized');
    const filled = numberAt(draft, 'staffing.filled');
    return {
      ratio: rateOf(filled, authorized),
      over: filled !== undefined && authorized !== undefined && filled > authorized,
    };
  });
  return (
    <FormPage
      title={staffing.title}
      lead={staffing.lead}
      task="staffing"
      tools={<LedgerLinks ledgers={['staffing']} />}
    >
      <section className="card">
        <h2>{staffing.table}</h2>
        <div className="fields">
          {PATHS.map((path) => (
            <Field key={path} path={path} />
          ))}
        </div>
        <p className="totals">
          {staffing.ratio}：<output aria-label={staffing.ratio}>{ratio || forms.waiting}</output>{' '}
          <small>{forms.computed}</small>
        </p>
        {over && <p className="banner warning">{staffing.over}</p>}
      </section>
    </FormPage>
  );
}
