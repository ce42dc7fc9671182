/** Columns of which one follows from others, as their sum and difference or as their product. */
export interface Law {
  readonly of: number;
  /** What is added up, or multiplied. */
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  /** Whether it is a product or a quotient (of what is added by what is taken away), and by what it is multiplied besides. */
  readonly product?: number;
  /** What the column should hold in a row of these numbers; undefined where one of them is not there. */
  reckon(numbers: readonly (number | undefined)[]): number | undefined;
}

/** 0.0001 from 元 to 万元, 12 from a month to a year, 0.01 for percentages. */
const BESIDES = [1, 0.0001, 12, 0.0012, 0.01];

const made = new Map<string, readonly Law[]>();

/**
 * All laws that the first `count` columns may keep, those of few columns first; products only where the table has
 * prices or standards. The laws of one count are made once.
 */
export function lawsOf(count: number, priced: boolean): readonly Law[] {
  const key = `${count} ${priced}`;
  const known =
    made.get(key) ??
    lawsAmong(
      Array.from({ length: count }, (_, i) => i),
      priced,
    );
  made.set(key, known);
  return known;
}

function lawsAmong(columns: readonly number[], priced: boolean): readonly Law[] {
  const pairs = columns.flatMap((a, i) => columns.slice(i + 1).map((b) => [a, b] as const));
  const triples = pairs.flatMap(([a, b]) =>
    columns.flatMap((c) => (c > b ? [[a, b, c] as const] : [])),
  );
  const without = (list: readonly number[]) => columns.filter((column) => !list.includes(column));
  return [
    ...pairs.flatMap((pair) => without(pair).flatMap((of) => twoOf(of, pair))),
    ...(priced ? pairs.flatMap((pair) => without(pair).flatMap((of) => pricesOf(of, pair))) : []),
    ...triples.flatMap((three) => without(three).map((of) => sum(of, three))),
    ...triples.flatMap((three) => balances(three, without(three))),
    ...(priced && columns.length <= FEW
      ? triples.flatMap((three) =>
          without(three).flatMap((of) => [product(of, three, 1), product(of, three, 0.0001)]),
        )
      : []),
    ...runsOf(columns),
  ];
}

/** Products of three are looked for among so many columns. */
const FEW = 8;

const pricesOf = (of: number, [a, b]: readonly [number, number]): readonly Law[] => [
  ...BESIDES.map((by) => product(of, [a, b], by)),
  ...[1, 10000].flatMap((by) => [quotient(of, a, b, by), quotient(of, b, a, by)]),
];

/** Of a sum of two the column at the right end is told as what follows. */
function twoOf(of: number, [a, b]: readonly [number, number]): readonly Law[] {
  if (of > b) return [sum(of, [a, b])];
  return of < a || b < of ? [sum(of, [a, b])] : [sum(b, [of], [a])];
}

/** a + b = c + d, told of the column at the right end. */
const balances = ([a, b, c]: readonly [number, number, number], rest: readonly number[]) =>
  rest.flatMap((of) =>
    of < c ? [] : [sum(of, [a, b], [c]), sum(of, [a, c], [b]), sum(of, [b, c], [a])],
  );

/** A column that is the sum of four or more which follow each other, wherever they stand. */
function runsOf(columns: readonly number[]): readonly Law[] {
  const laws: Law[] = [];
  for (let from = 0; from < columns.length; from += 1)
    for (let to = from + 4; to <= columns.length; to += 1)
      columns.forEach((of, at) => {
        if (at < from || at >= to) laws.push(sum(of, columns.slice(from, to)));
      });
  return laws;
}

function sum(of: number, plus: readonly number[], minus: readonly number[] = []): Law {
  return {
    of,
    plus,
    minus,
    reckon: (numbers) => {
      const added = total(plus, numbers);
      const taken = total(minus, numbers);
      return added === undefined || taken === undefined ? undefined : added - taken;
    },
  };
}

function total(list: readonly number[], numbers: readonly (number | undefined)[]) {
  let all = 0;
  for (const column of list) {
    const value = numbers[column];
    if (value === undefined) return undefined;
    all += value;
  }
  return all;
}

const product = (of: number, factors: readonly number[], by: number): Law => ({
  of,
  plus: factors,
  minus: [],
  product: by,
  reckon: (numbers) => {
    let all = by;
    for (const column of factors) {
      const value = numbers[column];
      if (value === undefined) return undefined;
      all *= value;
    }
    return all;
  },
});

/** What comes to each: an amount by a number. */
const quotient = (of: number, whole: number, by: number, times: number): Law => ({
  of,
  plus: [whole],
  minus: [by],
  product: times,
  reckon: (numbers) => {
    const [a, b] = [numbers[whole], numbers[by]];
    return a === undefined || !b ? undefined : (a / b) * times;
  },
});
