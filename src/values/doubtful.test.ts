import { describe, expect, test } from 'vitest';
import { doubtfulSentences, tornOf, withoutDoubtful } from './doubtful.ts';

const sentences = (text: string, torn = {}) =>
  doubtfulSentences(text, torn).map(([from, to]) => text.slice(from, to));

describe('doubtful figures', () => {
  test('a letter that looks like a digit makes its sentence doubtful, not the next one', () => {
    expect(sentences('支出1O0万元，占l0.65%。基本支出80万元。')).toEqual([
      '支出1O0万元，占l0.65%。',
    ]);
    expect(sentences('得分8.O分')).toEqual(['得分8.O分']);
  });

  test('names with letters and digits are no doubtful numbers', () => {
    expect(sentences('建设5G基站20座，CO2排放下降3%，投入PM2.5监测12万元。')).toEqual([]);
  });

  test('a sentence broken by the end of a line makes the sentences at the break doubtful', () => {
    const line = '84.24万元。2023年支出合计为1174.23';
    expect(tornOf('全年支出按性质划分如下，其中基本支出8', line, '万元。')).toEqual({
      before: true,
      after: true,
    });
    expect(tornOf('附件1', '2023年度自评表', '')).toEqual({});
    expect(tornOf('全年支出按性质划分如下，均已按期完成。', '884.24万元。', '3人')).toEqual({});
    expect(tornOf('全年支出按性质划分如下，均已按期完成', '2.资金管理。', '')).toEqual({});
    const text = '84.24万元。人员经费79万元。公用经费9';
    expect(sentences(text, { before: true })).toEqual(['84.24万元。']);
    expect(sentences(text, { after: true })).toEqual(['公用经费9']);
  });

  test('a short line that ends in a number without unit is broken where the next one brings the unit', () => {
    expect(tornOf('', '本部门自评得分9', '5.5分，等级为“优”。')).toEqual({ after: true });
    expect(tornOf('单位全年支出120', '万元，均已使用。', '')).toEqual({ before: true });
    expect(tornOf('绩效自评表附件2', '95.5分', '')).toEqual({});
    expect(tornOf('绩效自评表附件2', '2023年，本单位支出120万元。', '')).toEqual({});
  });

  test('what is doubtful is hidden from the rules in its place', () => {
    expect(withoutDoubtful('1.支出1O0万元。基本支出80万元。', {}, 2)).toBe(
      '1.支出〓O〓万元。基本支出80万元。',
    );
  });
});
