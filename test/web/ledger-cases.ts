import type { LedgerEntry, LedgerId } from '../../src/ledger/entry.ts';
import { day } from '../../src/values/day.ts';

/** How a clerk works in one ledger: types an entry that is a mistake, takes it back, and pastes a table with a wrong row. */
export interface LedgerCase {
  readonly ledger: LedgerId;
  readonly kind: string;
  /** What is typed into the form by its labels; choices by their words. */
  readonly typed: Readonly<Record<string, string>>;
  /** Heads, a good row and a wrong one. */
  readonly sheet: readonly [heads: string, good: string, bad: string];
  readonly reason: string;
  /** The figure that the good row gives: its name in the report, its text, and words of the entry behind it. */
  readonly figure?: readonly [label: string, text: string, entry: string];
}

const entry = (
  ledger: LedgerId,
  kind: string,
  texts: Readonly<Record<string, string>>,
): LedgerEntry => ({ id: `${ledger}${kind}`, ledger, kind, day: day('2025-01-02'), texts });

/** What must stand before. */
export const BEFORE: readonly LedgerEntry[] = [
  entry('work', 'type', {
    ...{ type: '招商动态', measures: 'count', unit: '期', indicator: '编写招商动态期数' },
  }),
  entry('buildings', 'approval', {
    ...{ name: '业务用房维修', area: '90', investment: '300000', document: '临发改〔2025〕3号' },
  }),
  entry('survey', 'survey', {
    ...{ survey: '服务满意度', method: 'mean', population: '30', indicator: '服务对象满意度' },
  }),
  entry('survey', 'question', { survey: '服务满意度', number: '1', wording: '办事效率' }),
];

const line = {
  支出类型: '基本支出',
  资金来源: '一般公共预算',
  经济分类科目编码: '30201',
};

