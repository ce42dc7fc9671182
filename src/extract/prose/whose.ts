import type { Metric } from '../../report/terms.ts';
import type { Figure } from '../../values/figure.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { type FigureToken, type Statement, sentenceFacts } from './emit.ts';
import { INCOMES, type Subject, WHOLES } from './metrics.ts';
import type { Reader } from './reader.ts';
import type { Token } from './tokens.ts';
import { isTotal, planOf, type Reading } from './window.ts';

/**
 * 「全年预算数x，其中基本支出a、项目支出b；全年执行数y」, 「…；决算支出y」: behind the semicolon the year's number is the whole's again. So is an amount
 * that goes on to parts of the same whole: 「三公经费预算x，其中接待费a、公务用车b；实际支出y，其中接待费c、公务用车d」.
 */
export function backToWhole(
  reader: Reader,
  tokens: readonly Token[],
  at: number,
): Subject | undefined {
  const [first] = reader.window;
  const isSum = first?.kind === 'subject' && isTotal(first.subject);
  if (!first || !(first.kind === 'basis' || isSum)) return undefined;
  if (reader.partFrom <= reader.start || reader.setting.cleaned.text[first.from - 1] !== '；')
    return undefined;
  const whole = reader.facts[reader.partFrom - 1];
  if (whole?.kind !== 'level') return undefined;
  const total = first.kind === 'basis' && /^(?:total|current)Expenditure$/.test(whole.metric);
  return (total && /^(?:全年|决算)/.test(first.word)) || goesOnToPartsOf(whole.metric, tokens, at)
    ? { metrics: [whole.metric], nature: 'money' }
    : undefined;
}

const isSum = (word = ''): boolean => /^(?:合计|总计|共计|共)$/.test(word);

/** 「年初结转10万元，财政拨款100万元，合计110万元」: the sum of different things is none of them. */
export const sumsUp = (reader: Reader): boolean =>
  isSum(reader.window[0]?.word) && sentenceFacts(reader).some((fact) => fact.kind === 'level');

/** 「一般公共预算财政拨款全年预算100万元，支出98万元」: behind the budget of one fund stands what was spent of that. */
export function isSpentOfFund(reader: Reader, fund: Metric): boolean {
  const last = sentenceFacts(reader).at(-1);
  return FUNDS.has(fund) && last?.metric === fund && planOf(last.basis) !== undefined;
}
/** 「…；部门全口径预算110万元，支出105万元」: behind what one fund spent the words speak of all again. */
export const isBackToAll = ({ subject, window }: Reader): boolean =>
  typeof subject === 'object' &&
  isFund(subject) &&
  /全口径|整体/.test(window.map(({ word }) => word).join(''));

const FUNDS: ReadonlySet<Metric> = new Set<Metric>([
  'generalPublicBudget',
  'governmentFundsBudget',
  'appropriation',
]);

const isFund = ({ metrics: [metric] }: Subject): boolean =>
  metric !== undefined && FUNDS.has(metric);

/** 「三公经费方面，因公出国未安排，合计预算x万元」: a sum behind what there is none of goes back to what was spoken of before, if that is known. */
export function isBackOf(reader: Reader): boolean {
  if (reader.none === undefined || !isSum(reader.window[0]?.word)) return false;
  Object.assign(reader, { subject: reader.none, subjectWord: '', none: undefined });
  return typeof reader.subject !== 'object';
}

/** Whether the words behind a figure are 其中 and a part of the whole. */
function goesOnToPartsOf(whole: Metric, tokens: readonly Token[], at: number): boolean {
  const part = tokens.findIndex(({ kind }, i) => i > at && kind !== 'stop');
  const next = tokens[part + 1];
  const named = next?.kind === 'stop' ? tokens[part + 2] : next;
  return (
    tokens[part]?.kind === 'part' &&
    named?.kind === 'subject' &&
    (WHOLES.get(named.subject.metrics[0] ?? whole)?.includes(whole) ?? false)
  );
}

/** 「上述基本支出与项目支出共计9万元」: the sum of both is neither of them. */
function isSumOfNamed(reader: Reader, reading: Reading): boolean {
  if (isSumWithMore(reader, reading)) return true;
  if (reading.subjects.length < 2 || reading.each) return false;
  const words = reader.window.map(({ word }) => word);
  const last = reader.window.findLastIndex(({ kind }) => kind === 'subject');
  return (
    words.slice(last).some((word) => /^(?:共计|合计|总计|共)$/.test(word)) &&
    words.slice(0, last).some((word) => /^(?:与|和|及|以及|加)$/.test(word))
  );
}

/** 「收入完成147亿元。加上转移性收入49亿元，收入合计196亿元」: what more was added to is not the income told in front. */
function isSumWithMore({ window, setting }: Reader, { subject }: Reading): boolean {
  if (subject === undefined || !isTotal(subject.subject)) return false;
  const before = setting.cleaned.text.slice(0, window[0]?.from ?? 0);
  return before.slice(before.lastIndexOf('。') + 1).includes('加上');
}

