import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { type Counted, clauseOf, countedIn, innerClauseOf } from './counted.ts';

/** Whether a figure counts those who are at a school. */
export const isOfSchool = (each: Counted): boolean =>
  /学生|[生童幼员]|在校|在园/.test(innerClauseOf(each) + each.after);

const PUPILS = /(?:在校|全日制)[^，。；、\d]{0,4}生(?:数|人数)?(?:为|共|有)?$/;
const STAFF = /(?:实有|在职|在编|现有|在岗)(?:在编|在职)*(?:人员|人数|职工|教职工)*(?:为|共|有)?$/;

/** The staff that the text counts once, for an average of heads whose sentence counts none. */
export function staffOf(average: Counted, report: Report): readonly Counted[] {
  const clause = clauseOf(average);
  if (!/人均|生均/.test(clause)) return [];
  const { pupils, staff } = headsIn(report);
  return /生均/.test(clause) ? pupils : staff;
}

/** The numbers of pupils and of staff that a report tells, where it tells but one; found once for a report. */
const headsIn = once((report: Report) => {
  const people = countedIn(report)
    .flat()
    .filter(({ nature }) => nature === '人');
  const only = (words: RegExp): readonly Counted[] => {
    const [first, ...others] = people.filter(({ before }) => words.test(before));
    return first && others.every(({ size }) => size === first.size) ? [first] : [];
  };
  return { pupils: only(PUPILS), staff: only(STAFF) };
});
