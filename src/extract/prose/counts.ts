import type { Metric } from '../../report/terms.ts';
import { parseCount } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Draft, placed, type Reader, type Setting } from './reader.ts';

/** A count with the words that must stand around it; group 1 or 2 is the number. */
interface Pattern {
  readonly metric: Metric;
  readonly words: RegExp;
  readonly unit: string;
  /** The sentence must hold this as well. */
  readonly only?: RegExp;
}

const of = (metric: Metric, unit: string, words: RegExp, only?: RegExp): Pattern => ({
  metric,
  words,
  unit,
  ...(only && { only }),
});

/** Numbers of groups, vehicles, batches and persons that the 三公 section publishes (domain rule 8.4). */
const THREE_PUBLIC: readonly Pattern[] = [
  of('overseasGroups', '个', /团组(?:数量?|共|累计|合计|全年|为|：)*(\d+)个|(\d+)个团组/g, /出国/),
  of(
    'overseasPersons',
    '人',
    /团组(?:数量?|共|累计|合计|全年|为|：)*\d+个[，、；]?(?:参加|出国（境）|出国|因公|团组|人员|人数|人次|累计|合计|共计?|全年|为)*(\d+)人次?|出国（境）(?:人数|人次|人员)(?:累计|合计|共计?|为|：)*(\d+)人?次?/g,
    /出国/,
  ),
  of(
    'vehiclesBought',
    '辆',
    /(?:购置|更新|购买|新购|购入)(?:更新)?(?:公务用车|公务车|公车|车辆)(?:数量?|共|合计|为|：)*(\d+)[辆台]|(?:公务用车|公务车|公车|车辆)购置(?:数量?|共|合计|为|：)+(\d+)[辆台]/g,
  ),
  of(
    'vehiclesHeld',
    '辆',
    /保有量(?:合计|共|为|：|年末|是)*(\d+)[辆台]|保有(?:公务用车|公务车|公车|车辆)(?:共|为)?(\d+)[辆台]/g,
    /车/,
  ),
  of(
    'hospitalityBatches',
    '批次',
    /(?<!外事|外宾|境）外|境外|国外)(?:公务)?接待(?:国内来访|来访|各类|公务|活动|批次|团组|任务|数量?|累计|合计|共计?|全年|为|：|了)*(\d+)个?批(?:次)?/g,
  ),
  of(
    'hospitalityPersons',
    '人',
    /(?<!外事|外宾|境）外|境外|国外)(?:公务)?接待(?:国内来访|来访|各类|公务|活动|批次|团组|任务|数量?|累计|合计|共计?|全年|为|：|了)*\d+个?批(?:次)?[，、；]?(?:国内|公务|来访|来宾|接待|人员|人数|人次|总人数|累计|合计|共计?|约|为|：)*(\d+)人?次?|(?<!外事|外宾|境）外|境外|国外)(?:公务)?接待(?:人数|人次|总人数|来访人员)(?:累计|合计|共计?|为|：)*(\d+)人?次?/g,
  ),
];

/** What final accounts publish of the self-evaluation of projects (domain rule 7.2; grades of four). */
const PROJECTS: readonly Pattern[] = [
  of(
    'evaluatedProjects',
    '个',
    /(?:绩效自评|自评|自评价)(?:价|的)?(?:\d{4}年度?)?(?:部门|预算|支出)?项目(?:支出)?(?:绩效)?(?:自评)?(?:数量?|个数|共|共计|合计|为|：|有)*(\d+)个|自评，(?:共|总共|合计)?(?:涉及)?项目(?:支出)?(?:共|共计)?(\d+)个|对(?:\d{4}年度?)?[^，。；\d]{0,16}(\d+)个[^，。；\d]{0,12}项目[^，。；\d]{0,12}自评|(?:共|计|组织|安排|选取|纳入)有?(\d+)个[^，。；\d]{0,12}项目(?:开展|参加|实施|进行|纳入)了?[^，。；\d]{0,6}自评/g,
  ),
  of(
    'projectsExcellent',
    '个',
    /优秀?(?:等级|等次|级|等)?(?:的)?(?:项目)?(?:有|为|共|：)*(\d+)个|(\d+)个项目(?:[^，。；\d]{0,8}90分以上，?)?(?:评价|自评)?(?:等[级次])?(?:评)?为优/g,
    /项目|自评|评为|评定|等[级次]|优.*良/,
  ),
  of(
    'projectsGood',
    '个',
    /良好?(?:等级|等次|级|等)?(?:的)?(?:项目)?(?:有|为|共|：)*(\d+)个|(\d+)个项目(?:评价|自评)?(?:等[级次])?(?:评)?为良/g,
    /项目|自评|评为|评定|等[级次]|优.*良/,
  ),
  of(
    'projectsFair',
    '个',
    /(?<![不其])(?:合格|中等?)(?:等级|等次|级)?(?:的)?(?:项目)?(?:有|为|共|：)*(\d+)个|(\d+)个项目(?:评价|自评)?(?:等[级次])?(?:评)?为中(?![\u4e00-\u9fff])/g,
    /优.*(?:项目|个)/,
  ),
  of(
    'projectsPoor',
    '个',
    /(?:不合格|差)(?:等级|等次|级|等)?(?:的)?(?:项目)?(?:有|为|共|：)*(\d+)个|(\d+)个项目(?:评价|自评)?(?:等[级次])?(?:评)?为差(?![\u4e00-\u9fff])/g,
    /优.*(?:项目|个)/,
  ),
  of(
    'problemsFound',
    '个',
    /(?:发现|查出)(?:的|各类|绩效)?问题(?:数量?|共|为|：)*(\d+)[个项条]/g,
    /自评|评价|绩效/,
  ),
  of(
    'problemsRectified',
    '个',
    /(?:已|完成|落实)(?:经|完成|全部)?整改(?:到位|完成)?(?:的)?(?:问题)?(?:数量?|共|为|：)*(\d+)[个项条]/g,
    /问题/,
  ),
];

