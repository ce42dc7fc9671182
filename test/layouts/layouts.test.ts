import { describe, expect, test } from 'vitest';
import type { Layout } from './layout.ts';
import { LAYOUTS } from './layouts.ts';
import { LAYOUTS_B } from './layouts-b.ts';
import { LAYOUTS_C } from './layouts-c.ts';
import { measure, type Route } from './measure.ts';

const ALL: readonly Layout[] = [...LAYOUTS, ...LAYOUTS_B, ...LAYOUTS_C];
const ROUTES: readonly Route[] = ['none', 'docx', 'html', 'txt'];
const SEEDS = [1, 2];

/** Least share of planted contradictions that the audit finds, over all layouts. */
const RECALL = 0.9;
/** Least share of errors and warnings that are true, over all layouts. */
const PRECISION = 0.95;

describe('reports of other provinces, with contradictions planted', () => {
  test('are found wrong where they were made wrong, and nowhere else', async () => {
    const all = await Promise.all(
      ALL.map((layout, i) => measure(layout, SEEDS, ROUTES[i % ROUTES.length] ?? 'none')),
    );
    const sum = (of: (each: (typeof all)[number]) => number) =>
      all.reduce((total, each) => total + of(each), 0);
    const planted = sum((each) => each.planted);
    const wrong = all.flatMap((each) => [...each.falseOnClean, ...each.unrelated]);
    expect(all.flatMap((each) => each.falseOnClean.map((one) => `${each.layout} ${one}`))).toEqual(
      [],
    );
    expect(planted).toBeGreaterThan(300);
    expect(sum((each) => each.found) / planted).toBeGreaterThanOrEqual(RECALL);
    expect(1 - wrong.length / sum((each) => each.reported)).toBeGreaterThanOrEqual(PRECISION);
  });
});
