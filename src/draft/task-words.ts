import type { Bilingual } from '../document/finding.ts';
import type { TaskId } from './field.ts';

/** The names of the tasks as the list shows them. */
export const TASK_WORDS: Readonly<Record<TaskId, Bilingual>> = {
  unit: { zh: '核对单位基本信息', en: 'Check the profile of the unit' },
  staffing: { zh: '核对人员编制', en: 'Check posts and people' },
  budget: { zh: '导入预算与决算数据', en: 'Enter budget and accounts' },
  base: { zh: '填写附件1 基础数据表', en: 'Fill in attachment 1, base data' },
  evaluation: { zh: '填写附件2 绩效自评表', en: 'Fill in attachment 2, self-evaluation' },
  rubric: { zh: '填写附件3 自评工作考核评分表', en: 'Fill in attachment 3, rubric' },
  narrative: { zh: '写报告正文', en: 'Write the report' },
  preview: { zh: '查看打印样稿', en: 'Look at the printed report' },
  check: { zh: '处理检查出的问题', en: 'Handle the findings' },
  sign: { zh: '请负责人签字', en: 'Have it signed' },
  submit: { zh: '报送财政局', en: 'Submit' },
  publish: { zh: '公开报告', en: 'Publish' },
};
