import type { SectionKey } from '../../report/sections.ts';
import { remembered } from '../../values/remembered.ts';

/** What headings of each part say over many provinces (domain rules 7.1 to 7.3), the most telling words first. */
const KEYS: readonly (readonly [SectionKey, RegExp])[] = [
  [
    'attachments',
    /^(?:附件|附表|附录|附)(?:[一二三四五六七八九十\d]*[：:]?)?$|附件[（(]?.{0,6}$|^附件.{0,3}目录/,
  ],
  ['other', /(?:其他|其它).{0,4}(?:需要|重要)?(?:说明|事项)/],
  [
    'resultsUse',
    /结果(?:的)?(?:拟)?(?:应用|运用|公开|使用)|(?:应用|公开)(?:和|与|及|、)(?:公开|应用)?情况|结果应用|应用公开/,
  ],
  ['problems', /问题|偏差|不足之处|偏离/],
  ['measures', /改进|整改|下一步|(?:意见|对策)?建议|工作打算|后续工作|工作措施/],
  ['fundDistribution', /分解下达|资金(?:下达|分配|拨付|到位|安排)/],
  ['evaluationWork', /(?:自评|评价)工作|(?:自评|评价)(?:开展|组织|过程|实施)|自评开展/],
  ['conclusion', /结论|总体评价|综合评价/],
  ['threePublic', /三公|厉行节约/],
  ['procurement', /政府采购/],
  ['functions', /^(?!.*(?:履职|履行)).*(?:职能|职责)/],
  ['organisation', /机构|人员(?:情况|编制|构成|概况|基本)|编制(?:情况|人数|及)|单位构成|部门构成/],
  ['objectives', /(?:绩效|总体|年度|工作)目标|目标(?:设置|设定|完成|实现)/],
  ['assets', /资产/],
  ['basic', /基本支出/],
  ['project', /项目(?:支出|资金|经费)|专项(?:支出|资金|经费)|项目(?:基本)?概况/],
  ['generalBudget', /一般公共预算|公共财政预算/],
  ['fundBudget', /政府性基金/],
  ['stateCapital', /国有资本经营/],
  ['socialInsurance', /社会保险基金|社保基金/],
  ['accounts', /决算|机关运行经费/],
  [
    'expenditureOverview',
    /整体支出(?!绩效|的?效)|使用方向|涉及范围|收支|收入支出|预算执行(?!率)|资金(?:投入|使用|管理)|经费(?:支出|使用|收支|情况)|财务(?:收支|情况)|预算(?:收支|安排|情况|编制|[及和与]执行)/,
  ],
  [
    'performance',
    /绩效|履职|履行|效益|效果|成效|指标(?:完成|分析)|自评(?:得分|情况|分值)|工作(?:完成|开展|任务)|得分情况|业务开展|主要(?:做法|工作)|完成情况/,
  ],
  ['other', /其他|其它|需要说明/],
  ['profile', /概况|基本情况|(?:部门|单位)情况|简介|名词解释/],
];

/** The part that a heading opens, by its words without number, blanks and quotation marks. */
export const keyOf = remembered((title): SectionKey | undefined => {
  if (title === '') return undefined;
  if (/名词解释/.test(title)) return undefined;
  return KEYS.find(([, words]) => words.test(title))?.[0];
});

/** The usual level of a part, for headings that carry no number. */
export const usualLevel = (key: SectionKey): number =>
  /^(?:functions|organisation|basic|project|objectives|assets|expenditureOverview)$/.test(key)
    ? 2
    : key === 'threePublic' || key === 'procurement'
      ? 3
      : 1;

/** Short headings that may stand without a number: the whole line is nothing but the name of a part. */
export const BARE_HEADING =
  /^(?:(?:\d{4}年度?)?(?:部门|单位|部门（单位）)?(?:整体支出)?(?:基本(?:情况|概况)|概况|主要职[能责]|职能职责|单位职能|部门职责|机构设置(?:情况)?|人员(?:编制)?情况|一般公共预算支出情况|政府性基金(?:预算)?支出情况|国有资本经营(?:预算)?支出情况|社会保险基金(?:预算)?支出情况|(?:部门)?整体支出(?:情况)?|(?:部门)?整体支出绩效情况|资金使用情况|基本支出(?:情况)?|项目支出(?:情况)?|三公经费(?:支出|使用|决算)?情况|绩效(?:自评)?情况|绩效目标(?:设置及)?完成情况|资产管理情况|存在的?(?:主要)?问题(?:及原因分析|和不足)?|下一步(?:改进)?(?:工作)?(?:措施|打算|计划)|改进措施(?:和建议)?|(?:意见)?建议|其他需要说明的(?:情况|问题|事项)|绩效自评结果(?:拟)?应用(?:和公开)?情况|附件|综合评价结论|政府采购(?:支出)?情况|机关运行经费(?:支出)?情况|预算绩效(?:管理)?情况))$/;
