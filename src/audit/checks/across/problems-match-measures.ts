import type { Report } from '../../../report/report.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { problemsAndMeasures } from '../../text-examples.ts';
import { sectionsOf } from '../../wording/sections.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Uneven extends Hit {
  readonly problems: number;
  readonly measures: number;
}

/** 「建议」 of an evaluation are what its authors think of, not a measure for each problem. */
const areAdvice = (report: Report): boolean => {
  const headings = sectionsOf(report, 'measures').map(({ heading }) => heading.verbatim);
  return (
    headings.length > 0 &&
    headings.every((words) => /建议/.test(words) && !/措施|整改|下一步/.test(words))
  );
};

const NUMBERED = /^\s*[（(]?[1一１][）)]?[.、．]|^\s*[（(][1一１][）)]/;

const FIGURE = /^\s*\d[\d,.]*\s*[%％]?\s*$/;

/** Each problem has its measure. More measures than problems is only worth a look. */
export const problemsMatchMeasures = check<Uneven>({
  id: 'ProblemsMatchMeasures',
  title: { zh: '改进措施与存在问题对应', en: 'Measures answer the problems' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '提出了问题而没有措施，整改就无从检查。',
    en: 'A problem without a measure cannot be followed up.',
  },
  about: ['problems', 'measures'],
  find(report): readonly Uneven[] | NoAnswer {
    const { problems, measures } = report.narrative;
    // A paragraph that is not itemised may hold several; one with a number is the first of a list that ends there.
    const [only] = measures;
    const least = only && NUMBERED.test(only.verbatim) ? 1 : 2;
    if (problems.length < 2 || measures.length < least) return 'insufficientData';
    if (problems.length === measures.length) return [];
    // A text that lost the order of its pages has columns of figures among its sentences: nothing of it can be counted.
    if ([...problems, ...measures].some(({ verbatim }) => FIGURE.test(verbatim)))
      return 'insufficientData';
    return [
      {
        subject: 'counts',
        ...((measures.length > problems.length || areAdvice(report)) && {
          severity: 'notice' as const,
        }),
        places: inOrder([...problems, ...measures].map(quote)),
        problems: problems.length,
        measures: measures.length,
      },
    ];
  },
  say: {
    zh: (hit) =>
      phrase`存在问题${hit.problems}条，改进措施${hit.measures}条，不能一一对应：${listed(hit.places)}。`,
    en: (hit) =>
      phrase`${hit.problems} problems against ${hit.measures} measures: ${listed(hit.places, ', ')}.`,
  },
  passes: [
    problemsAndMeasures(['库房面积不足。', '人手偏少。'], ['争取扩建库房。', '补充人员。']),
    '三、存在的问题\n项目支出\n120.93\n213.42\n库房面积不足，人手偏少。\n四、改进措施\n争取扩建库房，补充人员。\n预算执行率',
  ],
  catches: [
    {
      text: problemsAndMeasures(['库房面积不足。', '人手偏少。'], ['争取扩建库房。']),
      finds:
        '存在问题2条，改进措施1条，不能一一对应：「1.库房面积不足。」、「2.人手偏少。」、「1.争取扩建库房。」。',
    },
    {
      text: problemsAndMeasures(
        ['库房面积不足。', '人手偏少。', '设备老化。'],
        ['争取扩建库房。', '补充人员。'],
      ),
      finds:
        '存在问题3条，改进措施2条，不能一一对应：「1.库房面积不足。」、「2.人手偏少。」、「3.设备老化。」、「1.争取扩建库房。」、「2.补充人员。」。',
    },
  ],
});
