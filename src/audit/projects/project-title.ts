import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { similarity } from '../../values/similarity.ts';
import { runningText, wordsIn } from '../wording/running-text.ts';

/** The project of a title beside another one that the text gives as its name. */
interface OtherProject {
  readonly title: Quote;
  readonly name: Quote;
}

const TITLE = /^(?:.{0,24}?20\d\d年度?)?([^，。；：\d]{4,30}?)(?:支出)?(?:绩效(?:自评|评价)|自评)/;
const DATED = /^([^，。；：\d]{4,30}?)20\d\d年度?(?:项目)?(?:支出)?(?:绩效(?:自评|评价)|自评)/;
const NAMED = /项目名称[：:]\s*[“"]?([^，。；：“”"\s]{4,40})/;
const DONE_BY =
  /^[\s\u3000]*(?:（[一二三]）[^。]{2,10}。)?([^，。；：、\d]{4,30})由[^，。；：]{4,30}(?:负责|组织|具体)+实施/;
/** Words that say that it is a project, not which one. */
const GENERAL = /项目|经费|资金|专项|支出|工作|补助|[（）()“”\s]/g;

/**
 * A report on one project whose text gives another project's name. The title's own words must stand in the text as well:
 * a title may speak of the project in its own way.
 */
export function otherProject(report: Report): OtherProject | undefined {
  const { title } = report;
  const whole = squeeze(title?.value ?? '');
  const subject = (DATED.exec(whole) ?? TITLE.exec(whole))?.[1];
  if (!title || !subject || /整体|部门|单位|项目支出$|预算/.test(subject)) return undefined;
  const lines = runningText(report.document).filter(({ block }) => block !== title.at.block);
  const named = lines.flatMap((line) => {
    const match = NAMED.exec(line.text) ?? DONE_BY.exec(line.text);
    return match?.[1] ? [{ line, match, name: match[1] }] : [];
  });
  // 「A项目由某局实施」 bears the title out where a form is of 「B项目」.
  const odd = named.filter(({ name }) => !isSame(subject, name));
  const [only] = odd;
  if (!only || odd.length > 1 || named.length > 2) return undefined;
  const others = lines.filter((line) => line !== only.line && line.text.includes(subject));
  if (others.length === 0 && named.length === 1) return undefined;
  const from = only.match.index + only.match[0].indexOf(only.name);
  const name = wordsIn(only.line, from, from + only.name.length);
  return { title: { verbatim: title.verbatim, at: title.at }, name };
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((each) => each.replace(GENERAL, ''));
  if (!x || !y) return true;
  return x.includes(y) || y.includes(x) || similarity(x, y) > 0.4;
}
