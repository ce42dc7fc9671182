import type { Counterpart, ToldMoney } from '../../bureau/self-check/counterpart.ts';
import { pathOf } from '../../document/place.ts';
import { type Entry, type Stated, statedOf } from '../../document/stated.ts';
import { extract } from '../../extract/extract.ts';
import { read } from '../../formats/formats.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, halfStepInFen, moneyOf } from '../../values/figure.ts';

/** Reads the report of a receiver of transfer money and tells what it says of a project. Throws Unreadable. */
export async function counterpartOf(
  file: string,
  bytes: Uint8Array,
  project: string,
): Promise<Counterpart> {
  const { value: report } = extract(await read(bytes));
  return counterpartIn(report, file, project);
}

/** A form with the report that its places belong to. */
interface Found {
  readonly form: SelfEvaluationForm;
  readonly report: Report;
}

/** What a report says of a project. */
function counterpartIn(report: Report, file: string, project: string): Counterpart {
  const forms = [report, ...(report.others ?? [])]
    .flatMap((of): Found[] => of.forms.map((form) => ({ form, report: of })))
    .filter(({ form }) => form.kind === 'project');
  const projects = forms.flatMap(({ form }) => nameOf(form) ?? []);
  const found = formOf(forms, project);
  if (!found) return { file, projects, funds: [], indicators: [] };
  const { form, report: of } = found;
  const where = ({ at }: Pick<Stated<unknown>, 'at'>) => pathOf(of.document, at);
  const money = (entry: Entry<Figure> | undefined): ToldMoney | undefined => {
    const stated = statedOf(entry);
    const value = stated && moneyOf(stated.value);
    if (!stated || value === undefined) return undefined;
    const margin = Math.floor(halfStepInFen(stated.value));
    return { value, verbatim: stated.verbatim, where: where(stated), margin };
  };
  const score = statedOf(form.totalScore);
  const hundredths = score && score.value.coefficient * 10 ** (2 - score.value.decimals);
  return {
    ...{ file, projects, form: nameOf(form) ?? form.title?.verbatim ?? project },
    funds: form.funds.map((row) => {
      const [budget, actual] = [money(row.finalBudget), money(row.actual)];
      return { label: row.label.verbatim, ...(budget && { budget }), ...(actual && { actual }) };
    }),
    ...(score &&
      hundredths !== undefined &&
      Number.isInteger(hundredths) && {
        score: { value: hundredths, verbatim: score.verbatim, where: where(score) },
      }),
    indicators: form.indicators.map(({ name, target, result }) => ({
      name: name.verbatim,
      target: target?.verbatim ?? '',
      result: result?.verbatim ?? '',
      where: where(name),
    })),
  };
}

const nameOf = ({ projectName }: SelfEvaluationForm): string | undefined =>
  projectName?.verbatim.trim() || undefined;

/** Letters without what writers put between them. */
const plain = (name: string): string =>
  name
    .replace(/[\s"“”「」《》（）()、，,。．.\-—·]/g, '')
    .replace(/(?:转移支付|专项资金|项目)$/, '');

/** So many letters of a name have to be there before a part of it counts as the whole. */
const ENOUGH = 4;

/** The form of the project by its name; the only one where it bears none. */
function formOf(forms: readonly Found[], project: string): Found | undefined {
  const wanted = plain(project);
  const fits = (of: (name: string) => boolean) =>
    forms.filter(({ form }) => {
      const name = nameOf(form);
      return name !== undefined && of(plain(name));
    });
  const same = fits((name) => name === wanted);
  if (same.length === 1) return same[0];
  const alike = fits(
    (name) =>
      (wanted.length >= ENOUGH && name.includes(wanted)) ||
      (name.length >= ENOUGH && wanted.includes(name)),
  );
  // Two forms that might be meant: none is taken.
  if (same.length === 0 && alike.length === 1) return alike[0];
  const [only] = forms;
  return forms.length === 1 && only && nameOf(only.form) === undefined ? only : undefined;
}
