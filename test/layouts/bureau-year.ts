import type { Chance } from '../generate/chance.ts';
import type { Office, Work } from './themes.ts';
import { type Budget, half, percent, sum } from './words.ts';

/** A project with its money by source (most distant giver first); amounts in 分. */
export interface Paid extends Work, Budget {
  readonly sources: readonly {
    readonly name: string;
    readonly final: number;
    readonly spent: number;
  }[];
}

/** The four sums of the three public expenses. */
export interface Public {
  readonly abroad: number;
  readonly buy: number;
  readonly run: number;
  readonly meals: number;
}
export const all = (t: Public): number => t.abroad + t.buy + t.run + t.meals;
export const cars = (t: Public): number => t.buy + t.run;

/** A year of an invented unit; every sum is exact in 分. */
export interface Affairs {
  readonly office: Office;
  readonly unit: string;
  readonly year: number;
  /** Posts and people by kind: civil servants, managed like them, institution. */
  readonly posts: readonly [number, number, number];
  readonly staff: readonly [number, number, number];
  readonly retirees: number;
  readonly wages: number;
  readonly household: number;
  readonly personnel: number;
  readonly running: number;
  readonly basic: Budget;
  readonly works: readonly Paid[];
  readonly project: Budget;
  readonly whole: Budget;
  /** Economic classes of the whole: goods and services, and what was built or bought. */
  readonly goods: number;
  readonly capital: number;
  readonly budget: Public;
  readonly actual: Public;
  readonly before: Public;
  readonly priorWhole: number;
  readonly guests: number;
  readonly visits: number;
}

export const add = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

const people = (by: Chance): Pick<Affairs, 'posts' | 'staff' | 'retirees'> => {
  const staff = [by.whole(8, 30), by.whole(3, 14), by.whole(6, 40)] as const;
  const posts = [
    staff[0] + by.whole(0, 3),
    staff[1] + by.whole(0, 2),
    staff[2] + by.whole(1, 4),
  ] as const;
  return { staff, posts, retirees: by.whole(5, 40) };
};

function publicOf(
  by: Chance,
  grain: number,
  mayGrow: boolean,
): Pick<Affairs, 'budget' | 'actual' | 'before'> {
  const step = (from: number, to: number) =>
    by.whole(Math.ceil((from * 1_000_000) / grain), Math.floor((to * 1_000_000) / grain)) * grain;
  const buy = by.percent(40) ? step(12, 18) : 0;
  const actual = { abroad: 0, buy, run: step(2.2, 6), meals: step(0.6, 3.4) };
  const budget = {
    abroad: 0,
    buy,
    run: actual.run + step(0.2, 1.5),
    meals: actual.meals + step(0.2, 2),
  };
  const down = by.percent(60) || !mayGrow;
  const before = down
    ? { abroad: 0, buy, run: actual.run + step(0.3, 2), meals: actual.meals + step(0.2, 1.6) }
    : { abroad: 0, buy, run: actual.run - step(0.2, 0.9), meals: actual.meals - step(0.1, 0.3) };
  return { budget, actual, before };
}

/** `grain` is the smallest step of amounts in 分; `givers` the names of the sources of projects. */
export function affairsOf(
  by: Chance,
  office: Office,
  region: string,
  grain: number,
  givers: readonly string[],
  size = office.works.length,
): Affairs {
  const amount = (from: number, to: number) =>
    by.whole(Math.ceil((from * 1_000_000) / grain), Math.floor((to * 1_000_000) / grain)) * grain;
  const who = people(by);
  const heads = add(who.staff);
  const wages = amount(heads * 10, heads * 13);
  const household = amount(heads * 0.4, heads * 1.2);
  const running = amount(heads * 1.1, heads * 2) + 30_000_000;
  const works = by
    .shuffle(office.works)
    .slice(0, size)
    .map((each): Paid => {
      const shares = givers.map(() => amount(12, 180));
      const unspent = givers.map((_, k) =>
        k === givers.length - 1 && by.percent(55) ? amount(0.5, 6) : 0,
      );
      const final = add(shares);
      const sources = givers.map((name, k) => ({
        name,
        final: shares[k] ?? 0,
        spent: (shares[k] ?? 0) - (unspent[k] ?? 0),
      }));
      return {
        ...each,
        first: by.percent(60) ? final : final - amount(1, 8),
        final,
        spent: add(sources.map((each) => each.spent)),
        sources,
      };
    });
  const whole = (pick: (each: Budget) => number) => add(works.map(pick));
  const project = {
    first: whole((w) => w.first),
    final: whole((w) => w.final),
    spent: whole((w) => w.spent),
  };
  const spent = wages + household + running;
  const basic = { first: spent - amount(2, 9), final: spent, spent };
  const capital = Math.floor((project.spent * by.whole(15, 55)) / 100 / grain) * grain;
  const total = basic.spent + project.spent;
  return {
    office,
    unit: region + office.office,
    year: by.whole(2021, 2024),
    ...who,
    wages,
    household,
    personnel: wages + household,
    running,
    basic,
    works,
    project,
    whole: { first: basic.first + project.first, final: basic.final + project.final, spent: total },
    goods: running + project.spent - capital,
    capital,
    ...publicOf(by, grain, !region.startsWith('湖南')),
    priorWhole: Math.round((total * by.pick([0.91, 0.94, 1.05, 1.08])) / grain) * grain,
    guests: by.whole(90, 400),
    visits: by.whole(12, 60),
  };
}

/** How one document prints. */
export interface Hand {
  cell(fen: number): string;
  say(fen: number): string;
  share(part: number, whole: number): string;
  /** 增加12.3万元，增长4.56% */
  turn(now: number, before: number): string;
}

export function handOf(by: Chance, decimals: number): Hand {
  const commas = by.percent(35);
  const two = by.percent(75) ? 2 : 1;
  const trim = by.percent(30);
  const cell = (fen: number) => {
    const [whole = '', rest = ''] = (fen / 1_000_000).toFixed(decimals).split('.');
    const tail = trim ? rest.replace(/0+$/u, '') : rest;
    return (commas ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole) + (tail ? `.${tail}` : '');
  };
  const say = (fen: number) => `${cell(fen)}万元`;
  const share = (part: number, whole: number) => percent(part, whole, two);
  const grew = by.pick(['增长', '上升']);
  return {
    cell,
    say,
    share,
    turn: (now, before) =>
      now === before
        ? '持平'
        : now > before
          ? `增加${say(now - before)}，${grew}${share(now - before, before)}`
          : `减少${say(before - now)}，下降${share(before - now, before)}`,
  };
}

/** Points of ten for spending. */
export const points = (b: Budget, of = 10): number => half((of * b.spent) / b.final, 2);
export const mean = (list: readonly number[]): number => half(sum(list) / list.length, 2);

/** Indicators of the whole unit: the first count of every project. */
export const wholeWork = (a: Affairs): Work => {
  const [first] = a.works;
  if (!first) throw new Error('an office has projects');
  return { ...first, counts: a.works.flatMap((w) => (w.counts[0] ? [w.counts[0]] : [])) };
};
