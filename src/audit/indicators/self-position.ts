import type { Document } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { parseDay } from '../../values/day.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Line, linesWith, runningText, wholeLine, wordsIn } from '../wording/running-text.ts';
import { sectionsOf } from '../wording/sections.ts';
import { sameUnit } from '../wording/unit-names.ts';

/** 「我馆为县文化局所属单位」 names the body above. */
const FULL_NAME =
  '(?![我本该])[\\u4e00-\\u9fff]{1,6}[省市县区州旗镇乡][\\u4e00-\\u9fff]{0,16}?(?:局|委员会|办公室|办事处|中心|馆|院|学校|小学|中学|所(?!属)|站|处|联合会|厅|政府|会|队)';
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
/** The name that 我局 stands for: 「某县水利局（以下简称“我局”）」. */
const CALLED = new RegExp(
  `(?:^|[。；：，\\s])(${FULL_NAME})(?=（(?:以下)?简称[“"「]?(?:我|本)(?:局|单位|部门|中心|委|办|院|校|馆|站|所|会))`,
  'g',
);
/** 「按照…要求，某县水利局认真组织开展2024年度…自评」. */
const BUSY = new RegExp(
  `[，,](${FULL_NAME})(?=(?:认真|积极|及时|扎实|高度重视)*(?:组织)?(?:开展|对)了?20\\d\\d年度?[^，。；]{0,24}自评)`,
  'g',
);
/** 「某县水利局于2025年2月组织对本单位…进行了自评」. */
const ORGANISED = new RegExp(
  `(?:^|[。；，])(${FULL_NAME})(?=于20\\d\\d年\\d{1,2}月[^，。；]{0,10}(?:组织|对)[^，。；]{0,4}(?:本|我)[^。；]{0,40}(?:自评|自我评价))`,
  'g',
);
const SUBORDINATE = /下属|所属|隶属|我局|我单位|本单位|我部门|本部门|委托|管理的/;

/** Names of other units where only the reporting unit's can stand: before the year, at the opening of its profile, over the date. */
export function strangersIn(report: Report, own: string): readonly Quote[] {
  const whole = report.kind === 'departmentSelfEvaluation';
  const lines = runningText(report.document);
  const all = whole || report.kind === 'finalAccounts';
  return [
    ...(whole
      ? [
          ...reporting(
            report.document,
            /20\d\d年度?(?:部门|单位)?(?:整体|决算|预算执行|[收支绩])/,
            REPORTING,
          ),
          ...reporting(report.document, /简称[“"「]?[我本]/, CALLED),
          ...reporting(report.document, /20\d\d年度?[^，。；]{0,24}自评/, BUSY),
          ...reporting(report.document, /于20\d\d年\d{1,2}月/, ORGANISED),
        ]
      : []),
    ...(all ? defined(report, lines, own) : underTitle(report, lines)),
    ...(whole ? organised(report.document, lines, own) : []),
    ...(report.kind === 'finalAccounts' ? siblings(lines, own) : []),
    ...signed(lines),
  ].filter((name) => !sameUnit(name.verbatim, own) && !/财政[局厅]/.test(name.verbatim));
}

/** The names before what is said of a unit; `said` is what stands behind each of them: few lines have it, and names are long to look for. */
const reporting = (document: Document, said: RegExp, pattern: RegExp): readonly Quote[] =>
  gather(linesWith(document, said), (line) =>
    matchesOf(line.text, pattern).flatMap((match) => nameIn(line, match[1], match.index)),
  );

/** In the notes of the accounts a name stands before what its unit did, had or spent. */
const OF_ITSELF =
  /^(?:20\d\d年|部门[决预]算|单位[决预]算|(?:行政|事业)编制|共有|内设|下设|设有?\d|为[^，。\d]{0,12}(?:部门|单位)|贯彻|依法|组织对|开展|机关运行|政府采购|一般公共|财政拨款|收入|支出|对20\d\d)/;
/** Before the year and the subject of the whole document. */
const OF_REPORT = /^(?:20\d\d年度?)?(?:部门|单位)?(?:决算|预算)/;
const BODIES = /(?:[局会室厅府院校学处所站馆队园]|中心)$/;
/** The unit's own name is met at least so often, before another is taken for it once. */
const OWN_TIMES = 3;

/** The name of another body of the same kind and place that stands once where the unit speaks of itself. */
function siblings(lines: readonly Line[], own: string): readonly Quote[] {
  const place = /^.{1,8}?[省市州盟县区旗镇乡]/.exec(own)?.[0];
  const kind = BODIES.exec(own)?.[0];
  if (!place || !kind) return [];
  const pattern = new RegExp(`${place}[\\u4e00-\\u9fff]{1,14}?${kind}`, 'g');
  const all = gather(lines, (line) =>
    matchesOf(line.text, pattern).map((match) => ({ line, name: match[0], at: match.index })),
  );
  const times = (name: string): number => all.filter((each) => each.name === name).length;
  // Where the name of the title stands nowhere else, the one that the text always uses is the other.
  const usual = all.find(({ name }) => name !== own && times(name) >= OWN_TIMES)?.name;
  return all
    .filter(({ line, name, at }) => {
      if (name === own) return false;
      const before = line.text.slice(0, at);
      const behind = line.text.slice(at + name.length);
      const once = times(own) >= (OF_REPORT.test(behind) ? 2 : OWN_TIMES);
      if (times(name) === 1 ? !once : times(own) > 1 || name !== usual) return false;
      const opens =
        /(?:^|[。，、）)：:]|20\d\d年(?:度)?)[\s\u3000]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、]|第[一二三四五六七八九十]部分[：:\s\u3000]*)?$/.test(
          before,
        );
      return opens && OF_ITSELF.test(behind);
    })
    .filter(({ name }, i, found) => found.findIndex((each) => each.name === name) === i)
    .map(({ line, name, at }) => wordsIn(line, at, at + name.length));
}

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

const PLACE = /^.{1,8}?[省市州盟县区旗镇乡]/;
const HAS_OFFICES = new RegExp(
  `^[\\s\\u3000]*(${FULL_NAME})(?=内设(?:机构|股室|科室|职能|综合)?[^，。；]{0,6}\\d{1,2}个)`,
);

/**
 * 「某县教育局内设机构6个」 in the report of another body of that place: a bureau, or one of its own kind, that the document names
 * nowhere else, is none of those below it.
 */
function organised(document: Document, lines: readonly Line[], own: string): readonly Quote[] {
  const place = PLACE.exec(own)?.[0];
  const kind = BODIES.exec(own)?.[0];
  if (!place) return [];
  return linesWith(document, /内设/).flatMap((line) => {
    const name = HAS_OFFICES.exec(line.text)?.[1];
    if (!name?.startsWith(place) || SUBORDINATE.test(line.text.split('。')[0] ?? '')) return [];
    if (!name.endsWith('局') && BODIES.exec(name)?.[0] !== kind) return [];
    const core = name.slice(place.length);
    const times = lines.reduce((all, { text }) => all + text.split(core).length - 1, 0);
    return times === 1 ? nameIn(line, name, 0) : [];
  });
}

/** A name alone on a line over the date. */
const signed = (lines: readonly Line[]): readonly Quote[] => lines.filter(isSigned).map(wholeLine);

function isSigned(line: Line, i: number, lines: readonly Line[]): boolean {
  const below = lines[i + 1]?.text.trim() ?? '';
  const dated = below !== '' && below.length <= 12 && parseDay(below) !== undefined;
  return dated && ALONE.test(line.text);
}

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
