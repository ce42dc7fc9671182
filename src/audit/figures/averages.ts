import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { isTenfold } from '../readings/tenfold.ts';
import { isSlip, looseOf } from './average-slips.ts';
import { isGrantBesideCost } from './cost.ts';
import {
  alike,
  type Counted,
  countedIn,
  innerClauseOf,
  inOneSentence,
  isRate,
  manyOf,
} from './counted.ts';
import { isSpent } from './granted.ts';
import { nounOf } from './nouns.ts';
import { averageMade, EACH, halfOf, ofSeveral, type Product } from './products.ts';

const AVERAGE =
  /(?:平均每?|每|单(?=车)|[^，。；、\d均]?均)(?:个|一)?([人户村场册辆亩件起台套公里名头次批家期笔]{1,2}|)[^，。；、\d]{0,8}(?<![由从])$/;
/** Those of whom each pupil is one. */
const PUPILS = /[生学幼童班]/;

/** 「低于2023年的14.3万元」: what an average is held against; 「不含线上7万人次」: what it leaves out. */
const AGAINST = /(?:低于|高于|少于|多于|超过|[比较]|上年|去年|同期|不[含计])[^，。；：、]{0,10}$/;

/** 「受益农户100户，户均3亩，总面积300亩」: an average of which the line tells the total and the number. */
export const averages = (report: Report): readonly Product[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i) =>
    gather(list, (average): readonly Product[] => {
      if (isRate(average) || !AVERAGE.test(average.before)) return [];
      const clause = innerClauseOf(average);
      const noun = nounOf(clause);
      const called = ofEachNamed(list, average);
      if (
        (!noun && !called) ||
        /^按[^，。；]{0,8}每|标准|定额|不超过|以内|限额|补助标准|可支配|公园绿地|体育场地|生产总值|上年|每[月季天日]|[月季日]人?均/.test(
          clause,
        )
      )
        return [];
      if (/^的?标准/.test(average.after)) return [];
      // 「每间新建30万元、改造12万元，合计984万元」: two kinds, each with a sum of its own.
      const [last, next] = [-1, 1].map((step) => list[list.indexOf(average) + step]);
      if (next && alike(next, average) && /^、/.test(next.before)) return [];
      if (last && alike(last, average) && /^、/.test(average.before)) return [];
      // 「种草亩均170元，改良亩均60元，总投资1450万元」: so have two averages over one thing, one after the other.
      const isTwin = (each: Counted | undefined): boolean =>
        each !== undefined &&
        alike(each, average) &&
        inOneSentence(each, average) &&
        AVERAGE.test(each.before) &&
        nounOf(innerClauseOf(each))?.source === noun?.source;
      if (isTwin(last) || isTwin(next)) return [];
      const around = lines.slice(Math.max(0, i - 1), i + 2).flat();
      const isCalledSo = ({ value }: Counted): boolean =>
        noun?.test(value.unit) === true && clause.includes(value.unit);
      const isNumber = (each: Counted): boolean =>
        each !== average &&
        (called
          ? each === called.number
          : [each.value.unit, each.nature].some((unit) => noun?.test(unit))) &&
        !/超[^，。；、\d]{0,4}(?:计划|任务|目标)/.test(innerClauseOf(each)) &&
        // 「人均藏书0.75册，年接待读者36万人次」: who comes may come again, or not at all.
        (each.nature !== '人次' || average.nature === 'money' || /次/.test(clause)) &&
        // 「危房改造100户，户均补助1.5万元…。民宿8家」: where families are counted, houses are none.
        (clause.includes(each.nature) ||
          clause.includes(each.value.unit) ||
          !list.some(isCalledSo)) &&
        (!/生均/.test(clause) ||
          PUPILS.test(each.before) ||
          each === list[list.indexOf(average) - 1]);
      const isTotal = (each: Counted): boolean =>
        alike(each, average) &&
        each !== average &&
        !EACH.test(each.before) &&
        !isNumber(each) &&
        !AGAINST.test(each.before) &&
        !isGrantBesideCost(average, each) &&
        !isLimit(each) &&
        !ofSeveral(list, each) &&
        !REST.test(innerClauseOf(each)) &&
        // What a village has in common is not what its families earn.
        (/集体/.test(clause) || !/集体/.test(innerClauseOf(each))) &&
        // One score is no sum of scores.
        (average.value.unit !== '点' || /合计|总计|总和|之和/.test(innerClauseOf(each))) &&
        CHANGE.test(each.before) === CHANGE.test(average.before);
      const fits = (total: Counted, number: Counted): boolean => {
        const quotient = total.size / manyOf(number);
        // 「共有12.6万名，人均94.6件」: a number told in ten thousands is rounded too.
        const loose = average.size * looseOf(number);
        const slack = halfOf(average) + halfOf(total) / manyOf(number) + loose;
        // The last digit may be cut off.
        const cut = average.value.decimals > 0 ? halfOf(average) : 0;
        const off = quotient - average.size;
        return off >= -slack * (1 + 1e-9) && off <= (slack + cut) * (1 + 1e-9);
      };
      // Posts, places or families may be called otherwise where each of them is paid.
      const numbers = around.filter(
        (each) =>
          isNumber(each) || (each.line === average.line && !isRate(each) && !alike(each, average)),
      );
      // Whatever its words: an amount that makes the average true may be its total.
      const totals = around.filter((each) => each !== average && alike(each, average));
      if (totals.some((total) => numbers.some((number) => fits(total, number)))) return [];
      const staff =
        (noun?.test('人') ? staffIn(average, lines) : undefined) ?? baseOf(average, lines);
      if (staff && totals.some((total) => fits(total, staff))) return [];
      const totalsNear = totalsOf(list, around, average, isTotal);
      const all = list.filter(isNumber);
      const own = all.filter((each) => each.sentence === average.sentence);
      // What the sentence of an average counts itself goes before what others count.
      const best =
        called ?? likely(staff ? [staff] : own.length > 0 ? own : all, totalsNear, average);
      if (!best) return [];
      const { number, total } = best;
      // 「快检车1辆42万元、色谱仪2台，每台58.5万元」: money without a name is of what is counted right in front of it.
      const front = list[list.indexOf(total) - 1];
      if (total.before === '' && front !== undefined && front !== number) return [];
      // 「彩超2台（每台64万元）」: in brackets behind a number the average is of that number.
      const bracketed = numberOfBracket(list, average);
      if (bracketed && bracketed !== number) return [];
      // 「设备626万元，其中电脑120套、每套2.8万元」: the amount in front is of more than those.
      const inFront = (total.at.from ?? 0) < (number.at.from ?? 0) && total.line === number.line;
      if (inFront && /^其中/.test(innerClauseOf(number))) return [];
      // 「收入792万元；带动312户，户均2.3万元」, 「购置费85万元（5辆）；维护费98万元，车均5万元」: what stands beyond a semicolon is another matter.
      const beyond = (each: Counted): boolean =>
        each.sentence === average.sentence && spanOf(each) !== spanOf(average);
      const hasOwn = list.some((each) => isTotal(each) && spanOf(each) === spanOf(number));
      if (!called && (beyond(total) || (beyond(number) && hasOwn))) return [];
      const quotient = total.size / manyOf(number);
      const isFar = quotient > average.size * 4 || quotient * 4 < average.size;
      if (isFar && !isShifted(average, number, total)) return [];
      // 「救助25000人次，资助参保60000人，人均300元」: over which of several numbers an average goes, a slip alone tells.
      const heads = list.filter((each) => isOfHeads(each) && each.sentence === average.sentence);
      const several = isOfHeads(number) && new Set(heads.map(({ size }) => size)).size > 1;
      if (!called && several && !isSlip(average, total, manyOf(number))) return [];
      return [averageMade(average, total, number, quotient)];
    }),
  );
};

