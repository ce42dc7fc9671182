import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DraftDossier, EMPTY, type Operation, rowsOf, textOf } from './draft.ts';
import { type Merged, mergeOperations } from './merge.ts';
import { mergeRows } from './merge-rows.ts';
import { applyOperations, invert, invertAll } from './operations.ts';

const field = (path: string, before: string, after: string): Operation => ({
  kind: 'field',
  path,
  before,
  after,
});
const list = (path: string, before: readonly string[], after: readonly string[]): Operation => ({
  kind: 'list',
  path,
  before,
  after,
});

const ROWS = ['i1', 'i2', 'i3'];
const BASE: DraftDossier = {
  fields: {
    'staffing.authorized': '3',
    'staffing.filled': '3',
    'indicators/i1.name': '培训场次',
    'indicators/i2.result': '98%',
    'indicators/i3.name': '满意度',
  },
  lists: { indicators: ROWS },
};

/** A side's way: random edits of fields and rows, each made on the draft as that side sees it. */
const edits = (letter: string) =>
  fc.array(
    fc.oneof(
      fc.record({
        what: fc.constant('text' as const),
        path: fc.constantFrom(
          'staffing.authorized',
          'staffing.filled',
          ...ROWS.flatMap((id) => [`indicators/${id}.name`, `indicators/${id}.result`]),
        ),
        text: fc.constantFrom('', '1', '2', '3', '98%'),
      }),
      fc.record({ what: fc.constant('remove' as const), id: fc.constantFrom(...ROWS) }),
      fc.record({
        what: fc.constant('add' as const),
        id: fc.constantFrom(`${letter}1`, `${letter}2`),
        at: fc.nat(3),
      }),
      fc.record({
        what: fc.constant('move' as const),
        id: fc.constantFrom(...ROWS),
        at: fc.nat(3),
      }),
    ),
    { maxLength: 8 },
  );

type Edit = ReturnType<typeof edits> extends fc.Arbitrary<readonly (infer E)[]> ? E : never;

function operationsOf(base: DraftDossier, made: readonly Edit[]): readonly Operation[] {
  let draft = base;
  return made.map((edit) => {
    const rows = rowsOf(draft, 'indicators');
    const others = 'id' in edit ? rows.filter((id) => id !== edit.id) : rows;
    const operation =
      edit.what === 'text'
        ? field(edit.path, textOf(draft, edit.path), edit.text)
        : edit.what === 'remove' || (edit.what === 'move' && !rows.includes(edit.id))
          ? list('indicators', rows, others)
          : list('indicators', rows, [
              ...others.slice(0, edit.at),
              edit.id,
              ...others.slice(edit.at),
            ]);
    draft = applyOperations(draft, [operation]);
    return operation;
  });
}

const bothWays = (base: DraftDossier, a: readonly Operation[], b: readonly Operation[]) =>
  [
    mergeOperations(applyOperations(base, a), b, a),
    mergeOperations(applyOperations(base, b), a, b),
  ] as const;

describe('changes of a draft', () => {
  test('are taken back exactly by their inverses', () => {
    fc.assert(
      fc.property(edits('a'), (made) => {
        const operations = operationsOf(BASE, made);
        const there = applyOperations(BASE, operations);
        expect(applyOperations(there, invertAll(operations))).toEqual(BASE);
      }),
    );
  });
  test('are their own inverse twice over', () => {
    fc.assert(
      fc.property(edits('a'), (made) => {
        for (const each of operationsOf(BASE, made)) expect(invert(invert(each))).toEqual(each);
      }),
    );
  });
  test('that clear a text or a list leave nothing behind', () => {
    expect(
      applyOperations(BASE, [
        ...Object.entries(BASE.fields).map(([path, text]) => field(path, text, '')),
        list('indicators', ROWS, []),
      ]),
    ).toEqual(EMPTY);
  });
});

