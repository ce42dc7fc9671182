import type { Bilingual, Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { numberOf } from '../../values/figure.ts';
import { type Caught, check, type Hit, type NoAnswer, SYSTEM_RULE } from '../check.ts';
import { baseOf, proseOf, SPENT } from '../indicators/agreement.ts';
import { inOrder, phrase, quote } from '../wording/sentence.ts';
import { inWanyuan, trimmed } from './amounts.ts';

interface PerHead extends Hit {
  readonly money: Quote;
  readonly heads: Quote;
  readonly each: string;
}

/** A check that an amount per filled post lies between two bounds in 万元 a year. The bounds are ours. */
export const perHeadCheck = (made: {
  readonly id: string;
  readonly title: Bilingual;
  readonly because: Bilingual;
  readonly word: Bilingual;
  readonly metric: Metric;
  readonly from: number;
  readonly to: number;
  readonly passes: readonly string[];
  readonly catches: readonly Caught[];
}) =>
  check<PerHead>({
    ...made,
    severity: 'notice',
    clause: SYSTEM_RULE,
    find(report): readonly PerHead[] | NoAnswer {
      const money =
        proseOf(report, made.metric, SPENT)[0] ?? baseOf(report, made.metric, 'actual')[0];
      const heads = staffOf(report);
      if (!money) return 'notApplicable';
      const amount = inWanyuan(money.value);
      const posts = heads && numberOf(heads.value);
      if (!heads || !posts || !amount) return 'insufficientData';
      const each = amount / posts;
      if (each >= made.from && each <= made.to) return [];
      return [
        {
          subject: made.metric,
          money: quote(money),
          heads: quote(heads),
          each: trimmed(each),
          places: inOrder([money, heads]),
        },
      ];
    },
    say: {
      zh: (hit) =>
        phrase`${made.word.zh}${hit.money}按在职人数${hit.heads}计，人均${hit.each}万元，超出通常的${made.from}至${made.to}万元，请核对单位和人数。`,
      en: (hit) =>
        phrase`${made.word.en} ${hit.money} over ${hit.heads} posts is ${hit.each} 万元 a head, outside the usual ${made.from} to ${made.to}; check units and numbers.`,
    },
  });

/** Staff in post, by the base data table, else by the text. */
function staffOf(report: Report) {
  for (const table of report.baseDataTables) {
    const filled = statedOf(table.filledPositions);
    if (filled) return filled;
  }
  return proseOf(report, 'filledPositions', undefined)[0];
}
