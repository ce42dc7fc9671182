import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('of the rest that is told without a figure some may be pleased as well', () => {
  const asked = (rest: string) =>
    told(prose(`受访者中“非常满意”的占69.5%，“满意”的占21.5%，${rest}综合满意度为91.8%。`));
  expect(asked('其余为“基本满意”和“不满意”，')).toEqual([]);
  expect(asked('“不满意”的占9%，')).toHaveLength(1);
});
