import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { indicatorTable } from '../examples.ts';
import { inOtherWords } from './in-other-words.ts';

const FORM = indicatorTable(
  '| 产出指标 | 数量指标 | 特种设备检验台数 | ≥300台 | 335台 | 30 | 30 | 无偏差 |',
  '| 产出指标 | 数量指标 | 衡器检定数量 | ≥700台件 | 790台件 | 30 | 30 | 无偏差 |',
  '| 产出指标 | 数量指标 | 食品抽检批次 | ≥800批次 | 846批次 | 30 | 30 | 无偏差 |',
);

const odd = (line: string) =>
  inOtherWords(extract(readText(`${line}\n${FORM}`)).value).map(
    ({ said, result, matter }) => `${matter?.zh ?? '完成值'}：${said.verbatim}／${result.verbatim}`,
  );

test('of a paragraph that tells results in words of its own, the one that its row has otherwise is told', () => {
  expect(odd('完成食品抽检846批次，检验特种设备353台，免费检定衡器790台件。')).toEqual([
    '完成值：检验特种设备353台／335台',
  ]);
  expect(odd('完成食品抽检800批次以上，检验特种设备300台，检定衡器900台件。')).toEqual([
    '指标值：检定衡器900台件／≥700台件',
  ]);
});

test.each([
  '完成食品抽检846批次，检验特种设备335台，免费检定衡器790台件。',
  '完成食品抽检846批次，检验特种设备300台，免费检定衡器790台件。',
  '完成食品抽检846批次，检验特种设备353台，免费检定衡器970台件。',
  '上年完成食品抽检846批次，检验特种设备353台，免费检定衡器790台件。',
  '检验特种设备353台，免费检定衡器790台件。',
])('nothing is told where the others do not bear it out, or it is the target: %s', (line) => {
  expect(odd(line)).toEqual([]);
});
