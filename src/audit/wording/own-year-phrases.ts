import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isBudget, type Leftover } from './leftover-years.ts';
import { linesWith, wordsIn } from './running-text.ts';

const SCORED =
  /(20\d\d)年(?:度)?(?:部门|单位|本部门|本单位)?(?:整体|预算|项目)?(?:支出|绩效)*自评(?:综合|最终|总)?(?:得分|总分|评分)(?:为|是|共)?\d/g;

/** What is done with a report is done with the year that it is on: 「对2023年度整体支出开展了绩效自评」. */
const OWN: readonly RegExp[] = [
  /(?:对|将|就|把)(?:我|本)?[^，。；：《〔\d]{0,12}(20\d\d)年度?(?:[^，。；：《〔]{0,30})(?:自评|评价)[^，。；：]{0,12}(?:汇报|报告|总结)如下/g,
  /(?:对|将|就)(?:我|本)?[^，。；：《〔\d]{0,12}(20\d\d)年度?(?:部门|单位)?(?:整体支出|预算支出|项目支出)[^，。；：《〔\d]{0,8}和?[^，。；：《〔]{0,8}(?:开展|进行|实施)了?[^，。；：]{0,6}自评/g,
  SCORED,
  /(?:开展|完成|组织)了?(20\d\d)年度?[^，。；：《〔\d]{0,20}自评(?:工作)?，(?:现(?:将|就)|有关|具体|自评)/g,
  /(?:对|就)(?:我|本)?(?:单位|部门|局|委|院|校|中心)?(20\d\d)年度?[^，。；：《〔\d]{0,30}进行了?[^，。；：]{0,8}(?:自评|自我评价|绩效评价)/g,
  // What is still to be done with the results is of the year that they are on.
  /(?:^|[。；])\s*[^，。；：《〔\d]{0,12}(20\d\d)年度?[^，。；：《〔\d]{0,12}自评结果(?=拟|将(?!于))/g,
  /纳入[^，。；：\d]{0,8}(20\d\d)年(?:度)?(?:部门|单位)?(?:决算|预算)(?:编制|公开|汇总)*范围/g,
  /(?:^\s*|[。；]|，(?=截))(?:截[至止]|至)?(20\d\d)年(?:12月(?:31日|底|末)|年?[底末])，[^，。；\d]{0,10}(?:资金|支出|资产|车辆|公务用车|债务|编制|人员|在职|在编|支付|到位)[^，。；\d]{0,8}\d/g,
];
/** Another year is spoken of on purpose. */
const ON_PURPOSE = /上年|去年|以前年度|往年|历年|相比|[较比]20|累计|跨年|整改|计划|将于|拟/;

/** 「得95.6分，较2023年自评得分94.1分高」: a year that is held against. */
const COMPARED = /(?:[较比与同和于]|超过)[我本]?[局县市区]?$/;

/** Stray years in phrases that can only be of the report's own year, whatever other years their paragraph names. */
export const ownYearPhrases = (report: Report, year: number): readonly Leftover[] =>
  /SelfEvaluation$|^finalAccounts$/.test(report.kind) && !isBudget(report)
    ? gather(linesWith(report.document, /自评|评价|范围|截|至20|年末/), (line) =>
        gather(OWN, (pattern) =>
          matchesOf(line.text, pattern).map((match) => ({ pattern, match })),
        ).flatMap(({ pattern, match }): readonly Leftover[] => {
          const named = Number(match[1]);
          // Points are given when the year is over: they are of a later one only where the title has an older year left over.
          // 「上年度自评结果应用。2022年度自评得分94.8分，…本年度比上年度提高1.4分」
          if (pattern === SCORED && /上一?年|整改|延续|指出|反馈/.test(line.text)) return [];
          const off = pattern === SCORED ? Math.abs(year - named) : year - named;
          if (off < 1 || off > 2 || ON_PURPOSE.test(match[0])) return [];
          if (COMPARED.test(line.text.slice(Math.max(0, match.index - 4), match.index))) return [];
          const from = match.index + match[0].indexOf(`${named}`);
          const to = match.index + match[0].length;
          return [{ quote: wordsIn(line, from, to), severity: 'warning' }];
        }),
      )
    : [];
