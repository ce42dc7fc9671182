import { expect, test } from 'vitest';
import type { ImportView } from '../../api/filing.ts';
import { isTakeable, takeOver } from './take-over.ts';

const read = (path: string, text: string) => ({ path, text, quote: text, where: '附件2' });
const VIEW: ImportView = {
  file: '报告.docx',
  format: 'docx',
  fiscalYear: 2024,
  recognised: [
    read('staffing.authorized', '3'),
    read('indicators/i1.name', '培训人数'),
    read('indicators/i1.result', '50人'),
    read('indicators/i2.name', '满意度'),
  ],
  lists: { indicators: ['i1', 'i2'] },
  choices: [{ path: 'staffing.authorized', label: '编制数', options: [] }],
  findings: [],
  notes: [],
};

test('a report is taken over as rows and texts that differ from what is there', () => {
  const draft = { fields: { 'indicators/i1.name': '培训人数' }, lists: { indicators: ['i1'] } };
  const paths = new Set(VIEW.recognised.map(({ path }) => path));
  expect(
    takeOver(draft, VIEW, { paths, choices: new Map([['staffing.authorized', '5']]) }),
  ).toEqual([
    { kind: 'list', path: 'indicators', before: ['i1'], after: ['i1', 'i2'] },
    { kind: 'field', path: 'staffing.authorized', before: '', after: '5' },
    { kind: 'field', path: 'indicators/i1.result', before: '', after: '50人' },
    { kind: 'field', path: 'indicators/i2.name', before: '', after: '满意度' },
  ]);
});

test('a row of which nothing is wanted is not made', () => {
  const wanted = { paths: new Set(['staffing.authorized']), choices: new Map() };
  expect(takeOver({ fields: {}, lists: {} }, VIEW, wanted)).toEqual([
    { kind: 'field', path: 'staffing.authorized', before: '', after: '3' },
  ]);
});

test('of another year only what lasts is offered: no amounts, no results', () => {
  const offered = VIEW.recognised
    .filter(({ path }) => isTakeable(path, VIEW, 2025))
    .map(({ path }) => path);
  expect(offered).toEqual(['indicators/i1.name', 'indicators/i2.name']);
  expect(VIEW.recognised.every(({ path }) => isTakeable(path, VIEW, 2024))).toBe(true);
});
