import type { Quote } from '../../document/finding.ts';
import type { Stated } from '../../document/stated.ts';
import { factsOf } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { firstFrom } from '../../values/sorted.ts';
import { clauseBefore, type Line, occurs, runningText, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import { compare, isZero } from './amounts.ts';
import { isPercent, named, type Quantities, quantitiesOf } from './quantities.ts';

/** A number of journeys, visits or vehicles bought that the money of the same item denies. */
export interface CountAgainstMoney {
  readonly count: Quote;
  readonly money: Quote;
  /** There was money and nothing was done for it, or the other way round. */
  readonly kind: 'onlyMoney' | 'onlyCount';
}

interface Topic {
  readonly metric: Metric;
  /** Its word, the last of which before a count says what is counted. */
  readonly word: RegExp;
  /** The end of the words in front of its money. */
  readonly money: RegExp;
  readonly counts: RegExp;
}

const TOPICS: readonly Topic[] = [
  {
    metric: 'officialOverseasTravel',
    word: /出国|出境/g,
    money: /出国[^，。；：\d]{0,14}$/,
    counts:
      /团组(?:数)?(?:共|为)?(\d{1,4})(?:个|次|批)|(?<![\d.])(\d{1,4})个团组|(?<![\d.])(\d{1,5})人次?/g,
  },
  {
    metric: 'officialHospitality',
    word: /接待/g,
    money: /接待[^，。；：\d]{0,8}$/,
    counts: /(?<![\d.])(\d{1,5})(?:个)?批次?|团组(\d{1,4})(?:个|次|批)|(?<![\d.])(\d{1,6})人次?/g,
  },
  {
    metric: 'vehiclePurchase',
    word: /购置|更新|购车|购买车辆|购入车辆/g,
    money: /(?:用车|车辆)?购置(?!及|和|费及|费和)[^，。；：\d]{0,6}$/,
    counts:
      /(?:购置|更新|购车|购买|购入)(?:了)?(?:更新)?(?:公务)?(?:用车|车辆|汽车)?(?:数)?(\d{1,3})[辆台]/g,
  },
];
/** Money of a plan, of another year, or a change. */
const OTHER = /预算|上年|去年|增|减|占|较|比|节约|下降/;
/** Guests from abroad are counted among all of them. */
const ABROAD = /外宾|外事|国外|境外|国（境）外|港澳台/;

/** Counts of journeys, visits and bought vehicles beside money of zero, and counts of zero beside money. */
export function countsAgainstMoney(report: Report): readonly CountAgainstMoney[] {
  const topics = TOPICS.filter(({ word }) => occurs(report.document, word));
  const money = new Map(quantitiesOf(report).map((each) => [each.line.block, each]));
  const told: CountAgainstMoney[] = [];
  for (const line of runningText(report.document))
    for (const topic of topics)
      if (line.text.search(topic.word) >= 0)
        told.push(...inLine(report, line, money.get(line.block), topic));
  return [...told, ...COUNTED.flatMap(([count, spent]) => inTable(report, count, spent))];
}

const COUNTED: readonly (readonly [Metric, Metric])[] = [
  ['overseasGroups', 'officialOverseasTravel'],
  ['vehiclesBought', 'vehiclePurchase'],
  ['hospitalityBatches', 'officialHospitality'],
];

/** Counts that a table of the three public expenses gives below its money. */
function inTable(report: Report, metric: Metric, of: Metric): readonly CountAgainstMoney[] {
  const actuals = report.facts.filter(
    (fact) =>
      fact.part === 'accountTable' && fact.basis === 'actual' && fact.year === report.fiscalYear,
  );
  return gather(actuals, (count): readonly CountAgainstMoney[] => {
    if (count.metric !== metric) return [];
    const own = actuals.filter((fact) => fact.metric === of && fact.at.block === count.at.block);
    const [spent] = own;
    if (own.length !== 1 || !spent || isZero(spent.value) === isZero(count.value)) return [];
    return [
      {
        count: quote(count),
        money: quote(spent),
        kind: isZero(count.value) ? 'onlyMoney' : 'onlyCount',
      },
    ];
  });
}

function inLine(
  report: Report,
  line: Line,
  quantities: Quantities | undefined,
  topic: Topic,
): readonly CountAgainstMoney[] {
  const ends = endsIn(line);
  const found = matchesOf(line.text, topic.counts).flatMap(
    (match): readonly CountAgainstMoney[] => {
      const number = Number(match[1] ?? match[2] ?? match[3]);
      const to = match.index + match[0].length;
      const clause = clauseBefore(line, match.index, '。；');
      if (
        !isTold(ends, to, topic) ||
        !isOfGuests(clause, match[0], topic) ||
        ABROAD.test(clause) ||
        OTHER.test(clause.slice(-12))
      )
        return [];
      const beside = quantities?.list.findLast(
        (each) =>
          !isPercent(each) &&
          (each.at.to ?? 0) <= match.index + match[0].length &&
          topic.money.test(each.before) &&
          !ABROAD.test(lastClause(each.before, '，。；')) &&
          !OTHER.test(lastClause(each.before, '，。；')),
      );
      const spent = beside ? named(line, beside) : spentOn(report, topic.metric);
      if (!spent || isZero(spent.value) === (number === 0)) return [];
      // Guests from abroad may be all there were.
      if (number === 0 && ABROAD.test(line.text) && !/国内/.test(clause)) return [];
      return [
        {
          count: wordsIn(line, match.index, to),
          money: quote(spent),
          kind: number === 0 ? 'onlyMoney' : 'onlyCount',
        },
      ];
    },
  );
  return found;
}

/** Anybody may be counted in heads: those who came are told behind the word itself, or behind how often they came. */
const isOfGuests = (clause: string, count: string, { word }: Topic): boolean =>
  !count.endsWith('人') || clause.search(word) >= 0 || /批|团/.test(clause);

/** What the whole text and its tables say was spent, when they say one amount. */
function spentOn(report: Report, metric: Metric): Stated<Figure> | undefined {
  const [first, ...others] = factsOf(report.facts, { metric, basis: 'actual' }).filter(
    (fact) =>
      fact.year === report.fiscalYear &&
      fact.value.unit !== '' &&
      (fact.part === 'prose' || fact.part === 'accountTable'),
  );
  return others.every((other) => first && compare(other.value, first.value) !== 'different')
    ? first
    : undefined;
}

/** Whether the nearest word of any topic in front of a count, or in it, is this topic's. */
function isTold(ends: Ends, to: number, topic: Topic): boolean {
  const last = (of: Topic): number => {
    const own = ends.get(of) ?? [];
    return own[firstFrom(own, to + 1) - 1] ?? -1;
  };
  return TOPICS.every((other) => other === topic || last(other) < last(topic)) && last(topic) >= 0;
}

/** Where the words of each topic end in a line. */
type Ends = ReadonlyMap<Topic, readonly number[]>;

const endsIn = once(
  (line: Line): Ends =>
    new Map(
      TOPICS.map((topic) => [
        topic,
        matchesOf(line.text, topic.word).map((match) => match.index + match[0].length),
      ]),
    ),
);
