import type { Bilingual, Quote } from '../../../document/finding.ts';
import type { Fact } from '../../../report/facts.ts';
import type { Report } from '../../../report/report.ts';
import { budgetDirections } from '../../changes/budget-directions.ts';
import { type ChangePhrase, changePhrases, oppositeChanges } from '../../changes/change-phrases.ts';
import {
  type ChangeStatement,
  changeStatements,
  valueBeforeOf,
} from '../../changes/change-statements.ts';
import { compareRateOfChange } from '../../changes/rate-of-change.ts';
import { type ToldChange, toldChanges } from '../../changes/told-changes.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import {
  compare,
  exceeds,
  isZero,
  minus,
  percentOf,
  quotient,
  shown,
} from '../../figures/amounts.ts';
import { overlap } from '../../group.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

interface Odd extends Hit {
  readonly said: readonly Quote[];
  readonly why: Bilingual;
}

/** 增加, 减少 and 持平 agree with the figures; amount and rate of a change recompute; zero has no percentage. */
export const yearOnYearWordingAgrees = check<Odd>({
  id: 'YearOnYearWordingAgrees',
  title: { zh: '增减的说法、数额和比率与数相符', en: 'Changes agree with the figures' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '增减由两个数相减得出，说法、数额、比率必须与之一致。',
    en: 'A change is the difference of two figures; words, amount and rate follow from it.',
  },
  find(report) {
    const changes = changeStatements(report);
    const judged = changes.map(judge);
    const changed = toldChanges(report);
    // Items that do not come to what all changed by go before the rate of one of them.
    const sums = changed.filter(({ wrong }) => wrong === 'sum').map(oddChange);
    const odds = judged
      .flatMap((each) => (each && each !== 'pass' ? [each] : []))
      .filter((each) => !sums.some((other) => isBeside(each, other)));
    // What says itself what it is compared with goes before what only follows from its rate.
    const named = changed
      .map(oddChange)
      .filter((each) => !odds.some((other) => isBeside(each, other)));
    const phrases = changePhrases(report)
      .map(oddPhrase)
      .filter(
        ({ rate }) => !odds.some(({ places }) => places.some((at) => overlap(at.at, rate.at))),
      )
      .filter((each) => !named.some((other) => isBeside(each, other)));
    const opposite = oppositeChanges(report)
      .map(oddWay)
      .filter((each) => ![...odds, ...named].some((other) => isBeside(each, other)));
    const told = [
      ...opposite,
      ...phrases.filter((each) => !opposite.some((other) => isBeside(each, other))),
      ...named,
      ...againstBudget(report),
    ];
    if (changes.length === 0 && told.length === 0) return 'notApplicable';
    if (judged.every((each) => each === undefined) && told.length === 0) return 'insufficientData';
    return [...odds, ...told];
  },
  say: {
    zh: (hit) => phrase`${listed(hit.said)}：${hit.why.zh}。`,
    en: (hit) => phrase`${listed(hit.said, ', ')}: ${hit.why.en}.`,
  },
  passes: [
    prose('2023年公用经费支出12万元，2024年公用经费支出15万元，比上年增加3万元，增长25%。'),
    prose(
      '档案馆（项）。年初预算为30万元，支出决算为27万元，完成年初预算的90%，决算数小于年初预算数。',
    ),
  ],
  catches: [
    {
      text: prose(
        '档案馆（项）。年初预算为30万元，支出决算为27万元，完成年初预算的90%，决算数大于年初预算数。',
      ),
      finds: '「完成年初预算的90%」、「决算数大于年初预算数」：按完成率决算数应小于预算数。',
    },
    {
      text: prose('2023年公用经费支出12万元，2024年公用经费支出15万元，比上年减少3万元，下降25%。'),
      finds:
        '「2023年公用经费支出12万元」、「2024年公用经费支出15万元」、「比上年减少3万元」、「下降25%」：写作“减少”，由12万元到15万元应为“增加”。',
    },
  ],
});

const isBeside = (one: Pick<Odd, 'places'>, other: Pick<Odd, 'places'>): boolean =>
  other.places.some((at) => one.places.some((here) => overlap(at.at, here.at)));

