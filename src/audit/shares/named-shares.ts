import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { compare } from '../figures/amounts.ts';
import { isPercent, type Quantities, type Quantity, quantitiesOf } from '../figures/quantities.ts';
import { compareRatio } from '../rates/ratios.ts';
import { judged, type SharePhrase, sumAsWhole, type Whole, wholeAt } from './share-phrases.ts';

const OF =
  /^[，,、；;（(]*([^，。；：、\d占]{0,8}?)(?:约|大约)?占([^，。；：\d]{2,14}?)的?(?:比重|比例)?(?:为|约)?$/;
const EACH =
  /^[^。；;]{0,6}(?:[，,；;（(]?(?:三项|两项|四项|各项)?(?:分别|依次)(?:约)?占([^，。；：\d]{0,16}?)的?(?:比重|比例)?(?:为)?|(?:比例|比重|占比)(?:分别|依次)(?:为|是)|[，,；;](?:[两三四五六]项|各项)占比(?:为|是))$/;
const AND = /^(?:、|，|,|和|及|以及|与)+$/;
/** Words that do not tell one whole from another. */
const EMPTY = /本年|当年|全年|年度|20\d\d年|本单位|本部门|的|总额|总量|金额|合计|总计/g;
const CHANGED = /[增减]|同比|上升|下降|提高/;

/**
 * Wrong shares that name their whole: 「服务合同60万元，占采购支出的50%」, where one amount before is called so; and shares told
 * one after another: 「甲a万元、乙b万元，分别占x的p%和q%」.
 */
export const namedShares = (report: Report): readonly SharePhrase[] =>
  gather(quantitiesOf(report), (each) =>
    /占|[别次]为/.test(each.line.text) ? [...distributed(each), ...ofNamed(each)] : [],
  );

function ofNamed({ line, list }: Quantities): readonly SharePhrase[] {
  return gather(list, (rate, k): readonly SharePhrase[] => {
    const [, subject = '', of = ''] = OF.exec(rate.before) ?? [];
    const name = bare(of);
    // 「财力x万元，支出y万元，支出占财力的p%」: the words say of which amount the share is told.
    const part = list[k - 1];
    // 「甲、乙分别为80万元和20万元，占支出的80%和20%」: shares in a row are of the amounts in a row.
    if (isFirstOfRow(list, k)) return [];
    if (part && subject !== '' && !isCalled(part, bare(subject))) return [];
    if (!part || !isPercent(rate) || isPercent(part) || name.length < 2) return [];
    if (part.sentence !== rate.sentence || CHANGED.test(part.before)) return [];
    // What is left at the end of the year is in 支出总计, and not in 本年支出.
    // 「货物采购x万元，占采购总量的19%；工程采购y万元，占采购总量的55%」: what is called as the part itself is one of the parts.
    const isPartToo = isCalled(part, name);
    const wholes = list
      .slice(0, k - 1)
      .filter(
        (each) =>
          isCalled(each, name) &&
          !(/本年/.test(of) && /总计/.test(each.before)) &&
          !(isPartToo && !isNamed(each, name)),
      );
    const [whole] = wholes;
    if (!whole || wholes.some((each) => compare(each.value, whole.value) !== 'same')) return [];
    const other = list.some(
      (each) =>
        each !== part &&
        !isPercent(each) &&
        compareRatio(rate.value, part.value, each.value) === 'same',
    );
    return other ? [] : judged(line, part, rate, wholeAt(line, whole));
  });
}

const bare = (words: string): string => words.replace(EMPTY, '');

/** Whether the words in front of an amount end with a name, and speak of no change. */
function isCalled(each: Quantity, name: string): boolean {
  if (isPercent(each)) return false;
  const clause = lastClause(each.before, '，。；：、（）()');
  if (CHANGED.test(clause) || /占|其中/.test(clause)) return false;
  // 「库房修缮项目支出」 is one of the amounts that 项目支出 sums up.
  if (/^项目/.test(name) && /[\u4e00-\u9fff]$/.test(bare(clause).split(name)[0] ?? ''))
    return false;
  // 「政府性基金预算财政拨款支出」 is one of those that 财政拨款支出 sums up.
  if (/^财政拨款/.test(name) && ONE_BUDGET.test(bare(clause).split(name)[0] ?? '')) return false;
  const called = bare(clause).replace(VERBS, '');
  // All amounts are 支出 of something.
  return /^(?:支出|收入|资金|经费)$/.test(name) ? called === name : called.endsWith(name);
}

/** Whether an amount has no other name. */
const isNamed = (each: Quantity, name: string): boolean =>
  bare(lastClause(each.before, '，。；：、（）()')).replace(VERBS, '') === name;

const VERBS = /(?:为|共|是|达|完成|实现)+$/;

const ONE_BUDGET = /一般公共预算|政府性基金|国有资本|专户/;

/** The sum of amounts, where all have one unit. */
const sumIn = (parts: readonly Quantity[]): readonly Whole[] =>
  parts.every(({ value }) => value.unit === parts[0]?.value.unit) ? [sumAsWhole(parts)] : [];

const isFirstOfRow = (list: readonly Quantity[], k: number): boolean => {
  const next = list[k + 1];
  return next !== undefined && isPercent(next) && AND.test(next.before);
};

/** Shares in a row with as many amounts in a row before them. */
function distributed({ line, list }: Quantities): readonly SharePhrase[] {
  return gather(list, (first, k) => {
    if (!isPercent(first) || !isFirstOfRow(list, k)) return [];
    if (!EACH.test(first.before) && !OF.test(first.before)) return [];
    let end = k + 1;
    while (list[end] && isPercent(list[end] as Quantity) && AND.test(list[end]?.before ?? ''))
      end += 1;
    const rates = list.slice(k, end);
    const parts = list.slice(k - rates.length, k);
    if (parts.length < rates.length || parts.some(isPercent)) return [];
    if (!EACH.test(first.before) && !/分别|依次/.test(parts[0]?.before ?? '')) return [];
    const amounts = list.slice(0, k - rates.length).filter((each) => !isPercent(each));
    // The amounts may be all there is: then they are shares of their sum.
    const wholes = [...amounts.reverse().map((amount) => wholeAt(line, amount)), ...sumIn(parts)];
    const fits = (whole: Whole): number =>
      rates.filter((rate, i) => {
        const part = parts[i];
        return part && compareRatio(rate.value, part.value, whole.value) === 'same';
      }).length;
    const crossed = (whole: Whole): boolean =>
      rates.every((rate) =>
        parts.some((part) => compareRatio(rate.value, part.value, whole.value) === 'same'),
      );
    const best = wholes.reduce<Whole | undefined>(
      (a, b) => (fits(b) > (a ? fits(a) : 0) ? b : a),
      undefined,
    );
    const whole = best ?? wholes.find(crossed);
    if (!whole || (!crossed(whole) && fits(whole) * 2 < rates.length)) return [];
    return rates.flatMap((rate, i) => {
      const part = parts[i];
      return part ? judged(line, part, rate, whole) : [];
    });
  });
}