const PATTERNS = [...THREE_PUBLIC, ...PROJECTS];
const AMOUNT =
  /(?:涉及|，|共计)(?:财政|预算|项目|支出)*(?:资金|金额)(?:总额|总量|共计?|合计|为|：|约)*(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/;
const HINT = /接待|出国|辆|自评|评价|评级|整改/;

/** 「对九个项目」, 「对十二个预算项目」: a number of projects in words. */
const IN_WORDS =
  /(?<![一二三四五六七八九十百千万\d第])(?:十[一二三四五六七八九]|[二三四五六七八九])(?=个[^，。；：、\d]{0,12}项目)/g;

/** Adds the counts of a paragraph: groups, vehicles, batches, persons, evaluated projects and their grades. */
export function readCounts(reader: Reader, setting: Setting, skip: number): void {
  const text = setting.cleaned.text.replace(IN_WORDS, (words) =>
    // As many signs as before: 十二 is 12, and what is longer or shorter in digits stays in words.
    words.replace(/./g, (sign) => (sign === '十' ? '1' : `${parseCount(sign) ?? sign}`)),
  );
  if (!HINT.test(text)) return;
  for (let from = skip; from < text.length; ) {
    const stop = text.indexOf('。', from);
    const to = stop < 0 ? text.length : stop + 1;
    const sentence = text.slice(from, to);
    if (/\d/.test(sentence)) countsIn(reader, setting, sentence, from);
    from = to;
  }
}

function countsIn(reader: Reader, setting: Setting, sentence: string, base: number): void {
  const found: { metric: Metric; match: RegExpExecArray; unit: string }[] = [];
  for (const { metric, words, unit, only } of PATTERNS) {
    if (only && !only.test(sentence)) continue;
    for (const match of matchesOf(sentence, words))
      if (!isOfForeigners(metric, sentence.slice(0, match.index)))
        found.push({ metric, match, unit });
  }
  if (found.length === 0) return;
  found.sort((a, b) => a.match.index - b.match.index);
  const first = reader.facts.length;
  for (const { metric, match, unit } of found) {
    const digits = match.slice(1).find((each) => each !== undefined) ?? '';
    push(
      reader,
      setting,
      metric,
      numberOf(digits, unit),
      base + match.index,
      match[0].length,
      first,
    );
  }
  const projects = found.find((each) => each.metric === 'evaluatedProjects');
  if (!projects) return;
  const after = projects.match.index;
  const amount = AMOUNT.exec(sentence.slice(after));
  if (!amount || amount.index > 60) return;
  const value = numberOf((amount[1] ?? '').replace(/,/g, ''), amount[2] ?? '');
  push(
    reader,
    setting,
    'evaluatedAmount',
    value,
    base + after + amount.index,
    amount[0].length,
    first,
  );
}

/** 「国（境）外公务接待支出0万元，接待0批次」: guests from abroad are counted apart. */
const isOfForeigners = (metric: Metric, before: string): boolean =>
  metric.startsWith('hospitality') &&
  /外事|外宾|境）外|境外|国外/.test(before.slice(before.lastIndexOf('；') + 1));

function numberOf(digits: string, unit: string): Figure {
  const [whole = '', fraction = ''] = digits.split('.');
  return { coefficient: Number(whole + fraction), decimals: fraction.length, unit };
}

function push(
  reader: Reader,
  setting: Setting,
  metric: Metric,
  value: Figure,
  from: number,
  length: number,
  first: number,
): void {
  const grades = /^projects(?:Excellent|Good|Fair|Poor)$/.test(metric);
  const whole = grades
    ? reader.facts.findIndex((fact, i) => i >= first && fact.metric === 'evaluatedProjects')
    : -1;
  const said = setting.cleaned.text.slice(
    setting.cleaned.text.lastIndexOf('。', from) + 1,
    from + length,
  );
  const told = Number(matchesOf(said, /(20\d\d)年/g).at(-1)?.[1] ?? 0) || setting.year;
  // 「上年接待74批次、680人次」
  const isFormer = /^(?:上年|去年|上一年)/.test(said.split(/[，,；;。]/).at(-1) ?? '');
  const year = isFormer && setting.year !== undefined ? setting.year - 1 : told;
  const fact: Draft = {
    metric,
    subject: '',
    value,
    ...placed(setting, from, from + length),
    ...(year !== undefined && { year }),
    basis: grades || /^(?:evaluated|problems|average)/.test(metric) ? 'unspecified' : 'actual',
    scope: 'whole',
    kind: 'level',
    part: 'prose',
    holder: 0,
    sentence: reader.sentence,
    ...(whole >= 0 && { within: whole }),
  };
  fact.subject = /^[^\d]+/.exec(setting.cleaned.text.slice(from, from + length))?.[0] ?? '';
  reader.facts.push(fact);
}
