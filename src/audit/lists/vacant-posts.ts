import { alike, type Counted, innerClauseOf } from '../figures/counted.ts';
import type { Made } from './remainders.ts';

const POSTS = /编制(?:总?数|人数|总人数)?(?:为|共|有)?$/;
const IN_POST = /(?:实有|在职|在编)[^，。；、\d]{0,8}$/;

/** 「编制186名，实有172人，其中法官68人…；空编14名」: whatever stands between, what is vacant is of the posts less those in post. */
export function ofPosts(list: readonly Counted[], at: number): Made | undefined {
  const left = list[at];
  if (!left || !/^(?:编制)?(?:空编|缺编|空缺|空余)(?:编制)?$/.test(innerClauseOf(left)))
    return undefined;
  const near = list.slice(0, at).filter((each) => alike(each, left));
  const posts = near.filter((each) => POSTS.test(innerClauseOf(each)));
  const people = near.filter((each) => IN_POST.test(innerClauseOf(each)));
  const [whole, part] = [posts[0], people[0]];
  return whole && part && posts.length === 1 && people.length === 1
    ? { whole, taken: part }
    : undefined;
}
