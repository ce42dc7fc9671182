import { expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { fen } from '../values/money.ts';
import { type Decided, decisionLetter } from './letter.ts';

const DECIDED: Decided = {
  ...{ unit: '示范区第一小学', fiscalYear: 2025, issuer: '示范区财政局', rating: '中' },
  ...{ dated: day('2026-10-09'), decided: 'cut', amount: fen(-12_500_000) },
  rule: { title: '关于全面实施预算绩效管理的意见', number: '中发〔2018〕34号' },
  reason: '四项任务没有完成',
  points: [{ words: '补齐人员，按月报进度。', due: day('2026-12-31') }],
};
const texts = (of: Decided) =>
  decisionLetter(of).blocks.map((block) => (block.kind === 'table' ? '' : block.text));

test('the letter says the rating, the ground, the decision with its amount, the reason and what is to be mended', () => {
  expect(texts(DECIDED)).toEqual([
    '2025年度绩效评价结果应用通知书',
    '示范区第一小学：',
    '你单位2025年度绩效评价等级为“中”。根据《关于全面实施预算绩效管理的意见》（中发〔2018〕34号），现将评价结果的应用通知如下：',
    '一、预算安排',
    '下一年度预算予以压减，比上年减少12.50万元。',
    '理由：四项任务没有完成',
    '二、整改要求',
    '1.补齐人员，按月报进度（2026年12月31日前答复）。',
    '示范区财政局',
    '2026年10月9日',
  ]);
});

test('a budget that is kept but for a change is kept on the whole, and who issues the letter stands on its right', () => {
  const letter = decisionLetter({ ...DECIDED, decided: 'keep', amount: fen(-5_000_000) });
  expect(texts({ ...DECIDED, decided: 'keep', amount: fen(-5_000_000) })[4]).toBe(
    '下一年度预算规模总体维持，比上年减少5.00万元。',
  );
  expect(letter.blocks.map((block) => (block.kind === 'table' ? undefined : block.style))).toEqual([
    ...['title', undefined, 'body', undefined, 'body', 'body'],
    ...[undefined, 'body', 'date', 'date'],
  ]);
});

test('without an amount and without points nothing is said of them', () => {
  const { amount: _, ...rest } = DECIDED;
  expect(
    texts({ ...rest, decided: 'protect', rule: { title: '本级办法' }, points: [] }).slice(2, 6),
  ).toEqual([
    '你单位2025年度绩效评价等级为“中”。根据《本级办法》，现将评价结果的应用通知如下：',
    '一、预算安排',
    '下一年度预算予以优先保障。',
    '理由：四项任务没有完成',
  ]);
});
