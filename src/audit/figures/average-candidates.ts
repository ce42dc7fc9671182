import { isGrantBesideCost } from './cost.ts';
import { alike, type Counted, innerClauseOf, inOneSentence, isRate, only } from './counted.ts';
import { isSpent } from './granted.ts';
import { nounOf } from './nouns.ts';
import { EACH, ofSeveral } from './products.ts';

/** The number that an average is over, and the total that was divided. */
export interface Divided {
  readonly number: Counted;
  readonly total: Counted;
}

/** An average, the figures of its line, and both that it divides where its own words name them. */
export interface Asked {
  readonly average: Counted;
  readonly list: readonly Counted[];
  readonly called: Divided | undefined;
}

/** Those of whom each pupil is one. */
const PUPILS = /[生学幼童班]/;

/** Whether a figure may be the number that an average is over. */
export function isNumber({ average, list, called }: Asked, each: Counted): boolean {
  const clause = innerClauseOf(average);
  const noun = nounOf(clause);
  const { value, nature, before } = each;
  const isCalledSo = (other: Counted): boolean =>
    noun?.test(other.value.unit) === true && clause.includes(other.value.unit);
  return (
    each !== average &&
    (called ? each === called.number : [value.unit, nature].some((unit) => noun?.test(unit))) &&
    !/超[^，。；、\d]{0,4}(?:计划|任务|目标)/.test(innerClauseOf(each)) &&
    // 「人均藏书0.75册，年接待读者36万人次」: who comes may come again, or not at all.
    (nature !== '人次' || average.nature === 'money' || /次/.test(clause)) &&
    // 「危房改造100户，户均补助1.5万元…。民宿8家」: where families are counted, houses are none.
    (clause.includes(nature) || clause.includes(value.unit) || !list.some(isCalledSo)) &&
    (!/生均/.test(clause) || PUPILS.test(before) || each === list[list.indexOf(average) - 1])
  );
}

/** 「低于2023年的14.3万元」: what an average is held against; 「不含线上7万人次」: what it leaves out. */
const AGAINST = /(?:低于|高于|少于|多于|超过|[比较]|上年|去年|同期|不[含计])[^，。；：、]{0,10}$/;

/** What is not of those counted alone: 「120套、每套2.8万元，其余290万元」, 「两项合计626万元」. */
const REST = /^(?:其余|其他|另|剩余|余下|此外|(?:以上|上述)?[两二三四五六]项)/;
/** 「控制在预算100万元以内」: what may be spent is no total. */
const isLimit = ({ before, after }: Counted): boolean =>
  /^(?:以内|之内|(?:[（(]不?含[）)])?(?:及)?以[上下])/.test(after) ||
  /(?:控制在|不超过|限额)[^，。；、\d]{0,6}$/.test(before);
/** 「标准提高到每公里1500元，年需增加50万元」: by how much a sum changes is no total. */
const CHANGE =
  /(?:增加|减少|新增|增收|增产|节约|节省)(?:支出|投入|资金|经费|成本|费用)?(?:约|了)?$/;

/** Whether a figure may be the total that was divided. */
export function isTotal(asked: Asked, each: Counted): boolean {
  const { average, list } = asked;
  const words = innerClauseOf(each);
  return (
    alike(each, average) &&
    each !== average &&
    !EACH.test(each.before) &&
    !isNumber(asked, each) &&
    !AGAINST.test(each.before) &&
    !isGrantBesideCost(average, each) &&
    !isLimit(each) &&
    !ofSeveral(list, each) &&
    !REST.test(words) &&
    // What a village has in common is not what its families earn.
    (/集体/.test(innerClauseOf(average)) || !/集体/.test(words)) &&
    // One score is no sum of scores.
    (average.value.unit !== '点' || /合计|总计|总和|之和/.test(words)) &&
    CHANGE.test(each.before) === CHANGE.test(average.before)
  );
}

const BY_STAFF = /按[^，。；、\d]{0,6}(?:在职|实有|在编)[^，。；、\d]{0,6}计算/;
const STAFF = /(?:实有|在职|在编|年末在职)(?:在编|在职)*(?:人员|人数|职工)*(?:为|共|有)?$/;

