import type { Quote } from '../../document/finding.ts';
import { factsOf } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { compare, isZero } from '../figures/amounts.ts';
import { blocksToCome } from './promised-years.ts';
import { type Line, looksLikeHeading, runningText, sentencesOf, wordsIn } from './running-text.ts';
import { quote } from './sentence.ts';

/** A year in the running text that can only be the report's own and is another. */
export interface Leftover {
  readonly quote: Quote;
  readonly severity: 'error' | 'warning';
}

/** The head of a column, of a table whose squares were lost: 「2022 年决算」. */
const HEAD =
  /^\s*(?:(?:\d、)?20\d\d\s?年(?:度)?(?:实际|全年|年初)*(?:决算|预算|执行|支出|收入|完成)(?:数|额|金额|情况)?(?:（万?元）)?\s*)+$/;

/** All of them but in the blocks of titles: in headings, in paragraphs that speak of no other year, and where both years have the very same figure. */
export function leftovers(
  report: Report,
  year: number,
  titled: ReadonlySet<number>,
): readonly Leftover[] {
  const lines = runningText(report.document);
  const names = [...new Set(report.unitNames.map((name) => name.verbatim))];
  const former = isBudget(report) ? formerYears(lines) : undefined;
  const own = lines.filter((line) => !titled.has(line.block) && !HEAD.test(line.text));
  // Beside the year itself a later one is that of a plan.
  const latest = !isBudget(report) && !own.some(({ text }) => yearsOf(text).has(year));
  // With a later year a title makes no series.
  const besideOf = (line: Line, i: number): Line | undefined => {
    const near = lines[i];
    const isTitle = near !== undefined && titled.has(near.block);
    const isLater = latest && [...yearsOf(line.text)].every((named) => named > year);
    return isTitle && isLater ? undefined : near;
  };
  const told: Leftover[] = [];
  for (const [i, line] of lines.entries())
    if (!titled.has(line.block) && !HEAD.test(line.text))
      told.push(
        ...inLine(line, { year, latest }, [besideOf(line, i - 1), besideOf(line, i + 1)], names),
      );
  const found = told
    .filter(({ quote: each }) => !former?.(each))
    // What is to be done next is of a later year.
    .filter(({ quote: { verbatim, at } }) => {
      const named = Number(/20\d\d/.exec(verbatim)?.[0] ?? year);
      return named <= year || !blocksToCome(report).has(at.block);
    });
  const within: Leftover[] = [];
  for (const line of lines)
    if (!titled.has(line.block)) within.push(...againstItself(line, year, former !== undefined));
  return [
    ...found,
    ...within,
    ...sameFigures(report, year, new Set(found.map((each) => each.quote.at.block))),
  ];
}

const FORMER_YEAR = /年(?:12月31日|末|底)|决算|执行情况/;
/** A budget is made before its year begins: what was spent, and what stood at the end of the year before, is the latest that is known. */
function formerYears(lines: readonly Line[]): (said: Quote) => boolean {
  const below = new Set<number>();
  let within = false;
  for (const line of lines) {
    if (looksLikeHeading(line)) within = FORMER_YEAR.test(line.text);
    if (within) below.add(line.block);
  }
  return ({ verbatim, at }) => FORMER_YEAR.test(verbatim) || below.has(at.block);
}

/** Whether the title is that of a budget, which says what is to come; of pages without title and heads, the first line that names the year. */
export function isBudget(report: Report): boolean {
  const first = report.kind === 'unknown' ? report.years[0] : undefined;
  const title = (report.years.find(({ where }) => where === 'title') ?? first)?.at.block;
  const text = runningText(report.document).find(({ block }) => block === title)?.text ?? '';
  // Tables of income and expenditure are printed in budgets too, whose title names them so.
  const told = report.kind === 'finalAccounts' ? /(?:部门|单位)预算|预算(?:公开|编制)/ : /预算/;
  return told.test(text) && !/决算|绩效|自评|执行/.test(text);
}

