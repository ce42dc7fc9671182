import { expect, test } from 'vitest';
import type { DraftDossier } from '../draft/draft.ts';
import { parseTarget } from '../extract/target/target.ts';
import { regulationFor } from '../regulation/in-force.ts';
import { declarationOf } from './from-draft.ts';

const draft: DraftDossier = {
  fields: {
    'unit.functions/f1': '负责档案接收。',
    'objectives/o1.expected': '接收档案900卷',
    'indicators/i1.group': 'output',
    'indicators/i1.kind': 'quantity',
    'indicators/i1.name': '接收进馆档案',
    'indicators/i1.target': '≥900卷',
    'indicators/i1.weight': '12.5',
    'indicators/i2.group': 'satisfaction',
    'indicators/i2.kind': 'satisfaction',
    'indicators/i2.name': '查档群众满意度',
    'indicators/i2.weight': '几分',
    'indicators/i2.evidence': '问卷',
    'projects/p1.indicators/j1.name': '扫描页数',
    'projects/p1.objectives/q1.expected': '扫描八万页',
  },
  lists: {
    'unit.functions': ['f1'],
    objectives: ['o1'],
    indicators: ['i1', 'i2', 'i3'],
    projects: ['p1'],
    'projects/p1.indicators': ['j1'],
    'projects/p1.objectives': ['q1'],
  },
};
const { regulation } = regulationFor('', 2025);
const beside = { regulation, read: (typed: string) => parseTarget(typed) };

test('a draft declares the rows that say something; points that are no number are not known', () => {
  expect(declarationOf(draft, 'indicators', beside)).toEqual({
    of: 'unit',
    indicators: [
      {
        row: 'i1',
        group: 'output',
        kind: 'quantity',
        name: '接收进馆档案',
        typed: '≥900卷',
        target: parseTarget('≥900卷'),
        weight: 1250,
      },
      {
        row: 'i2',
        group: 'satisfaction',
        kind: 'satisfaction',
        name: '查档群众满意度',
        typed: '',
        evidence: '问卷',
      },
    ],
    objectives: ['接收档案900卷'],
    functions: ['负责档案接收。'],
    regulation,
  });
});

test('a project declares its own rows and goals', () => {
  const { of, indicators, objectives } = declarationOf(draft, 'projects/p1.indicators', beside);
  expect(indicators.map(({ row, group, name }) => [row, group, name])).toEqual([
    ['j1', 'other', '扫描页数'],
  ]);
  expect({ of, objectives }).toEqual({ of: 'project', objectives: ['扫描八万页'] });
});
