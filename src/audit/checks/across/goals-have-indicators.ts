import type { Stated } from '../../../document/stated.ts';
import type { SelfEvaluationForm } from '../../../report/forms.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { coversEverything, mayLackWords, subjectOfIndicators } from '../../indicators/goals.ts';
import { nth } from '../../places.ts';
import { goalForm } from '../../text-examples.ts';
import { isGeneral, isRelated, subjectOf } from '../../wording/relatedness.ts';
import { phrase, quote } from '../../wording/sentence.ts';

/** Fewer rows than this measure too little to say that a goal was left out. */
const FEWEST_ROWS = 4;

/** Each goal has at least one indicator about the same matter. Only goals of which no content word occurs are told. */
export const goalsHaveIndicators = check<Hit>({
  id: 'GoalsHaveIndicators',
  title: { zh: '每项目标都有对应指标', en: 'Every goal has an indicator' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '没有指标的目标无法衡量，也就无从评分。',
    en: 'A goal without an indicator cannot be measured or scored.',
  },
  about: ['forms'],
  find(report): readonly Hit[] | NoAnswer {
    const forms = report.forms.filter((form) => form.expectedGoals.length > 1);
    if (forms.length === 0) return 'notApplicable';
    const judged = forms.filter(
      (form) =>
        form.indicators.length >= FEWEST_ROWS &&
        !coversEverything(form) &&
        !mayLackWords(report, form),
    );
    if (judged.length === 0) return 'insufficientData';
    return judged.flatMap(unmeasured);
  },
  say: {
    zh: (hit) => phrase`预期目标${nth(hit, 0)}在绩效指标中没有对应的指标。`,
    en: (hit) => phrase`No indicator is about the goal ${nth(hit, 0)}.`,
  },
  passes: [goalForm(['接收进馆档案', '举办档案展览', '编研地方史料'])],
  catches: [
    {
      text: goalForm(['接收进馆档案', '举办档案展览', '化解邻里纠纷']),
      finds: '预期目标「3.化解邻里纠纷」在绩效指标中没有对应的指标。',
    },
  ],
});

/** The goals of a form that none of its indicators is about. */
function unmeasured(form: SelfEvaluationForm): readonly Hit[] {
  const measured = subjectOfIndicators(form);
  const missed: Stated<string>[] = [];
  let told = 0;
  for (const goal of form.expectedGoals) {
    const about = subjectOf(goal.verbatim);
    if (isGeneral(about)) continue;
    told += 1;
    if (!isRelated(about, measured)) missed.push(goal);
  }
  // When most goals are found nowhere, goals and indicators speak in different words.
  if (missed.length * 2 > told) return [];
  // With an amount measured for every goal, one of them may be about this goal in other words.
  const amounts = form.indicators.filter((row) => row.kind === 'quantity').length;
  const notice = amounts >= form.expectedGoals.length;
  return missed.map((goal) => ({
    subject: goal.verbatim,
    ...(notice && { severity: 'notice' as const }),
    places: [quote(goal)],
  }));
}
