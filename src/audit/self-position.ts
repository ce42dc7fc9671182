import type { Quote } from '../document/finding.ts';
import type { Report } from '../report/report.ts';
import { parseDay } from '../values/day.ts';
import { matchesOf } from '../values/matches.ts';
import { type Line, runningText, wholeLine, wordsIn } from './running-text.ts';
import { sectionsOf } from './sections.ts';
import { sameUnit } from './unit-names.ts';

const FULL_NAME =
  '[\\u4e00-\\u9fff]{1,6}[省市县区州旗镇乡][\\u4e00-\\u9fff]{0,16}?(?:局|委员会|办公室|办事处|中心|馆|院|学校|小学|中学|所|站|处|联合会|厅|政府|会|队)';
/** A full name directly before the year and subject of a report. */
const REPORTING = new RegExp(
  `(?:^|[。；\\s])(${FULL_NAME})(?=20\\d\\d年度?(?:部门|单位)?(?:整体支出|决算|预算执行|收入|支出|绩效))`,
  'g',
);
/** A full name that opens a section and is said to be something. */
const DEFINED = new RegExp(
  `^[\\s\\u3000]*(?:（[一二三四五六七八九十]+）[^。：]{2,14}[。：])?(${FULL_NAME})(?:是|为|系|属|内设|下设|核定|共有|现有|的?主要职)`,
);
const ALONE = new RegExp(`^[\\s\\u3000]*(${FULL_NAME})[\\s\\u3000]*$`);
const SUBORDINATE = /下属|所属|隶属|我局|我单位|本单位|我部门|本部门|委托|管理的/;

/** Names of other units where only the reporting unit's can stand: before the year, at the opening of its profile, over the date. */
export function strangersIn(report: Report, own: string): readonly Quote[] {
  const whole = report.kind === 'departmentSelfEvaluation';
  const lines = runningText(report.document);
  const all = whole || report.kind === 'finalAccounts';
  return [
    ...(whole ? reporting(lines) : []),
    ...(all ? defined(report, lines, own) : underTitle(report, lines)),
    ...signed(lines),
  ].filter((name) => !sameUnit(name.verbatim, own) && !/财政[局厅]/.test(name.verbatim));
}

const reporting = (lines: readonly Line[]): readonly Quote[] =>
  lines.flatMap((line) =>
    matchesOf(line.text, REPORTING).flatMap((match) => nameIn(line, match[1], match.index)),
  );

/** The first sentence of the profile, the functions or the organisation says whose they are. */
function defined(report: Report, lines: readonly Line[], own: string): readonly Quote[] {
  const sections = sectionsOf(report, 'profile', 'functions', 'organisation');
  const openings = new Set(sections.map((section) => section.textFrom?.block ?? section.from));
  return lines
    .filter((line) => openings.has(line.block))
    .flatMap((line) => {
      const inline = sections.some((section) => section.textFrom?.block === line.block);
      const end = line.text.indexOf('。', inline ? line.text.indexOf('。') + 1 : 0);
      const sentence = line.text.slice(0, end < 0 ? undefined : end);
      if (SUBORDINATE.test(sentence) || sentence.includes(own)) return [];
      return nameIn(line, DEFINED.exec(line.text)?.[1], 0);
    });
}

/** A name alone on a line over the date. */
const signed = (lines: readonly Line[]): readonly Quote[] =>
  lines.flatMap((line, i) => {
    const below = lines[i + 1];
    const dated = below !== undefined && below.text.trim().length <= 12 && parseDay(below.text);
    return dated && ALONE.test(line.text) ? [wholeLine(line)] : [];
  });

/** A name alone on the line below the title. */
function underTitle(report: Report, lines: readonly Line[]): readonly Quote[] {
  const at = lines.findIndex((line) => line.block === report.title?.at.block);
  const line = at < 0 ? undefined : lines[at + 1];
  return line && ALONE.test(line.text) ? [wholeLine(line)] : [];
}

function nameIn(line: Line, name: string | undefined, after: number): readonly Quote[] {
  if (!name) return [];
  const from = line.text.indexOf(name, after);
  return [wordsIn(line, from, from + name.length)];
}
