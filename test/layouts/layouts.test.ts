import { beforeAll, describe, expect, test } from 'vitest';
import type { Layout } from './layout.ts';
import { LAYOUTS } from './layouts.ts';
import { LAYOUTS_B } from './layouts-b.ts';
import { LAYOUTS_C } from './layouts-c.ts';
import { LAYOUTS_D } from './layouts-d.ts';
import { LAYOUTS_E, PRESSED_E } from './layouts-e.ts';
import { type Measured, measure, type Route } from './measure.ts';

const ALL: readonly Layout[] = [
  ...LAYOUTS,
  ...LAYOUTS_B,
  ...LAYOUTS_C,
  ...LAYOUTS_D,
  ...LAYOUTS_E,
  ...PRESSED_E,
];
const ROUTES: readonly Route[] = ['none', 'docx', 'html', 'txt'];
/** One document of each layout: others of it give the same figures within a hundredth. */
const SEEDS = [1, 2];
/** The machine of a build may be shared; the work itself takes half a minute. */
const MOST_TIME = 600_000;

/** Least share of planted contradictions that the audit finds, over all layouts. */
const RECALL = 0.9;
/** Least share of errors and warnings that are true, over all layouts. */
const PRECISION = 0.95;

describe('reports of other provinces, with contradictions planted', () => {
  let all: readonly Measured[] = [];
  const sum = (of: (each: Measured) => number) => all.reduce((total, each) => total + of(each), 0);

  beforeAll(async () => {
    all = await Promise.all(
      ALL.map((layout, i) =>
        measure(layout, [SEEDS[i % SEEDS.length] ?? 1], ROUTES[i % ROUTES.length] ?? 'none'),
      ),
    );
  }, MOST_TIME);

  test('are without errors and warnings where nothing was planted', () => {
    expect(all.flatMap((each) => each.falseOnClean.map((one) => `${each.layout} ${one}`))).toEqual(
      [],
    );
  });

  test('are found wrong where they were made wrong', () => {
    expect(sum((each) => each.planted)).toBeGreaterThan(300);
    expect(sum((each) => each.found) / sum((each) => each.planted)).toBeGreaterThanOrEqual(RECALL);
  });

  test('are found wrong nowhere else', () => {
    const wrong = sum((each) => each.falseOnClean.length + each.unrelated.length);
    expect(1 - wrong / sum((each) => each.reported)).toBeGreaterThanOrEqual(PRECISION);
  });
});
