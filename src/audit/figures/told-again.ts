import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { compare } from './amounts.ts';
import { alike, type Counted, counted, countedIn, innerClauseOf, isRate } from './counted.ts';
import { isGeneral, isGranted, isMoney, isSpent } from './granted.ts';

/** A figure that the text tells again by about the same words, and not alike. */
export interface ToldAgain {
  readonly name: string;
  readonly said: readonly Quote[];
}

/** What says nothing of whose figure it is. */
const FILLER =
  /^[一二三四五六七八九十]是|全年|年度|本年|当年|年末|总体|整体|^部门|我[局办委镇馆院校]|^单位|目前|平均|综合|仍|但|的/g;
const VERB = /(?:仅仅?|只|才|均|也|已|约)?(?:为|有|达到?|是|：)?$/;
/** Another time, a target, a part: not the figure of before. */
const OTHER =
  /上年|去年|同期|上一年|目标|计划(?!完成)|预期|≥|力争|确保|提[高升]|超过|高于|低于|不低于|个别|部分|其中|有的|季度|上半年|下半年|月|较|比(?!例|重)|增|降|平均分|例如/;
const BEYOND = /^(?:以上|以下|以内|左右|的?(?:目标|要求|标准))/;

/** 「…率」 of something counted; rates of spending are held against each other elsewhere. */
const RATE = /([^，,、；。：:（(）).．\d]{0,20}?)([^，,、；。：:（(）).．\d]{2}率)$/;
const SPENDING = /(?:执行|支出|支付|使用|拨付|满意)率$|(?:预算|资金|支出)完成率$/;
const DONE = /(?:完成|占)(?:了)?(?:全年|年度)*(?:目标|任务|计划)(?:数|量)?的$/;

const TASK = '任务完成率';

interface Named {
  readonly figure: Counted;
  /** The kind of figure: only those of one stem are the same. */
  readonly stem: string;
  /** The words in front that say whose figure it is. */
  readonly whose: string;
  /** In front of an average, those of which it is: 「普通小学生均支出」. */
  readonly of?: string;
  /** The words from the beginning of its part of the sentence to it, and from that of its line. */
  readonly around: readonly [part: string, line: string];
  /** The months that its sentence opens with: 「2024年1-10月」. */
  readonly months: string;
  /** Nothing else is counted in front of it in its part of the sentence. */
  readonly alone: boolean;
}

const MONTHS = /^[^，。；]{0,8}?(\d{1,2}月?(?:[-—~～至]\d{1,2})?月)(?![底末初中]|\d)/;

const STOPS = ['。', '；', ';'];
/** No clause of a text with full stops is longer. */
const LONGEST = 1000;

/**
 * Rates, posts not filled and money left over that a later paragraph tells again, most often among the problems: 「诉求办结率97%」 …
 * 「诉求办结率只有94%」. Whose figure it is must be said by the words around the one before, and one value alone may be meant.
 */
export function toldAgain(report: Report): readonly ToldAgain[] {
  const named = gather(countedIn(report), (list) =>
    gather(list, (figure, k): readonly Named[] => {
      const found = namedOf(figure, list.slice(0, k));
      return found ? [found] : [];
    }),
  );
  return gather(named, (again, i): readonly ToldAgain[] => {
    if (!again.alone || OTHER.test(again.whose)) return [];
    const above = named
      .slice(0, i)
      .filter(
        (each) =>
          each.stem === again.stem &&
          !areOfTwo(each, again) &&
          each.months === again.months &&
          each.figure.line !== again.figure.line &&
          alike(each.figure, again.figure),
      );
    const near = above.filter((each) => covers(each, again, 0));
    const before = near.length > 0 ? near : above.filter((each) => covers(each, again, 1));
    const [first] = before;
    if (!first || before.some(({ figure }) => !isSame(figure, first.figure))) return [];
    if (compare(first.figure.value, again.figure.value) !== 'different') return [];
    const said = [counted(first.figure), counted(again.figure)];
    return [{ name: again.stem, said }];
  });
}

const isSame = (a: Counted, b: Counted): boolean => compare(a.value, b.value) !== 'different';

