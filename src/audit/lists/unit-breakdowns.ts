import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Balance, balance } from '../figures/amounts.ts';
import { type Line, linesWith, wordsIn } from '../wording/running-text.ts';

/** A figure of a department with those that a list gives for each of its bodies. */
export interface UnitBreakdown {
  /** 编制, 在职, 支出: what is counted. */
  readonly measure: string;
  readonly whole: Quote;
  readonly parts: readonly Quote[];
  readonly balance: Balance;
}

/** What is told of bodies one after another; a longer word before a shorter one that it holds. */
const MEASURES = '编制|在职|退休|总支出|基本支出|项目支出|支出|决算|预算|收入';
const UNIT = '名|人|个|亿元|万元|元';
const VALUE = String.raw`(\d[\d,]{0,14}(?:\.\d{1,6})?)(${UNIT})`;
const WORDS = '(?:人员|人数|数|总数|总额|合计|共计|共|为|有)*';
const TOLD = new RegExp(`(${MEASURES})${WORDS}${VALUE}`, 'g');
/** One body with all that is told of it, and nothing else. */
const BODY = new RegExp(
  String.raw`^(?:(?:其中|(?:分|按)单位(?:看|分))[：:，,]?)?([^\d，,、；;：:。（）()]{1,30}?(?:本级|机关|单位|中心|学校|中学|小学|幼儿园|学院|医院|卫生院|站|所|队|馆|院|校|园|局|处|场|办公室|办|会|社|委|厅))((?:[，,、]?(?:${MEASURES})${WORDS}(?:\d[\d,]{0,14}(?:\.\d{1,6})?)(?:${UNIT}))+)$`,
);
/** With the department's own body, or as many as there are units, the list holds all of them. */
const OWN_BODY = /本级|机关$/;
const COUNTED = /(\d{1,3})个(?:单位|预算单位)/;
const FEWEST = 2;
/** A figure behind these words is of another year, or a change. */
const OTHER = /上年|去年|比|增|减|其中/;

interface Told {
  readonly measure: string;
  readonly value: Figure;
  readonly quote: Quote;
}

/**
 * Lists of bodies in sentences of their own, 「全系统编制20名。局机关编制8名；县种子站编制12名」, with the figure of the same
 * measure in front of the list in the same paragraph. There must be one such figure only, and the list must hold all bodies.
 */
export const unitBreakdowns = (report: Report): readonly UnitBreakdown[] =>
  linesWith(report.document, /[；;]/).flatMap(inLine);

/** A part of a line between marks, where it begins. */
interface Item {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly told: readonly Told[];
}

function inLine(line: Line): readonly UnitBreakdown[] {
  return gather(listsOf(line), (items): readonly UnitBreakdown[] => {
    const [first] = items;
    if (!first || items.length < FEWEST) return [];
    const before = line.text.slice(0, first.from);
    const counted = Number(COUNTED.exec(before)?.[1] ?? 0);
    if (counted !== items.length && !(counted === 0 && OWN_BODY.test(first.name))) return [];
    const front = toldIn(line, 0, first.from);
    return first.told.flatMap(({ measure }): readonly UnitBreakdown[] => {
      const [whole, ...others] = front.filter((each) => each.measure === measure);
      const parts = items.flatMap(({ told }) => told.filter((each) => each.measure === measure));
      if (!whole || others.length > 0 || parts.length !== items.length) return [];
      const balanced = balance(
        whole.value,
        parts.map(({ value }) => value),
      );
      return [
        { measure, whole: whole.quote, parts: parts.map(({ quote }) => quote), balance: balanced },
      ];
    });
  });
}

/** Runs of parts between semicolons each of which is a body with its figures. */
function listsOf(line: Line): readonly (readonly Item[])[] {
  const lists: Item[][] = [[]];
  for (const match of matchesOf(line.text, /[^。；;]+[。；;]?/g)) {
    const text = match[0].replace(/[。；;]$/, '');
    const body = BODY.exec(text);
    if (body?.[1])
      lists.at(-1)?.push({
        from: match.index,
        to: match.index + text.length,
        name: body[1],
        told: toldIn(line, match.index, match.index + text.length),
      });
    if (!body || /。$/.test(match[0])) lists.push([]);
  }
  return lists;
}

/** What a stretch of a line tells of this year, by measure. */
function toldIn(line: Line, from: number, to: number): readonly Told[] {
  return matchesOf(line.text.slice(from, to), TOLD).flatMap((match): readonly Told[] => {
    const at = from + match.index;
    const clause = lastClause(line.text.slice(from, at), '，,、；;。：:');
    if (OTHER.test(clause)) return [];
    return [
      {
        measure: match[1] ?? '',
        value: figure(match[2] ?? '', match[3] ?? ''),
        quote: wordsIn(line, at - clause.length, at + match[0].length),
      },
    ];
  });
}
