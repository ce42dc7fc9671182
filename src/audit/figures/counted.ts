import type { Place } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, figure, numberOf } from '../../values/figure.ts';
import { lastClause } from '../../values/last-clause.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { type Line, toldText, wordsIn } from '../wording/running-text.ts';
import { measure } from './amounts.ts';

/** A figure of running text with its unit, money or number of whatever is counted. */
export interface Counted extends Quote {
  readonly value: Figure;
  readonly line: Line;
  /** The words between the figure in front, or the beginning of the sentence, and it; white space left out. */
  readonly before: string;
  /** The words right behind it. */
  readonly after: string;
  /** Index of its sentence within the line; only 。 ends one. */
  readonly sentence: number;
  /** Its size in the smallest unit of its dimension. */
  readonly size: number;
  /** 'money', '%', or the word of what is counted. */
  readonly nature: string;
}

const UNITS =
  '亿元|万元|元|万页|个百分点|个?工作日|[%％]|[万亿]?(?:人次|人份|课时|学时|小时|分钟|日历天|天|公斤|千克|剂次|公里|千米|公顷|千瓦时|美元|平方公里|平方米|㎡|立方米|处次|站次|项次|件次|台件|班次|列次|航次|轮次|家次|户次|册次|亩次|台次|例次|车次|辆次|架次|头只|批次|场次|针次|毫克[/／]升|[人件个份户名节笔眼棵组项次家场套台辆处米亩所批期宗起座间吨例条张卷册篇株只头盏村天种对床具栋幢块艘口羽尾枚段片顶株]|部(?![门委分队位署]))|分';
const FIGURE = new RegExp(
  `百分之(\\d{1,4}(?:\\.\\d{1,4})?)|(?<![\\d.])(\\d[\\d,，]{0,17}(?:\\.\\d{1,6})?)[ \\u3000]{0,2}(${UNITS})(?:（[套件个只台次组]）)?`,
  'g',
);

/** 「90分以上」, 「80分（含）至90分」, 「三分之二」: no score. */
const NO_SCORE =
  /^(?:以上|以下|及以[上下]|至|段|[（(]?[不]?含|之|钟|别|析|值|类|项|布|批|散|公司|局|的[^，。；\d]{0,4}\d)/;
/** 「5000万元以下项目」, 「500万元至1亿元的」: what divides kinds by their amounts, and is no amount; 「控制在100万元以内」 is one. */
const LIMIT =
  /\d[\d.]*[万亿]?元(?:[（(][不]?含[^）)]{0,4}[）)])?(?:[至—~-]\d[\d.]*[万亿]?元(?:[（(][不]?含[^）)]{0,4}[）)])?)?(?=及?以[上下][^，。；、）)]|(?<=[至—~-]\d[\d.]*[万亿]?元(?:[（(][不]?含[^）)]{0,4}[）)])?)(?:的|项目|企业))/g;
const SPAN = /\d+(?:\.\d+)?(?:分?[至—~-]\d+)?分(?:[（(][不]?含[^）)]{0,4}[）)])?/g;

/** The figures of every line that has some, in order; made once for a report. */
export const countedIn = once((report: Report): readonly (readonly Counted[])[] =>
  toldText(report.document)
    .map(ofLine)
    .filter((list) => list.length > 0),
);

/** Whether a figure stands in a cell in which a form sets its goals (预期目标): what is reached may be another. */
export const goalsIn = once((report: Report): ((figure: Counted) => boolean) => {
  const key = (block: number, { row, column }: Pick<Place, 'row' | 'column'>): string =>
    `${block} ${row} ${column}`;
  const cells = new Set(
    report.forms.flatMap(({ expected, expectedGoals }) =>
      [expected, ...expectedGoals].flatMap((each) => (each ? [key(each.at.block, each.at)] : [])),
    ),
  );
  return ({ line }) => line.cell !== undefined && cells.has(key(line.block, line.cell));
});

