import type { Bilingual, Quote, Severity } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { wordOf } from '../../report/terms.ts';
import { gather } from '../../values/gather.ts';
import type { Caught, Hit } from '../check.ts';
import { check, SYSTEM_RULE } from '../check.ts';
import type { AmountList } from '../lists/amount-lists.ts';
import { isSumSlipped } from '../readings/one-slip.ts';
import { inOrder, listed, phrase, quote } from '../wording/sentence.ts';
import { type Imbalance, imbalances, quotesOf } from './base-rows.ts';

interface Unbalanced extends Hit {
  readonly column: Bilingual;
  readonly total: Quote;
  readonly parts: readonly Quote[];
  readonly sum: string;
  readonly off: string;
}

/** A check that a row of the base data table is the sum of the rows below it, in each column. */
export const baseSumCheck = (made: {
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly because: Bilingual;
  readonly metric: Metric;
  /** Rows of the form may be fewer than the parts there are: then a sum below the total is no fault. */
  readonly partsMayLack: boolean;
  /** Lists of running text that state the same sum. */
  readonly lists?: (report: Report) => readonly AmountList[];
  readonly passes: readonly string[];
  readonly catches: readonly Caught[];
}) =>
  check<Unbalanced>({
    ...made,
    clause: SYSTEM_RULE,
    find(report: Report) {
      const sums = imbalances(report, made.metric);
      const told = (made.lists?.(report) ?? []).flatMap(fromList);
      if (typeof sums === 'string') return told.length > 0 ? told : sums;
      const rows = gather(sums, (sum): readonly Unbalanced[] => {
        const severity = gravity(sum, made.severity, made.partsMayLack);
        if (!severity) return [];
        const hit = {
          subject: `${made.metric}.${sum.column.en}`,
          severity,
          places: inOrder([sum.total, ...sum.parts]),
          column: sum.column,
          total: quote(sum.total),
          parts: quotesOf(sum.parts),
          sum: sum.balance.sum,
          off: sum.balance.difference,
        };
        return [hit];
      });
      return [...rows, ...told];
    },
    say: {
      zh: (hit) =>
        phrase`${wordOf(made.metric)}${hit.column.zh}${hit.total}与各分项${listed(hit.parts)}之和${hit.sum}相差${hit.off}。`,
      en: (hit) =>
        phrase`${made.metric}, ${hit.column.en}: ${hit.total} differs by ${hit.off} from its parts ${listed(hit.parts, ', ')}, which come to ${hit.sum}.`,
    },
  });

function fromList({ whole, parts, balance }: AmountList): readonly Unbalanced[] {
  if (balance.verdict !== 'different') return [];
  return [
    {
      subject: `${whole.name}.prose`,
      places: inOrder([whole, ...parts]),
      column: { zh: '（正文）', en: 'text' },
      total: quote(whole),
      parts: parts.map(quote),
      sum: balance.sum,
      off: balance.difference,
    },
  ];
}

function gravity(sum: Imbalance, own: Severity, partsMayLack: boolean): Severity | undefined {
  const { verdict, sign } = sum.balance;
  if (verdict === 'same' || verdict === 'unknown') return undefined;
  if (verdict === 'rounding') return 'hint';
  if (sign <= 0 || !partsMayLack) return own;
  // 其中 may leave out what the form has no row for: one stroke must part the rows from their total.
  const isSlip =
    !sum.partial &&
    isSumSlipped(
      sum.total.value,
      sum.parts.map(({ value }) => value),
    );
  return isSlip ? own : undefined;
}
