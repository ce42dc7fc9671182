import { addTo, wholeOf } from './by-money.ts';
import { cellAt, cells } from './cells.ts';
import type { Measure } from './measure.ts';

/** Cells of a line: one key in one group. Money and points are cut in two as in `by-money`. */
const KEY = 0;
const GROUP = 1;
const UNITS = 2;
/** Sums of amounts; of ratios those of the only unit. */
const TARGET = 3;
const RESULT = 4;
/** Sums by money, each with the cell after it. */
export const MONEY = 5;
export const WEIGHT = 7;
export const SCORE = 9;
const WIDTH = 11;

/** Sums of ratios times the money of their unit, where there are several. */
interface Means {
  readonly targets: bigint;
  readonly results: bigint;
}

/** What of one unit is added to a line. */
export interface Added {
  readonly money: number;
  /** The money cut in two. */
  readonly high: number;
  readonly low: number;
}

/** One line of an indicator, of one group or of all. */
export interface Line {
  readonly key: number;
  readonly group: number;
  readonly units: number;
  readonly target: number;
  readonly result: number;
}

/** The lines of a roll-up: a region has millions, most of them of one unit alone. */
export function indicatorLines() {
  const lines = cells(WIDTH);
  const means = new Map<number, Means>();

  const whole = (line: number, cell: number): bigint => {
    const block = lines.block(line);
    const i = lines.start(line) + cell;
    return wholeOf(cellAt(block, i), cellAt(block, i + 1));
  };
  const meansOf = (line: number): Means => {
    const there = means.get(line);
    if (there) return there;
    const money = whole(line, MONEY);
    const { target, result } = read(line);
    return { targets: money * BigInt(target), results: money * BigInt(result) };
  };
  const read = (line: number): Line => {
    const block = lines.block(line);
    const i = lines.start(line);
    return {
      key: cellAt(block, i + KEY),
      group: cellAt(block, i + GROUP),
      units: cellAt(block, i + UNITS),
      target: cellAt(block, i + TARGET),
      result: cellAt(block, i + RESULT),
    };
  };
  const addMeans = (line: number, { targets, results }: Means) => {
    const before = meansOf(line);
    means.set(line, { targets: before.targets + targets, results: before.results + results });
  };

  return {
    count: lines.count,
    read,
    whole,
    /** The two halves of a sum by money. */
    halves: (line: number, cell: number): readonly [number, number] => {
      const block = lines.block(line);
      const i = lines.start(line) + cell;
      return [cellAt(block, i), cellAt(block, i + 1)];
    },
    key: (line: number): number => cellAt(lines.block(line), lines.start(line) + KEY),
    group: (line: number): number => cellAt(lines.block(line), lines.start(line) + GROUP),
    open: (key: number, group: number): number => {
      const line = lines.add();
      const block = lines.block(line);
      const i = lines.start(line);
      block[i + KEY] = key;
      block[i + GROUP] = group;
      return line;
    },
    /** Means are sums until they are divided; undefined where the only unit's own figures stand. */
    means: (line: number): Means | undefined => means.get(line),
    /** Adds an indicator of a unit. */
    add: (
      line: number,
      measure: Measure,
      { money, high, low }: Added,
      weight: number,
      score: number,
      target: number,
      result: number,
    ): void => {
      const block = lines.block(line);
      const i = lines.start(line);
      const units = cellAt(block, i + UNITS);
      if (measure === 'sum' || (measure === 'mean' && units === 0)) {
        block[i + TARGET] = cellAt(block, i + TARGET) + target;
        block[i + RESULT] = cellAt(block, i + RESULT) + result;
      } else if (measure === 'mean')
        addMeans(line, {
          targets: BigInt(money) * BigInt(target),
          results: BigInt(money) * BigInt(result),
        });
      block[i + UNITS] = units + 1;
      addTo(block, i + MONEY, high, low);
      addTo(block, i + WEIGHT, high * weight, low * weight);
      addTo(block, i + SCORE, high * score, low * score);
    },
    /** Adds a line to another. */
    merge: (into: number, line: number, measure: Measure): void => {
      const block = lines.block(into);
      const i = lines.start(into);
      const { units, target, result } = read(line);
      const several = means.get(line);
      const empty = block[i + UNITS] === 0;
      if (measure === 'mean' && empty && several) means.set(into, several);
      else if (measure === 'sum' || empty) {
        block[i + TARGET] = cellAt(block, i + TARGET) + target;
        block[i + RESULT] = cellAt(block, i + RESULT) + result;
      } else if (measure === 'mean') addMeans(into, meansOf(line));
      block[i + UNITS] = cellAt(block, i + UNITS) + units;
      const from = lines.block(line);
      const start = lines.start(line);
      for (let cell = MONEY; cell < WIDTH; cell += 2)
        addTo(block, i + cell, cellAt(from, start + cell), cellAt(from, start + cell + 1));
    },
  };
}