/** 「决算数大于预算数」 that what stands before it denies. */
const againstBudget = (report: Report): readonly Odd[] =>
  budgetDirections(report).map(({ said, why }) => {
    const places = inOrder(said);
    return { subject: 'budget', places, said: places, why };
  });

const BEYOND: Bilingual = { zh: '增加额大于现在的数', en: 'the rise is more than the amount' };

/** A change of whatever amount whose rate does not follow. */
function oddPhrase({ now, change, rate, before, computed }: ChangePhrase) {
  const said = inOrder([now, change, rate]);
  const subject = now.verbatim.replace(/[\d.,，\s]+(?:亿元|万元|元)$/, '');
  const why: Bilingual =
    before && computed !== undefined
      ? {
          zh: `变动前为${shown(before)}，变动率应为${percentOf(computed)}`,
          en: `the amount before was ${shown(before)}, which makes the rate ${percentOf(computed)}`,
        }
      : BEYOND;
  return { subject, places: said, said, why, rate };
}

/** Amount and rate of one change that go different ways. */
function oddWay({ change, rate }: Pick<ChangePhrase, 'change' | 'rate'>) {
  const said = inOrder([change, rate]);
  return {
    subject: 'opposite',
    places: said,
    said,
    why: { zh: '增减方向前后相反', en: 'the directions differ' },
  };
}

const WAYS = {
  up: ['增加', 'a rise'],
  down: ['减少', 'a fall'],
  over: ['高于', 'more'],
  under: ['低于', 'less'],
  met: ['达到', 'met'],
  missed: ['没有达到', 'missed'],
} as const;
const isWay = (word: string): word is keyof typeof WAYS => word in WAYS;

/** A change that does not follow from the amount that its own words compare with. */
function oddChange({ places, wrong, computed }: ToldChange): Odd {
  const said = inOrder(places);
  const [zh, en] = isWay(computed) ? WAYS[computed] : [computed, computed];
  const why: Record<ToldChange['wrong'], Bilingual> = {
    direction: { zh: `按所列两数应为${zh}`, en: `the two figures make ${en}` },
    claim: { zh: `按数${zh}目标`, en: `by the figures the target is ${en}` },
    sum: { zh: `增减后应为${zh}`, en: `the changes make ${en}` },
    amount: { zh: `两数相差${zh}`, en: `the two figures differ by ${en}` },
    order: { zh: `按所列两数应为${zh}`, en: `the two figures make ${en}` },
    rate: { zh: `变动率应为${zh}`, en: `the rate is ${en}` },
    beyond: BEYOND,
  };
  return { subject: `named.${wrong}`, places: said, said, why: why[wrong] };
}

type Judgement = Odd | 'pass' | undefined;

function judge(said: ChangeStatement): Judgement {
  // 「比上年约增加30万元」 says no more than which way.
  if (/(?<!节)约|大致/.test(`${said.change?.verbatim ?? ''}${said.rate?.verbatim ?? ''}`))
    return byDirection(said);
  const tried = [byDirection(said), byAmount(said), byRate(said)].filter(
    (each) => each !== undefined,
  );
  return tried.find((each) => each !== 'pass') ?? tried[0];
}

const odd = (
  said: ChangeStatement,
  places: readonly (Fact | undefined)[],
  why: Bilingual,
  rounding = false,
): Odd => {
  const stated = [said.before, said.now, said.change, said.rate].filter(
    (fact): fact is Fact => fact !== undefined && places.includes(fact),
  );
  return {
    subject: (said.change ?? said.rate)?.metric ?? '',
    ...(rounding && { severity: 'hint' as const }),
    places: inOrder(stated),
    said: inOrder(stated),
    why,
  };
};

const WORD = { up: '增加', down: '减少', flat: '持平' } as const;

