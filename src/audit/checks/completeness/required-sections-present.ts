import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import type { SectionKey } from '../../../report/sections.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { wholeOutline } from '../../text-examples.ts';
import { OUTLINE, outlineKeys } from '../../wording/outline.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Missing extends Hit {
  readonly word: string;
}

/** The ten parts of the Hunan outline are all there (domain rule 7.1). Other outlines have other parts. */
export const requiredSectionsPresent = check<Missing>({
  id: 'RequiredSectionsPresent',
  title: { zh: '正文各部分齐全', en: 'All parts of the outline are there' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '正文每少一个部分，考核评分时要扣分；没有内容的部分也应写“无”。',
    en: 'Each missing part costs points; a part without content says so.',
  },
  about: ['sections'],
  find(report): readonly Missing[] | NoAnswer {
    const keys = outlineKeys(report);
    if (!keys) return 'notApplicable';
    return OUTLINE.filter(([key]) => !keys.has(key)).map(([key, word]) => ({
      subject: key,
      word,
      places: inOrder(neighbours(report, key)),
    }));
  },
  say: {
    zh: (hit) => phrase`正文缺少“${hit.word}”部分。`,
    en: (hit) => phrase`The part “${hit.word}” is missing.`,
  },
  passes: [wholeOutline()],
  catches: [
    {
      text: wholeOutline('七、存在的问题及原因分析'),
      finds: '正文缺少“存在的问题及原因分析”部分。',
    },
    {
      text: wholeOutline('三、政府性基金预算支出情况'),
      finds: '正文缺少“政府性基金预算支出情况”部分。',
    },
  ],
});

/** The heading before the gap, or else the title: where the missing part belongs. */
function neighbours(report: Report, key: SectionKey): readonly (Quote | undefined)[] {
  const before = OUTLINE.slice(
    0,
    OUTLINE.findIndex(([each]) => each === key),
  );
  for (const [each] of before.toReversed()) {
    const section = report.sections.find((held) => held.key === each);
    if (section) return [quote(section.heading)];
  }
  const first = report.title ?? report.sections[0]?.heading;
  return [first && quote(first)];
}
