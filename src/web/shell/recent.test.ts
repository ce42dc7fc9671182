import { expect, test } from 'vitest';
import type { SaveReply, VersionSummary } from '../../api/filing.ts';
import { recentOf } from './recent.ts';

const change = (at: string, by: string, path: string): SaveReply['others'][number] => ({
  revision: 1,
  by,
  at: `2026-03-10T${at}:00Z`,
  operation: { kind: 'field', path, before: '', after: '1' },
});
const version = (at: string, event: VersionSummary['event']): VersionSummary => ({
  number: 1,
  revision: 1,
  event,
  by: '乙',
  at: `2026-03-10T${at}:00Z`,
});

test('the saves of one person in one sitting are one line, latest first, with the steps of the year between them', () => {
  expect(
    recentOf(
      [
        change('02:00', '甲', 'unit.name'),
        change('02:03', '甲', 'staffing.filled'),
        change('02:05', '甲', 'unit.name'),
        change('03:00', '甲', 'staffing.retirees'),
        change('03:01', '乙', 'staffing.filled'),
      ],
      [version('02:30', 'return'), version('02:31', 'daily')],
    ),
  ).toEqual([
    { at: '2026-03-10T03:01:00Z', by: '乙', paths: ['staffing.filled'] },
    { at: '2026-03-10T03:00:00Z', by: '甲', paths: ['staffing.retirees'] },
    { at: '2026-03-10T02:30:00Z', by: '乙', event: 'return' },
    { at: '2026-03-10T02:05:00Z', by: '甲', paths: ['unit.name', 'staffing.filled'] },
  ]);
});