/** 「按在职人数计算，人均0.9万元」: the staff that the text tells once. */
export function staffIn(
  average: Counted,
  lines: readonly (readonly Counted[])[],
): Counted | undefined {
  const from = average.line.text.lastIndexOf('。', average.at.from) + 1;
  if (!BY_STAFF.test(average.line.text.slice(from).split('。')[0] ?? '')) return undefined;
  const found = lines
    .flat()
    .filter(
      (each) =>
        each.nature === '人' && STAFF.test(each.before) && !/年初/.test(innerClauseOf(each)),
    );
  return only(found);
}

const FOR_EACH =
  /(?:平均)?每[个所家名位]?([村户班]|[^，。；、\d的]{2,6}?)(?:平均)?(?:设置|拥有|配备|有|约|设)?([^，。；、\d]{0,8})$/;

/** 「下辖社区10个，划分网格91个，平均每个社区9.1个网格」: both are called in front by the words of the average. */
export function ofEachNamed(list: readonly Counted[], average: Counted): Divided | undefined {
  const [, name, what = ''] = FOR_EACH.exec(average.before) ?? [];
  if (name === undefined || average.nature === 'money') return undefined;
  const near = list
    .slice(0, list.indexOf(average))
    .filter((each) => each.sentence === average.sentence);
  const called = (each: Counted, words: string): boolean =>
    words !== '' &&
    ((/^[^，。；、]{0,6}/.exec(each.after)?.[0] ?? '').includes(words) ||
      innerClauseOf(each).includes(words));
  const thing = what || (/^[^，。；、\d]{2,4}/.exec(average.after)?.[0] ?? '');
  const number = near.find((each) => called(each, name) && !called(each, thing));
  const total = near.find((each) => alike(each, average) && called(each, thing));
  return number && total && number !== total ? { number, total } : undefined;
}

/** The totals of the sentence; else those about whose words end as the average's do: 「车均维护费」 is of the 「运行维护费」. */
export function totalsOf(asked: Asked, around: readonly Counted[]): readonly Counted[] {
  const { average, list } = asked;
  const own = list.filter((each) => isTotal(asked, each) && each.sentence === average.sentence);
  if (own.length > 0) return own;
  const name = /(?:均|每辆|单车)([^，。；、\d]{2,8}?)(?:费用|支出)?(?:为|约)?$/.exec(
    average.before,
  )?.[1];
  if (name === undefined) return [];
  const far = around.filter((each) => isTotal(asked, each) && !isOfOthers(each, average, around));
  return name === '支出'
    ? far.filter(isSpent)
    : far.filter((each) => each.before.replace(/(?:支出|为|共)$/, '').endsWith(name));
}

/** 「除险加固8座水库，投资3587万元」: an amount whose sentence counts other things than the average is over is of those. */
function isOfOthers(total: Counted, average: Counted, around: readonly Counted[]): boolean {
  if (inOneSentence(total, average)) return false;
  const noun = nounOf(innerClauseOf(average));
  const counts = around.filter(
    (each) => inOneSentence(each, total) && each.nature !== 'money' && !isRate(each),
  );
  return counts.length > 0 && !counts.some(({ nature }) => noun?.test(nature));
}

/** What a text counts once for all: villages, and those who are taught. */
const BASES: readonly (readonly [RegExp, (each: Counted) => boolean])[] = [
  [/村均/, ({ value, after }) => value.unit === '村' || /^(?:行政)村/.test(after)],
  [/生均/, (each) => /(?:在校|全日制)[^，。；、\d]{0,4}生(?:数)?$/.test(innerClauseOf(each))],
];

/** The one number of a text that an average is over, where its sentence does not count them. */
export function baseOf(
  average: Counted,
  lines: readonly (readonly Counted[])[],
): Counted | undefined {
  const is = BASES.find(([word]) => word.test(innerClauseOf(average)))?.[1];
  // 「12个行政村、2个社区」: whose average it is the word alone does not tell.
  const all = lines.flat();
  if (/村均/.test(innerClauseOf(average)) && all.some(({ after }) => /^社区/.test(after)))
    return undefined;
  return only(is ? all.filter(is) : []);
}
