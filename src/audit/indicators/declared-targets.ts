import type { Bilingual } from '../../document/finding.ts';
import { type Stated, statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator, Target } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { compareFigures } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { quote } from '../wording/sentence.ts';
import type { Contradiction } from './results-in-prose.ts';

const MATTER: Bilingual = { zh: '指标值', en: 'target' };
/** So many targets are the same for each that is not. */
const ALIKE = 3;

/**
 * Targets of a declaration (绩效目标表) beside those of the self-evaluation of the same project in one file: where all but few of
 * them are the same, the one that is not was copied wrongly.
 */
export function declaredTargets(report: Report): readonly Contradiction[] {
  const declared = report.forms.filter((form) => isNamed(form) && !form.columns.result);
  if (declared.length === 0) return [];
  const evaluated = new Map<string, SelfEvaluationForm | undefined>();
  for (const form of report.forms)
    if (isNamed(form) && form.columns.result)
      evaluated.set(nameOf(form), evaluated.has(nameOf(form)) ? undefined : form);
  return gather(declared, (form) => {
    const own = evaluated.get(nameOf(form));
    return own ? apart(form, own) : [];
  });
}

const nameOf = (form: SelfEvaluationForm): string => squeeze(form.projectName?.value ?? '');
const isNamed = (form: SelfEvaluationForm): boolean => nameOf(form) !== '';

function apart(declared: SelfEvaluationForm, own: SelfEvaluationForm): readonly Contradiction[] {
  const targets = new Map<string, Stated<Target> | undefined>();
  for (const row of own.indicators) {
    const key = keyOf(row);
    targets.set(key, targets.has(key) ? undefined : statedOf(row.target));
  }
  const pairs = gather(declared.indicators, (row) => {
    const [one, other] = [statedOf(row.target), targets.get(keyOf(row))];
    return one?.value.value && other?.value.value ? [{ name: row.name.verbatim, one, other }] : [];
  });
  const odd = pairs.filter(({ one, other }) => !isSame(one.value, other.value));
  if (odd.length === 0 || odd.length * ALIKE > pairs.length - odd.length) return [];
  return odd.map(({ name, one, other }) => ({
    name,
    said: quote(one),
    result: quote(other),
    matter: MATTER,
    inForms: true as const,
  }));
}

const keyOf = ({ name }: Indicator): string => squeeze(name.verbatim);

/** Whether two targets want the same; those in other units are not compared. */
function isSame(a: Target, b: Target): boolean {
  const [one, other] = [a.value, b.value];
  if (!one || !other || one.unit !== other.unit) return true;
  if (compareFigures(one, other) !== 0) return false;
  return !a.upper || !b.upper || compareFigures(a.upper, b.upper) === 0;
}
