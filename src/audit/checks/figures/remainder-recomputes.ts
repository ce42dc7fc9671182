import type { Quote } from '../../../document/finding.ts';
import { toldChanges } from '../../changes/told-changes.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { missesByRounding } from '../../figures/amounts.ts';
import { countedIn } from '../../figures/counted.ts';
import { overlap } from '../../group.ts';
import { carriedOver } from '../../remainders/carried-over.ts';
import { type FormRemainder, formRemainders } from '../../remainders/form-remainders.ts';
import { type Remainder, remainders } from '../../remainders/remainders.ts';
import { toldDifferences } from '../../remainders/told-differences.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly from: readonly Quote[];
  readonly taken: Quote;
  readonly left: Quote;
  readonly computed: string;
}

/** What is left is the whole less what was used, done or settled. */
export const remainderRecomputes = check<Misreckoned>({
  id: 'RemainderRecomputes',
  title: {
    zh: '结余、剩余数等于总数减已用、已完成数',
    en: 'What is left is the whole less what was used or done',
  },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '剩余由同一句的总数和已用数算出，算不出就必有一个数写错。',
    en: 'What is left follows from two figures of its sentence; when it does not, one of the three is wrong.',
  },
  about: ['paragraphs'],
  find(report) {
    const inForms = formRemainders(report).map(hitOf);
    if (countedIn(report).flat().length < 3) return inForms.length > 0 ? inForms : 'notApplicable';
    const carried = carriedOver(report);
    const further = toldDifferences(report);
    // What says itself what it is compared with is told as a change; so is a budget raised and cut.
    const changes = further.length + carried.length > 0 ? toldChanges(report) : [];
    const isChange = ({ left }: Remainder): boolean =>
      changes.some(({ places }) => places.some(({ at }) => overlap(at, left.at)));
    const told = [
      ...remainders(report),
      ...carried.filter((each) => !(/预算/.test(each.left.verbatim) && isChange(each))),
    ];
    const isNew = (each: Remainder): boolean =>
      !told.some(({ left }) => overlap(left.at, each.left.at)) && !isChange(each);
    return [
      ...[...told, ...further.filter(isNew)].map((each) => hitOf(asRounded(each))),
      ...inForms,
    ];
  },
  say: {
    zh: (hit) =>
      phrase`${listed(hit.from, '＋')}－${hit.taken}＝${hit.computed}，与${hit.left}不符。`,
    en: (hit) =>
      phrase`${listed(hit.from, ' + ')} − ${hit.taken} = ${hit.computed}, not ${hit.left}.`,
  },
  passes: [
    prose('年度计划实施项目38个，完工35个，其余3个正在收尾。'),
    prose('年初结转5万元，本年收入100万元，本年支出98万元，年末结转7万元。'),
  ],
  catches: [
    {
      text: prose('全年预算100万元，实际支出91.5万元，执行率91.5%，未执行85万元。'),
      finds: '「全年预算100万元」－「实际支出91.5万元」＝8.5万元，与「未执行85万元」不符。',
    },
    {
      text: prose('截至年末，专项资金下达100万元，实际支出91.5万元，剩余18.5万元待验收后支付。'),
      finds: '「专项资金下达100万元」－「实际支出91.5万元」＝8.5万元，与「剩余18.5万元」不符。',
    },
    {
      text: prose('年初结转5万元，本年收入100万元，本年支出98万元，年末结转17万元。'),
      finds:
        '「年初结转5万元」＋「本年收入100万元」－「本年支出98万元」＝7万元，与「年末结转17万元」不符。',
    },
  ],
});

const hitOf = ({
  from,
  taken,
  left,
  computed,
  rounded,
}: FormRemainder & Pick<Remainder, 'rounded'>): Misreckoned => ({
  subject: left.verbatim,
  ...(rounded && { severity: 'hint' as const }),
  places: inOrder([...from, taken, left]),
  from: from.map(quote),
  taken: quote(taken),
  left: quote(left),
  computed,
});

/** With whether the last digits of all explain the difference. */
const asRounded = (each: Remainder): Remainder => {
  const { from, taken, left } = each;
  const all = from.map(({ value }) => value);
  const rounded =
    missesByRounding(all, [taken.value, left.value]) ||
    missesByRounding([taken.value], [...all, left.value]);
  return rounded ? { ...each, rounded: true } : each;
};