describe('two people on one draft', () => {
  test('merge silently, in either order, where neither changed what the other changed', () => {
    fc.assert(
      fc.property(edits('a'), edits('b'), (ours, theirs) => {
        const [a, b] = [operationsOf(BASE, ours), operationsOf(BASE, theirs)];
        const [first, second] = bothWays(BASE, a, b);
        if (first.conflicts.length > 0) return;
        expect(second.conflicts).toEqual([]);
        expect(second.draft).toEqual(first.draft);
      }),
      { numRuns: 500 },
    );
  });
  test('never lose a change: it is in the draft, or told as a conflict', () => {
    fc.assert(
      fc.property(edits('a'), edits('b'), (ours, theirs) => {
        const [a, b] = [operationsOf(BASE, ours), operationsOf(BASE, theirs)];
        const [mine, current] = [applyOperations(BASE, a), applyOperations(BASE, b)];
        const merged = mergeOperations(current, a, b);
        expect(lostIn(merged, mine)).toEqual([]);
        expect(lostIn(merged, current)).toEqual([]);
        expect(applyOperations(current, merged.applied)).toEqual(merged.draft);
      }),
      { numRuns: 500 },
    );
  });
  test('get a conflict on the same cell, and the cell stays as it was saved first', () => {
    const path = 'indicators/i2.result';
    const current = applyOperations(BASE, [field(path, '98%', '96%')]);
    expect(
      mergeOperations(
        current,
        [field(path, '98%', '97%'), field('staffing.filled', '3', '2')],
        [field(path, '98%', '96%')],
      ),
    ).toEqual({
      draft: applyOperations(current, [field('staffing.filled', '3', '2')]),
      applied: [field('staffing.filled', '3', '2')],
      conflicts: [{ path, before: '98%', mine: '97%', theirs: '96%' }],
    });
  });
  test('get no conflict when both typed the same', () => {
    const same = [field('staffing.filled', '3', '2')];
    const current = applyOperations(BASE, same);
    expect(mergeOperations(current, same, same)).toEqual({
      draft: current,
      applied: [],
      conflicts: [],
    });
  });
  test('keep a row that one removed and the other edited, and are told', () => {
    const removal = [list('indicators', ROWS, ['i1', 'i3'])];
    const edit = [field('indicators/i2.result', '98%', '97%')];
    const [removedFirst, editedFirst] = [
      mergeOperations(applyOperations(BASE, removal), edit, removal),
      mergeOperations(applyOperations(BASE, edit), removal, edit),
    ];
    const kept = applyOperations(BASE, edit);
    expect(removedFirst.draft).toEqual(kept);
    expect(removedFirst.conflicts).toEqual([
      { path: 'indicators/i2', before: ['i2'], mine: ['i2'], theirs: [] },
    ]);
    expect(editedFirst.draft).toEqual(kept);
    expect(editedFirst.conflicts).toEqual([
      { path: 'indicators/i2', before: ['i2'], mine: [], theirs: ['i2'] },
    ]);
  });
  test('keep a project that one removed while the other added an indicator to it', () => {
    const base: DraftDossier = { fields: {}, lists: { projects: ['p1'] } };
    const removal = [list('projects', ['p1'], [])];
    const added = [list('projects/p1.indicators', [], ['i9'])];
    const merged = mergeOperations(applyOperations(base, removal), added, removal);
    expect(merged.draft.lists).toEqual({ projects: ['p1'], 'projects/p1.indicators': ['i9'] });
    expect(merged.conflicts.map(({ path }) => path)).toEqual(['projects/p1']);
  });
  test('may both remove the same row without a conflict', () => {
    const removal = [list('indicators', ROWS, ['i1', 'i3'])];
    const edited = [field('indicators/i2.result', '98%', '1%'), ...removal];
    const merged = mergeOperations(applyOperations(BASE, removal), edited, removal);
    expect(rowsOf(merged.draft, 'indicators')).toEqual(['i1', 'i3']);
    expect(merged.conflicts).toEqual([]);
  });
});

describe('rows of a list', () => {
  test.each([
    ['additions at the same place, by id', ['x', 'a', 'y'], ['x', 'b', 'y'], ['x', 'a', 'b', 'y']],
    ['an addition and a removal', ['x', 'y', 'a'], ['y'], ['y', 'a']],
    ['an addition behind a removed row', ['x', 'a', 'y'], ['y'], ['a', 'y']],
    ['an order changed by one side', ['y', 'x'], ['x', 'y', 'b'], ['y', 'b', 'x']],
  ])('merge %s', (_, mine, theirs, rows) => {
    const base = ['x', 'y'];
    expect(mergeRows(base, mine, theirs)).toEqual({ rows, reordered: false });
    expect(mergeRows(base, theirs, mine)).toEqual({ rows, reordered: false });
  });
  test('put into two different orders stay in theirs, and that is told', () => {
    expect(mergeRows(['x', 'y', 'z'], ['z', 'x', 'y'], ['y', 'x', 'z'])).toEqual({
      rows: ['y', 'x', 'z'],
      reordered: true,
    });
  });
});

/** What a side has in its own draft that is neither merged nor told. */
function lostIn(merged: Merged, side: DraftDossier): readonly string[] {
  const told = new Set(merged.conflicts.map(({ path }) => path));
  const paths = new Set([...Object.keys(BASE.fields), ...Object.keys(side.fields)]);
  const texts = [...paths].filter(
    (path) =>
      textOf(side, path) !== textOf(BASE, path) &&
      textOf(merged.draft, path) !== textOf(side, path) &&
      !told.has(path),
  );
  const [rows, now] = [rowsOf(side, 'indicators'), rowsOf(merged.draft, 'indicators')];
  const added = rows.filter((id) => !ROWS.includes(id) && !now.includes(id));
  const removed = ROWS.filter(
    (id) => !rows.includes(id) && now.includes(id) && !told.has(`indicators/${id}`),
  );
  return [...texts, ...added, ...removed];
}
