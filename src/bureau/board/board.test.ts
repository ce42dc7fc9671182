import { describe, expect, test } from 'vitest';
import type { FilingState } from '../../cycle/filing.ts';
import { type BoardRow, boardIndex, countStates, filterBoard, WHOLE_BOARD } from './board.ts';
import { owes } from './owes.ts';

const row = (
  unit: string,
  department: string,
  state: FilingState,
  more: Partial<BoardRow> = {},
): BoardRow => ({
  ...{ region: '430699', id: unit, unit, department, path: unit, state },
  ...{ revision: 1, late: 0, reminders: 0, ...more },
});

const rows = [
  row('岳阳市临桥区教育局', '岳阳市临桥区教育局', 'submitted', { late: 2 }),
  row('岳阳市临桥区第一小学', '岳阳市临桥区教育局', 'drafting', { errors: 3 }),
  row('岳阳市临桥区财政局', '岳阳市临桥区财政局', 'notStarted', { late: 4 }),
  row('岳阳市临桥区重点项目中心', '岳阳市临桥区财政局', 'returned'),
];
const index = boardIndex(rows);
const found = (filter: Partial<typeof WHOLE_BOARD>) =>
  filterBoard(index, { ...WHOLE_BOARD, ...filter }).map(({ unit }) => unit.slice(6));

describe('the board', () => {
  test('finds units by characters, pinyin, initials and mixtures, and by several words', () => {
    expect(found({ text: '小学' })).toEqual(['第一小学']);
    expect(found({ text: 'caizheng' })).toEqual(['财政局']);
    expect(found({ text: 'jyj' })).toEqual(['教育局']);
    expect(found({ text: 'yueyang czj' })).toEqual(['财政局']);
    expect(found({ text: '第yxx' })).toEqual(['第一小学']);
    expect(found({ text: 'zdxm' })).toEqual(['重点项目中心']);
    expect(found({ text: '税务' })).toEqual([]);
  });

  test('is narrowed by department, states, lateness and open errors together', () => {
    expect(found({ department: '岳阳市临桥区教育局' })).toEqual(['教育局', '第一小学']);
    expect(found({ states: ['returned', 'notStarted'] })).toEqual(['财政局', '重点项目中心']);
    expect(found({ lateOnly: true })).toEqual(['教育局', '财政局']);
    expect(found({ errorsOnly: true, states: ['submitted'] })).toEqual([]);
    expect(found({})).toHaveLength(4);
  });

  test('counts states in the order of the year', () => {
    expect(countStates(rows)).toEqual([
      { state: 'notStarted', count: 1 },
      { state: 'drafting', count: 1 },
      { state: 'submitted', count: 1 },
      { state: 'returned', count: 1 },
    ]);
  });

  test('reminds those who have not submitted, and those to whom it was returned', () => {
    expect(rows.filter(owes).map(({ state }) => state)).toEqual([
      'drafting',
      'notStarted',
      'returned',
    ]);
  });
});
