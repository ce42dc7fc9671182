import { describe, expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { meansInTurn, scoresInTurn } from './scores-in-turn.ts';

const reportOf = (text: string) => reportWith({ document: document([paragraph(text)]) });
const sums = (text: string) =>
  scoresInTurn(reportOf(text)).map(({ sum, stated }) => `${sum}≠${stated}`);

describe('scores of a paragraph that do not make what it says of them', () => {
  test.each([
    [
      'told in turn, their total behind them',
      '决策、过程、产出分别得18分、19分、29分，总分67分。',
      '66≠67',
    ],
    [
      'told in turn, their total in front',
      '总分67分，决策、过程、产出分别得18分、19分、29分。',
      '66≠67',
    ],
    ['what was lost of a hundred', '自评得分95.5分，扣4分。', '96≠95.5'],
    [
      'what was lost of a full mark in brackets',
      '产出指标得14分（满分15分），扣0.5分。',
      '14.5≠14',
    ],
    ['what was lost of a full mark', '产出指标分值15分，评价得分14分，扣0.5分。', '14.5≠14'],
    [
      'the parts of a frame behind their total',
      '自评得分95分，其中：履职效能得49分，管理效率得45分。',
      '94≠95',
    ],
    [
      'the parts of a frame in front of their sum',
      '决策得18分，过程得19分，产出得29分，效益得28分，合计95分。',
      '94≠95',
    ],
    ['a part, all others and their sum', '执行率得9.8分，其余指标得84分，合计94分。', '93.8≠94'],
  ])('%s', (_, text, found) => {
    expect(sums(text)).toEqual([found]);
  });

  test.each([
    ['决策、过程、产出分别得18分、19分、29分，总分66分。'],
    ['自评得分95.5分，扣4.5分。'],
    ['产出指标分值15分，评价得分14.5分，扣0.5分。'],
    ['自评得分95分，其中：履职效能得49分，管理效率得46分。'],
    ['执行率得9.8分，其余指标得84.2分，合计94分。'],
    // Of another sentence, of a single score, of a total far off.
    ['自评得分95.5分。去年扣4分。'],
    ['决策分别得18分，总分67分。'],
    ['决策、过程分别得18分、19分，总分95分。'],
    // Of another item, of all items.
    ['执行率满分10分得9.8分，产出满分50分扣0.5分，效益满分30分扣1分，总分98.3分。'],
    ['执行率满分10分得9.8分，满意度满分10分扣0.5分，最终得分99.3分。'],
  ])('none in: %s', (text) => {
    expect(sums(text)).toEqual([]);
  });
});

test('a mean behind the scores of which it is', () => {
  const means = (said: string) =>
    meansInTurn(reportOf(`四个季度考核得分依次为90分、92分、94分、88分，平均${said}分。`)).length;
  expect([means('91'), means('92')]).toEqual([0, 1]);
});
