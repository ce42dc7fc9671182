/** Words of 汇总分析. */
export const rollupZh = {
  title: '汇总分析',
  lead: '数量、金额类指标相加，比率类指标按各单位全年预算数加权平均，汇总后再评分；没有报送的单位不计入合计，不按零处理。',
  year: '年度',
  yearOf: (year: number) => `${year}年度`,
  under: '范围',
  basis: '口径',
  bases: { submitted: '已报送', accepted: '财政部门已接受' },
  nothing: '还没有可以汇总的自评。请先在首页布置年度自评。',
  nothingIn: '这个范围内还没有报送的自评，以下只列出应汇总的单位。',
  report: '下载汇总报告（Word）',
  coverage: (units: number, due: number) => `已汇总${units}个，应汇总${due}个`,
  rate: '预算执行率',
  rateOf: (actual: string, budget: string) => `执行${actual}万元，全年预算${budget}万元`,
  threePublic: '“三公”经费',
  threePublicOf: (actual: string, budget: string) => `决算${actual}万元，预算${budget}万元`,
  selfScore: '自评得分',
  selfScoreOf: '按资金加权平均',
  score: '汇总后评分',
  scoreOf: (full: string, regulation: string) => `满分${full}分，按${regulation}评分`,
  none: '—',
  asTable: '以表格显示',
  asDrawing: '以图形显示',
  csv: '导出CSV',
  xlsx: '导出Excel',
  count: (n: number) => `${n}个`,
  open: (name: string) => `查看${name}`,
  close: '关闭',
  behind: (n: number, shown: number) =>
    n > shown ? `共${n}个单位，列出前${shown}个。` : `共${n}个单位。`,
  unit: '单位',
  place: '在报告中查看',
  budget: '全年预算（万元）',
  actual: '全年执行（万元）',
  budgetShort: '预算',
  actualShort: '决算',
  regulationScore: '核算得分',
  charts: {
    totals: '各部门（单位）汇总',
    scores: '自评得分分布：自评是否可信',
    rates: '执行率与自评得分：执行低的得分是否偏高',
    reviewed: '自评得分与审核得分：哪些单位自评偏高',
    checks: '最常见问题：来年要讲清楚什么',
    heat: '问题分布：个别部门的问题还是普遍问题',
    years: '“三公”经费和公用经费：是否逐年下降，预算是否偏松',
    indicators: '共同指标汇总',
    absent: '未纳入汇总的单位',
  },
  readings: {
    totals: (rate: string) =>
      rate ? `合计执行率${rate}；点部门名称看下属单位。` : '没有可以计算执行率的预算。',
    scores: (top: number, all: number) =>
      all === 0 ? '还没有自评得分。' : `${all}个有得分的单位中，${top}个自评95分以上。`,
    rates: (n: number) =>
      n === 0
        ? '没有执行率低于80%而自评90分以上的单位。'
        : `${n}个单位执行率低于80%，自评却在90分以上，建议优先抽查。`,
    reviewed: (count: number, lowered: number, first: string, drop: string) =>
      count === 0
        ? '还没有逐项审核得分的单位。'
        : lowered === 0
          ? `已审核得分的${count}个单位中，没有审核得分低于自评得分的。`
          : `已审核得分的${count}个单位中，${lowered}个审核得分低于自评得分，扣分最多的是${first}，扣${drop}分。`,
    checks: (first: string, n: number) =>
      first ? `最常见的是“${first}”，涉及${n}个单位。` : '检查没有发现错误或警告。',
    heat: (all: number) =>
      all === 0 ? '没有每个部门都有的问题。' : `${all}类问题在每个已汇总的部门都有。`,
    years: (way: 'up' | 'down' | 'same' | 'one' | 'other', loose: boolean) =>
      `${{ up: '“三公”经费决算比上年增加', down: '“三公”经费决算比上年减少', same: '“三公”经费决算与上年持平', one: '只有一个年度，看不出趋势', other: '两年汇总的单位数不同，合计数不能直接比较' }[way]}${loose ? '；“三公”经费决算不足预算的八成，预算可能偏松' : ''}。`,
    indicators: (n: number) => `两个以上单位共有的指标${n}项。`,
    absent: (n: number) => (n === 0 ? '应汇总的单位全部纳入。' : `${n}个单位没有纳入以上合计。`),
  },
  scoreAxis: '自评得分',
  reviewAxis: '审核得分',
  deduction: '审核扣分',
  mostDrawn: (shown: number, count: number) => `图中列出扣分最多的${shown}个，共${count}个。`,
  rateAxis: '预算执行率',
  threePublicYears: '“三公”经费（万元）',
  runningYears: '公用经费（万元）',
};
