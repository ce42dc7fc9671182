import { alike, type Counted } from '../figures/counted.ts';

/** A whole is the greatest of the figures; the parts are all others. */
function splitOf(
  said: readonly Counted[],
): { readonly whole: Counted; readonly parts: readonly Counted[] } | undefined {
  const [first] = said;
  if (!first || said.length < 2 || said.some((each) => !alike(each, first))) return undefined;
  const whole = said.reduce((a, b) => (a.size >= b.size ? a : b));
  return { whole, parts: said.filter((each) => each !== whole) };
}

/** Counts below this, and sums of two figures, come out by chance: they must stand in the sentence of the parts. */
const isFew = (each: Counted): boolean => each.nature !== 'money' && each.value.coefficient < 100;

/** Whether one more figure, or two that stand next to each other, fill what the parts lack of their whole, or the parts have their whole. */
export function isSumOtherwise(said: readonly Counted[], around: readonly Counted[]): boolean {
  const split = splitOf(said);
  if (!split) return false;
  const { whole, parts } = split;
  if (isTold(said, around)) return true;
  const lacking = whole.size - parts.reduce((sum, { size }) => sum + size, 0);
  if (lacking <= 0) return false;
  const last = parts.at(-1) ?? whole;
  const free = around.filter(
    (each) => alike(each, whole) && !said.includes(each) && each.line === last.line,
  );
  const isBeside = (each: Counted): boolean =>
    each.sentence === last.sentence && !SET_ASIDE.test(each.before);
  return free.some((each, i) => {
    const next = free[i + 1];
    const fits = (size: number): boolean => Math.abs(size - lacking) < 1;
    return (
      (fits(each.size) && (!isFew(each) || isBeside(each))) ||
      (next !== undefined && fits(each.size + next.size) && isBeside(each) && isBeside(next))
    );
  });
}

/** 「补贴240人，目标235人，其中城镇198人、农村42人」: what the parts come to stands in their sentence and is their whole. */
function isTold(said: readonly Counted[], around: readonly Counted[]): boolean {
  return [said.slice(1), said.slice(0, -1)].some((parts) => {
    const [first] = parts;
    const sum = parts.reduce((all, { size }) => all + size, 0);
    return (
      parts.length > 1 &&
      around.some(
        (each) =>
          first !== undefined &&
          !said.includes(each) &&
          alike(each, first) &&
          each.line === first.line &&
          each.sentence === first.sentence &&
          each.size === sum,
      )
    );
  });
}

/** What is told of another time or unit is no part. */
const SET_ASIDE = /(?:比|较|上年|去年|同比|增加|减少)[^，。；]{0,8}$/;
