import { describe, expect, test } from 'vitest';
import { type Act, actOf, type Caret, type Key, reached } from './navigation.ts';
import { drawnRows } from './runs.ts';

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  shift: false,
  ctrl: false,
  alt: false,
  isComposing: false,
  ...held,
});
const caret = (before: string, after: string, more: Partial<Caret> = {}): Caret => ({
  before,
  after,
  selects: false,
  manyLines: false,
  ...more,
});
const move = (down: number, right: number): Act => ({ kind: 'move', down, right, select: true });

describe('keys in the grid', () => {
  test('do nothing while an input method is at work', () => {
    const keys = ['Enter', 'Escape', 'ArrowUp', 'ArrowLeft', 'z', 'd', 'Process'];
    const acts = keys.flatMap((name) => [
      actOf(key(name, { isComposing: true }), caret('', '')),
      actOf(key(name, { isComposing: true, ctrl: true }), caret('', '')),
    ]);
    expect(acts).toEqual(acts.map(() => undefined));
  });

  test('move between rows, and out of a cell at the edge of its text alone', () => {
    expect(actOf(key('Enter'), caret('a', 'b'))).toEqual(move(1, 0));
    expect(actOf(key('Enter', { shift: true }), caret('a', 'b'))).toEqual(move(-1, 0));
    expect(actOf(key('ArrowUp'), caret('a', 'b'))).toEqual(move(-1, 0));
    expect(actOf(key('ArrowDown'), caret('a', 'b', { manyLines: true }))).toBeUndefined();
    expect(actOf(key('ArrowDown'), caret('ab', '', { manyLines: true }))).toEqual(move(1, 0));
    expect(actOf(key('ArrowLeft'), caret('a', 'b'))).toBeUndefined();
    expect(actOf(key('ArrowLeft'), caret('', 'b'))).toEqual(move(0, -1));
    expect(actOf(key('ArrowRight'), caret('ab', '', { selects: true }))).toBeUndefined();
    expect(actOf(key('ArrowRight'), caret('ab', ''))).toEqual(move(0, 1));
    expect(actOf(key('Tab'), caret('a', ''))).toBeUndefined();
  });

  test('restore, fill down, break lines and work on rows', () => {
    const at = caret('a', 'b');
    expect(actOf(key('Escape'), at)).toEqual({ kind: 'restore' });
    expect(actOf(key('z', { ctrl: true }), at)).toBeUndefined();
    expect(actOf(key('d', { ctrl: true }), at)).toEqual({ kind: 'fillDown' });
    expect(actOf(key('Enter', { alt: true }), at)).toEqual({ kind: 'newLine' });
    expect(actOf(key('ArrowDown', { alt: true }), at)).toBeUndefined();
    expect(actOf(key('ArrowDown', { alt: true, shift: true }), at)).toEqual({ kind: 'rowDown' });
    expect(actOf(key('Enter', { alt: true, shift: true }), at)).toEqual({ kind: 'addRow' });
  });
});

describe('a move', () => {
  const columns = ['a', 'b', 'c'];
  const open = (_row: number, column: string) => column !== 'b';

  test('passes over cells that take no focus and ends at the edge', () => {
    expect(reached(2, columns, { row: 0, column: 'a' }, { down: 0, right: 1 }, open)).toEqual({
      row: 0,
      column: 'c',
    });
    expect(reached(2, columns, { row: 0, column: 'c' }, { down: 0, right: 1 }, open)).toEqual({
      row: 1,
      column: 'a',
    });
    expect(
      reached(2, columns, { row: 1, column: 'c' }, { down: 0, right: 1 }, open),
    ).toBeUndefined();
    expect(
      reached(2, columns, { row: 1, column: 'a' }, { down: 1, right: 0 }, open),
    ).toBeUndefined();
    expect(
      reached(3, columns, { row: 0, column: 'a' }, { down: 1, right: 0 }, (row) => row !== 1),
    ).toEqual({ row: 2, column: 'a' });
  });
});

describe('merged cells of levels', () => {
  test('run over neighbours alike and are clipped to the window', () => {
    const rows = [
      { id: 'a', group: 'output', kind: 'quantity' },
      { id: 'b', group: 'output', kind: 'quantity' },
      { id: 'c', group: 'output', kind: 'quality' },
      { id: 'd', group: 'outcome', kind: 'quality' },
    ];
    const spans = (from: number, to: number) =>
      drawnRows(rows, from, to).map(({ index, groupRows, kindRows }) => [
        index,
        groupRows,
        kindRows,
      ]);
    expect(spans(0, 4)).toEqual([
      [0, 3, 2],
      [1, 0, 0],
      [2, 0, 1],
      [3, 1, 1],
    ]);
    expect(spans(1, 3)).toEqual([
      [1, 2, 1],
      [2, 0, 1],
    ]);
  });
});
