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

test('those in post and those hired beside them come to all who are there', () => {
  const all = (hired: number, more = '') =>
    told(prose(`行政编制39人，实际35人；编外聘用${hired}人，年末实有人员合计41人${more}。`));
  expect(all(6)).toEqual([]);
  expect(all(6, '，其中借调3人')).toEqual([]);
  expect(all(16)).toEqual(['「实有人员合计41人」与「实际35人」、「编外聘用16人」合计51人不等。']);
});

test('posts may be counted by 个, and those vacant told in any words', () => {
  const vacant = (words: string, posts = '56个') =>
    told(prose(`本单位编制${posts}，年末在岗47人，${words}。`));
  expect(vacant('空缺编制9个')).toEqual([]);
  expect(vacant('尚有空编9名', '56名')).toEqual([]);
  expect(vacant('尚有空编6名', '56名')).toEqual([
    '「本单位编制56名」－「年末在岗47人」＝9名，与「尚有空编6名」不符。',
  ]);
  expect(vacant('空缺编制6个')).toHaveLength(1);
});

test('the rate of posts filled is of the posts though kinds of titles stand between', () => {
  const filled = (rate: string) =>
    told(
      prose(
        `本馆事业编制56名，年末在编在岗54人，其中高级职称4人、中级职称11人、初级及以下39人；在职人员控制率${rate}%。`,
      ),
    );
  expect(filled('96.43')).toEqual([]);
  expect(filled('69.43')).toEqual([
    '「在职人员控制率69.43%」与「年末在编在岗54人」÷「本馆事业编制56名」＝96.43%不符。',
  ]);
});
