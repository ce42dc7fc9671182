import { markerOf } from '../../document/outline.ts';
import type { Entry } from '../../document/stated.ts';
import type { IndicatorOfYear, ObjectiveOfYear, Project } from '../../report/dossier.ts';
import type { FundRow, SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import { type Figure, moneyOf } from '../../values/figure.ts';
import { fen, type Money } from '../../values/money.ts';

const hundredths = (entry: Entry<Figure> | undefined): number | undefined =>
  entry?.value && Math.round((entry.value.coefficient * 100) / 10 ** entry.value.decimals);

const words = (entry: Entry<unknown> | undefined): string =>
  (entry?.verbatim ?? '').replace(/\s*\n\s*/g, '').trim();

/** The indicators of a form as a dossier keeps them. */
export const indicatorsOf = (form: SelfEvaluationForm | undefined): readonly IndicatorOfYear[] =>
  (form?.indicators ?? []).map(indicatorOf);

function indicatorOf(indicator: Indicator): IndicatorOfYear {
  const reason = words(indicator.reason);
  const score = hundredths(indicator.score);
  return {
    group: indicator.group,
    kind: indicator.kind,
    name: words(indicator.name),
    target: targetText(indicator),
    result: words(indicator.result),
    weight: hundredths(indicator.weight) ?? 0,
    ...(score !== undefined && { score }),
    ...(reason && !/^无(?:偏差)?$/.test(reason) && { reason }),
  };
}

/** The target as one text; forms that split it over columns have its parts in the parsed value. */
function targetText(indicator: Indicator): string {
  const text = words(indicator.target);
  const operator = indicator.target?.value?.operator;
  return operator && !/[≥≤><=＞＜＝]|不|以上|以内/.test(text) ? `${operator}${text}` : text;
}

/** The objectives of a form, each with what became of it. */
export const objectivesOf = (form: SelfEvaluationForm | undefined): readonly ObjectiveOfYear[] =>
  (form?.expectedGoals ?? []).map((goal, i) => ({
    expected: withoutMarker(goal.value),
    achieved: withoutMarker(form?.achievedGoals[i]?.value ?? ''),
  }));

/** A numbered item without its number. */
export const withoutMarker = (text: string): string =>
  text
    .slice(markerOf(text)?.end ?? 0)
    .replace(/\s*\n\s*/g, '')
    .trim();

/** An amount of a row of the money block; a bare number counts as 万元. */
function amountOf(
  row: FundRow | undefined,
  of: 'originalBudget' | 'finalBudget' | 'actual',
): Money | undefined {
  const figure = row?.[of]?.value;
  return figure && (moneyOf(figure) ?? moneyOf({ ...figure, unit: '万元' }));
}

/** The projects that have a form of their own. */
export const projectsOf = (forms: readonly SelfEvaluationForm[]): readonly Project[] =>
  forms
    .filter((form) => form.kind === 'project')
    .map((form) => {
      const total = form.funds.find((row) => row.metric === 'total') ?? form.funds[0];
      const actual = amountOf(total, 'actual') ?? fen(0);
      const final = amountOf(total, 'finalBudget') ?? amountOf(total, 'originalBudget') ?? actual;
      return {
        name: form.projectName?.value ?? '（未写明名称的项目）',
        original: amountOf(total, 'originalBudget') ?? final,
        final,
        actual,
        capital: fen(0),
        purpose: '',
        objectives: objectivesOf(form),
        indicators: indicatorsOf(form),
      };
    });
