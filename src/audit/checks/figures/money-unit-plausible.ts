import type { Bilingual, Quote } from '../../../document/finding.ts';
import type { Fact } from '../../../report/facts.ts';
import { gather } from '../../../values/gather.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { measure } from '../../figures/amounts.ts';
import { grouped, scopeOf } from '../../figures/statements.ts';
import { type SlippedUnit, slippedUnits } from '../../lists/slipped-units.ts';
import { type FormSlip, formSlips } from '../../rates/form-slips.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface WrongUnit extends Hit {
  readonly stated: readonly Quote[];
  readonly why: Bilingual;
}

const TEN_THOUSAND = 10_000;
const isDatedMoney = (fact: Fact): boolean =>
  fact.kind === 'level' && fact.year !== undefined && measure(fact.value).dimension === 'money';

/** Which quantity a fact states. */
const quantityOf = (fact: Fact): string =>
  [
    fact.metric,
    fact.year,
    fact.basis,
    scopeOf(fact),
    fact.part === 'projectForm' ? fact.holder : '',
  ].join(' ');

/** No amount is ten thousand times another statement of it: 元 and 万元 are not mixed up. */
export const moneyUnitPlausible = check<WrongUnit>({
  id: 'MoneyUnitPlausible',
  title: { zh: '元与万元没有混用', en: '元 and 万元 are not mixed up' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '同一个数两处恰好相差一万倍，必有一处单位写错。',
    en: 'Two statements exactly ten thousand apart: one of the units is wrong.',
  },
  find(report) {
    const money = report.facts.filter(isDatedMoney);
    const inForms = formSlips(report).flatMap(ofForm);
    const inLists = slippedUnits(report).map(ofList);
    if (money.length + inForms.length + inLists.length === 0) return 'notApplicable';
    const groups = grouped(money, quantityOf);
    return [...gather([...groups.values()], farApart), ...inForms, ...inLists];
  },
  say: {
    zh: (hit) => phrase`${listed(hit.stated)}：${hit.why.zh}。`,
    en: (hit) => phrase`${listed(hit.stated, ', ')}: ${hit.why.en}.`,
  },
  passes: [
    prose(
      '2024年基本支出88.6万元，用于保障机构运转。',
      '2024年基本支出886000元，项目支出200000元。',
    ),
  ],
  catches: [
    {
      text: prose(
        '2024年基本支出88.6万元，用于保障机构运转。',
        '2024年基本支出886000万元，项目支出20万元。',
      ),
      finds:
        '「2024年基本支出88.6万元」、「2024年基本支出886000万元」：两处恰好相差一万倍，可能把元写成了万元。',
    },
  ],
});

/** An amount of a list that comes to its whole in another unit alone. */
function ofList({ odd, whole, unit, ofChange }: SlippedUnit): WrongUnit {
  const stated = inOrder(
    odd.at === whole.at || odd.verbatim === whole.verbatim ? [odd] : [whole, odd],
  );
  return {
    subject: 'list',
    places: stated,
    stated,
    why: {
      zh: `单位为${unit}时${ofChange ? '变动率才可复算' : '各部分之和才与总数相符'}，可能把单位写错`,
      en: `${ofChange ? 'the rate follows' : 'the parts come to their whole'} only in ${unit}: the unit may be wrong`,
    },
    slips: [odd.at],
  };
}

function farApart(facts: readonly Fact[]): readonly WrongUnit[] {
  const [first] = facts;
  if (!first) return [];
  const other = facts.find((fact) => isTenThousandfold(first, fact));
  if (!other) return [];
  const pair = [first, other];
  return [
    {
      subject: first.metric,
      places: inOrder(pair),
      stated: pair.map(quote),
      why: {
        zh: '两处恰好相差一万倍，可能把元写成了万元',
        en: 'exactly ten thousand apart: 元 may have been written as 万元',
      },
      slips: pair.map(({ at }) => at),
    },
  ];
}

/** A row of a form whose rate comes true once 元 and 万元 are told apart. */
function ofForm({
  kind,
  budget,
  actual,
  rate,
  figure,
  likely = '',
}: FormSlip): readonly WrongUnit[] {
  if (kind !== 'unit' || !figure) return [];
  const stated = inOrder([budget, actual, rate]);
  return [
    {
      subject: figure.verbatim,
      places: stated,
      stated,
      why: {
        zh: `按执行率倒推，“${figure.verbatim}”应为${likely}，元与万元可能混用`,
        en: `by the rate “${figure.verbatim}” would be ${likely}: 元 and 万元 may be mixed up`,
      },
      suggestion: {
        zh: `按所写执行率倒推，应为${likely}。`,
        en: `By the printed rate it would be ${likely}.`,
      },
      slips: [figure.at],
    },
  ];
}

function isTenThousandfold(a: Fact, b: Fact): boolean {
  const [left, right] = [measure(a.value), measure(b.value)];
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  if (small.size <= 0) return false;
  return (
    Math.abs(large.size - small.size * TEN_THOUSAND) <= small.margin * TEN_THOUSAND + large.margin
  );
}
