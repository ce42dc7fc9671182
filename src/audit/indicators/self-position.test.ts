import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { strangersIn } from './self-position.ts';

const found = (own: string, ...lines: readonly string[]): readonly string[] => {
  const text = [
    `${own}2024年度部门整体支出绩效自评报告`,
    '一、部门概况',
    '1.负责文献收藏。',
    ...lines,
  ];
  return strangersIn(extract(readText(text.join('\n'))).value, own).map(({ verbatim }) => verbatim);
};

test('whose offices are counted in a report is the body that reports, or one below it', () => {
  expect(found('临河县水利局', '临河县教育局内设机构6个：办公室、人事股。')).toEqual([
    '临河县教育局',
  ]);
  expect(found('临河县图书馆', '临河县民政局内设机构6个：办公室、人事股。')).toEqual([
    '临河县民政局',
  ]);
  expect(found('临河县水利局', '临河县水利局内设机构6个：办公室、人事股。')).toEqual([]);
  expect(found('临河县水利局', '临河县水库中心内设机构2个。')).toEqual([]);
  expect(found('临河县水利局', '下设河道管理局。', '临河县河道管理局内设机构2个。')).toEqual([]);
});
