import type { Measure } from './measure.ts';

/** A type of record as a unit may take it over and change it. */
interface SampleType {
  readonly type: string;
  readonly unit: string;
  readonly measures: Measure;
  /** Name of the indicator that it proves, as targets mostly have it. */
  readonly indicator: string;
}

const t = (type: string, unit: string, measures: Measure, indicator: string): SampleType => ({
  type,
  unit,
  measures,
  indicator,
});

/** Types of record to begin with: what the indicators of offices, centres and bureaus mostly count. */
export const SAMPLE_TYPES: readonly SampleType[] = [
  t('签约项目', '个', 'count', '签约项目数'),
  t('开工项目', '个', 'count', '开工项目数'),
  t('引进资金', '万元', 'sum', '引进资金额'),
  t('招商推介活动', '场', 'count', '开展招商推介活动场次'),
  t('走访企业', '家', 'count', '走访企业数'),
  t('接待来访', '人次', 'sum', '接待来访人次'),
  t('外出考察对接', '次', 'count', '外出考察对接次数'),
  t('调研报告', '篇', 'count', '撰写调研报告篇数'),
  t('课题研究', '个', 'count', '完成课题研究数'),
  t('工作信息刊发', '篇', 'count', '刊发工作信息篇数'),
  t('领导批示', '次', 'count', '获领导批示次数'),
  t('带动就业', '人', 'sum', '带动就业人数'),
  t('业务培训', '场', 'count', '开展业务培训场次'),
  t('培训人次', '人次', 'sum', '培训人次'),
  t('会议组织', '次', 'count', '组织召开会议次数'),
  t('监督检查', '次', 'count', '开展监督检查次数'),
  t('问题整改', '', 'ratio', '问题整改完成率'),
  t('信访办理', '', 'ratio', '信访事项按期办结率'),
  t('政务服务办件', '', 'ratio', '按时办结率'),
  t('项目验收', '', 'ratio', '验收合格率'),
  t('资金拨付', '', 'ratio', '资金拨付到位率'),
  t('档案数字化', '页', 'sum', '档案数字化页数'),
  t('宣传活动', '场', 'count', '开展宣传活动场次'),
  t('志愿服务', '人次', 'sum', '参加志愿服务人次'),
  t('年度任务完成', '', 'latest', '年度任务完成时间'),
];
