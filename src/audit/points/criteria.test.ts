import { describe, expect, test } from 'vitest';
import { misfitsOf } from './criteria.ts';

const misfits = (criterion: string, points: number) =>
  misfitsOf({ verbatim: criterion, at: { block: 3, row: 2, column: 1 } }, points).map(
    ({ kind, words, sum }) =>
      `${kind} ${words.map(({ verbatim }) => verbatim).join(' ')}${sum === undefined ? '' : ` ${sum}`}`,
  );

describe('a criterion of scoring', () => {
  test('gives and takes no more than its item is worth', () => {
    expect(misfits('按时报送的得10分；每迟一日扣1分，最多扣10分。', 10)).toEqual([]);
    expect(misfits('按时报送的得13分；每迟一日扣1分，最多扣10分。', 10)).toEqual(['above 得13分']);
    expect(misfits('按时报送的得10分；每迟一日扣1分，最多扣13分。', 10)).toEqual([
      'above 最多扣13分',
    ]);
    expect(misfits('每完成一项得2分，超额完成的另加分，最多得6分。', 5)).toEqual([]);
  });

  test('has bands that fall without a step in common', () => {
    const bands = (second: string) =>
      misfits(`全面的得20分，较全面的得16—18分，不全面的得${second}分。`, 20);
    expect(bands('13—15')).toEqual([]);
    expect(bands('10—16')).toEqual([]);
    expect(bands('13—17')).toEqual(['overlap 得16—18分 得13—17分']);
    expect(bands('16—15')).toEqual(['turned 得16—15分']);
  });

  test('has numbered points that come to the item’s', () => {
    expect(misfits('1.正文齐全的得8分。2.附件齐全的得7分。', 15)).toEqual([]);
    expect(misfits('1.正文齐全的得8分。2.附件齐全的得4分。', 15)).toEqual(['sum 得8分 得4分 12']);
    expect(
      misfits('①细化的得5分；②明确的得5分；③可衡量的得5分，精简的得3分，相关的得2分。', 20),
    ).toEqual([]);
    expect(misfits('1.优秀的得10分。2.良好的得8分。', 10)).toEqual([]);
    expect(misfits('1.有制度的得2分。2.执行情况酌情给分。', 5)).toEqual([]);
    expect(misfits('每少一项扣1分，扣完为止。', 5)).toEqual([]);
  });
});
