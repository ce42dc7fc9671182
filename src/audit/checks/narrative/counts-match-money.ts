import type { Quote } from '../../../document/finding.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { grouped } from '../../figures/statements.ts';
import { countsAgainstMoney } from '../../figures/visits.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

interface Unmatched extends Hit {
  readonly money: Quote;
  readonly counts: readonly Quote[];
  readonly kind: 'onlyMoney' | 'onlyCount';
}

/** Journeys abroad, visits received and vehicles bought cost money; without any there is no money for them. */
export const countsMatchMoney = check<Unmatched>({
  id: 'CountsMatchMoney',
  title: { zh: '人次、批次、辆数与金额相符', en: 'Counts of visits and vehicles match the money' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '支出为0却有人次、批次或购车，或者有支出而数量为0，其中必有一个没有填对；确属其他资金承担的应加以说明。',
    en: 'Visits without money, or money without visits: one is wrong, or the other funds must be named.',
  },
  find(report) {
    const found = countsAgainstMoney(report);
    const byMoney = grouped(found, ({ money, kind }) =>
      [kind, money.at.block, money.at.row, money.at.column, money.at.from].join(' '),
    );
    return gather([...byMoney.values()], ([first, ...others]): readonly Unmatched[] => {
      if (!first) return [];
      const { count, money, kind } = first;
      const counts = [count, ...others.map((each) => each.count)];
      const subject = `${count.at.block}.${count.at.from ?? 0}`;
      return [{ subject, places: inOrder([money, ...counts]), money, counts, kind }];
    });
  },
  say: {
    zh: (hit) =>
      hit.kind === 'onlyCount'
        ? phrase`${hit.money}与${listed(hit.counts)}不相符：金额为0而数量不为0。`
        : phrase`${hit.money}与${listed(hit.counts)}不相符：有金额而数量为0。`,
    en: (hit) =>
      hit.kind === 'onlyCount'
        ? phrase`${hit.money} and ${listed(hit.counts, ', ')} do not match: a count without money.`
        : phrase`${hit.money} and ${listed(hit.counts, ', ')} do not match: money without a count.`,
  },
  passes: [
    prose('公务接待费支出0.8万元，国内公务接待6批次、48人次，其中外宾接待0批次。'),
    prose('因公出国（境）费支出0万元，全年因公出国（境）团组0个、0人次。'),
  ],
  catches: [
    {
      text: prose('公务接待费支出0.8万元，国内公务接待0批次、48人次。'),
      finds: '「公务接待费支出0.8万元」与「0批次」不相符：有金额而数量为0。',
    },
    {
      text: prose('其中：公务用车购置支出0万元，全年购置公务用车2辆。'),
      finds: '「公务用车购置支出0万元」与「购置公务用车2辆」不相符：金额为0而数量不为0。',
    },
  ],
});
