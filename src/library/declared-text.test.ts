import { expect, test } from 'vitest';
import { declaredText } from './declared-text.ts';

test('a declaration keeps its objectives and indicators in words with what they mean and where their figures stand; rows without a name are left out', () => {
  const draft = {
    fields: {
      'objectives/o1.expected': '完成12家档案数字化',
      'indicators/i1.group': 'output',
      'indicators/i1.kind': 'quantity',
      'indicators/i1.name': '培训场次',
      'indicators/i1.target': '≥3次',
      'indicators/i1.weight': '10',
      'indicators/i1.definition': '面向基层档案员的培训',
      'indicators/i1.evidence': '签到表',
      'indicators/i2.target': '≥5次',
      'projects/p1.indicators/i1.name': '改造面积',
      'projects/p1.indicators/i1.target': '≥3000平方米',
    },
    lists: {
      objectives: ['o1'],
      indicators: ['i1', 'i2'],
      projects: ['p1'],
      'projects/p1.indicators': ['i1'],
    },
  };
  expect(declaredText(draft, '')).toBe(
    '总体目标：完成12家档案数字化\n指标1：产出指标/数量指标 培训场次 ≥3次 10分；指标解释：面向基层档案员的培训；佐证来源：签到表',
  );
  expect(declaredText(draft, 'projects/p1.')).toBe('指标1：改造面积 ≥3000平方米');
  expect(declaredText(draft, 'projects/p2.')).toBe('');
});
