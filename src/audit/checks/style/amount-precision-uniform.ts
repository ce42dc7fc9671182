import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit } from '../../check.ts';
import { nth } from '../../places.ts';
import { foundIn, runningText } from '../../wording/running-text.ts';
import { phrase } from '../../wording/sentence.ts';

const AMOUNT = /(?<![\d.,])\d[\d,，]*(?:\.\d+)?(?:万元|亿元)(?!以[上下内]|及以[上下]|（含）)/g;

/** Amounts of one unit are printed with the same decimals. One finding a document: the first pair that differs. */
export const amountPrecisionUniform = check<Hit>({
  id: 'AmountPrecisionUniform',
  title: { zh: '金额小数位数一致', en: 'Amounts have the same decimals' },
  severity: 'notice',
  clause: { instrument: '出版物上数字用法（GB/T 15835-2011）', basis: 'regulation' },
  because: {
    zh: '同一篇中金额的小数位数不一，读者分不清是省略了零还是精度不同。',
    en: 'With mixed decimals a reader cannot tell a trimmed zero from a rougher figure.',
  },
  find(report) {
    const pair = mixed(report);
    return pair ? [{ subject: 'amounts', places: pair }] : [];
  },
  say: {
    zh: (hit) => phrase`正文金额的小数位数不一致，如${nth(hit, 0)}与${nth(hit, 1)}。`,
    en: (hit) => phrase`Amounts differ in their decimals, as ${nth(hit, 0)} and ${nth(hit, 1)}.`,
  },
  passes: ['全年支出120.50万元，基本支出80.00万元，因公出国费0万元。'],
  catches: [
    {
      text: '全年支出120.55万元，其中项目支出30.5万元。',
      finds: '正文金额的小数位数不一致，如「120.55万元」与「30.5万元」。',
    },
  ],
});

interface Amount {
  readonly quote: Quote;
  readonly unit: string;
  readonly decimals: number;
}

function mixed(report: Report): readonly Quote[] | undefined {
  const first = new Map<string, Amount>();
  let far: readonly Quote[] | undefined;
  for (const line of runningText(report.document)) {
    const near = new Map<string, Amount>();
    for (const amount of gather(foundIn(line, AMOUNT), amountOf)) {
      const beside = near.get(amount.unit);
      if (beside && beside.decimals !== amount.decimals) return [beside.quote, amount.quote];
      near.set(amount.unit, beside ?? amount);
      const before = first.get(amount.unit);
      if (before && before.decimals !== amount.decimals) far ??= [before.quote, amount.quote];
      first.set(amount.unit, before ?? amount);
    }
  }
  return far;
}

/** Zero is printed as it comes: it says nothing about decimals. */
function amountOf(quote: Quote): readonly Amount[] {
  const digits = quote.verbatim.slice(0, -2);
  if (/^[0.]+$/.test(digits)) return [];
  const decimals = digits.split('.')[1]?.length ?? 0;
  return [{ quote, unit: quote.verbatim.slice(-2), decimals }];
}
