import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { type Balance, balance } from '../figures/amounts.ts';
import { type Line, runningText, wordsIn } from '../wording/running-text.ts';

/** An amount of running text with the words in front of it. */
interface Said extends Quote {
  readonly name: string;
  /** The name without the verb in front of the amount: 「…项目执行154.04万元」. */
  readonly bare: string;
  readonly value: Figure;
}

/** An amount of a sentence with the amounts that it lists as its parts, whatever they are amounts of. */
export interface AmountList {
  readonly whole: Said;
  readonly parts: readonly Said[];
  readonly balance: Balance;
}

const AMOUNT = /(\d[\d,，]{0,14}(?:\.\d{1,6})?)[ \u3000]?(亿元|万元|元)/g;
const SOURCE =
  /^(?:中央|自治[区州县]级?|[省市州盟县旗区镇乡]级?|本级|上级|地方|财政|一般公共预算|政府性基金|自筹|社会|其他|单位|企业|群众|帮扶|债券|配套|上年结转)[^\d，。；、]{0,14}(?:资金|拨款|补助|配套|投入|经费|自筹)[^\d，。；、]{0,4}$|^(?:中央|[省市州盟县区]级?)财政$|^(?:事业|经营|其他)(?:预算)?收入$|^(?:项目)?资本金$|^(?:(?:政府)?专项|政府|一般)债券?(?:资金|融资)?$|^(?:银行|市场化)(?:贷款|融资)(?:资金)?$/;
const OPENS = /其中|包括|涉及|来源[为是]|分别为|分别是|\d[个项]|[合共总]计/;
/** Words that make an amount of a list something else than a part. */
const NO_PART = /占|增|减|比|完成|结余|结转[至下]|执行|用于|上年|预算数|决算数|人均|达到|超/;
/** A share or rate that stands behind an amount of a list: 「，占26.49%」, 「（执行率96.37%）」. */
const RATE =
  /^[，,、（(]?(?:约?占|执行率|完成率|(?:资金)?到位率|支出进度|完成(?:年初|全年)?预算的?)[^\d，。；：]{0,12}\d+(?:\.\d+)?[%％][）)]?/;