/**
 * In a part on projects, and behind a number of them (「4个项目共安排90万元，支出85万元」), a sum of expenditure is that of the projects, unless its
 * clause speaks of the unit.
 */
const isOfProjects = (reader: Reader, subject: Subject): boolean =>
  isTotal(subject) &&
  (reader.setting.ofProjects === true ||
    reader.projects === reader.sentence ||
    isOfProjectsInWords(reader, subject)) &&
  !reader.window.some(({ word }) => /整体|部门|单位|总支出|决算/.test(word));

/** 「实施三个项目，支出共计85万元」: the number of the projects may be written in words. */
export function isOfProjectsInWords({ setting, window }: Reader, subject: Subject): boolean {
  if (setting.single || !isTotal(subject)) return false;
  const before = setting.cleaned.text.slice(
    0,
    window.findLast(({ kind }) => kind === 'subject')?.from ?? 0,
  );
  return PROJECTS_IN_WORDS.test(before.slice(before.lastIndexOf('。') + 1));
}

const PROJECTS_IN_WORDS =
  /[二三四五六七八九十两][个项](?:[^，。；、\d支]{0,6})项目(?!支出|经费|资金)[，,]?$/;

const OF_YEAR = /^(?:全年|年度)(?:实际|累计)?支出$/;
/** Words that speak of the unit or of its money. */
const OF_UNIT =
  /预算|收入|支出|决算|资金|经费|拨款|到位|下达|执行|结[转余]|财政|部门|单位|整体|总|年初|全[局委办院校所站中乡镇]|[本我][局委办院校所站中乡镇会]/;

/** 「高龄津贴按月发放，全年支出98万元」: behind words that speak neither of the unit nor of its money, the year's expenditure is on that. */
function isOnActivity({ setting }: Reader, { subject }: Reading): boolean {
  if (subject === undefined || !OF_YEAR.test(subject.word)) return false;
  const { text } = setting.cleaned;
  const from = Math.max(...['。', '；'].map((mark) => text.lastIndexOf(mark, subject.from - 1)));
  const words = text.slice(from + 1, subject.from);
  return words.replace(/[\d，,、：:（）()\s年度.]/g, '').length >= 4 && !OF_UNIT.test(words);
}

/** Whether an amount by the name of a whole is of several parts, of projects or of one activity. */
export const isOfOther = (reader: Reader, reading: Reading, subject: Subject): boolean =>
  isSumOfNamed(reader, reading) || isOfProjects(reader, subject) || isOnActivity(reader, reading);

/** 「三公经费支出8万元（其中：一般公共预算支出8万元）」: a fund's part of an amount is not all that the fund spent. */
export function isByFund(reader: Reader, subject: Subject): boolean {
  const whole = reader.outer.at(-1)?.subject;
  if (subject.scope === undefined || !isTotal(subject) || typeof whole !== 'object') return false;
  return whole.metrics.length > 0 && !isTotal(whole) && !INCOMES.has(whole.metrics[0] ?? 'travel');
}

/** 「…三公经费预算8万元。全年实际支出7.5万元，其中：公务接待费…」: a sum of such parts is theirs, not the unit's. */
export function isOfThreePublic(
  reader: Reader,
  { subject }: Reading,
  tokens: readonly Token[],
  at: number,
): boolean {
  if (!subject || !isTotal(subject.subject) || typeof reader.subject !== 'object') return false;
  if (reader.subject.metrics[0] !== 'threePublicExpenses')
    return backToWhole(reader, tokens, at)?.metrics[0] === 'threePublicExpenses';
  for (const token of tokens.slice(at + 1)) {
    if (token.word === '。') return false;
    if (token.kind === 'subject') return THREE_PUBLIC.test(token.subject.metrics[0] ?? '');
  }
  return false;
}

const THREE_PUBLIC = /^(?:officialHospitality|vehicle|overseas)/;

/** Whether the figure in front of one is told of another year behind 由 or 从. */
export function comesFrom(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 12), at);
  const last = before.findLastIndex(({ kind }) => kind === 'figure');
  const year = before.slice(0, last).findLastIndex(({ kind }) => kind === 'year');
  return year > 0 && /[由从]$/.test(before[year - 1]?.word ?? '');
}

/** No indicator weighs more points in the usual frames. */
const MOST_POINTS = 20;
/** 「四次测评得分分别为88.4、89.1分」: points of several are the score of none. */
const OF_SEVERAL = /得分(?:分别|依次)[^，。；]{0,4}$|自评综述/;
const OF_INDICATOR = /执行率|分值|满分|目标值|目标[\d≥≤]|年初设定|^指标|该指标/;

/** 「预算执行率得分9.95分」, 「目标值≥6台，完成5台，得分8.33分」: points of one indicator are no score of the whole. */
export function isOfIndicator(reader: Reader, token: FigureToken): boolean {
  const { text } = reader.setting.cleaned;
  const sentence = text.slice(text.lastIndexOf('。', token.from) + 1, token.from);
  const points = token.figure.coefficient / 10 ** token.figure.decimals;
  return OF_SEVERAL.test(sentence) || (points <= MOST_POINTS && OF_INDICATOR.test(sentence));
}

