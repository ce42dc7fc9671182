import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('what was not done is held against all, never against what was done', () => {
  expect(told(prose('全年决定起诉308人，不起诉122人，不起诉率28.4%。'))).toEqual([]);
  expect(told(prose('抽检合格475批次，不合格25批次，不合格率5%。'))).toEqual([]);
  expect(told(prose('移送审查起诉610人，不起诉122人，不起诉率28.4%。'))).toEqual([
    '「不起诉率28.4%」与「不起诉122人」÷「移送审查起诉610人」＝20%不符。',
  ]);
});