const isOfHeads = ({ nature }: Counted): boolean => /^人/.test(nature);

/** The number right in front of the bracket in which an average stands. */
function numberOfBracket(list: readonly Counted[], average: Counted): Counted | undefined {
  const previous = list[list.indexOf(average) - 1];
  const inside = /^[^，。；、）)]{0,6}[（(][^）)]*$/.test(average.before);
  return inside && previous && !isRate(previous) && !alike(previous, average)
    ? previous
    : undefined;
}

/** From where on the stretch between semicolons goes. */
const spanOf = ({ line, at }: Counted): number =>
  Math.max(...['；', ';'].map((mark) => line.text.lastIndexOf(mark, at.from)));

/** Whether the point was moved in one of three figures that stand in one sentence. */
const isShifted = (average: Counted, number: Counted, total: Counted): boolean =>
  inOneSentence(average, number) &&
  inOneSentence(average, total) &&
  number.value.coefficient >= 10 &&
  isTenfold(average.size, total.size / manyOf(number));

/** What is not of those counted alone: 「120套、每套2.8万元，其余290万元」, 「两项合计626万元」. */
const REST = /^(?:其余|其他|另|剩余|余下|此外|(?:以上|上述)?[两二三四五六]项)/;
/** 「控制在预算100万元以内」: what may be spent is no total. */
const isLimit = ({ before, after }: Counted): boolean =>
  /^(?:以内|之内|(?:[（(]不?含[）)])?(?:及)?以[上下])/.test(after) ||
  /(?:控制在|不超过|限额)[^，。；、\d]{0,6}$/.test(before);
