import type { Stated } from '../../../document/stated.ts';
import type { Report } from '../../../report/report.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { mainForm } from '../../indicators/goals.ts';
import { goalForm, goalsInProse } from '../../text-examples.ts';
import { coverage, isGeneral, isRelated, subjectOf, union } from '../../wording/relatedness.ts';
import { listed, phrase, quote } from '../../wording/sentence.ts';

/** A goal is reported on when this share of its content words stands in what the text says of all goals together. */
const ENOUGH = 0.4;

/** Each goal of the form is reported on in the text. One finding for all goals without a report. */
export const goalsReported = check<Hit>({
  id: 'GoalsReported',
  title: { zh: '预期目标均有完成情况', en: 'Every goal is reported on' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '自评是对照目标报告完成情况，列了目标而不报告，等于没有自评。',
    en: 'A self-evaluation reports on goals; a goal without a report was not evaluated.',
  },
  about: ['expectedGoals'],
  find(report): readonly Hit[] | NoAnswer {
    const expected = mainForm(report)?.expectedGoals ?? [];
    if (report.narrative.goals.length === 0) return 'insufficientData';
    const missing = unreported(report, expected);
    // When no goal at all is found again, the text reports in other words: nothing can be told.
    if (missing.length === 0) return [];
    if (missing.length === expected.length) return 'insufficientData';
    return [{ subject: 'goals', places: missing.map(quote) }];
  },
  say: {
    zh: (hit) => phrase`自评表的预期目标${listed(hit.places)}，正文没有对应的完成情况。`,
    en: (hit) => phrase`The text reports nothing on ${listed(hit.places, ', ')} of the form.`,
  },
  passes: [
    `${goalsInProse('接收进馆档案。', '举办档案展览。')}\n${goalForm(['接收进馆档案', '举办档案展览'])}`,
  ],
  catches: [
    {
      text: `${goalsInProse('接收进馆档案。', '举办档案展览。')}\n${goalForm(['接收进馆档案', '举办档案展览', '编研地方史料'])}`,
      finds: '自评表的预期目标「3.编研地方史料」，正文没有对应的完成情况。',
    },
  ],
});

function unreported(
  report: Report,
  expected: readonly Stated<string>[],
): readonly Stated<string>[] {
  const goals = union(report.narrative.goals.map((goal) => subjectOf(goal.goal.verbatim)));
  const outcomes = union(
    report.narrative.goals.map((goal) => subjectOf(goal.outcome?.verbatim ?? '')),
  );
  return expected.filter((goal) => {
    const subject = subjectOf(goal.verbatim);
    return (
      !isGeneral(subject) && !isRelated(subject, goals) && coverage(subject, outcomes) < ENOUGH
    );
  });
}