/** A remark in brackets behind a name: 「事业收入（不含专户管理的资金）」. */
const REMARK = /[（(](?:不?含|不包括|包括)[^（）()\d]{1,24}[)）]$/;
/** Words in brackets within a name: 「中小企业办公室（双创办）工作经费」. */
const WITHIN = /[（(][^（）()\d]{1,16}[)）](?=[^\d，。；、：]{2})/g;
/** The list has another part that was not understood: one with a long name or a number in it. */
const GOES_ON = /^[）)]?(?:、[^。，]{2,}|[，；][^，。；：]{2,60})$/;
const VERB = /(?:项目)?(?:执行|决算支出|实际支出|支出|使用|安排|投入|列支|决算|预算)(?:合计|为)?$/;
const OPENING =
  /^(?:。(?=其中|包括))?[^。；]{0,40}(?:(?:其中|包括|分别为|分别是|涉及|资金来源[为是])[：:，,]?|[共分含有][为有]?\d{1,3}[个项][^\d，。；：]{0,8}[：:])([^\d，。；、：:（）()]{2,24})[（(]?$/;
const SUMMED = /^[，,；;、（(]*(?:以上)?(?:合计|共计|总计)(?:为|支出|金额)?$/;

/** The lists of running text; found once for a report, for several checks ask. */
const listsIn = once((report: Report): readonly Omit<AmountList, 'balance'>[] =>
  gather(runningText(report.document), (line) =>
    line.text.includes('元') && OPENS.test(line.text) ? inLine(line) : [],
  ),
);

/** The amounts of a line, each with the words between it and the one before, shares and rates left out. */
interface Amounts {
  readonly count: number;
  gap(i: number): string;
  said(i: number, name: string): Said;
  /** An amount that goes on a list: the words in front of it are a mark and a name. */
  next(i: number): Said | undefined;
  /** The words right behind an amount. */
  behind(i: number): string;
}

function amountsIn(line: Line): Amounts {
  const found = matchesOf(line.text, AMOUNT);
  const ends = found.map((match) => match.index + match[0].length);
  const gaps = found.map((match, i) =>
    line.text.slice(ends[i - 1] ?? 0, match.index).replace(RATE, ''),
  );
  const gap = (i: number): string => gaps[i] ?? '';
  const said = (i: number, name: string): Said => {
    const match = found[i];
    const after = ends[i - 1] ?? 0;
    const words = line.text.slice(after, match?.index);
    const within = words.lastIndexOf(name);
    const start = within < 0 ? words.search(/[^，；、）)]/) : within;
    const trimmed = name.trim();
    const { verbatim, at } = wordsIn(line, after + Math.max(0, start), ends[i] ?? 0);
    return {
      verbatim,
      at,
      name: trimmed,
      bare: trimmed.replace(VERB, ''),
      value: figure((match?.[1] ?? '').replace(/，/g, ','), match?.[2] ?? ''),
    };
  };
  // Lists that open one behind the other go on over the same amounts: each is read once.
  const known = new Map<number, Said | undefined>();
  const next = (i: number): Said | undefined => {
    if (!known.has(i)) {
      const name = nextName(gap(i));
      known.set(i, name === undefined ? undefined : said(i, name));
    }
    return known.get(i);
  };
  return { count: found.length, gap, said, next, behind: (i) => line.text.slice(ends[i] ?? 0) };
}

/** The name between two amounts of a list; what is wanting is none of what there is. */
function nextName(gap: string): string | undefined {
  const name = /^[）)]?[、，,；;和及与]+([^\d，。；、（）()]{2,24})[（(]?$/.exec(
    gap.replace(REMARK, '').replace(WITHIN, ''),
  )?.[1];
  return name === undefined || SUMMED.test(gap) || name.endsWith('缺口') ? undefined : name;
}

const CHANGED = /(?:增加|减少|增长|下降)了?$/;
const FORMER = /[，（](?:上年|去年|20\d\d年)(?:度)?(?:同期)?[为是]$/;

function inLine(line: Line): readonly Omit<AmountList, 'balance'>[] {
  const amounts = amountsIn(line);
  const found: Omit<AmountList, 'balance'>[] = [];
  for (let i = 0; i + 2 < amounts.count; i += 1) {
    const opening = OPENING.exec(amounts.gap(i + 1));
    if (opening?.[1]) {
      const parts = partsFrom(amounts, i + 1, opening[1]);
      // 「收入110万元，比上年减少9万元，其中：」: the parts are of what has changed.
      let of = i;
      // 「…，增长5.04%，2023年为628万元。其中：」: what it was before is not what consists of them.
      if (of > 0 && FORMER.test(amounts.gap(of))) of -= 1;
      while (of > 0 && CHANGED.test(amounts.gap(of))) of -= 1;
      const name = /(?:20\d\d年度?)?[^，。；、\d]{0,24}$/.exec(amounts.gap(of))?.[0] ?? '';
      if (isList(amounts, i + 1, parts)) found.push({ whole: amounts.said(of, name), parts });
    }
    const summed = summedFrom(amounts, i);
    if (summed) found.push(summed);
  }
  return found;
}

/** No list of a report is longer. */
const MOST_PARTS = 100;

/** The amounts of a list from one on, as far as it goes. */
function partsFrom(amounts: Amounts, first: number, name: string): readonly Said[] {
  const parts = [amounts.said(first, name)];
  for (let k = first + 1; k < Math.min(amounts.count, first + MOST_PARTS); k += 1) {
    const next = amounts.next(k);
    if (!next) break;
    parts.push(next);
  }
  return parts;
}

const isList = (amounts: Amounts, first: number, parts: readonly Said[]): boolean =>
  parts.length >= 2 &&
  !goesOn(amounts.gap(first + parts.length)) &&
  // 「事业收入5万元（含教育收费1万元）；…」: behind the brackets the list goes on.
  !/^[（(](?:不?含|其中|包括)/.test(amounts.gap(first + parts.length)) &&
  !parts.some(({ bare }) => NO_PART.test(bare) && !PROJECT.test(bare)) &&
  !amounts.behind(first + parts.length - 1).startsWith('等');

const goesOn = (gap: string): boolean =>
  GOES_ON.test(gap) &&
  !SUMMED.test(gap) &&
  !ARRIVED.test(gap) &&
  !(gap.startsWith('，') && NO_PART.test(gap));

/** 「，2021年实际收到资金」: what came of it is told behind its sources. */
const ARRIVED =
  /^[，；](?:20\d\d年度?|截至[^，。；]{0,16}[，,]?)?(?:实际|共|累计|已)+(?:收到|到位)/;

/** 「项目构成：甲154.04万元，乙127.88万元，合计281.92万元」: a list that states its own sum behind it. */
function summedFrom(amounts: Amounts, first: number): Omit<AmountList, 'balance'> | undefined {
  const gap = amounts.gap(first);
  const name = /(?:^|[：:。])([^\d，,。；;、：:]{2,24})$/.exec(gap)?.[1];
  // 「共争取资金450万元，其中：甲资金120万元，乙资金90万元，合计210万元」: what has parts is not the first of them.
  if (!name || /^[，,；;。（(]*(?:其中|包括)/.test(amounts.gap(first + 1))) return undefined;
  const parts = partsFrom(amounts, first, name);
  const last = first + parts.length;
  if (last >= amounts.count || !SUMMED.test(amounts.gap(last)) || !isList(amounts, first, parts))
    return undefined;
  return { whole: amounts.said(last, amounts.gap(last).replace(/^[，,；;、（(]+/, '')), parts };
}

const weighed = (list: Omit<AmountList, 'balance'>): AmountList => ({
  ...list,
  balance: balance(
    list.whole.value,
    list.parts.map((part) => part.value),
  ),
});

/** Lists of sources of money: 「…资金x万元，其中：中央资金y万元，省级资金z万元」. */
export const sourceLists = (report: Report): readonly AmountList[] =>
  listsIn(report)
    .filter(({ parts }) => parts.every((part) => SOURCE.test(part.name)))
    .map(weighed)
    .filter((list) => !goesOnBehind(report, list));

/** 「中央资金80万元、省级资金20万元已到位，县级配套到位10万元」: an amount further on in the sentence is what the list lacks. */
function goesOnBehind(report: Report, { whole, parts, balance: { sign } }: AmountList): boolean {
  if (sign <= 0) return false;
  const end = parts.at(-1)?.at.to ?? 0;
  const [behind = ''] = textOf(report, whole.at.block).slice(end).split('。');
  const values = parts.map((part) => part.value);
  return matchesOf(behind, AMOUNT).some(([, digits = '', unit = '']) => {
    const more = figure(digits.replace(/，/g, ','), unit);
    return balance(whole.value, [...values, more]).verdict === 'same';
  });
}

/** Lists of all projects: those that the text counts, those with a sum of their own, or whose names are those of all forms. */
export function projectLists(report: Report): readonly AmountList[] {
  const names = new Set(report.forms.flatMap((form) => form.projectName?.value ?? []));
  const lists = listsIn(report).filter(({ whole, parts }) => {
    const from = whole.at.to ?? 0;
    const text = textOf(report, whole.at.block).slice(from, parts[0]?.at.from ?? from);
    const counted = Number(/(\d{1,3})[个项]/.exec(text)?.[1] ?? 0);
    if (/分别[为是]|个[^\d，。；：]{0,8}[：:]/.test(text) && counted === parts.length) return true;
    if (
      SUM_WORDS.test(whole.verbatim) ||
      (/涉及|分别[为是]/.test(text) && /项目支出/.test(whole.name))
    )
      return parts.every(({ bare }) => PROJECT.test(bare));
    return names.size === parts.length && parts.every(({ bare }) => names.has(bare));
  });
  return lists.map(weighed);
}

/** Lists of the bodies of a department: 「…支出8650万元，其中：局本级1520万元，县第一中学3210万元…」. */
export function unitLists(report: Report): readonly AmountList[] {
  return listsIn(report)
    .filter(({ whole, parts }) => {
      if (!parts.every(({ bare }) => BODY.test(bare))) return false;
      return SUM_WORDS.test(whole.verbatim) || parts.some(({ bare }) => OWN_BODY.test(bare));
    })
    .map(weighed)
    .filter((list) => !fitsAnother(report, list));
}

/** 「决算860万元，预算880万元，其中：…」: the parts may be those of an amount further in front. */
function fitsAnother(report: Report, { whole, parts }: AmountList): boolean {
  const text = textOf(report, whole.at.block).slice(0, whole.at.to);
  return matchesOf(text, AMOUNT)
    .slice(0, -1)
    .some(([, digits = '', unit = '']) => {
      const other = figure(digits.replace(/，/g, ','), unit);
      return (
        balance(
          other,
          parts.map((part) => part.value),
        ).verdict === 'same'
      );
    });
}

const BODY =
  /(?:本级|机关|单位|中心|学校|中学|小学|中专|职校|学院|大学|幼儿园|医院|卫生院|站|所|队|馆|院|校|园|局|处|场|办|会|社|公司)(?:合计|共计|小计)?$/;
/** The department's own body: with it, the list holds all of them. */
const OWN_BODY = /本级|机关$/;

const SUM_WORDS = /^(?:以上)?(?:合计|共计|总计)/;
const PROJECT = /(?:项目|工程|经费|专项|资金|补助|费)$/;

function textOf(report: Report, block: number): string {
  return runningText(report.document).find((line) => line.block === block)?.text ?? '';
}