/** 「合计14.36万元，所均1.20万元」: an average over whatever it is, right in front of its figure. */
const isForOne = ({ setting }: Reader, { from }: FigureToken): boolean =>
  /[所村校站乡镇家辆台项次场件亩班处点床]均$/.test(setting.cleaned.text.slice(from - 2, from));

/** 「总分100分，自评得分92.2分」: the full mark is not what was got. */
const isFullMark = (
  { word, subject }: { readonly word: string; readonly subject: Subject },
  { coefficient, decimals }: Figure,
  after: string,
): boolean =>
  subject.nature === 'score' &&
  (word === '总分' || (word.endsWith('总分') && GOT.test(after))) &&
  coefficient === 100 * 10 ** decimals;

/** 「自评总分100分，自评得分95.8分」: behind the full mark what was got. */
const GOT = /^[，,、；（(](?:部门|单位)?(?:自评|实际|实|最终|综合|评价)*得分?/;

/** 「未执行22.6万元，其中基本支出4.6万元、项目支出18万元」: parts of what was not spent are no spending. */
const OF_UNSPENT =
  /未(?:执行|支出|使用)(?:的?(?:预算|资金))?(?:为|共)?\d[\d.,]*[万亿]?元[，,：:（(]其中[^。；]*$/;
const REACH = 80;
/** 「节约部分由接待费1万元和运行费2万元组成」: nor are parts of what was saved or added. */
const OF_CHANGE =
  /(?:节约|压减|减少|增加|调增|调减)(?:的)?(?:部分|资金|金额)(?:主要)?(?:由|为|包括|来自|来源于|系)[^。；]*$/;
/** 「支出由90万元增至100万元」: what it comes from is of another time, which only the words that lead to it may name. */
const BEGAN = /[由从]$/;
const BECAME =
  /^[^，。；\d]{0,2}(?:变[为动]|[增减升降][至到为加少]?[至到为]|(?:上升|下降|提高|降低|压减|增长)[至到为])/;

/** Behind the budget of a fund what was spent of it, which is neither all that was spent nor what the fund gave. */
const isSpentOfIt = ({ window }: Reader, { subject, inherited }: Statement): boolean =>
  inherited &&
  isFund(subject) &&
  window.some((each) => each.kind === 'subject' && each.subject.weak === true);

/** Whether a figure is no amount and no score of what is in force. */
export const isNoLevel = (reader: Reader, token: FigureToken, said: Statement): boolean => {
  const { text } = reader.setting.cleaned;
  const before = text.slice(Math.max(0, token.from - REACH), token.from);
  return (
    isForOne(reader, token) ||
    isSpentOfIt(reader, said) ||
    [OF_UNSPENT, OF_CHANGE].some((words) => words.test(before)) ||
    (BEGAN.test(before) && BECAME.test(text.slice(token.to, token.to + REACH))) ||
    isFullMark(said, token.figure, text.slice(token.to, token.to + 12))
  );
};

const KIND_OF_STAFF =
  /(?:行政|事业|工勤|参公|公务员|聘用|劳务派遣)(?:人员|编制)?(?:实有|在职|在编)?[为有]?\d{1,5}[人名]$/;

/** 「行政28人，机关工勤4人（编制6名）」: in brackets behind a kind of staff the posts are those of that kind. */
export function isOfKindOfStaff(
  { setting, outer }: Reader,
  said: Pick<Statement, 'subject' | 'from'>,
): boolean {
  if (said.subject.nature !== 'people' || outer.length === 0) return false;
  const { text } = setting.cleaned;
  const open = text.lastIndexOf('（', said.from);
  return KIND_OF_STAFF.test(text.slice(Math.max(0, open - REACH), open));
}

/** Notes that a figure counts projects. */
export function noteProjects(reader: Reader, { figure, to }: FigureToken): void {
  const counts = /^[个项]$/.test(figure.unit) && !reader.setting.single;
  if (counts && /^项目(?!支出|经费|资金)/.test(reader.setting.cleaned.text.slice(to, to + 4)))
    reader.projects = reader.sentence;
}

/**
 * 「年初预算100万元，其中基本支出60万元、项目支出40万元」: a budget without a subject is of nothing known, and its parts are budgets; behind
 * 「年初预算100万元，实际支出90万元，其中…」 they are what was spent, and behind 「年初预算100万元（…），调整预算120万元（…）」 what was
 * granted in the end.
 */
export function takePlan(reader: Reader, token: FigureToken, { basis, way }: Reading): void {
  if (way !== undefined || !isMoneyUnit(token.figure.unit)) return;
  const isTold = basis === 'actual' || planOf(basis) !== undefined;
  if (reader.subject === 'unknown' && planOf(reader.basis) && isTold) reader.basis = basis;
  if (reader.subject !== undefined || !planOf(basis)) return;
  reader.basis = basis;
  reader.subject = 'unknown';
}
