import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { within } from '../../places.ts';
import { AREAS_RUBRIC, problemsAndMeasures } from '../../text-examples.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Narrow extends Hit {
  readonly touched: number;
}

/** The five areas in which the rubric wants problems to be sought, by the words that touch each. */
const AREAS: readonly RegExp[] = [
  /预算|绩效|执行率|支付进度/,
  /履职|职能|业务工作|服务质量|工作机制|工作效率|人手|队伍|力量不足/,
  /资金(?:分配|使用|管理|拨付|监管)|专款|支付不及时|资金到位/,
  /资产|财务(?:制度|管理|核算)|会计|账务|内控|内部控制/,
  /采购|招标|合同/,
];

/** Problems are sought in all areas that the rubric names. Whether they are is for a person to say. */
export const problemsCoverAreas = check<Narrow>({
  id: 'ProblemsCoverAreas',
  title: { zh: '存在问题覆盖各方面', en: 'Problems cover the areas of the rubric' },
  severity: 'needsHuman',
  clause: SYSTEM_RULE,
  because: {
    zh: '考核评分看问题归纳是否全面，只写一个方面会影响得分。',
    en: 'The rubric scores how fully problems are gathered.',
  },
  about: ['problems'],
  find(report): readonly Narrow[] | NoAnswer {
    const { problems } = report.narrative;
    const asked = areasAsked(report);
    if (problems.length === 0 || !asked) return 'notApplicable';
    const text = problems.map((problem) => problem.verbatim).join('\n');
    const touched = AREAS.filter((area) => area.test(text)).length;
    if (touched > 2) return [];
    return [{ subject: 'areas', touched, places: inOrder([...problems.map(quote), asked]) }];
  },
  say: {
    zh: (hit) =>
      phrase`考核评分表要求从五个方面归纳问题，正文所列问题只涉及其中约${hit.touched}个，请核对是否全面。`,
    en: (hit) =>
      phrase`The rubric asks for problems in five areas; those listed touch about ${hit.touched}. Please check.`,
  },
  passes: [
    `${problemsAndMeasures(['预算执行率偏低。', '资产账实不符。', '采购程序不规范。'], ['加快执行。', '清查资产。', '规范采购。'])}\n${AREAS_RUBRIC}`,
  ],
  catches: [
    {
      text: `${problemsAndMeasures(['预算编制不细。', '绩效意识不强。'], ['细化预算。', '加强培训。'])}\n${AREAS_RUBRIC}`,
      finds: '考核评分表要求从五个方面归纳问题，正文所列问题只涉及其中约1个，请核对是否全面。',
    },
  ],
});

/** The words of the rubric that name the areas. */
function areasAsked(report: Report): Quote | undefined {
  for (const table of report.rubrics)
    for (const item of table.items) {
      const { verbatim } = item.criterion;
      if (!verbatim.includes('等方面归纳问题')) continue;
      const match = /(?:从)?([^。；]{4,80}?)等方面归纳问题/.exec(verbatim);
      if (match?.[1] && AREAS.filter((area) => area.test(verbatim)).length >= 3)
        return within(item.criterion, match.index, match.index + match[0].length);
    }
  return undefined;
}
