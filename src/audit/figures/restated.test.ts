import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const halves = (comma: string, colon: string) =>
  told(
    prose(
      `2024年支出合计149.4万元${comma}其中${colon}基本支出144万元${comma}项目支出5.4万元。`,
      `机构运行114万元${comma}其中${colon}基本支出114万元${comma}项目支出0万元。`,
      `其他技术研究支出5.4万元${comma}其中${colon}基本支出0万元${comma}项目支出5.4万元。`,
      `机关养老保险缴费30万元${comma}其中${colon}基本支出30万元${comma}项目支出0万元。`,
    ),
  );

test('basic and project expenditure of each class are not those of the whole, with marks of either width', () => {
  expect(halves('，', '：')).toEqual([]);
  expect(halves(',', ':')).toEqual([]);
});