/** Whether two figures stand in cells of two tables: such are of two projects, though they are told by one name. */
export const areOfTwoTables = ({ line: a }: Counted, { line: b }: Counted): boolean =>
  a.cell !== undefined && b.cell !== undefined && a.block !== b.block;

/** A rule of one figure, which is given its line's figures and its place among them. */
export type FigureRule<Found> = (
  figure: Counted,
  at: number,
  list: readonly Counted[],
) => readonly Found[];

/** All that a rule finds at the figures of a report, one after the other. */
export const atEachFigure = <Found>(report: Report, rule: FigureRule<Found>): readonly Found[] => {
  const found: Found[] = [];
  for (const list of countedIn(report))
    for (let at = 0; at < list.length; at += 1)
      for (const each of rule(list[at] as Counted, at, list)) found.push(each);
  return found;
};

function ofLine(line: Line): readonly Counted[] {
  const found: Counted[] = [];
  let end = 0;
  let sentence = 0;
  const limits = /元(?:[（(][^）)]{0,6}[）)])?(?:及?以[上下]|[至—~-]\d)/.test(line.text)
    ? matchesOf(line.text, LIMIT).map(({ 0: words, index }) => [index, index + words.length])
    : [];
  for (const match of matchesOf(line.text, FIGURE)) {
    if (limits.some(([from = 0, to = 0]) => from <= match.index && match.index < to)) continue;
    if (match[3] === '分' && NO_SCORE.test(line.text.slice(match.index + match[0].length)))
      continue;
    // 「逾期3个月以内的7个」: months are a time, not a number of things.
    if (match[3] === '个' && line.text[match.index + match[0].length] === '月') continue;
    const gap = line.text.slice(end, match.index);
    for (let stop = gap.indexOf('。'); stop >= 0; stop = gap.indexOf('。', stop + 1)) sentence += 1;
    const to = match.index + match[0].length;
    const word = match[1] === undefined ? (match[3] ?? '').replace('％', '%') : '%';
    const value = figure(
      (match[1] ?? match[2] ?? '').replace(/，/g, ','),
      word === '分' ? '点' : word,
    );
    const { size, dimension } = measure(value);
    const times = TIMES[/^[万亿](?=[^元])/.exec(dimension)?.[0] ?? ''] ?? 1;
    const kind = times === 1 ? dimension : dimension.slice(1);
    const { verbatim, at } = wordsIn(line, match.index, to);
    const words = bare(gap.slice(gap.lastIndexOf('。') + 1).replace(/\s+/g, ''));
    const named = limits.length > 0 ? words.replace(LIMIT, '数额') : words;
    const before = named.includes('个月') ? named.replace(/\d+个月/g, '数个月') : named;
    found.push({
      verbatim,
      at,
      value,
      line,
      before: before.includes('分') ? before.replace(SPAN, '分数') : before,
      after: line.text.slice(to, to + 10),
      sentence,
      size: size * times,
      nature: SAME[kind] ?? kind,
    });
    end = to;
  }
  return found;
}

/** 「“满意”227份」: a name in quotation marks right in front of its number is a name like others. */
const bare = (words: string): string =>
  /[”"]$/.test(words) ? words.replace(/[“"]([^“”"]{1,8})[”"]$/, '$1') : words;

/** Words of number within a unit: 「3.84万个」. */
const TIMES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Units that count alike. */
const SAME: Readonly<Record<string, string>> = {
  场次: '场',
  家次: '家',
  户次: '户',
  册次: '册',
  件次: '件',
  头只: '头',
  批次: '批',
  班次: '班',
  日历天: '天',
  千米: '公里',
  '㎡': '平方米',
};

const LEADING = new RegExp(`^(?:${UNITS})`);
/** The figure with the words right in front of it, for quoting: 「完工35个」. */
export function counted(each: Counted, most = 20): Counted {
  const { line } = each;
  const start = each.at.from ?? 0;
  const words = /[^，。；：、,;:%％\d]*$/.exec(line.text.slice(0, start).slice(-most))?.[0] ?? '';
  const unit = /\d$/.test(line.text.slice(0, start - words.length)) ? LEADING : /^$/;
  const own = words
    .replace(unit, '')
    .replace(/^[^（(]*[（(](?=[^）)]*$)/, '')
    .replace(/^[\s）).．]+/, '');
  return { ...each, ...wordsIn(line, start - own.length, each.at.to ?? 0) };
}

