import type { ReportedGoal } from '../../../report/report.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { labelOf, mainForm } from '../../indicators/goals.ts';
import { goalForm, goalsInProse } from '../../text-examples.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Counts extends Hit {
  readonly reported: number;
  readonly expected: number;
}

/** As many goals are reported in the text as stand in the form. */
export const goalCountAgrees = check<Counts>({
  id: 'GoalCountAgrees',
  title: { zh: '绩效目标数量前后一致', en: 'Numbers of goals agree' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '自评表列了几项目标，正文就应逐项报告完成情况。',
    en: 'Each goal of the form is to be reported on in the text.',
  },
  about: ['reportedGoals', 'expectedGoals'],
  find(report): readonly Counts[] | NoAnswer {
    const goals = distinct(report.narrative.goals);
    const expected = mainForm(report)?.expectedGoals ?? [];
    // A single goal may hold several in one sentence: nothing to count.
    if (goals.length < 2 || expected.length < 2) return 'insufficientData';
    if (goals.length === expected.length) return [];
    const labels = [labelOf(expected[0] ?? EMPTY), labelOf(expected.at(-1) ?? EMPTY)];
    return [
      {
        subject: 'goals',
        places: inOrder([...goals.map((goal) => quote(goal.label)), ...labels]),
        reported: goals.length,
        expected: expected.length,
      },
    ];
  },
  say: {
    zh: (hit) =>
      phrase`正文报告了${hit.reported}项绩效目标（${listed(hit.places.slice(0, hit.reported))}），自评表的预期目标为${hit.expected}项（${listed(hit.places.slice(hit.reported), '至')}）。`,
    en: (hit) =>
      phrase`The text reports on ${hit.reported} goals (${listed(hit.places.slice(0, hit.reported), ', ')}), the form has ${hit.expected} (${listed(hit.places.slice(hit.reported), ' to ')}).`,
  },
  passes: [
    `${goalsInProse('接收进馆档案。', '举办档案展览。')}\n${goalForm(['接收进馆档案', '举办档案展览'])}`,
  ],
  catches: [
    {
      text: `${goalsInProse('接收进馆档案。', '举办档案展览。')}\n${goalForm(['接收进馆档案', '举办档案展览', '编研地方史料'])}`,
      finds:
        '正文报告了2项绩效目标（「目标1」、「目标2」），自评表的预期目标为3项（「1.」至「3.」）。',
    },
  ],
});

/** A goal that is set in one place and reported in another counts once. */
const distinct = (goals: readonly ReportedGoal[]): readonly ReportedGoal[] =>
  goals.filter(
    (goal, i) =>
      goal.number === undefined || goals.findIndex((each) => each.number === goal.number) === i,
  );

const EMPTY = { value: '', verbatim: '', at: { block: 0 } };