/** Every ledger, once. */
export const CASES: readonly LedgerCase[] = [
  {
    ledger: 'targets',
    kind: '申报',
    typed: {
      ...{ 申报日期: '2025-01-06', 申报对象: '档案整理', 目标期限: '年度', 所属年度: '2025' },
      目标全文: '整理档案100卷',
    },
    sheet: [
      '申报日期	申报对象	目标期限	所属年度	目标全文',
      '2025-01-08	档案整理	年度	2025	整理档案120卷',
      '2025-01-08	宣传	年度	2025	',
    ],
    reason: '请填写目标全文。',
  },
  {
    ledger: 'staffing',
    kind: '核定编制',
    typed: { 批复日期: '2016-05-10', 核定后编制总数: '5', 文号: '临编〔2016〕8号' },
    sheet: ['批复日期	编制数	文号', '2023年11月20日	3	临编〔2023〕21号', '2024-01-01	4	'],
    reason: '请填写文号。',
    figure: ['编制数', '3', '临编〔2023〕21号'],
  },
  {
    ledger: 'projects',
    kind: '项目',
    typed: { 立项日期: '2025-01-18', 项目名称: '旧名', 主要用于: '普查' },
    sheet: [
      '立项日期	项目名称	主要用于',
      '2025-01-18	经济普查	普查登记',
      '2025-02-30	宣传	宣传',
    ],
    reason: '请填写立项日期',
    figure: ['主要用于', '普查登记', '经济普查'],
  },
  {
    ledger: 'budget',
    kind: '年初预算',
    typed: { 批复日期: '2025-01-20', ...line, 年初预算数: '600' },
    sheet: [
      '批复日期	支出类型	资金来源	经济分类科目编码	年初预算数（万元）',
      '2025-01-20	基本支出	一般公共预算	30201	6',
      '2025-01-20	基本支出	一般公共预算	30201	六',
    ],
    reason: '没有认出金额',
    figure: ['年初预算数', '6', '60000.00'],
  },
  {
    ledger: 'execution',
    kind: '支出',
    typed: { 支出日期: '2025-03-31', ...line, 支出金额: '180' },
    sheet: [
      '支出日期	支出类型	资金来源	经济分类科目编码	支出金额',
      '2025-03-31	基本支出	一般公共预算	30201	1,280.50',
      '2025-03-31	基本支出	地方债	30201	20',
    ],
    reason: '请从这些中选一个',
    figure: ['一般公共预算', '0.12805', '1280.50'],
  },
  {
    ledger: 'threePublic',
    kind: '支出',
    typed: { 支出日期: '2025-04-01', 项目: '公务接待费', 金额: '99' },
    sheet: ['支出日期	项目	金额', '2025-04-02	公务接待费	900', '2025-04-03	聚餐	40'],
    reason: '请从这些中选一个',
    figure: ['公务接待费', '0.09', '900.00'],
  },
  {
    ledger: 'runningCosts',
    kind: '支出',
    typed: { 支出日期: '2025-04-01', 项目: '培训费', 金额: '77' },
    sheet: ['支出日期	项目	金额', '2025-05-06	培训费	3200	', '2025-05-07	团建	40'],
    reason: '请从这些中选一个',
    figure: ['会议费、培训费', '0.32', '3200.00'],
  },
  {
    ledger: 'procurement',
    kind: '采购合同',
    typed: { 合同签订日期: '2025-06-01', 采购类别: '货物', 合同金额: '120' },
    sheet: [
      '合同签订日期	采购类别	合同金额	供应商规模',
      '2025-06-02	货物	25000	小型企业',
      '2025-06-02	货物		小型企业',
    ],
    reason: '请填写合同金额。',
    figure: ['政府采购货物支出', '2.5', '25000.00'],
  },
  {
    ledger: 'buildings',
    kind: '竣工',
    typed: {
      ...{ 竣工日期: '2025-09-30', 工程名称: '业务用房维修', 实际规模: '80', 实际投资: '1000' },
    },
    sheet: [
      '竣工日期	工程名称	实际规模	实际投资（万元）',
      '2025-10-31	业务用房维修	90	29.5',
      '2025-10-31	门房	12	3',
    ],
    reason: '没有找到“门房”竣工之前的立项批复',
    figure: ['实际投资', '29.5', '295000.00'],
  },
  {
    ledger: 'assets',
    kind: '取得',
    typed: {
      ...{ 取得日期: '2025-02-10', 资产编号: 'ZC001', 资产名称: '机要车', 资产分类: 'A02030000' },
      ...{ 原值: '98000', 使用部门: '综合股', 车辆用途: '机要通信用车' },
    },
    sheet: [
      '取得日期	资产编号	资产名称	资产分类	原值	使用部门	车辆用途',
      '2025-02-10	ZC001	轿车	A02030000	108000	综合股	机要通信用车',
      '2025-02-10	ZC001	轿车	A02030000	98000	综合股	应急保障用车',
    ],
    reason: '资产编号“ZC001”已经登记过了，一个编号只能用一次。',
    figure: ['公务用车保有量', '1', 'ZC001'],
  },
  {
    ledger: 'work',
    kind: '工作记录',
    typed: { 日期: '2025-03-31', 工作类型: '招商动态', 事项: '第2期' },
    sheet: ['日期	工作类型	事项', '2025-03-31	招商动态	第1期', '2025-04-30	调研	第1篇'],
    reason: '还没有“调研”这种工作类型，请先定义类型，或核对名称。',
    figure: ['编写招商动态期数', '1期', '第1期'],
  },
  {
    ledger: 'survey',
    kind: '答卷',
    typed: { 填写日期: '2025-11-20', 问卷名称: '服务满意度', 答卷码: 'B1', 各题得分: '1' },
    sheet: [
      '填写日期	问卷名称	答卷码	各题得分',
      '2025-11-20	服务满意度	B2	5',
      '2025-11-20	服务满意度	B3	6',
    ],
    reason: '每题填1至5分，没有回答的填“-”。',
    figure: ['服务对象满意度', '100%', 'B2'],
  },
  {
    ledger: 'promises',
    kind: '改进措施',
    typed: { 报告日期: '2025-03-20', 报告年度: '2024', 改进措施: '加快付款' },
    sheet: [
      '报告日期	报告年度	改进措施',
      '2025-03-20	2024	加快支出进度',
      '2025-03-20	1924	细化预算',
    ],
    reason: '报告年度请写四位年份，例如2023。',
  },
  {
    ledger: 'monitoring',
    kind: '自查偏差',
    typed: { 发现日期: '2025-06-30', 监控对象: '招商动态', 偏差情况: '只完成3期' },
    sheet: [
      '发现日期	监控对象	偏差情况',
      '2025-07-31	招商动态	只完成5期',
      '2025-07-31		进度慢',
    ],
    reason: '请填写监控对象。',
  },
];
