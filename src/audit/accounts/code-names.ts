import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Line, linesWith, wordsIn } from '../wording/running-text.ts';

/** An item of the functional classification whose code is another one than its names have. */
export interface OddCode {
  /** The names as they stand. */
  readonly names: Quote;
  readonly code: Quote;
  /** What the code should begin or end with, as it is told: 「208开头」. */
  readonly due: string;
}

/** 政府收支分类科目, 支出功能分类: the classes by their first three digits. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['一般公共服务', '201'],
  ['外交', '202'],
  ['国防', '203'],
  ['公共安全', '204'],
  ['教育', '205'],
  ['科学技术', '206'],
  ['文化旅游体育与传媒', '207'],
  ['文化体育与传媒', '207'],
  ['社会保障和就业', '208'],
  ['社会保险基金', '209'],
  ['卫生健康', '210'],
  ['医疗卫生与计划生育', '210'],
  ['节能环保', '211'],
  ['城乡社区', '212'],
  ['农林水', '213'],
  ['交通运输', '214'],
  ['资源勘探工业信息等', '215'],
  ['资源勘探信息等', '215'],
  ['商业服务业等', '216'],
  ['金融', '217'],
  ['援助其他地区', '219'],
  ['自然资源海洋气象等', '220'],
  ['住房保障', '221'],
  ['粮油物资储备', '222'],
  ['国有资本经营预算', '223'],
  ['灾害防治及应急管理', '224'],
  ['债务还本', '231'],
  ['债务付息', '232'],
  ['债务发行费用', '233'],
]);

/** Items that stand under one kind alone, with their whole code. */
const ITEMS: ReadonlyMap<string, string> = new Map([
  ['行政单位离退休', '2080501'],
  ['事业单位离退休', '2080502'],
  ['机关事业单位基本养老保险缴费支出', '2080505'],
  ['机关事业单位职业年金缴费支出', '2080506'],
  ['行政单位医疗', '2101101'],
  ['事业单位医疗', '2101102'],
  ['公务员医疗补助', '2101103'],
  ['其他行政事业单位医疗支出', '2101199'],
  ['住房公积金', '2210201'],
  ['提租补贴', '2210202'],
  ['购房补贴', '2210203'],
]);

/** Items of every kind that has them, with their last two digits. */
const ENDS: ReadonlyMap<string, string> = new Map([
  ['行政运行', '01'],
  ['一般行政管理事务', '02'],
  ['机关服务', '03'],
  ['事业运行', '50'],
]);

const NAME = '[^（）()：:，。；、\\d\\s]{2,30}';
/** 「教育支出（类）普通教育（款）小学教育（项）（2050202）」, 「住房公积金（2210201）」. */
const NAMED = new RegExp(
  `(?:(${NAME})[（(]类[）)](?:[^，。；：、\\d]{2,40}?[（(]款[）)])?)?(${NAME})(?:[（(]项[）)])?[（(](\\d{5,9})[）)]`,
  'g',
);
const HEAD = /^[\d.．、]*(?:其中)?/;

/**
 * Codes of the functional classification that do not go with the names in front of them: a class has its three digits, an item that stands in one
 * place its seven, and what each kind has (行政运行) its last two.
 */
export const oddCodes = (report: Report): readonly OddCode[] =>
  gather(linesWith(report.document, /[（(]2\d{4,8}[）)]|[款项][）)][（(]\d{5,9}[）)]/), (line) =>
    matchesOf(line.text, NAMED).flatMap((match) => judge(line, match)),
  );

function judge(line: Line, match: RegExpExecArray): readonly OddCode[] {
  const [words, ofClass = '', item = '', code = ''] = match;
  const due = dueOf(ofClass.replace(HEAD, '').replace(/支出$/, ''), item, code);
  if (due === undefined) return [];
  const end = match.index + words.length - code.length - 2;
  return [
    {
      names: wordsIn(line, match.index, end),
      code: wordsIn(line, end + 1, end + 1 + code.length),
      due,
    },
  ];
}

function dueOf(ofClass: string, item: string, code: string): string | undefined {
  const own = ITEMS.get(item);
  // Figures of five digits are those of a kind (款).
  if (own !== undefined) return code === own || code.length === 5 ? undefined : own;
  const first = CLASSES.get(ofClass);
  if (first !== undefined && !code.startsWith(first)) return `${first}开头`;
  const last = ENDS.get(item);
  if (last === undefined || code.length === 5) return undefined;
  if (code.length !== 7) return '七位';
  return code.endsWith(last) ? undefined : `${last}结尾`;
}