function byDirection(said: ChangeStatement): Judgement {
  const { change, rate, now, before, direction } = said;
  if (change && rate && change.direction !== rate.direction)
    return odd(said, [change, rate], { zh: '增减方向前后相反', en: 'the directions differ' });
  if (!now || !before) return undefined;
  const verdict = compare(now.value, before.value);
  if (verdict === 'unknown') return undefined;
  const actual = exceeds(now.value, before.value)
    ? 'up'
    : exceeds(before.value, now.value)
      ? 'down'
      : 'flat';
  // A difference within the last digit may be called a rise, a fall or none, a small one 基本持平.
  const fits =
    actual === direction ||
    verdict === 'rounding' ||
    (verdict === 'same' && isNil(change)) ||
    (direction === 'flat' && isRoughly(said, now, before));
  if (fits) return 'pass';
  return odd(said, [change, rate, now, before], {
    zh: `写作“${WORD[direction]}”，由${shown(before.value)}到${shown(now.value)}应为“${WORD[actual]}”`,
    en: `the words say ${direction}, the figures ${shown(before.value)} to ${shown(now.value)} say ${actual}`,
  });
}

/** A change smaller than this share of the amount before may be called 基本持平. */
const ROUGHLY = 0.05;
const isRoughly = ({ change, rate }: ChangeStatement, now: Fact, before: Fact): boolean => {
  const ratio = quotient(now.value, before.value);
  const words = `${change?.verbatim ?? ''}${rate?.verbatim ?? ''}`;
  return /基本|大体|大致/.test(words) && ratio !== undefined && Math.abs(ratio - 1) <= ROUGHLY;
};

const isNil = (change: Fact | undefined): boolean => change !== undefined && isZero(change.value);

function byAmount(said: ChangeStatement): Judgement {
  const { change, now, before, direction } = said;
  if (!change || !now || !before || direction === 'flat' || change.verbatim === '')
    return undefined;
  const [greater, lesser] = exceeds(now.value, before.value) ? [now, before] : [before, now];
  const moved = minus(greater.value, lesser.value);
  const expected = valueBeforeOf(greater.value, lesser.value, 'up');
  if (!expected || moved === undefined) return undefined;
  const verdict = compare(change.value, expected);
  const slack = verdict === 'different' && withinSteps(change, now, before);
  if (verdict === 'same' || verdict === 'unknown') return verdict === 'same' ? 'pass' : undefined;
  return odd(
    said,
    [change, now, before],
    { zh: `两数相差${moved}`, en: `the figures differ by ${moved}` },
    verdict === 'rounding' || slack,
  );
}

/** Three rounded figures may miss by three half-steps. */
const withinSteps = (change: Fact, now: Fact, before: Fact): boolean => {
  const sum = valueBeforeOf(before.value, change.value, 'down');
  return sum !== undefined && !exceeds(sum, now.value) && !exceeds(now.value, sum);
};

function byRate(said: ChangeStatement): Judgement {
  const { change, rate, now, before, direction } = said;
  if (!rate || direction === 'flat') return undefined;
  const base =
    before?.value ?? (change && now && valueBeforeOf(now.value, change.value, direction));
  const moved =
    change?.value ??
    (now && before && exceeds(now.value, before.value)
      ? valueBeforeOf(now.value, before.value, 'up')
      : now && before && valueBeforeOf(before.value, now.value, 'up'));
  if (!base || !moved) return undefined;
  if (isZero(base))
    return isZero(rate.value)
      ? 'pass'
      : noBase(odd(said, [rate, change, now, before], ZERO_BASE), rate);
  const open = !before &&
    now &&
    change && { now: now.value, change: change.value, up: direction === 'up' };
  const verdict = compareRateOfChange(rate.value, moved, base, open);
  if (verdict === 'unknown') return undefined;
  if (verdict === 'same') return 'pass';
  const computed = percentOf(quotient(moved, base) ?? 0);
  return odd(
    said,
    [rate, change, now, before],
    {
      zh: `变动率按${shown(moved)}÷${shown(base)}应为${computed}`,
      en: `the rate is ${shown(moved)} ÷ ${shown(base)} = ${computed}`,
    },
    verdict === 'rounding',
  );
}

const ZERO_BASE: Bilingual = {
  zh: '基数为0，不能计算百分比',
  en: 'the base is zero: there is no percentage',
};

/** 100% for something new is a habit of many forms; any other percentage of nothing is reckoned from elsewhere. */
const noBase = (found: Odd, rate: Fact): Odd =>
  Math.abs(quotient(rate.value, { ...rate.value, coefficient: 100, decimals: 0 }) ?? 0) === 1
    ? { ...found, severity: 'notice' }
    : found;