/** 「标准提高到每公里1500元，年需增加50万元」: by how much a sum changes is no total. */
const CHANGE =
  /(?:增加|减少|新增|增收|增产|节约|节省)(?:支出|投入|资金|经费|成本|费用)?(?:约|了)?$/;

const BY_STAFF = /按[^，。；、\d]{0,6}(?:在职|实有|在编)[^，。；、\d]{0,6}计算/;
const STAFF = /(?:实有|在职|在编|年末在职)(?:在编|在职)*(?:人员|人数|职工)*(?:为|共|有)?$/;

/** 「按在职人数计算，人均0.9万元」: the staff that the text tells once. */
function staffIn(average: Counted, lines: readonly (readonly Counted[])[]): Counted | undefined {
  const from = average.line.text.lastIndexOf('。', average.at.from) + 1;
  if (!BY_STAFF.test(average.line.text.slice(from).split('。')[0] ?? '')) return undefined;
  const found = lines
    .flat()
    .filter(
      (each) =>
        each.nature === '人' && STAFF.test(each.before) && !/年初/.test(innerClauseOf(each)),
    );
  const [first] = found;
  return first && found.every(({ size }) => size === first.size) ? first : undefined;
}

const FOR_EACH =
  /(?:平均)?每[个所家名位]?([村户班]|[^，。；、\d的]{2,6}?)(?:平均)?(?:设置|拥有|配备|有|约|设)?([^，。；、\d]{0,8})$/;

/** 「下辖社区10个，划分网格91个，平均每个社区9.1个网格」: both are called in front by the words of the average. */
function ofEachNamed(
  list: readonly Counted[],
  average: Counted,
): { readonly number: Counted; readonly total: Counted } | undefined {
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
function totalsOf(
  list: readonly Counted[],
  around: readonly Counted[],
  average: Counted,
  isTotal: (each: Counted) => boolean,
): readonly Counted[] {
  const own = list.filter((each) => isTotal(each) && each.sentence === average.sentence);
  if (own.length > 0) return own;
  const name = /(?:均|每辆|单车)([^，。；、\d]{2,8}?)(?:费用|支出)?(?:为|约)?$/.exec(
    average.before,
  )?.[1];
  if (name === undefined) return [];
  const far = around.filter((each) => isTotal(each) && !isOfOthers(each, average, around));
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
function baseOf(average: Counted, lines: readonly (readonly Counted[])[]): Counted | undefined {
  const is = BASES.find(([word]) => word.test(innerClauseOf(average)))?.[1];
  // 「12个行政村、2个社区」: whose average it is the word alone does not tell.
  const all = lines.flat();
  if (/村均/.test(innerClauseOf(average)) && all.some(({ after }) => /^社区/.test(after)))
    return undefined;
  const [first, ...others] = is ? all.filter(is) : [];
  return first && others.every(({ size }) => size === first.size) ? first : undefined;
}

/** Logarithm of a third more or less. */
const CLOSE = 0.3;

/** Number and total of the sentence that come nearest to the average. */
function likely(
  numbers: readonly Counted[],
  totals: readonly Counted[],
  average: Counted,
): { readonly number: Counted; readonly total: Counted } | undefined {
  const pairs = totals.flatMap((total) =>
    numbers
      .filter(({ value }) => value.coefficient > 0)
      .map((number) => ({
        number,
        total,
        off: Math.abs(Math.log(total.size / manyOf(number) / average.size)),
      })),
  );
  const isClose = pairs.some(({ off }) => off < CLOSE);
  const shifted = pairs.find(({ number, total }) => isShifted(average, number, total));
  if (!isClose && shifted) return shifted;
  return pairs.reduce<(typeof pairs)[number] | undefined>(
    (a, b) => (a && a.off <= b.off ? a : b),
    undefined,
  );
}
