import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { percentOf } from '../../figures/amounts.ts';
import { overlap } from '../../group.ts';
import { industryShares } from '../../lists/industries.ts';
import { swappedShares, wrongDigits } from '../../rates/rate-faults.ts';
import { rateStatements, threeOf } from '../../rates/rate-statements.ts';
import { toldRates } from '../../rates/told-rates.ts';
import { isTrueOfTwin } from '../../rates/whole-elsewhere.ts';
import { namedShares } from '../../shares/named-shares.ts';
import { sharePhrases, swappedPhrases } from '../../shares/share-phrases.ts';
import { sharesOfAbove } from '../../shares/shares-of-above.ts';
import { sourceShares } from '../../shares/source-shares.ts';
import { agreeingShares } from '../../tied/shares/agreeing-shares.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly rate: Quote;
  readonly part: Quote;
  /** Absent where the whole is the sum of the list. */
  readonly whole?: Quote;
  readonly computed: string;
}

const keyOf = ({ rate, whole }: { readonly rate: Quote; readonly whole?: Quote }): string =>
  `${rate.at.block} ${whole?.at.block} ${whole?.at.from}`;

/** A share in running text is the part divided by the whole that stand beside it (I10). */
export const shareRecomputes = check<Misreckoned>({
  id: 'ShareRecomputes',
  title: { zh: '正文占比可复算', en: 'Shares recompute' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '占比由前面的两个数算出，算不出就必有一个数写错。',
    en: 'A share follows from two figures; when it does not, one of the three is wrong.',
  },
  about: ['text'],
  find(report) {
    const told = toldRates(report);
    // What looks like rounding may be known to be a slip by the figures themselves.
    const isSlip = ({ rate }: { readonly rate: Quote }): boolean =>
      told.some((each) => !each.ofMoney && !each.rounding && overlap(each.rate.at, rate.at));
    // One share that is of another whole tells so of all that seem to be of this one.
    const others = new Set(told.filter((each) => isTrueOfTwin(report, each)).map(keyOf));
    const known = rateStatements(report).filter(
      (each) => each.verdict !== 'rounding' || !isSlip(each),
    );
    const shares = known.filter(({ rate }) => rate.kind === 'share');
    // Shares that agree with each other are of a whole of their own, which no other line tells.
    const agreeing = agreeingShares(report);
    const isOfHidden = ({
      rate,
      whole,
    }: {
      readonly rate: Quote;
      readonly whole?: Quote;
    }): boolean =>
      whole !== undefined &&
      whole.at.block !== rate.at.block &&
      agreeing.some(({ at }) => overlap(at, rate.at));
    const exchanged = new Set(
      swappedPhrases(report).flatMap((pair) => pair.map(({ rate }) => rate)),
    );
    const phrases = [
      ...sharePhrases(report),
      ...sourceShares(report),
      ...sharesOfAbove(report),
      ...industryShares(report),
    ].filter((each) => !each.rounding || !isSlip(each));
    const listed = [
      ...phrases,
      ...told.filter(
        (each) =>
          !each.ofMoney &&
          !phrases.some(({ rate }) => overlap(rate.at, each.rate.at)) &&
          !others.has(keyOf(each)),
      ),
      ...namedShares(report).filter(
        (each) => !phrases.some(({ rate }) => overlap(rate.at, each.rate.at)),
      ),
    ].filter(
      (each) =>
        ![...exchanged].some(({ at }) => overlap(at, each.rate.at)) &&
        !isOfHidden(each) &&
        !known.some(({ rate }) => overlap(rate.at, each.rate.at)),
    );
    if (listed.length === 0 && shares.length === 0)
      return report.facts.some((fact) => fact.kind === 'share')
        ? 'insufficientData'
        : 'notApplicable';
    const swapped = new Set(swappedShares(report).flat());
    const ofMetrics = shares
      .filter((each) => each.verdict !== 'same' && !swapped.has(each) && !wrongDigits(each))
      .map((each) => ({
        subject: `${each.rate.metric}.${each.rate.whole ?? each.whole.metric}`,
        ...(each.verdict === 'rounding' && { severity: 'hint' as const }),
        places: inOrder(threeOf(each)),
        rate: quote(each.rate),
        part: quote(each.part),
        whole: quote(each.whole),
        computed: percentOf(each.computed),
      }));
    const ofLists = listed.map((each) => ({
      ...each,
      subject: `列表.${each.part.verbatim.replace(/[\d.,，\s]+(?:亿元|万元|元)$/, '')}`,
      ...(each.rounding && { severity: 'hint' as const }),
      places: inOrder([each.whole, each.part, each.rate]),
      computed: percentOf(each.computed),
    }));
    return [...ofMetrics, ...ofLists];
  },
  say: {
    zh: (hit) =>
      phrase`${hit.rate}与${hit.part}÷${hit.whole ?? '所列各项之和'}＝${hit.computed}不符。`,
    en: (hit) =>
      phrase`${hit.rate} is not ${hit.part} ÷ ${hit.whole ?? 'the sum of the list'} = ${hit.computed}.`,
  },
  passes: [
    prose(
      '2024年基本支出80万元，其中：工资福利支出64.5万元，占基本支出的80.63%；商品和服务支出15.5万元，占基本支出的19.38%。',
    ),
  ],
  catches: [
    {
      text: prose(
        '2024年基本支出80万元，其中：工资福利支出64.5万元，占基本支出的86.03%；商品和服务支出15.5万元，占基本支出的19.38%。',
      ),
      finds:
        '「占基本支出的86.03%」与「工资福利支出64.5万元」÷「2024年基本支出80万元」＝80.63%不符。',
    },
    {
      text: prose(
        '项目总投资200万元，资金来源为中央资金120万元、省级资金50万元、县级资金30万元。',
        '从来源看，中央资金占60%，省级资金占25%，县级资金占18%。',
      ),
      finds: '「县级资金占18%」与「县级资金30万元」÷「项目总投资200万元」＝15%不符。',
    },
  ],
});
