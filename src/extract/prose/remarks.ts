import type { Stated } from '../../document/stated.ts';
import type { Day } from '../../values/day.ts';
import { matchesOf } from '../../values/matches.ts';
import { readDay } from './dates.ts';
import type { Line } from './lines.ts';
import { stated } from './stating.ts';

// What follows the character tells that it is no name of an office: 我会同, 本办法, 我所在.
const SELF =
  /(?:我|本)(中心|办公室|局|办|委(?![托派员任])|厅|馆|校|院(?!士)|镇|乡(?!村|镇)|街道|所(?![有在以属需得谓做])|站|大队|支队|队|处(?![理于在])|会(?![议计同员在商])|社(?![会区保])|公司|场)(?!法|理|事|学|年)/g;

/** 我办, 我局, 我中心: how the report calls its own unit, with the word that names the kind of unit. */
export const selfReferencesIn = (line: Line): readonly Stated<string>[] =>
  matchesOf(line.cleaned.text, SELF).map((match) =>
    stated(line, match.index, match.index + match[0].length, match[1] ?? ''),
  );

const NUMBER = /([\u4e00-\u9fa5]{2,14})(?:〔|（)(\d{4})(?:〕|）)第?(\d{1,4})号/g;
const YEAR_OF_NUMBER = /[〔（]\d{4}[〕）]/;
const INSTRUMENT = /《[^《》]{2,80}》(?:的通知|的意见|的公告)?》?（?$/;
const LEAD =
  /^.*(?:根据|按照|依据|依照|参照|按|执行|贯彻|落实|文件|以|的通知|印发|转发|以及|及|和|与)(?=.{2})/;

/** Document numbers cited, with the name of the instrument where it stands before them. */
export function citationsIn(line: Line): readonly Stated<string>[] {
  const { text } = line.cleaned;
  if (!YEAR_OF_NUMBER.test(text)) return [];
  return matchesOf(text, NUMBER).map((match) => {
    const raw = match[1] ?? '';
    const issuer = raw.replace(LEAD, '');
    const from = match.index + raw.length - issuer.length;
    const name = INSTRUMENT.exec(text.slice(Math.max(0, from - 110), from));
    const start = name ? from - name[0].length : from;
    return stated(
      line,
      start,
      match.index + match[0].length,
      `${issuer}〔${match[2]}〕${match[3]}号`,
    );
  });
}

/** A line that is nothing but a date. */
export function signatureDate(line: Line): Stated<Day> | undefined {
  const { text } = line.cleaned;
  const found = readDay(text);
  if (!found) return undefined;
  const rest = text.slice(0, found.from) + text.slice(found.to);
  if (!/^(?:(?:报告|填报|编制)?(?:日期|时间)：?)?。?$/.test(rest)) return undefined;
  return stated(line, found.from, found.to, found.day);
}

const GRADE =
  /(?:等级|等次|评级|级别|结论|结果|评定|评为|评价|得分[^。；]{0,16}?)(?:为|是|：|等级|评为|评定|结果|属于|达到|“|\s)*(优秀|优|良好|良|中等|合格|不合格|(?<=(?:等[级次]|评级|结论)[为是：])(?:一般|较差)(?=[。；，）]|$)|(?<![偏误级价利温落])差)(?![的异势势化质先惠于等\d]|级的|秀的|良|项|[^。，；、）]{0,6}\d)/g;

/** The grade that the report gives itself. */
export const gradesIn = (line: Line): readonly Stated<string>[] =>
  matchesOf(line.cleaned.text, GRADE).map((match) => {
    const grade = match[1] ?? '';
    const end = match.index + match[0].length;
    return stated(line, match.index, end, grade);
  });
