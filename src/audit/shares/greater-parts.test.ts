import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { greaterParts } from './greater-parts.ts';

const greater = (line: string) =>
  greaterParts(reportWith({ document: document([paragraph(line)]) })).map(
    ({ part }) => `${part.size / 1e6}`,
  );

test('what 其中 opens behind items may be a part of all of them, but of no more', () => {
  const bought = (small: string) =>
    greater(`政府采购80万元，其中货物类50万元、服务类30万元；其中面向中小企业采购${small}万元。`);
  expect(bought('62')).toEqual([]);
  expect(bought('92')).toHaveLength(1);
  expect(
    greater('政府采购80万元，其中货物类56万元、服务类30万元；其中面向中小企业采购62万元。'),
  ).toEqual([]);
});

test('no more are pleased than answered', () => {
  const asked = (pleased: string) =>
    greater(`发放问卷234份，收回217份，回收率为92.74%；其中表示满意的${pleased}份。`);
  expect(asked('208')).toEqual([]);
  expect(asked('508')).toHaveLength(1);
});
