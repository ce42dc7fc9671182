import { expect, test } from 'vitest';
import { document, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { weightIn, withoutWeight } from './entries.ts';

test('the weight of a level is read where its name is written downwards, one digit a line', () => {
  const [form] = tablesOf(
    document([table([['产\n出\n指\n标\n（\n5\n0\n分\n）'], ['效益指标（30分）'], ['满意度\n10']])]),
  );
  const read = (form?.cells ?? []).map((cell) => form && weightIn(form, cell)?.value?.coefficient);
  expect(read).toEqual([50, 30, 10]);
  expect(form?.cells.map((cell) => withoutWeight(cell.text))).toEqual([
    '产出指标',
    '效益指标',
    '满意度',
  ]);
});
