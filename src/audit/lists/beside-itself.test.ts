import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const bodies = (whole: string) =>
  told(prose(`决算由${whole}组成。其中：行政单位1个、全额拨款事业单位2个。`)).filter((each) =>
    each.includes('行政单位1个'),
  );

test('a number of bodies beside the department itself is one less than all of them', () => {
  expect(bodies('单位本级决算和2个下属单位决算')).toEqual([]);
  expect(bodies('2个独立核算单位决算')).toHaveLength(1);
});
