import { squeeze } from '../../values/chinese.ts';

/** A unit's name for comparing: no white space, no remarks in brackets, 人民政府 as 政府, no level or office words at its end. */
export const normalName = (name: string): string =>
  squeeze(name)
    .replace(/[（(][^（()）]*[）)]/g, '')
    .replace(/^(?:中共|中国共产党)/, '')
    .replace(/人民政府/g, '政府')
    .replace(/[：:，。、；“”"《》]/g, '')
    .replace(/(?:本级|机关|汇总|部门)$/, '');

/**
 * Whether two names can be names of one unit: equal, one with the division in front and the other without, one a
 * sub-unit of the other, or one an abbreviation whose characters the other has in the same order.
 */
export function sameUnit(a: string, b: string): boolean {
  const [x, y] = [normalName(a), normalName(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 2) return true;
  return long.endsWith(short) || long.startsWith(short) || isAbbreviation(short, long);
}

function isAbbreviation(short: string, long: string): boolean {
  let at = -1;
  for (const c of short) {
    at = long.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return true;
}