function namedOf(figure: Counted, before: readonly Counted[]): Named | undefined {
  const from = figure.at.from ?? 0;
  const near = figure.line.text.slice(Math.max(0, from - LONGEST), from);
  const around = near.slice(Math.max(...STOPS.map((stop) => near.lastIndexOf(stop))) + 1);
  const words = innerClauseOf(figure).replace(VERB, '');
  const undated = words.replace(/20\d\d年|\d{1,2}月(?:[底末中]|\d{1,2}日)?|调增/g, '');
  // 「由3次增至4次」: what was before is not told again.
  if (/[由从](?:20\d\d年的?)?$/.test(words)) return undefined;
  // 「合格率达到95%以上」 says what is wanted, or no more than about how much.
  if (BEYOND.test(figure.after) || (OTHER.test(undated) && !DONE.test(words))) return undefined;
  const start = from - around.length;
  const mates = before.slice(before.findLastIndex((each) => (each.at.from ?? 0) < start) + 1);
  const made = (stem: string, whose: string, alone = mates.every(isRate)): Named => ({
    figure,
    stem,
    whose: whose.replace(FILLER, ''),
    months: MONTHS.exec(around)?.[1] ?? '',
    around: [around, figure.line.text.slice(0, figure.at.from)],
    alone,
  });
  if (isRate(figure)) {
    const share = /^(.*)占([^，。；、\d]{3,10}?)的(?:比例|比重)?$/.exec(words);
    if (share?.[2]) return made(`占${share[2]}`, share[1] ?? '');
    if (DONE.test(figure.before)) return made(TASK, around.split(/[，,]/)[0] ?? '');
    const [, whose = '', stem = ''] = RATE.exec(words) ?? [];
    const told = stem === '' || SPENDING.test(whose + stem) ? undefined : made(stem, whose);
    // 「本院收案900件，办结率97%；…」: a rate that says not whose it is may be that of what is counted in its sentence.
    const isAlone = (each: Counted | undefined) => each?.sentence !== figure.sentence;
    const alone = told?.whose === '' ? isAlone(before.at(-1)) : mates.length === 0;
    return told && { ...told, alone };
  }
  const [, front, average, of = ''] = AVERAGE.exec(words) ?? [];
  // What is planned for each may be another sum than what each came to.
  if (average)
    return /计划|概算|预计|拟/.test(around)
      ? undefined
      : { ...made(average, of, mates.length === 0), of: (front ?? '').replace(FILLER, '') };
  if (isMoney(figure)) {
    const left = LEFT.exec(words);
    if (!left || !isGeneral(words.slice(0, left.index).replace(/收支相抵后?|年中|^[）)]/g, '')))
      return undefined;
    const own = mates.filter(isMoney);
    const ofAll =
      /年[末底中]|全年|收支/.test(around) ||
      own.some((each) => isSpent(each) && before.some(isGrantedForAll));
    return ofAll ? made(left[1] ?? '', '', own.length === 0) : undefined;
  }
  const empty = /(空编|缺编|超编)(?:编制)?$/.exec(words)?.[1];
  if (empty) return made(empty, '', mates.length === 0);
  // 「还有4个指标未达预期」, 「尚有3座在建」
  const left = REST.test(words) || /^[^，。；、\d]{0,10}?(?:[没未]|在建|偏差)/.test(figure.after);
  const whose = `${around}${figure.after}`.replace(
    /[^一-龥]|[万亿]元|仍有|还有|尚有|还差|剩余|没有|完成/g,
    ' ',
  );
  return left ? made(LEFT_OVER, whose) : undefined;
}

const GRANT = /(?:预算|下达|到位|批复|安排|筹集|总投资|资金总额|核拨)[^，。；：、\d]*$/;
/** 「沟渠治理资金预算60万元」 was granted for one matter: what it leaves is not what all leaves. */
const isGrantedForAll = (each: Counted): boolean =>
  isGranted(each) && isGeneral(innerClauseOf(each).replace(GRANT, ''));

const LEFT_OVER = '剩余数';
const REST = /(?:仍有|还有|尚有|还差|剩余|尚余|[未漏][^，。；、\d]{1,4}|超期|逾期)$/;
const AVERAGE = /^(.*?)(人均|户均|村均|生均|[^，。；、\d]均)([^，。；、\d]{0,8})$/;
const LEFT =
  /(调增|追加|结[转余]和?结[余转]|结转|结余|还剩|欠收|欠缴|尾欠|未支出|未使用|未执行)(?:的|[至到]?下年)*(?:预算|资金|规模|金额|总额|额)*$/;

/** So many pairs of signs must be common where words are told otherwise. */
const FEWEST_SAID = 2;
/** So much of the words that say whose a figure is must stand around the one before. */
const MOST_SAID = 0.75;

/** Whether the words around a figure say whose the other one is. */
function covers(first: Named, { whose, figure, stem }: Named, within: 0 | 1): boolean {
  const has = (pair: string): boolean => first.around[within].includes(pair);
  if (stem === TASK || stem === LEFT_OVER)
    return pairsOf(whose).filter((pair) => !pair.includes(' ') && has(pair)).length >= FEWEST_SAID;
  if (whose === '') return !isRate(figure) || first.whose === '';
  const pairs = pairsOf(whose);
  return pairs.filter(has).length >= pairs.length * MOST_SAID;
}

/** 「幼儿园生均支出」 and 「普通小学生均支出」: both say of whom, and not alike. */
const areOfTwo = ({ of: a = '' }: Named, { of: b = '' }: Named): boolean =>
  a.length > 1 && b.length > 1 && !a.includes(b) && !b.includes(a);

const pairsOf = (words: string): readonly string[] =>
  words.length < 2 ? [words] : [...words].slice(1).map((sign, i) => `${words[i]}${sign}`);
