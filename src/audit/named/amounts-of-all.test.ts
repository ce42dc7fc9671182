import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { amountsOfAll } from './amounts-of-all.ts';

const told = (line: string) =>
  amountsOfAll(reportWith({ document: document([paragraph(line)]) })).map(
    (each) => `${each.told.verbatim} ${each.stated} ${each.listed.most}`,
  );

test('projects whose amounts come to the whole are all there are', () => {
  const spent = (many: string, last = '122') =>
    told(
      `项目支出317万元，共${many}个项目：渠道项目67万元，用于清淤；泵站项目128万元，用于维修；节水项目${last}万元。`,
    );
  expect(spent('三')).toEqual([]);
  expect(spent('四')).toEqual(['四个项目 4 3']);
  expect(spent('四', '100')).toEqual([]);
  expect(told('项目支出195万元，涉及3个项目。其中，渠道项目67万元；泵站项目128万元。')).toEqual([
    '3个项目 3 2',
  ]);
});
