import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { withMore } from '../../values/with-more.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import type { ProjectScore } from './project-scores.ts';

/** 「项目自评得分97分」, 「部门整体绩效自评97分」, 「该政策综合评价得分97分」: a clause that opens with all that is evaluated. */
const WHOLE =
  /(?<![^，。；：\n])(?:经[^，。；：\d]{2,10}，)?(?:20\d\d年度?)?(?:[该本]|我[局委院中心单位]{0,2})?(?:项目|政策|专项(?:资金)?|部门整体|整体支出|单位整体|综合(?=得分|评分|评价))[^，。；：、\d]{0,10}?(?:自评|评价|得)[^，。；：、\d]{0,6}?(?:得分|评分|总分|得)?(?:为|是|：|:)?\s*(\d{2,3}(?:\.\d{1,2})?)\s*分(?![以至段—~-])/g;
const OTHER = /决策|投入|过程|产出|效益|效果|指标|执行率|满分|平均|上年|去年|扣/;

/** What the text says that the whole got, in a report with one form, beside the total of that form. */
export function ownScores(report: Report): readonly ProjectScore[] {
  const [form, ...others] = report.forms;
  const total = statedOf(form?.totalScore);
  if (!form || !total) return [];
  // A summary and the frame in full are forms of one thing when they come to one total.
  const same = others.every(({ totalScore, projectName }) => {
    const other = statedOf(totalScore);
    return !projectName && other && numberOf(other.value) === numberOf(total.value);
  });
  if (!same) return [];
  return linesWith(report.document, WHOLE).flatMap((line) =>
    matchesOf(line.text, WHOLE).flatMap((match): readonly ProjectScore[] => {
      const year = Number(/20\d\d/.exec(match[0])?.[0] ?? report.fiscalYear);
      if (OTHER.test(match[0]) || year !== report.fiscalYear) return [];
      // 「自评总分为100分，自评得分95分」: the full mark is no total.
      const behind = line.text.slice(match.index + match[0].length);
      if (
        Number(match[1]) === 100 &&
        /^[，,；][^，。；：\d]{0,6}得分?[^，。；：\d]{0,3}\d/.test(behind)
      )
        return [];
      // A report on the whole unit may tell the score of one of its projects.
      if (form.kind === 'department' && /项目|专项/.test(match[0])) return [];
      if (form.kind === 'project' && /整体/.test(match[0])) return [];
      const said = wordsIn(line, match.index, match.index + match[0].length);
      const printed = withMore(quote(total), { value: numberOf(total.value) });
      const name = (form.projectName?.value ?? form.title?.value ?? '').trim();
      return [{ name, said, value: Number(match[1]), printed }];
    }),
  );
}
