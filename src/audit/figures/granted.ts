import { once } from '../../values/once.ts';
import { type Counted, clauseOf } from './counted.ts';

const SPENT =
  /(?:支出|使用|执行|支付|拨付|发放|兑付|列支|决算)(?:[^，。；、\d]{0,3}金|资金|数|额|总额|金额|合计|共)*(?:为|是|共|了|达)?$/;
const GRANTED =
  /(?:预算|下达|到位|批复|安排|筹集|总投资|资金总额|可用资金|预算资金|核拨|中标总?价|合同价)[^，。；：、\d]{0,16}$|(?:补助|专项|补贴|项目)资金(?:共计|合计|总计|总额|共)(?:为)?$/;
const OTHER =
  /^（20\d\d年|上年|去年|同期|较|比|增加|减少|追加|调[增减]|每|均|(?<!高)标准|其中|(?:中央|省级?|市级?|县级?|区级?)(?:财政)?(?:专项)?(?:资金|补助|配套)|未|结[转余]|采购|三公|接待|用车|人员|公用/;

/** Whether a figure is money. */
export const isMoney = ({ nature }: Counted): boolean => nature === 'money';

/** A kind of expenditure, of which more is told. */
const KIND = /^(?:20\d\d年(?:度)?)?(?:项目|基本|其中)+支出(?:合计)?(?:为)?$/;
/** Words that name no project or unit of their own. */
const GENERAL =
  /^(?:[（(]?[\d一二三四五六][)）.、]?|截至|截止|20\d\d年?|\d{1,2}月|\d{1,2}日|年?[末底]|目前|全年|当年|本年|年度|年内|本期|实际|累计|已|共|全部|总体?|整体|各项|资金|项目|预算|部门|单位|财政|专项|决算|本|我|全|[省市州县区旗镇乡局院校馆会]|的|度|专项资金|补助|完成|[合总]计|[一二三四五六七八九十两]个?|学期|各|按[^，。；\d]{1,6}价)*$/;

/** Whether words name no project or unit of their own. */
export const isGeneral = (words: string): boolean => GENERAL.test(words);

/** Money that was spent, by the words in front of it: of all and this year. */
export function isSpent(each: Counted): boolean {
  if (!isMoney(each) || each.before === '') return false;
  const words = clauseOf(each);
  const verb = SPENT.exec(words);
  return (
    verb !== null &&
    !OTHER.test(words) &&
    !KIND.test(words) &&
    GENERAL.test(words.slice(0, verb.index))
  );
}

const DONE = /支出|使用|执行|支付|拨付|发放|兑付|列支|报账|到位|完成|收入/;

/** Money of all, not of one project or source: no name stands in front of its verb. */
export function isOfAll(each: Counted): boolean {
  const words = clauseOf(each);
  const verb = DONE.exec(words);
  return verb !== null && GENERAL.test(words.slice(0, verb.index));
}

/** Money that there was to spend, by the words in front of it. */
export const isGranted = (each: Counted): boolean =>
  isMoney(each) &&
  !SPENT.test(clauseOf(each)) &&
  (GRANTED.test(clauseOf(each)) || /^[^，。；]{0,6}全部到位/.test(each.after)) &&
  !OTHER.test(clauseOf(each));

/** What there was to spend, line by line; found once for a report. */
export const grantedIn = once((lines: readonly (readonly Counted[])[]) =>
  lines.map((list) => list.filter(isGranted)),
);
/** All that was spent; found once for a report. */
export const spentIn = once((lines: readonly (readonly Counted[])[]) =>
  lines.flatMap((list) => list.filter(isSpent)),
);

/** What was spent of the money of one source, by its words, is of what that source gave. */
export const isOfItsSource = (whole: Counted, part: Counted): boolean =>
  whole.line === part.line || clauseOf(whole).includes(SOURCE.exec(clauseOf(part))?.[0] ?? '');
const SOURCE = /债券|中央|省级|市级|县级|区级|自筹|贷款|社会资[本金]/;

/** So many lines with figures above are looked at where the text tells several amounts. */
const NEAR = 4;

/** What there was to spend of an amount that was spent, where the text above tells it once: in all of it, else in the lines nearest. */
export function grantedAbove(
  part: Counted,
  before: readonly Counted[],
  lines: readonly (readonly Counted[])[],
  at: number,
): Counted | undefined {
  const granted = grantedIn(lines);
  const own = before.filter(
    (each) => isGranted(each) && each.size >= part.size && isOfItsSource(each, part),
  );
  return soleAbove(granted, part, own, at, 0) ?? soleAbove(granted, part, own, at, at - NEAR);
}

/** The one amount great enough of some lines above, looked for from below, as far as they agree. */
function soleAbove(
  granted: readonly (readonly Counted[])[],
  part: Counted,
  own: readonly Counted[],
  at: number,
  from: number,
): Counted | undefined {
  let [found] = own;
  if (own.some(({ size }) => size !== found?.size)) return undefined;
  for (let i = at - 1; i >= Math.max(0, from); i -= 1)
    for (const each of granted[i] ?? []) {
      if (each.size < part.size || !isOfItsSource(each, part)) continue;
      if (found && found.size !== each.size) return undefined;
      found = each;
    }
  return found;
}
