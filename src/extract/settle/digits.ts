import { columnOf, type MoneyColumn, moneyColumnOf } from '../forms/heads.ts';
import { bareWords } from '../forms/lines.ts';
import { unitAt } from '../units.ts';

/** No clump of a money row is longer; a longer one is left whole. */
const LONGEST = 30;
const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d{1,4})?$/;

/** Cuts the digits of a money row by its columns: 202010100.00%10 is 20, 20, 10, 100.00%, 10, because rate and score must follow. */
export function cutMoney(
  clump: string,
  heads: readonly string[],
  totals: readonly string[],
): readonly string[] {
  const keys = heads.map((head) => moneyColumnOf(bareWords(head)));
  const amounts = keys.filter((key) => key && /Budget|actual/.test(key)).length;
  const above = totals.slice(0, amounts);
  if (above.length > 0 && above.join('') === clump) return above;
  if (clump.length > LONGEST || !/^[\d.%]+$/.test(clump)) return [clump];
  const found: string[][] = [];
  const visit = (at: number, cells: string[]): void => {
    if (found.length > 1) return;
    if (cells.length === keys.length) {
      if (at === clump.length && moneyHolds(cells, keys)) found.push(cells);
      return;
    }
    const left = keys.length - cells.length - 1;
    for (let to = at + 1; to <= clump.length - left; to += 1) {
      const cell = clump.slice(at, to);
      if (fits(cell, keys[cells.length], clump.includes('%'))) visit(to, [...cells, cell]);
    }
  };
  visit(0, []);
  return found.length === 1 ? (found[0] ?? [clump]) : [clump];
}

function fits(cell: string, key: ReturnType<typeof moneyColumnOf>, percent: boolean): boolean {
  if (key === 'rate')
    return percent ? cell.endsWith('%') && NUMBER.test(cell.slice(0, -1)) : NUMBER.test(cell);
  if (!NUMBER.test(cell)) return false;
  return key !== 'weight' && key !== 'score' ? true : Number(cell) <= 100;
}

function moneyHolds(
  cells: readonly string[],
  keys: readonly ReturnType<typeof moneyColumnOf>[],
): boolean {
  const of = (key: MoneyColumn): number | undefined => {
    const index = keys.indexOf(key);
    return index < 0 ? undefined : Number((cells[index] ?? '').replace('%', ''));
  };
  const [rate, actual, weight, score] = [of('rate'), of('actual'), of('weight'), of('score')];
  const budget = of('finalBudget') ?? of('originalBudget');
  if (rate === undefined || actual === undefined || !budget) return false;
  if (Math.abs((actual / budget) * 100 - rate) > 0.06) return false;
  if (weight === undefined || score === undefined) return true;
  return weight > 0 && score <= weight && Math.abs((weight * rate) / 100 - score) <= 1;
}

/** Cuts what stands behind 总分: 10098.75 is 100 and 98.75. */
export function cutTotal(clump: string): readonly string[] {
  const match = /^(100)(\d{1,3}(?:\.\d{1,2})?)(.*)$/.exec(clump);
  if (!match || Number(match[2]) > 100) return [clump];
  return [match[1] ?? '', match[2] ?? '', ...(match[3] ? [match[3]] : [])];
}

const NAME = /^[^\d≥≤=＝<>＜＞≧≦]+/;
const SIGNED = /^(?:[≥≤=＝<>＜＞≧≦]|>=|<=)?\d[\d,]*(?:\.\d+)?/;
const REASON = /^(?:无偏差|无|已完成|[/／—-]+)/;

/** Cuts a clump of rows of indicators: a name, target and result with their units, weight and score, and a reason. */
export function cutRows(clump: string, heads: readonly string[]): readonly string[] {
  const keys = heads.map((head) => columnOf(bareWords(head)));
  const plain = ['target', 'result', 'weight', 'score'];
  const order = keys.filter((key) => key && plain.includes(key));
  if (order.join() !== plain.join()) return [clump];
  const hasReason = keys.includes('reason') || keys.includes('note');
  const pieces: string[] = [];
  let rest = clump;
  while (rest !== '') {
    const row = numericRow(rest) ?? wordRow(rest);
    if (!row) return [...pieces, rest];
    pieces.push(...row.cells);
    rest = rest.slice(row.length);
    if (!hasReason) continue;
    // Only a known phrase can be told from the name of the next row; the last reason runs to the end.
    const reason = REASON.exec(rest)?.[0] ?? (/[\d≥≤=<>]/.test(rest) ? '' : rest);
    pieces.push(reason);
    rest = rest.slice(reason.length);
  }
  return pieces;
}

interface Row {
  readonly cells: readonly string[];
  readonly length: number;
}

function numericRow(text: string): Row | undefined {
  const name = NAME.exec(text)?.[0];
  if (!name) return undefined;
  const target = valueAt(text, name.length);
  if (!target || unitless(target)) return undefined;
  const at = name.length + target.length;
  const result = valueAt(text, at);
  if (!result) return undefined;
  if (!unitless(result)) {
    const scores = scoresAt(text, at + result.length);
    return (
      scores && {
        cells: [name, target, result, ...scores.cells],
        length: at + result.length + scores.length,
      }
    );
  }
  // The result lost its unit and runs into weight and score: it is told by the target's own number.
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(target)?.[0] ?? '';
  if (!result.startsWith(digits)) return undefined;
  const scores = scoresAt(text, at + digits.length);
  return (
    scores && {
      cells: [name, target, digits, ...scores.cells],
      length: at + digits.length + scores.length,
    }
  );
}

function valueAt(text: string, at: number): string | undefined {
  const number = SIGNED.exec(text.slice(at, at + 24))?.[0];
  if (!number) return undefined;
  return number + (unitAt(text, at + number.length)?.[0] ?? '');
}

const unitless = (value: string): boolean => /\d$/.test(value);

/** 推动经济发展明显改善明显改善3029: a target said again as the result, or a result in the words of the tiers. */
function wordRow(text: string): Row | undefined {
  const words = NAME.exec(text)?.[0] ?? '';
  if (words.length < 4 || words.length > 80) return undefined;
  const scores = scoresAt(text, words.length);
  if (!scores) return undefined;
  const again = /^(.{2,40}?)([^，。]{2,20})\2$/.exec(words);
  if (!again) return undefined;
  const [, name = '', target = ''] = again;
  return { cells: [name, target, target, ...scores.cells], length: words.length + scores.length };
}

/** Weight and score out of a run of digits: 1010 is 10 and 10, 109.5 is 10 and 9.5; the score never exceeds the weight. */
function scoresAt(text: string, at: number): Row | undefined {
  const run = /^\d{2,6}(?:\.\d{1,2})?(?:\d{1,2}(?:\.\d{1,2})?)?/.exec(text.slice(at, at + 14))?.[0];
  if (!run) return undefined;
  let best: readonly string[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut < run.length; cut += 1) {
    const [weight, score] = [run.slice(0, cut), run.slice(cut)];
    if (!NUMBER.test(weight) || !NUMBER.test(score) || Number(weight) > 60 || Number(weight) <= 0)
      continue;
    const lost = (Number(weight) - Number(score)) / Number(weight);
    if (lost < 0 || lost >= least) continue;
    least = lost;
    best = [weight, score];
  }
  return best && least <= 0.5 ? { cells: best, length: run.length } : undefined;
}
