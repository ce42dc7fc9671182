import { expect, test } from 'vitest';
import { day } from '../../values/day.ts';
import { isAddressed, noticeFacts } from './facts.ts';
import { newNotice } from './notice.ts';

const notice = newNotice(2025, '示范区', '示范区财政局');
const school = { kind: 'unit', path: '430999.D01.U02' } as const;
const education = { kind: 'department', path: '430999.D01' } as const;

test('a whole notice in good time has all that the rubric asks of it', () => {
  const group = { ...notice.group, leader: '分管负责人', members: '各科室' };
  const whole = { ...notice, due: day('2026-04-30'), group };
  expect(noticeFacts(whole, day('2026-03-16'), school)).toEqual({
    ...{ issuer: '示范区财政局', issued: '2026-03-16', due: '2026-04-30', inTime: true },
    ...{ missing: [], annexes: notice.annexes.length, addressed: true, group: true },
  });
});

test('what a notice lacks is named: contents, annexes, its due day, a group with members', () => {
  const poor = {
    ...notice,
    contents: { ...notice.contents, basis: ' ', steps: '' },
    annexes: [' '],
    group: { ...notice.group, leader: '分管负责人', members: '' },
  };
  const { due: _, ...without } = poor;
  const facts = noticeFacts(without, day('2026-03-16'), school);
  expect([facts.missing.map(({ zh }) => zh), facts.annexes, facts.inTime, facts.group]).toEqual([
    ['主要依据', '程序和步骤', '附件'],
    0,
    false,
    false,
  ]);
  const late = { ...notice, due: day('2026-03-16') };
  expect(noticeFacts(late, day('2026-03-16'), school).inTime).toBe(false);
});

test('a notice asks units of its kind, at or below its departments, and never a division', () => {
  const asked = (kind: 'all' | 'department' | 'unit', ...departments: readonly string[]) =>
    [school, education, { kind: 'division', path: '430999.D01' } as const].map((unit) =>
      isAddressed({ scope: { kind, departments } }, unit),
    );
  expect([
    asked('all'),
    asked('unit'),
    asked('department'),
    asked('all', '430999.D01'),
    asked('all', '430999.D0'),
    asked('all', '430999.D02', '430999.D01.U02'),
  ]).toEqual([
    [true, true, false],
    [true, false, false],
    [false, true, false],
    [true, true, false],
    [false, false, false],
    [true, false, false],
  ]);
});
