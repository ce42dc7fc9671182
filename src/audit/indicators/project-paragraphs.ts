import { surroundingsOf } from '../../document/surroundings.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import type { Line } from '../wording/running-text.ts';

/** No name is shorter: 「培训」 is what many projects do. */
const SHORTEST = 4;
/** How far behind its number a paragraph names the project that it is about. */
const OPENING = 12;

/** The paragraphs that open with one of several projects, each with the form of that project. */
export function ownersOf(
  forms: readonly SelfEvaluationForm[],
  lines: readonly Line[],
): ReadonlyMap<number, SelfEvaluationForm> {
  const named = forms.flatMap((form) => {
    const name = (form.projectName?.value ?? '').trim();
    return name.length < SHORTEST ? [] : [{ form, name }];
  });
  const owners = new Map<number, SelfEvaluationForm>();
  if (named.length < 2) return owners;
  for (const { text, marker, block } of lines) {
    const here = named.filter(({ name }) => text.includes(name));
    const [only, other] = here;
    if (only && !other && text.indexOf(only.name) <= OPENING + (marker?.end ?? 0))
      owners.set(block, only.form);
  }
  return owners;
}

/** Whether a heading above says that what stands below was reached. */
export const isUnderResults = ({ document }: Report, block: number): boolean =>
  surroundingsOf(document, block).headings.some((each) => /完成(?:情况|分析)|实现情况/.test(each));
