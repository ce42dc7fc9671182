import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { counted, countedIn } from '../../figures/counted.ts';
import { beyondAll } from '../../rates/beyond-all.ts';
import { greaterParts } from '../../shares/greater-parts.ts';
import { phrase, quote } from '../../wording/sentence.ts';

interface Beyond extends Hit {
  readonly rate: Quote;
  /** What a part, told as an amount or a number, is more than. */
  readonly whole?: Quote;
}

/** A share told in running text is no more than its whole, nor is a part told with 其中. */
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
    if (countedIn(report).length === 0) return 'notApplicable';
    const beyond = beyondAll(report).map(
      (rate): Beyond => ({ subject: rate.verbatim, places: [quote(rate)], rate: quote(rate) }),
    );
    const greater = greaterParts(report).map(({ whole, part }): Beyond => {
      const [rate, all] = [quote(counted(part)), quote(counted(whole))];
      return { subject: rate.verbatim, places: [all, rate], rate, whole: all };
    });
    return [...beyond, ...greater];
  },
  say: {
    zh: ({ rate, whole }) =>
      whole
        ? phrase`${rate}是${whole}的一部分，却比它多。`
        : phrase`${rate}：部分占全部的比率不会超过100%。`,
    en: ({ rate, whole }) =>
      whole
        ? phrase`${rate} is a part of ${whole} and is more than it.`
        : phrase`${rate}: no part is more than a hundred per cent of its whole.`,
  },
  passes: [
    prose('项目支出40万元，占支出总额的40%，占年初预算的112%，任务完成率120%。'),
    prose('农产品抽检合格率100%，比上年提高1.5个百分点。'),
    prose('脱贫户86户，其中监测户32户。发放问卷220份，收回210份。建成项目3个，其中安装路灯12个。'),
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
    {
      text: prose('发放问卷210份，收回220份。'),
      finds: '「收回220份」是「发放问卷210份」的一部分，却比它多。',
    },
  ],
});
