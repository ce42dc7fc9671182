import {
  areInItsBrackets,
  type Counted,
  innerClauseOf,
  inOneSentence,
  sumOfSizes,
} from '../figures/counted.ts';
import { isAll } from '../lists/leaves-nothing-out.ts';
import { isGraded } from '../lists/shared-names.ts';

/**
 * Whether words, names or brackets say of figures that follow each other that they are a whole and all its parts: such come to it, however far
 * they are off. Parts in brackets right behind their whole are all of it, and no parts of its money come to more than it. What an economy invests,
 * told in 亿元, is divided in ways that overlap.
 */
export function isWholeOfAll(said: readonly Counted[]): boolean {
  const [first, ...parts] = said;
  if (!first) return false;
  if (isSumOfOpened(said)) return true;
  if (!isOpened(said)) return false;
  const isMoney = first.nature === 'money';
  const sum = sumOfSizes(parts);
  return (
    areInItsBrackets(first, parts) ||
    isOfPosts(first, parts) ||
    (isMoney && first.value.unit !== '亿元' && sum > first.size) ||
    ((isMoney || areTied(first, parts)) && isAll(first, parts, parts.map(partName)))
  );
}

const partName = (part: Counted): string =>
  innerClauseOf(part).replace(/^[、和及与（(]*(?:其中|包括|分别[为是]|由)?[：:]?/, '');

/** Whether the words right behind the whole, and behind what it counts, open its parts. */
const isOpened = ([whole, part]: readonly Counted[]): boolean =>
  whole !== undefined &&
  part !== undefined &&
  part.line === whole.line &&
  part.sentence - whole.sentence <= 1 &&
  (whole.nature === 'money'
    ? part.before
    : part.before.replace(/^[^，,；;：:（(。\d]{1,12}/, '')
  ).search(/^[，,；;：:（(。]*(?:其中|包括|含|包含|分别|具体|由)|^[（(]/) === 0;

/**
 * Whether numbers count one kind of things: by a noun of whole and parts, as grades of what was evaluated, or by a unit of their own. By the unit
 * alone parts may come to more than their whole and not to less: of people there are often some that neither kind is told of.
 */
function areTied(whole: Counted, parts: readonly Counted[]): boolean {
  const words = innerClauseOf(whole) + (parts[0]?.before ?? '').slice(0, 12);
  const names = parts.map(partName);
  if (names.every((name) => name.length > 2 && words.includes(name.slice(-2)))) return true;
  if (isGraded(names) && /项目|评/.test(words)) return true;
  const all = sumOfSizes(parts);
  return all > whole.size && !/^[个项件家]$/.test(whole.nature);
}

/** 「编制52名，其中行政编制18名、事业编制34名」: the kinds of posts, or of people in post, in their official names. */
function isOfPosts(whole: Counted, parts: readonly Counted[]): boolean {
  const names = parts.map(partName);
  return (
    /编制|在职|在编/.test(innerClauseOf(whole)) &&
    names.every((name) =>
      /^(?:机关)?(?:行政|事业|参公|工勤)[^，。；、]{0,4}(?:编制|人员)$/.test(name),
    ) &&
    names.some((name) => name.includes('事业')) &&
    names.some((name) => /行政|参公/.test(name))
  );
}

/** 「对18个项目开展自评，涉及资金900万元。其中评为优的12个、良的5个、合格的1个」: grades are of what was evaluated, with no other number of the kind between. */
export function isGradesOf(said: readonly Counted[], around: readonly Counted[]): boolean {
  const [whole, ...parts] = said;
  const [first] = parts;
  if (!whole || !first || parts.length < 2 || whole.line !== first.line) return false;
  if (first.sentence - whole.sentence > 1 || !isGraded(parts.map(partName))) return false;
  const from = around.indexOf(whole);
  const to = around.indexOf(first);
  return (
    from < to &&
    to - from <= MOST_BETWEEN &&
    /评/.test(
      innerClauseOf(whole) + first.line.text.slice(whole.at.to, (whole.at.to ?? 0) + NOUN),
    ) &&
    !around.slice(from + 1, to).some(({ nature }) => nature === whole.nature)
  );
}

const MOST_BETWEEN = 4;
const NOUN = 12;

/** 「项目资金中，中央资金400万元，省级资金600万元，共计1755万元」: a list that words open and a sum closes is all of it. */
function isSumOfOpened(said: readonly Counted[]): boolean {
  const [first, last] = [said[0], said.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    inOneSentence(first, last) &&
    /^[，,；;](?:合计|共计|总计)(?:为)?$/.test(last.before) &&
    /(?:中|其中|包括|分别为?|明细为?|[：:])[，,：:]?[^，。；、\d]{2,16}$/.test(first.before)
  );
}

/** 「共有车辆18辆，其中：…、其他用车2辆」: the list of the official form leaves nothing out, whatever it misses its whole by. */
export const isOfVehicles = (said: readonly Counted[]): boolean =>
  said.every(({ nature, line }) => /^[辆台]$/.test(nature) && line === said[0]?.line) &&
  said.some((each) => /其他(?:公务)?用车/.test(innerClauseOf(each)));
