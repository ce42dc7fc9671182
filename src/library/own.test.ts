import { expect, test } from 'vitest';
import { parseTarget } from '../extract/target/target.ts';
import { LIBRARY, withAdditions } from './library.ts';
import { ownIndicators } from './own.ts';

const rows = [
  ['古茶树挂牌株数', 'quantity', '≥300株', '当年挂牌的古茶树'],
  ['古茶树挂牌株数', 'quantity', '≥400株', ''],
  ['服务对象满意度', 'satisfaction', '≥92%', ''],
  ['管护制度', 'sustainability', '建立台账并按月更新', ''],
  ['没有指标值', 'quantity', '', ''],
] as const;
const draft = {
  fields: Object.fromEntries(
    rows.flatMap(([name, kind, target, definition], i) =>
      Object.entries({ name, kind, target, definition }).map(([field, text]) => [
        `indicators/i${i}.${field}`,
        text,
      ]),
    ),
  ),
  lists: { indicators: rows.map((_, i) => `i${i}`) },
};
const owner = {
  addedBy: '本单位2024年度',
  of: 'rural',
  read: (typed: string) => parseTarget(typed),
} as const;

test('indicators of last year are offered again, each name once, those without a target not', () => {
  expect(ownIndicators(draft, 'indicators', owner)).toEqual([
    {
      name: '古茶树挂牌株数',
      of: 'rural',
      kind: 'quantity',
      direction: 'atLeast',
      operator: '≥',
      unit: '株',
      target: '≥300株',
      definition: '当年挂牌的古茶树',
      basis: '',
      evidence: '',
      addedBy: '本单位2024年度',
    },
    expect.objectContaining({ name: '服务对象满意度', target: '≥92%' }),
    expect.objectContaining({ name: '管护制度', direction: 'qualitative', unit: '' }),
  ]);
});

test('what the own row leaves open is said by the library', () => {
  const merged = withAdditions(LIBRARY, ownIndicators(draft, 'indicators', owner));
  const ours = LIBRARY.find(({ name }) => name === '服务对象满意度');
  expect(merged.find(({ name }) => name === '服务对象满意度')).toEqual({
    ...ours,
    of: 'rural',
    target: '≥92%',
    addedBy: '本单位2024年度',
  });
  expect(merged).toHaveLength(LIBRARY.length + 2);
});