/** So many figures of a line are looked at to one side: a text without paragraphs costs no more than its length. */
export const MOST_FIGURES = 200;

/** The one that all of some figures are, by size: the first; undefined where there is none, or several are meant. */
export function only(found: readonly Counted[]): Counted | undefined {
  const [first] = found;
  return first && found.every(({ size }) => size === first.size) ? first : undefined;
}

/** Whether two figures are of one nature and can be set against each other. */
export const alike = (a: Counted, b: Counted): boolean => a.nature === b.nature;

/** Things are counted by several words in one list: 「初中9所、教学点12个」. */
const THINGS: ReadonlySet<string> = new Set(['个', '所', '家', '处', '座', '栋', '间', '项']);

/** Whether two figures are of one nature, or count things by words that may stand for each other. */
export const areOfAKind = (a: Counted, b: Counted): boolean =>
  a.nature === b.nature || (THINGS.has(a.nature) && THINGS.has(b.nature));

/** Whether two figures stand in one sentence of running text. */
export const inOneSentence = (a: Counted, b: Counted): boolean =>
  a.line === b.line && a.sentence === b.sentence;

/** A figure's own number where its size were another. */
export const inUnitOf = ({ size: own, value }: Counted, size: number): number =>
  (size / own) * numberOf(value);

/** How many things a figure counts, 「3.6万头」 being 36,000: sizes are in millionths. */
export const manyOf = ({ size }: Counted): number => size / 1e6;

/** The words in front of a figure behind the last comma or semicolon. */
export const clauseOf = ({ before }: Counted): string => lastClause(before, '，,；;');

/** The same, behind a bracket that opens too. */
export const innerClauseOf = ({ before }: Counted): string => lastClause(before, '，,；;（(');

/** What one more in the last printed digit of a figure comes to, in its smallest unit; 0 of nothing. */
export const stepOf = ({ size, value }: Counted): number => size / (value.coefficient || 1);

/** 「约」, 「近」 in front of a figure that is told roughly; 签约, 约束, 附近 and the like are other words. */
export const ABOUT = /(?<![签合预节])约(?!束|定|谈)|(?<![附邻就])近(?!期)/;

/** What figures of one nature come to, in the smallest unit of it. */
export const sumOfSizes = (figures: readonly { readonly size: number }[]): number =>
  figures.reduce((all, { size }) => all + size, 0);

/** Whether a figure is a percentage. */
export const isRate = ({ nature }: Counted): boolean => nature === '%';

/** Whether figures stand in brackets that open right behind another one and close right behind the last: 「36人（行政29人、事业7人）」. */
export function areInItsBrackets(whole: Counted, parts: readonly Counted[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  const { text } = whole.line;
  if (!first || !last || first.line !== whole.line || last.line !== whole.line) return false;
  return (
    /^[（(][^，,；;。（()）]*$/.test(text.slice(whole.at.to, first.at.from)) &&
    /^[）)]/.test(text.slice(last.at.to)) &&
    !/[（()）]/.test(text.slice(first.at.to, last.at.from))
  );
}

/** 「民警271人，辅警405人（年初398人，招录31人、离职24人）」: the figure right in front of the brackets that a figure opens. */
export const headOf = (first: Counted, list: readonly Counted[]): Counted | undefined =>
  list.find(
    ({ line, at }) =>
      line === first.line && /^[（(][^，。；（(）)]*$/.test(line.text.slice(at.to, first.at.from)),
  );

/** Whether blanks within a number tore its first digits off, 「61. 23万元」: such a line proves nothing. */
export const isTorn = ({ line, at }: Counted): boolean =>
  /\d(?:[.．][ \u3000]*|[ \u3000]+)$/.test(
    line.text.slice(Math.max(0, (at.from ?? 0) - 4), at.from),
  );
