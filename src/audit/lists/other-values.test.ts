import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

test('original values of kinds come to the original value of all, and to no other value', () => {
  const on = (original: string) =>
    told(
      '2024年度临河县疾控中心单位整体支出绩效自评报告',
      `截至2024年末，固定资产原值${original}万元，累计折旧2104.73万元，净值1813.95万元。其中：房屋原值2811.82万元，通用设备原值549.67万元，专用设备原值222.28万元，家具用具原值334.91万元。`,
    ).filter((each) => each.includes('净值') && each.includes('房屋原值'));
  expect(on('3918.68')).toEqual([]);
  expect(on('3118.68')).toEqual([]);
});
