import { expect, test } from 'vitest';
import { evaluate } from '../../evaluate/evaluate.ts';
import { formScore } from './scores.ts';

const row = (id: string, target: string, result: string, score = '') => ({
  [`indicators/${id}.group`]: 'output',
  [`indicators/${id}.kind`]: 'quantity',
  [`indicators/${id}.name`]: `指标${id}`,
  [`indicators/${id}.target`]: target,
  [`indicators/${id}.result`]: result,
  [`indicators/${id}.weight`]: '30',
  ...(score && { [`indicators/${id}.score`]: score }),
});

test('a form earns what can be derived or was chosen within its tier; a blank target earns nothing', () => {
  const evaluation = evaluate(
    {
      fields: {
        fiscalYear: '2025',
        'budget.original': '100',
        'execution.basic.compensation': '95',
        ...row('a', '≥10次', '8次'),
        ...row('b', '', '98%', '30'),
        ...row('c', '运转平稳', '达成年度指标', '27'),
      },
      lists: { indicators: ['a', 'b', 'c'] },
    },
    { fiscalYear: 2025 },
  );
  expect(formScore(evaluation, 'indicators', 'execution')).toEqual({
    score: '60.5',
    full: '100',
    open: 1,
  });
});
