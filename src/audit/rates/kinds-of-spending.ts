import { textAt } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';

/** The kinds of expenditure, each a part of the whole. */
export const NARROW = /(基本|人员|公用|项目)(?:经费)?支出/;

const OF_A_KIND = /(基本|人员|公用|项目)(?:经费|支出)+(?:预算)?(?:执行|支出|完成|支付)/;

/** Of what kind of expenditure the name of a rate says that it is: 「项目支出执行率」. */
export const kindOfRate = (words: string): string | undefined => OF_A_KIND.exec(words)?.[1];

/** 「其中基本支出x万元，项目支出y万元，预算执行率z%」: the rate is of the whole, and of no kind of its expenditure. */
export function isOfAKind(
  report: Report,
  { rate, part, whole }: { readonly rate: Quote; readonly part: Quote; readonly whole: Quote },
): boolean {
  // 「基本支出x万元，占支出总额y万元的80%」: a share of the whole is of a kind on purpose.
  if (whole.verbatim.startsWith('占') || rate.verbatim.startsWith('占')) return false;
  // 「整体执行率99%，项目支出执行率98%」: that of projects is of no amount of the whole, where these are told by themselves.
  const own = kindOfRate(rate.verbatim);
  if (own && ![part, whole].some(({ verbatim }) => verbatim.includes(own)))
    return textAt(report.document, part.at).includes('基本支出');
  const kind = NARROW.exec(part.verbatim)?.[1];
  if (!kind || whole.verbatim.includes(kind) || rate.verbatim.includes(kind)) return false;
  // Where no other kind stands beside it, 项目支出 is what the project spent.
  return kind !== '项目' || textAt(report.document, part.at).includes('基本支出');
}
