import { type Counted, innerClauseOf } from '../figures/counted.ts';
import type { Made } from './remainders.ts';

const POSTS = /编制(?:总?数|人数|总人数)?(?:为|共|有)?$/;
const IN_POST = /(?:实有|在职|在编|在岗)[^，。；、\d]{0,8}$/;
/** What says that posts are vacant: 「尚有空编」, 「空缺编制」. */
const VACANT =
  /^(?:现|尚|仍|还|另|目前)*有?(?:编制)?(?:空编|缺编|空缺|空余|空岗)(?:编制|岗位|名额)?(?:为|有|数为)?$/;

/** Whether a number is one of vacant posts, which are counted by 个 as well as by 名. */
export const isVacant = (each: Counted): boolean =>
  COUNTS.test(each.nature) && VACANT.test(innerClauseOf(each));

const COUNTS = /^[人名个]$/;
const asPosts = (each: Counted): Counted =>
  each.nature === '个' ? { ...each, nature: '人', value: { ...each.value, unit: '名' } } : each;

/** 「编制186名，实有172人，其中法官68人…；空编14名」: whatever stands between, what is vacant is of the posts less those in post. */
export function ofPosts(list: readonly Counted[], at: number): Made | undefined {
  const left = list[at];
  if (!left || !isVacant(left)) return undefined;
  const near = list.slice(0, at).filter(({ nature }) => COUNTS.test(nature));
  const posts = near.filter((each) => POSTS.test(innerClauseOf(each)));
  const people = near.filter((each) => IN_POST.test(innerClauseOf(each)));
  const [whole, part] = [posts[0], people[0]];
  return whole && part && posts.length === 1 && people.length === 1
    ? { whole: asPosts(whole), taken: asPosts(part) }
    : undefined;
}
