import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { sharedByKind } from './shared-by-kind.ts';

const odd = (all: number, last: string, fund = '全县共收到衔接资金451.32万元。') =>
  sharedByKind(
    reportWith({
      document: document([
        paragraph(fund),
        paragraph(
          `资金共安排项目${all}个，其中产业类8个、资金252.74万元；基础设施类5个、资金126.37万元；务工类15个、资金${last}万元。`,
        ),
      ]),
    }),
  ).map(({ whole, parts }) => `${whole.verbatim} ${parts.length}`);

test('kinds whose numbers come to all projects have the whole fund among them', () => {
  expect(odd(28, '72.21')).toEqual([]);
  expect(odd(28, '72.81')).toHaveLength(1);
  expect(odd(38, '72.81')).toEqual([]);
  expect(odd(28, '172.81', '全县共收到衔接资金951.32万元。')).toEqual([]);
});
