import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { countedIn, isRate } from '../../figures/counted.ts';
import { beyondAll } from '../../rates/beyond-all.ts';
import { phrase, quote } from '../../wording/sentence.ts';

interface Beyond extends Hit {
  readonly rate: Quote;
}

/** A share told in running text is no more than its whole. */
export const shareWithinWhole = check<Beyond>({
  id: 'ShareWithinWhole',
  title: {
    zh: '正文中的占比、合格率不超过100%',
    en: 'A share in running text is at most a hundred',
  },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '占比和合格率一类的比率说的是部分占全部多少，部分不会多于全部。',
    en: 'A share says how much of a whole a part is; no part is more than its whole.',
  },
  about: ['text'],
  find(report) {
    if (!countedIn(report).some((list) => list.some(isRate))) return 'notApplicable';
    return beyondAll(report).map(
      (rate): Beyond => ({ subject: rate.verbatim, places: [quote(rate)], rate: quote(rate) }),
    );
  },
  say: {
    zh: ({ rate }) => phrase`${rate}：部分占全部的比率不会超过100%。`,
    en: ({ rate }) => phrase`${rate}: no part is more than a hundred per cent of its whole.`,
  },
  passes: [
    prose('项目支出40万元，占支出总额的40%，占年初预算的112%，任务完成率120%。'),
    prose('农产品抽检合格率100%，比上年提高1.5个百分点。'),
  ],
  catches: [
    {
      text: prose('自评项目12个，涉及资金40万元，占部门项目支出总额的180%。'),
      finds: '「占部门项目支出总额的180%」：部分占全部的比率不会超过100%。',
    },
    {
      text: prose('农产品抽检合格率达到980%。'),
      finds: '「农产品抽检合格率达到980%」：部分占全部的比率不会超过100%。',
    },
  ],
});
