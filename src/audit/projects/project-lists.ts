import type { Cell, Table } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { anchorsOfRow, cellPlace } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { parseCount, squeeze } from '../../values/chinese.ts';
import { figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { WHOLE } from '../../values/thousands.ts';
import { withMore } from '../../values/with-more.ts';
import { compare } from '../figures/amounts.ts';
import type { ListedCount } from '../named/name-lists.ts';
import { unitIn } from '../tables/money-unit.ts';
import { firstRow, headAt, plainTables } from '../tables/table-sums.ts';
import { TOTAL_ROW } from '../tables/told-totals.ts';
import { clauseBefore, type Line, runningText, wordsIn } from '../wording/running-text.ts';

/** A row of a table that lists projects, one a row. */
interface ListedProject {
  readonly name: Quote;
  readonly score?: Quote & { readonly value: number };
  readonly grade?: Quote & { readonly value: string };
}

/** A table that lists projects or units with their amounts, scores or grades. */
interface ProjectList {
  readonly table: Table;
  readonly projects: readonly ListedProject[];
  /** The amounts of the row 合计; none where the list is not closed by one. */
  readonly totals: readonly Cell[];
  /** Units stand in the rows, not projects. */
  readonly ofUnits: boolean;
}

const NAME = /项目名称$|^(?:自评|评价|单位及|单位[、/])?项目$|专项(?:资金)?名称$/;
const UNIT =
  /^(?:所属|下属|预算|基层|项目)?(?:单位|学校|乡镇|镇街|部门|县|县区|区县|市县|县市区|市州|(?:行政)?村)(?:名称|名)?$/;
const SCORE = /(?<!执行率?)(?:得分|评分|分数|总分)$/;
/** Of several columns of scores the one that the grade is of. */
const WHOLE_SCORE = /^(?:综合|最终|总|评价|自评|绩效)+(?:得|评)?分数?$/;
const GRADE = /(?:等级|等次|级别|评级|结论)$/;
const NO_ITEM = /^(?:小计|合计|总计|备注|其中|注[：:])|小计$/;
const NUMBER = new RegExp(`^${WHOLE}(?:\\.\\d{1,6})?$`);
const REST = /^(?:其[他它余]|剩余)|等\d*[个项]?(?:项目)?$/;
const FEWEST = 2;
/** Such a number is told by no chance. */
const MANY = 100;

/** The tables of a report that list projects. */
export const projectLists = once((report: Report): readonly ProjectList[] =>
  plainTables(report).flatMap((table) => listIn(table) ?? []),
);

/** Whether the project of the one form is one of several that a table lists: the text is about all of them. */
export const isAmongSeveral = (report: Report): boolean => {
  const name = report.forms[0]?.projectName?.value?.trim() ?? '';
  return (
    name.length >= 2 &&
    projectLists(report).some(({ projects }) =>
      projects.some((each) => {
        const listed = squeeze(each.name.verbatim);
        return listed.includes(name) || (listed.length >= 4 && name.includes(listed));
      }),
    )
  );
};

function listIn(table: Table): ProjectList | undefined {
  const first = firstRow(table);
  if (!first) return undefined;
  const heads = Array.from({ length: table.columns }, (_, column) =>
    squeeze(headAt(table, first, column)).replace(/[（(].*$/, ''),
  );
  const column = (pattern: RegExp): number => heads.findLastIndex((head) => pattern.test(head));
  const project = heads.findIndex((head) => NAME.test(head));
  const [name, score, grade] = [
    project < 0 ? heads.findIndex((head) => UNIT.test(head)) : project,
    column(heads.some((head) => WHOLE_SCORE.test(head)) ? WHOLE_SCORE : SCORE),
    column(GRADE),
  ];
  if (name < 0) return undefined;
  const projects: ListedProject[] = [];
  let totals: readonly Cell[] = [];
  for (let row = first; row < table.rows; row += 1) {
    const cells = anchorsOfRow(table, row);
    if (cells.some(({ text }) => TOTAL_ROW.test(squeeze(text)))) {
      totals = cells.filter(({ text }) => NUMBER.test(text.trim()));
      continue;
    }
    const at = (index: number): Cell | undefined => cells.find((cell) => cell.column === index);
    const title = at(name);
    // A name without anything beside it is that of a group.
    if (!title || NO_ITEM.test(squeeze(title.text)) || title.text.trim() === '') continue;
    if (!cells.some((cell) => cell.column > name && /\d/.test(cell.text))) continue;
    projects.push(projectOf(table, title, at(score), at(grade)));
  }
  const own = projects.filter(({ name }) => !isGroup(name.verbatim, projects));
  return own.length >= FEWEST ? { table, projects: own, totals, ofUnits: project < 0 } : undefined;
}

const NUMBERED = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/;

/** 一、其他运转类项目 over projects without such a number is the group of them. */
const isGroup = (name: string, all: readonly ListedProject[]): boolean =>
  NUMBERED.test(name) && !all.every((each) => NUMBERED.test(each.name.verbatim));

function projectOf(table: Table, name: Cell, score?: Cell, grade?: Cell): ListedProject {
  const quoted = (cell: Cell): Quote => ({
    verbatim: cell.text,
    at: cellPlace(table, cell),
  });
  const points = Number(/^(\d{1,4}(?:\.\d{1,2})?)分?$/.exec(score?.text.trim() ?? '')?.[1]);
  const word = /^[“"「]?(优秀?|良好?|中等?|较?差)[”"」]?$/.exec(grade?.text.trim() ?? '')?.[1];
  return {
    name: quoted(name),
    ...(score && points <= MOST_POINTS && { score: withMore(quoted(score), { value: points }) }),
    ...(grade &&
      word && { grade: withMore(quoted(grade), { value: word.replace(/^较/, '').charAt(0) }) }),
  };
}

/** A score with a digit too many is one still. */
const MOST_POINTS = 1000;

const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const TOLD = new RegExp(
  `(?<![第近约余超前])${COUNT}\\s*个(?:[^，。；：、（）\\d]{0,8})项目|项目(?:支出)?(?:共|为|有|数量?)?\\s*${COUNT}\\s*个|${COUNT}\\s*项(?:[^，。；：、（）\\d]{0,8})(?:资金|专项|政策)`,
  'g',
);
const TOLD_UNITS = new RegExp(
  `(?<![第近约余超前])${COUNT}\\s*[家个](?:[^，。；：、（）\\d]{0,8})(?:单位|学校|部门|乡镇|(?:行政)?村(?![民级组干集])|县(?![城级域]))|(?:单位|学校|部门|乡镇|行政村)(?:共|为|有)?\\s*${COUNT}\\s*[家个]`,
  'g',
);
const GRADED = new RegExp(
  `[“"「]?((?<![择最])优|(?<![改不])良|(?<![其集])中|(?<![偏误落时])差)秀?好?[”"」]?(?:等[级次])?的?(?:项目)?(?:有|共|为)?\\s*${COUNT}\\s*个|${COUNT}\\s*个[^，。；、\\d]{0,10}(?:(?:为|获|等[级次]为?)[“"「]|评为[“"「]?)(优|良|中|差)(?:[”"」]|(?=[，。；、]|$))`,
  'g',
);
/** Some of them, another time, or how many a place has. */
const SOME = /其中|新增|部分|抽取|选取|重点|未|上年|去年|辖/;

/**
 * Numbers of projects told in the text of a list of projects. The list is the one that the text speaks of where a line
 * with such a number tells the total of the list too, or the right number of its projects.
 */
export function projectListTallies(report: Report): readonly ListedCount[] {
  const [list, second] = projectLists(report).filter(({ totals }) => totals.length > 0);
  // 「其他5个项目」 in a row of its own: how many there are the rows do not tell.
  if (!list || second || list.projects.some(({ name }) => REST.test(squeeze(name.verbatim))))
    return [];
  const lines = runningText(report.document).filter(
    ({ text }) => text.includes('项目') || text.includes('个') || text.includes('家'),
  );
  const told = lines.flatMap((line) => countsIn(line, list.ofUnits ? TOLD_UNITS : TOLD));
  const plain = told.filter(({ line, quote, clause }) => {
    const at = quote.at.from ?? 0;
    // 「其中3个项目评为优，1个项目评为良」: behind the first part of some the others are parts too.
    const before = line.text.slice(line.text.lastIndexOf('。', at) + 1, at);
    return !SOME.test(clause) && !before.includes('其中');
  });
  const own = plain.filter(({ line }) => /自评|评价/.test(line.text));
  const sure = plain.filter((each) => tellsTotal(each, list));
  const known = sure.length > 0 || own.some(({ stated }) => stated === list.projects.length);
  if (!known) return [];
  // 「3个项目全部开展自评」 where another sentence tells the number with a total: they are all that the list has.
  const confirmed = sure.some(({ stated }) => stated === list.projects.length);
  const all = confirmed ? own.filter((each) => !sure.includes(each) && saysAll(each)) : [];
  const counts = [...sure, ...all].map(({ quote, stated }) => tally(quote, stated, list.projects));
  return [...counts, ...gradesTold(lines, list)];
}

interface Told {
  readonly line: Line;
  readonly quote: Quote;
  readonly clause: string;
  readonly stated: number;
  readonly grade?: string;
}

const countsIn = (line: Line, pattern: RegExp): readonly Told[] =>
  matchesOf(line.text, pattern).flatMap((match): readonly Told[] => {
    const stated = parseCount(
      (pattern === GRADED ? match[2] : match[1]) ?? match[2] ?? match[3] ?? '',
    );
    if (stated === undefined) return [];
    const grade = match[1] && pattern === GRADED ? match[1] : match[4];
    const clause = clauseBefore(line, match.index, '，。；');
    const quote = wordsIn(line, match.index, match.index + match[0].length);
    return [{ line, quote, clause, stated, ...(grade && { grade }) }];
  });

const saysAll = ({ line, quote }: Told): boolean =>
  /^(?:支出)?(?:全部|均|都)/.test(line.text.slice(quote.at.to ?? 0));

/** Whether the sentence of a number tells one of the totals of a list, or two of what is counted, or one that is no small number. */
const tellsTotal = (told: Told, list: ProjectList): boolean =>
  tellsMoney(told, list) || tellsCounts(told, list);

const tellsCounts = ({ line, quote }: Told, { totals }: ProjectList): boolean => {
  const counts = new Set(totals.map(({ text }) => Number(text.trim().replace(/[,，]/g, ''))));
  const said = matchesOf(
    sentenceAt(line.text, quote.at.from ?? 0),
    /(\d{2,7})\s*[个户人项件名次](?!月)/g,
  );
  const found = new Set(said.map((match) => Number(match[1])).filter((each) => counts.has(each)));
  return found.size >= FEWEST || [...found].some((each) => each >= MANY);
};

const tellsMoney = ({ line, quote }: Told, { table, totals }: ProjectList): boolean =>
  matchesOf(
    sentenceAt(line.text, quote.at.from ?? 0),
    /(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/g,
  ).some((match) =>
    totals.some(
      ({ text }) =>
        compare(
          figure((match[1] ?? '').replace(/，/g, ','), match[2] ?? ''),
          figure(text.trim().replace(/，/g, ',')),
          unitIn(table),
        ) === 'same',
    ),
  );

function sentenceAt(text: string, at: number): string {
  const end = text.indexOf('。', at);
  return text.slice(text.lastIndexOf('。', at) + 1, end < 0 ? text.length : end);
}

/** Numbers of projects of a grade, where every project of the list has one. */
function gradesTold(lines: readonly Line[], { projects }: ProjectList): readonly ListedCount[] {
  const graded = projects.flatMap(({ grade }) => grade ?? []);
  if (graded.length < projects.length) return [];
  return gather(lines, (line) => {
    const told = countsIn(line, GRADED).map((each) => ({
      ...each,
      counted: graded.filter(({ value }) => value === each.grade).length,
    }));
    const wrong = told.filter(({ stated, counted }) => stated !== counted);
    // 「选取15个项目…优6个、良3个、中6个」 above a table of three of them: one grade is a slip, more are of other projects.
    const all = told.reduce((sum, { stated }) => sum + stated, 0);
    if (wrong.length > 1 && all !== projects.length) return [];
    return wrong.map(({ quote, stated, counted }) => ({
      told: quote,
      stated,
      listed: { least: counted, most: counted },
      items: graded,
      counted,
    }));
  });
}

const tally = (told: Quote, stated: number, projects: readonly ListedProject[]): ListedCount => ({
  told,
  stated,
  listed: { least: projects.length, most: projects.length },
  items: projects.map(({ name }) => name),
});
