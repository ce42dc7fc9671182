import type { Quote } from '../document/finding.ts';
import { factsOf } from '../report/facts.ts';
import type { Report } from '../report/report.ts';
import { compare, isZero } from './amounts.ts';
import { type Line, looksLikeHeading, runningText, wordsIn } from './running-text.ts';
import { quote } from './sentence.ts';

/** A year in the running text that can only be the report's own and is another. */
export interface Leftover {
  readonly quote: Quote;
  readonly severity: 'error' | 'warning';
}

/** All of them: in headings, in paragraphs that speak of no other year, and where both years have the very same figure. */
export function leftovers(report: Report, year: number): readonly Leftover[] {
  const found = runningText(report.document).flatMap((line) => inLine(line, year) ?? []);
  return [
    ...found,
    ...sameFigures(report, year, new Set(found.map((each) => each.quote.at.block))),
  ];
}

// Words with which a text speaks of another year on purpose.
const ON_PURPOSE =
  /上年|上一?年度|去年|往年|历年|以前年度|较|同比|相比|对比|比20|比前|以来|自20|起至|计划|规划|打算|下一?年|明年|来年|拟|将于|预计|成立|组建|挂牌|改革|印发|文件|通知|办法|意见|规定|方案|〔|［|\[20|根据|按照|依据|《|批复|启动|开工|立项|竣工|建成|获|荣|被评|结转|历史|曾/;

const HEADING =
  /(20\d\d)\s*年(?:度)?(?:部门|单位|本单位|本部门|项目|整体|经费|绩效|“?三公|预算|决算|支出|收入)/;
const SENTENCE =
  /^\s*(?:截至|截止)?(20\d\d)\s*年(?:度|末|底|12月31日)?[，,]?(?:我|本)?(?:单位|局|部门|馆|中心|镇|乡|街道|委|办|校|院|所|站)?(?:全年|年末|共|总|整体|预算|决算|支出|收入|基本支出|项目支出|“?三公|财政|实有|在职|编制|经费|部门|人员|单位|公用|人员|日常|较好|圆满)/;

/** The stray year of one line, when it has any. */
function inLine(line: Line, year: number): Leftover | undefined {
  const years = new Set([...line.text.matchAll(/20\d\d(?=\s*(?:年|[-—－~至]))/g)].map((m) => m[0]));
  const [only] = years;
  if (years.size !== 1 || only === undefined || Number(only) === year) return undefined;
  if (Math.abs(Number(only) - year) > 2 || ON_PURPOSE.test(line.text)) return undefined;
  const heading = looksLikeHeading(line);
  const text = line.text.slice(line.marker?.end ?? 0);
  const match = heading ? HEADING.exec(text) : SENTENCE.exec(text);
  if (!match) return undefined;
  // A budget of the year to come is a plan.
  if (Number(only) > year && /预算|安排|目标/.test(line.text)) return undefined;
  const from = line.text.indexOf(only);
  const to = heading ? line.text.trimEnd().length : endOfClause(line.text, from);
  return { quote: wordsIn(line, from, to), severity: heading ? 'error' : 'warning' };
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
  return levels.flatMap((fact) => {
    if (fact.year !== year - 1 || told.has(fact.at.block)) return [];
    if (!fact.verbatim.includes(`${year - 1}`)) return [];
    const twin = own
      .get(fact.metric)
      ?.some((other) => other.scope === fact.scope && compare(other.value, fact.value) === 'same');
    return twin ? [{ quote: quote(fact), severity: 'warning' as const }] : [];
  });
}
