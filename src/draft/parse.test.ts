import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen, printMoney } from '../values/money.ts';
import type { Field } from './field.ts';
import { FIELDS, fieldOf } from './fields.ts';
import { parseEntry } from './parse.ts';

const money = { kind: 'money' } as const;
const signed = { kind: 'money', signed: true } as const;

describe('an amount that is typed', () => {
  test.each([
    ['67.46', '67.46', 67_460_000],
    ['６７．４６', '67.46', 67_460_000],
    ['67.46万元', '67.46', 67_460_000],
    ['674,600.00元', '67.46', 67_460_000],
    ['￥674600', '674600', 674_600_000_000],
    ['1,234.5', '1234.5', 1_234_500_000],
    ['1，234.5', '1234.5', 1_234_500_000],
    ['3。71', '3.71', 3_710_000],
    ['0.000001', '0.000001', 1],
    ['0.01元', '0.000001', 1],
    ['1.2亿元', '12000', 12_000_000_000],
    ['14.40', '14.4', 14_400_000],
    ['.5', '0.5', 500_000],
    ['0', '0', 0],
    ['-0', '0', 0],
  ])('as %s is kept as %s万元', (typed, text, value) => {
    expect(parseEntry(money, typed)).toEqual({ text, value });
  });
  test('without a unit is taken in the unit that the screen shows', () => {
    expect(parseEntry(money, '674600', '元')).toEqual({ text: '67.46', value: 67_460_000 });
    expect(parseEntry(money, '67.46万元', '元')).toEqual({ text: '67.46', value: 67_460_000 });
  });
  test.each(['-7.25', '(7.25)', '（7.25）', '−7.25'])(
    'below zero as %s is an adjustment',
    (typed) => {
      expect(parseEntry(signed, typed)).toEqual({ text: '-7.25', value: -7_250_000 });
      expect(parseEntry(money, typed).sentence?.zh).toBe('这里不能填负数，请核对。');
    },
  );
  test.each([
    ['0.0000001', '金额最多精确到分，请核对小数位。'],
    ['3,71', '逗号的位置不像千分位，小数点请用“.”。'],
    ['无', '没有发生请填0；不适用或还不知道请留空。'],
    ['约60', '没有认出金额，请只填数字，例如67.46。'],
    ['99999999999999', '金额太大，请核对单位和位数。'],
  ])('as %s stays as typed, with a sentence', (typed, zh) => {
    const { text, value, sentence } = parseEntry(money, typed);
    expect([text, value, sentence?.zh]).toEqual([typed, undefined, zh]);
  });
  test('is exact for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (amount) => {
        const text = printMoney(fen(amount), '万元');
        expect(parseEntry(money, text)).toEqual({ text, value: amount });
        const yuan = printMoney(fen(amount), '元');
        expect(parseEntry(money, yuan, '元')).toEqual({ text, value: amount });
      }),
    );
  });
});

describe('what is typed into other fields', () => {
  test.each<[Field['kind'], string, string, number | string]>([
    ['count', '３ 人', '3', 3],
    ['count', '三人', '3', 3],
    ['count', '2024年', '2024', 2024],
    ['count', '1,200㎡', '1200', 1200],
    ['count', '5.0', '5', 5],
    ['points', '9.50分', '9.5', 950],
    ['points', '１０', '10', 1000],
    ['day', '2025年3月28日', '2025-03-28', '2025-03-28'],
    ['day', '20250328', '2025-03-28', '2025-03-28'],
    ['day', '2025.3.8', '2025-03-08', '2025-03-08'],
    ['target', '>=3次', '≥3次', '≥3次'],
    ['target', '大于等于 90 ％', '≥90%', '≥90%'],
    ['target', '不低于1，200人次', '≥1200人次', '≥1200人次'],
    ['target', '不超过14.4万元', '≤14.4万元', '≤14.4万元'],
    ['target', '控制在14.4万元以内', '≤14.4万元', '≤14.4万元'],
    ['target', '不低于上年水平', '不低于上年水平', '不低于上年水平'],
    ['target', '达成年度指标。', '达成年度指标', '达成年度指标'],
    ['target', '＞５次', '>5次', '>5次'],
    ['text', '区档案\n馆', '区档案馆', '区档案馆'],
    ['long', ' 一\r\n\r\n\r\n\r\n二 ', '一\n\n二', '一\n\n二'],
  ])('as %s: %s is kept as %s', (kind, typed, text, value) => {
    expect(parseEntry({ kind }, typed)).toEqual({ text, value });
  });
  test.each<[Field['kind'], string, string]>([
    ['count', '3.5', '这里要填整数，例如3；没有请填0。'],
    ['count', '-1', '这里不能填负数，请核对。'],
    ['points', '9.555', '分数最多保留两位小数。'],
    ['points', '满分', '这里要填分数，例如9.5。'],
    ['day', '3月底', '没有认出日期，请写成2025年3月28日或2025-03-28。'],
    ['day', '2025-02-30', '没有认出日期，请写成2025年3月28日或2025-03-28。'],
  ])('as %s: %s stays, with a sentence', (kind, typed, zh) => {
    const parsed = parseEntry({ kind }, typed);
    expect(parsed).toEqual({ text: typed, sentence: parsed.sentence });
    expect(parsed.sentence?.zh).toBe(zh);
  });
  test.each([
    ['fiscalYear', '24', '请填写2000至2199之间的数。'],
    ['indicators/i1.weight', '110', '请填写0至100之间的数。'],
    ['rubricScores.自评通知', '100.5', '请填写0至100之间的数。'],
  ])('at %s: %s is out of range', (path, typed, zh) => {
    const field = fieldOf(path);
    const parsed = field && parseEntry(field, typed);
    expect([parsed?.text, parsed?.value, parsed?.sentence?.zh]).toEqual([typed, undefined, zh]);
  });
  test('a sign without a number is kept and told', () => {
    expect(parseEntry({ kind: 'target' }, '>=')).toEqual({
      text: '≥',
      value: '≥',
      sentence: {
        zh: '只有符号，没有数。请补上数和单位，例如≥3次。',
        en: 'A sign without a number: write ≥3次.',
      },
    });
  });
  test('a choice is taken by its words or its value', () => {
    const field = fieldOf('indicators/i1.kind');
    if (!field) throw new Error('no kind of indicators');
    expect(parseEntry(field, '数量指标')).toEqual({ text: 'quantity', value: 'quantity' });
    expect(parseEntry(field, 'quantity')).toEqual({ text: 'quantity', value: 'quantity' });
    expect(parseEntry(field, '别的').sentence?.zh).toMatch(
      /^请从这些中选一个：数量指标、质量指标、/,
    );
  });
  test('never throws, and its normal form is a fixed point', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELDS),
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom(...'0123456789.,，。-≥>=<% 万元次年月()（）人') }),
        ),
        (field, typed) => {
          const once = parseEntry(field, typed);
          expect(parseEntry(field, once.text)).toEqual(once);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
