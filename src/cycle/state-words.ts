import type { FilingState } from './filing.ts';

/** The words for the states, one vocabulary everywhere. */
export const STATE_WORDS: Readonly<
  Record<FilingState, { readonly zh: string; readonly en: string }>
> = {
  notStarted: { zh: '未开始', en: 'not started' },
  drafting: { zh: '填报中', en: 'in progress' },
  checked: { zh: '待签字', en: 'awaiting signature' },
  signed: { zh: '已签字', en: 'signed' },
  submitted: { zh: '已报送', en: 'submitted' },
  departmentReviewed: { zh: '主管部门已审核', en: 'reviewed by the department' },
  returned: { zh: '已退回', en: 'returned' },
  accepted: { zh: '财政部门已接受', en: 'accepted' },
  rubricScored: { zh: '已评分', en: 'scored' },
  spotChecked: { zh: '已抽查', en: 'spot-checked' },
  finalised: { zh: '已定稿', en: 'finalised' },
  published: { zh: '已公开', en: 'published' },
  applied: { zh: '已应用', en: 'applied' },
};
