import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DraftDossier, rowsOf, textOf } from '../../draft/draft.ts';
import { applyOperations, invertAll } from '../../draft/operations.ts';
import type { Openness } from './columns.ts';
import { COLUMNS } from './columns.ts';
import { fillDown, type Grid, pasteBlock } from './fill.ts';
import { matrixOf } from './matrix.ts';
import type { PastedRow } from './read-table.ts';
import { takeTable } from './take-table.ts';

const LIST = 'indicators';

const draftOf = (rows: number): DraftDossier => ({
  lists: { [LIST]: Array.from({ length: rows }, (_, i) => `i${i + 1}`) },
  fields: Object.fromEntries(
    Array.from({ length: rows }, (_, i) => [
      [`${LIST}/i${i + 1}.name`, `指标${i + 1}`],
      [`${LIST}/i${i + 1}.group`, 'outcome'],
      [`${LIST}/i${i + 1}.kind`, 'socialOutcome'],
    ]).flat(),
  ),
});

function gridOf(draft: DraftDossier, locked: readonly string[] = []): Grid {
  let next = 0;
  return {
    list: LIST,
    rows: rowsOf(draft, LIST),
    text: (path) => textOf(draft, path),
    openness: (path): Openness =>
      path.endsWith('.score') ? 'computed' : locked.includes(path) ? 'locked' : 'open',
    newId: () => {
      next += 1;
      return `n${next}`;
    },
  };
}

describe('a block pasted into the grid', () => {
  test('fills right and down, skips what is reckoned or approved, and adds rows like the last', () => {
    const draft = draftOf(2);
    const grid = gridOf(draft, ['indicators/i2.target']);
    const filled = pasteBlock(
      grid,
      matrixOf([
        ['>=3次', '3次', '10', '10', '无'],
        ['≥5次', '5次', '5', '5', ''],
        ['不低于90%', '９５％', '5', '5', ''],
      ]),
      { row: 0, column: 'target' },
    );
    const { operations, ...figures } = filled;
    expect(figures).toEqual({ columns: 4, rows: 3, added: 1, computed: 3, locked: 1 });
    const after = applyOperations(draft, operations);
    expect(after.lists).toEqual({ indicators: ['i1', 'i2', 'n1'] });
    expect(after.fields).toEqual({
      ...draft.fields,
      'indicators/i1.target': '≥3次',
      'indicators/i1.result': '3次',
      'indicators/i1.weight': '10',
      'indicators/i1.reason': '无',
      'indicators/i2.result': '5次',
      'indicators/i2.weight': '5',
      'indicators/n1.group': 'outcome',
      'indicators/n1.kind': 'socialOutcome',
      'indicators/n1.target': '≥90%',
      'indicators/n1.result': '95%',
      'indicators/n1.weight': '5',
    });
    expect(applyOperations(after, invertAll(operations))).toEqual(draft);
  });

  test('of any shape is undone as a whole and never touches a closed cell', () => {
    const texts = fc.array(fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, fc.nat(3), fc.constantFrom(...COLUMNS), (rows, row, column) => {
        const draft = draftOf(4);
        const locked = ['indicators/i2.target', 'indicators/i3.weight'];
        const { operations } = pasteBlock(gridOf(draft, locked), matrixOf(rows), { row, column });
        const paths = operations.map(({ path }) => path);
        expect(paths.filter((path) => path.endsWith('.score') || locked.includes(path))).toEqual(
          [],
        );
        expect(applyOperations(applyOperations(draft, operations), invertAll(operations))).toEqual(
          draft,
        );
      }),
    );
  });

  test('fills down from the cell above alone', () => {
    const grid = gridOf(draftOf(2));
    expect(fillDown(grid, { row: 1, column: 'name' }).operations).toEqual([
      { kind: 'field', path: 'indicators/i2.name', before: '指标2', after: '指标1' },
    ]);
    expect(fillDown(grid, { row: 0, column: 'name' }).operations).toEqual([]);
    expect(fillDown(grid, { row: 1, column: 'score' }).operations).toEqual([]);
  });
});

describe('a whole table taken over', () => {
  const row = (name: string, target: string): PastedRow => ({
    group: 'output',
    kind: 'quantity',
    name,
    target,
    result: '1次',
    weight: '10',
    reason: '',
    measure: '',
  });
  const all = new Set(['group', 'kind', 'name', 'target', 'result', 'weight'] as const);

  test('updates rows of the same name and adds the others', () => {
    const draft = draftOf(2);
    const { operations, ...figures } = takeTable(
      gridOf(draft, ['indicators/i2.target']),
      [row('指标2', '≥9次'), row('新指标', '≥1次')],
      all,
      'update',
    );
    const after = applyOperations(draft, operations);
    expect(figures).toEqual({ columns: 6, rows: 2, added: 1, computed: 0, locked: 1 });
    expect(rowsOf(after, LIST)).toEqual(['i1', 'i2', 'n1']);
    expect(textOf(after, 'indicators/i2.target')).toBe('');
    expect(textOf(after, 'indicators/i2.result')).toBe('1次');
    expect(textOf(after, 'indicators/n1.target')).toBe('≥1次');
  });

  test('replaces the rows, but never drops one with an approved target', () => {
    const draft = draftOf(3);
    const { operations } = takeTable(
      gridOf(draft, ['indicators/i3.target']),
      [row('指标2', '≥9次')],
      all,
      'replace',
    );
    expect(rowsOf(applyOperations(draft, operations), LIST)).toEqual(['i2', 'i3']);
  });
});
