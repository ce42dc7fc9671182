import { expect, test } from 'vitest';
import { MOF_2020 } from '../regulation/frames.ts';
import type { Scorecard, ScoreLine } from '../score/scorecard.ts';
import { figure } from '../values/figure.ts';
import { selfScores, selfSheet } from './self-sheet.ts';

const line = (name: string, more: Partial<ScoreLine>): ScoreLine => ({
  ...{ indicator: name, kind: 'quantity', group: 'output' },
  ...{ computed: 'needsReview', workings: [], explainedBy: [], places: [] },
  ...more,
});
const card: Scorecard = {
  ...{ regulation: 'mof-2020-10', form: 0 },
  lines: [
    line('走访企业次数', {
      weight: figure('15', '分'),
      claimed: figure('15.0', '分'),
      computed: figure('14.255', '分'),
    }),
    line('没有分值的指标', { claimed: figure('5', '分') }),
    line('服务态度', { group: 'satisfaction', weight: figure('10.5', '分') }),
    line('别处框架的指标', { group: 'cost', weight: figure('5', '分') }),
  ],
  verifiable: figure('14.255', '分'),
  unverifiableWeight: figure('15.5', '分'),
};

test('the sheet of a self-evaluation has its lines with weights, in hundredths, rounded half up, and leaves open what people judge', () => {
  expect(selfSheet(card, { frames: [MOF_2020] })).toEqual([
    {
      ...{ id: '0', block: '产出指标', name: '走访企业次数' },
      ...{ weight: 1500, self: 1500, computed: 1426 },
    },
    { id: '2', block: '满意度指标', name: '服务态度', weight: 1050 },
    { id: '3', block: '', name: '别处框架的指标', weight: 500 },
  ]);
});

test('a form without a total has none, and none is made up', () => {
  expect([
    selfScores(card),
    selfScores({ ...card, claimed: figure('95.5', '分'), total: figure('94.26', '分') }),
  ]).toEqual([{}, { self: 9550, computed: 9426 }]);
});
