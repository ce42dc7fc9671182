/** Words of the four budgets. */
export const fourBudgetsZh = {
  title: (year: number) => `${year}年度四本预算`,
  lead: '由预算台账和执行台账按资金来源分列：一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算各一张表，没有的为“无”。',
  open: '四本预算',
  print: '打印',
  file: '导出工作簿',
  toBudget: '预算台账',
  toExecution: '执行台账',
  unit: '单位：万元',
  date: '截至日期',
  none: '无',
  head: {
    item: '科目、项目',
    original: '年初预算',
    carriedOver: '上年结转',
    adjusted: '年中调整',
    final: '全年预算',
    spent: '支出',
    left: '结余',
    rate: '执行率',
  },
  basic: '基本支出',
  total: '合计',
  checks: '核对',
  sum: (parts: string, beside: string, spent: string) =>
    `四本预算支出合计${parts}万元，专户管理的非税收入和其他资金${beside}万元，全部支出${spent}万元。`,
  filed: (label: string, filed: string, spent: string) =>
    `${label}：报告填${filed}万元，台账为${spent}万元，不一致，请核对。`,
  filedAll: '报告中按资金来源填写的支出与台账一致。',
  filedNone: '报告还没有填写按资金来源的支出，可在“台账”页采用台账的数。',
};