// Words with which a text speaks of another year on purpose.
const ON_PURPOSE =
  /上年|上一?年度|去年|往年|历年|以前年度|[较比]\s*(?:上|去|20|前|同|往)|[与同]\s*20|同比|相比|对比|以来|起至|计划|规划|打算|力争|争取|努力|力求|下一?年|明年|来年|拟|将|预计|成立|组建|挂牌|改革|印发|文件|通知|办法|意见|规定|方案|〔|［|\[20|根据|按照|依据|《|批复|启动|开工|立项|竣工|建成|获|荣|被评|20\d\d年?年[初末]结转|(?<!年[初末](?:财政拨款)?)结转|历史|曾|整改|发现|反馈|变动率|结果应用|参考|(?<!截)至20|跨年/;

const HEADING =
  /(20\d\d)\s*年(?:度)?(?:部门|单位|本单位|本部门|项目|整体|经费|绩效|“?三公|预算|决算|支出|收入|收支|财政拨款|一般公共|政府性基金|国有资本|机关运行)/;
// A heading without a number: 「2020年度“三公”经费支出决算情况说明」.
const BARE_HEADING =
  /^[^，。；：、（）()]{0,14}20\d\d\s*年[^，。；：\d]{4,30}(?:情况|说明|情况表)$/;
// The year opens the sentence, after its subject at most.
// A date other than the end of the year is that of an event.
const OPENING =
  /^(?:截至|截止|[^，。；]{0,8}?)(20\d\d)\s*年(?!\s*(?!12月(?:31日|底|末))\d{1,2}\s*月)/;
// 「按照…要求，」 in front says on what the report rests, 「预算执行方面，」 of what it speaks: neither says of which year.
const LEAD =
  /^(?:(?:根据|按照|依据|围绕)[^，。；：《〔\d]{2,24}(?:要求|规定|部署|安排|精神)|[^，。；：《〔\d]{2,8}方面)，/;
// 「…支出33万元，比上年增加…」: what is compared with the year before is itself told as this year's.
const BEHIND = /(?<=[元%辆批人次])[，,（(](?:(?:同?比|较|与)上年|同比)[^。；]*[。；]?$/;
/** What a sentence on money says of the year when it is over. */
const DONE =
  /(?:执行|支付|支出|完成)(?:率|进度)|执行数|实际支出|全年(?:共|累计|实际)*(?:支出|执行|完成)|决算(?:数|支出)|累计(?:支付|支出)|统筹使用|[，,]支出\d|整体支出\d|支出总额\d/;
/** What was carried into a year, and out of it, is part of its own money. */
const CARRIED = /上年度?(?:结转|结余)(?:和结余|资金)?|结转(?:至|到)?下一?年度?/g;
/** What is done by rule rests on no other year. */
const BY_RULE = /按(?:照)?规定/g;
const OWN_MATTER =
  /使用[^，。]{0,4}资金|支出|收入|收、支|预算|决算|接待|车辆|团组|采购|编制|在职|实有|绩效|自评|资产|三公|年度(?:工作)?目标|项目资金|执行率|到位率|财政资金|经费|结转和结余|公务用车|保有量|债务|新增债券/;

/** What a year's objective came to, under its label. */
const RESULT = /^(?:实际)?完成情况[:：]/;

/** The stray years of one line: of its heading, or of the sentences that speak of no other year. */
function inLine(
  line: Line,
  { year, latest }: { readonly year: number; readonly latest: boolean },
  beside: readonly (Line | undefined)[],
  names: readonly string[],
): readonly Leftover[] {
  const years = yearsOf(line.text);
  if (years.size === 0 || (years.size === 1 && years.has(year))) return [];
  if (looksLikeHeading(line) || isBareHeading(line, beside[1])) return inHeading(line, year);
  const opened = inOpenedHeading(line, year);
  if (opened) return [opened];
  // A paragraph that also speaks of the year itself compares; lines that open with other years are a series.
  if (years.has(year) || (beside[0] && FORMER_HEADING.test(beside[0].text))) return [];
  if (
    beside.some((near) => near && opensWithOtherYear(near, years) && !isOfOther(near, line, year))
  )
    return [];
  return sentencesOf(line).flatMap(({ text, quote: whole }) => {
    const start =
      whole.at.block === line.block && whole.at.from === 0 ? (line.marker?.end ?? 0) : 0;
    const led = text.slice(start).replace(LEAD, '');
    // The unit's own name may stand before the year.
    const named = names.find((name) => led.startsWith(name)) ?? '';
    const said = led.slice(named.length);
    const opening = Number(OPENING.exec(said)?.[1] ?? year);
    const isDone = latest && opening > year && opening - year <= 2 && DONE.test(line.text);
    if (!(isDone || isStray(opening, year, text)) || yearsOf(text).size !== 1) return [];
    const plain = said.replace(BEHIND, '').replace(CARRIED, '').replace(BY_RULE, '');
    if (ON_PURPOSE.test(plain) || !(OWN_MATTER.test(text) || RESULT.test(said))) return [];
    const from = (whole.at.from ?? 0) + text.indexOf(`${opening}`);
    const to = endOfClause(line.text, from);
    return [{ quote: wordsIn(line, from, to), severity: 'warning' as const }];
  });
}

const AGAINST = /(?:(?<!比)较|[比与同])(20\d\d)\s*年(?:度)?(?!\s*\d{1,2}\s*月)(?!年初|初)/g;
const CHANGED = /增加|减少|增长|下降|上升|降低|持平|无变化|一致/;

/** 「2021年度支出530万元，比2021年增加26万元」: a year compared with itself, or the report's own where no later one is spoken of. */
function againstItself(line: Line, year: number, planned: boolean): readonly Leftover[] {
  const years = yearsOf(line.text);
  if (years.size === 0 || [...years].some((named) => named > year)) return [];
  return matchesOf(line.text, AGAINST).flatMap((match): readonly Leftover[] => {
    const named = Number(match[1]);
    // 「（2022年20万元）」 in front, and 「2022年为20万元，」, tell what is compared with.
    const told = new RegExp(
      `${named}年(?<![较比与同和]20\\d\\d年)(?<=(?:^|[。；：])[^，。；（(]{0,12}20\\d\\d年)(?!为)`,
    );
    const twice = years.size === 1 && told.test(line.text.slice(0, match.index));
    if (named !== year && !(twice && named === year - 1)) return [];
    const rest = /^[^。；]*/.exec(line.text.slice(match.index))?.[0] ?? '';
    // Accounts compare with the budget of their own year and with how it was first told to be carried out, budgets with that of the year before.
    const own = planned ? /年初|计划|目标|批复/ : /年初|预算|计划|目标|批复|执行数|执行情况|快报/;
    if (!CHANGED.test(rest) || own.test(rest.split(CHANGED)[0] ?? '')) return [];
    const to = endOfClause(line.text, match.index);
    return [{ quote: wordsIn(line, match.index, to), severity: 'warning' as const }];
  });
}

/** A title with its text below it; among other titles it may be a link of the page. */
const isBareHeading = (line: Line, next: Line | undefined): boolean =>
  BARE_HEADING.test(line.text.trim()) && /[^。]{16}。$/.test(next?.text.trim() ?? '');

/** 「上年度绩效完成情况」: what stands below is of the year before. */
const FORMER_HEADING = /^[^，。；]{0,6}(?:上一?年度?|往年|以前年度)[^，。；]{0,16}$/;

function inHeading(line: Line, year: number): readonly Leftover[] {
  const named = Number(HEADING.exec(line.text)?.[1] ?? year);
  if (!isStray(named, year, line.text) || ON_PURPOSE.test(line.text)) return [];
  const from = line.text.indexOf(`${named}`);
  return [{ quote: wordsIn(line, from, line.text.trimEnd().length), severity: 'error' }];
}

const OPENED_HEADING = /^20\d\d年度?[^，。；：\d]{4,24}(?:情况|说明)[。：](?=.{8})/;

/** 「1、2023年经费支出情况。2024年全年支出…」: a heading whose own paragraph goes on with the year itself alone. */
function inOpenedHeading(line: Line, year: number): Leftover | undefined {
  const from = line.marker?.end ?? 0;
  const heading = OPENED_HEADING.exec(line.text.slice(from))?.[0];
  if (heading === undefined || ON_PURPOSE.test(heading)) return undefined;
  if (!isStray(Number(heading.slice(0, 4)), year, heading)) return undefined;
  const end = from + heading.length;
  const below = yearsOf(line.text.slice(end));
  if (below.size !== 1 || !below.has(year)) return undefined;
  return { quote: wordsIn(line, from, end - 1), severity: 'warning' };
}

/** One or two years off; a budget or target of the year to come is a plan. */
const isStray = (named: number, year: number, text: string): boolean =>
  named !== year && Math.abs(named - year) <= 2 && !(named > year && /预算|安排|目标/.test(text));

const yearsOf = (text: string): ReadonlySet<number> =>
  new Set(matchesOf(text, /20\d\d(?=\s*(?:年|[-—－~至]))/g).map((match) => Number(match[0])));

/** 「收入预算：2025年度…」 above 「支出预算：2024年度…」: under names of their own, what the report's year has is told, and then another matter. */
function isOfOther(near: Line, line: Line, year: number): boolean {
  const nameOf = ({ text, marker }: Line) =>
    /^([^，。；：\d]{2,12})：20\d\d年/.exec(text.slice(marker?.end ?? 0))?.[1];
  const [above, own] = [nameOf(near), nameOf(line)];
  return yearsOf(near.text).has(year) && above !== undefined && own !== undefined && above !== own;
}

function opensWithOtherYear(line: Line, years: ReadonlySet<number>): boolean {
  if (looksLikeHeading(line)) return false;
  const opened = OPENING.exec(line.text.slice(line.marker?.end ?? 0))?.[1];
  return opened !== undefined && !years.has(Number(opened));
}

function endOfClause(text: string, from: number): number {
  const end = text.slice(from).search(/[，。；]/);
  return end < 0 ? text.trimEnd().length : from + end;
}

/** Two years with the very same figure of several digits: one of the years was not changed. */
function sameFigures(report: Report, year: number, told: ReadonlySet<number>): readonly Leftover[] {
  const levels = factsOf(report.facts, { part: 'prose', kind: 'level' }).filter(
    (fact) => !isZero(fact.value) && `${Math.abs(fact.value.coefficient)}`.length >= 4,
  );
  const own = new Map<string, typeof levels>();
  for (const fact of levels)
    if (fact.year === year) own.set(fact.metric, [...(own.get(fact.metric) ?? []), fact]);
  return gather(levels, (fact) => {
    if (fact.year !== year - 1 || told.has(fact.at.block)) return [];
    if (!fact.verbatim.includes(`${year - 1}`)) return [];
    const twin = own
      .get(fact.metric)
      ?.some((other) => other.scope === fact.scope && compare(other.value, fact.value) === 'same');
    return twin ? [{ quote: quote(fact), severity: 'warning' as const }] : [];
  });
}
