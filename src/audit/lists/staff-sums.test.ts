import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (posts: string, retired: string): readonly string[] =>
  told(
    prose(
      `核定编制95名，年末实有在职人员87人，空编8名。在职人员中行政人员${posts}人、事业人员37人。另有离退休人员${retired}人，在职与离退休人员合计113人。`,
    ),
  ).filter((each) => each.includes('合计'));

test('kinds of posts come to those in post, and these with the retired to all', () => {
  expect(on('50', '26')).toEqual([]);
  expect(on('52', '26')).toEqual([
    '「在职人员87人」与「在职人员中行政人员52人」、「事业人员37人」合计89人不等。',
  ]);
  expect(on('50', '62')).toEqual([
    '「在职与离退休人员合计113人」与「在职人员87人」、「离退休人员62人」合计149人不等。',
  ]);
});
