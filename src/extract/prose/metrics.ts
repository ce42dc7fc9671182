import type { Scope } from '../../report/facts.ts';
import type { Metric } from '../../report/terms.ts';

/** What a subject counts: only figures of that nature are bound to it. */
export type Nature = 'money' | 'people' | 'count' | 'percent' | 'score';

/** Words of reports for each metric (domain rules 7.3, 7.4, 8.1, 8.4), quotation marks left out, brackets full-width. */
const MONEY: Readonly<Partial<Record<Metric, string>>> = {
  totalRevenue:
    '收入总量 收入总计 收入合计 总收入 收入总额 全年收入 全年总收入 经费总收入 部门收入合计 收入决算总额 收入决算总计 经费收入 年度总收入 收入总数',
  currentRevenue:
    '本年收入合计 本年收入 本年度收入合计 本年度收入 当年收入 本年收入总计 本年总收入 当年收入合计 本年收入决算合计 本年收入决算数合计',
  openingCarryOver:
    '年初结转和结余 年初结转结余 年初结余结转 上年结转结余 上年结转和结余 上年结余结转 上年结转 上年度结转 年初结转 年初结余 上年结余 年初财政拨款结转和结余 上年度结转结余',
  carriedOverFunds: '上年结转资金 上年结余资金 结转资金',
  closingBalance:
    '年末结转和结余 年末结转结余 年末结余结转 年终结转结余 年末财政拨款结转和结余 年末结余 年末结转 年终结余 结转下年 结转下年使用 结转下年支出 结转结余 结转和结余 结余结转 结转结余资金 结余资金 结余结转资金 期末结转结余',
  surplusUsed:
    '使用非财政拨款结余 使用非财政拨款结余（含专用结余） 用事业基金弥补收支差额 使用专用结余',
  surplusDistributed: '结余分配',
  appropriationRevenue: '财政拨款收入 财政补助收入 财政拨款预算收入 财政拨款收入合计',
  appropriation: '财政拨款 财政拨款资金 财政资金 当年财政拨款 本年财政拨款',
  superiorSubsidyRevenue: '上级补助收入',
  institutionalRevenue: '事业收入 事业预算收入',
  operatingRevenue: '经营收入',
  affiliateRevenue: '附属单位上缴收入 附属单位缴款 附属单位上缴',
  otherRevenue: '其他收入',
  generalPublicBudget:
    '一般公共预算拨款 一般公共预算拨款收入 一般公共预算财政拨款 一般公共预算财政拨款收入 一般公共预算 一般公共预算收入 一般公共预算资金 公共财政预算拨款 一般公共预算拨款资金 经费拨款',
  governmentFundsBudget:
    '政府性基金 政府性基金预算 政府性基金拨款 政府性基金收入 政府性基金预算拨款 政府性基金预算收入 政府性基金预算财政拨款 政府性基金预算财政拨款收入 政府性基金财政拨款收入',
  stateCapitalBudget:
    '国有资本经营预算 国有资本经营预算拨款 国有资本经营预算收入 国有资本经营预算财政拨款 国有资本经营预算财政拨款收入',
  socialInsuranceBudget: '社会保险基金 社会保险基金预算 社会保险基金预算收入 社会保险基金收入',
  specialAccountRevenue:
    '纳入专户管理的非税收入 纳入专户管理的非税收入拨款 财政专户管理资金 财政专户管理资金收入 财政专户管理教育资金 财政专户管理教育收费 财政专户资金 非税收入拨款',
  otherFunds: '其他资金',
  centralFunds:
    '中央资金 中央财政资金 中央补助资金 中央专项资金 中央衔接资金 中央级资金 中央财政衔接资金 中央财政补助资金 中央财政衔接推进乡村振兴补助资金 中央级衔接资金 中央财政专项资金',
  provincialFunds:
    '省级资金 省级财政资金 省级补助资金 省级专项资金 省级衔接资金 省财政资金 省级财政衔接资金 省级财政补助资金 省级财政衔接推进乡村振兴补助资金 自治区资金 自治区级资金 自治区补助资金 自治区级衔接资金 自治区财政衔接资金',
  cityFunds:
    '市级资金 市级财政资金 市级补助资金 市级专项资金 市级衔接资金 市级财政衔接资金 市级财政补助资金 市级财政衔接推进乡村振兴补助资金 州级资金 州级衔接资金',
  countyFunds:
    '县级资金 县级财政资金 县级补助资金 县级专项资金 县级衔接资金 区级资金 区级财政资金 区级补助资金 区级专项资金 区级衔接资金 县级配套资金 县本级资金 县级财政衔接资金 县级财政衔接推进乡村振兴补助资金 县（区）级资金 县级财政补助资金 本级资金',
  totalExpenditure:
    '支出总量 支出总计 支出合计 总支出 支出总额 全年支出 全年总支出 整体支出 部门整体支出 单位整体支出 部门（单位）整体支出 经费整体支出 部门支出合计 部门总支出 单位总支出 经费总支出 经费支出总额 全年经费支出 全年经费总支出 年度总支出 年度支出 决算总支出 资金总支出 资金总体支出 总体支出 预算总体支出 支出决算总额 支出决算总计 财政总支出 全年各项支出 全年财政支出 实际总支出 全年实际支出 部门支出总额 支出总数 各项支出合计 部门整体支出总额 整体支出总额 全年累计支出',
  currentExpenditure:
    '本年支出合计 本年支出 本年度支出合计 本年度支出 当年支出 本年支出总计 本年总支出 本年度总支出 当年支出合计 本年支出决算合计 本年支出决算数合计',
  basicExpenditure:
    '基本支出 基本支出经费 部门基本支出 单位基本支出 基本经费支出 机构正常运转的日常支出',
  projectExpenditure:
    '项目支出 项目经费 项目支出经费 项目经费支出 部门项目支出 专项支出 专项经费支出 项目资金支出 单位项目支出 专项业务工作的经费支出',
  personnelExpenditure: '人员经费 人员支出 人员经费支出 人员类支出 人员类项目支出 人员类经费',
  runningCosts:
    '公用经费 日常公用经费 公用支出 日常公用支出 公用经费支出 日常公用经费支出 公用类支出 公用类经费 日常运行公用经费 运转类公用经费',
  superiorRemittance: '上缴上级支出 上缴上级的支出',
  operatingExpenditure: '经营支出',
  affiliateSubsidy: '对附属单位补助支出 对附属单位补助',
  compensationOfEmployees:
    '工资福利支出 工资和福利支出 工资及福利支出 工资福利费支出 工资福利费用支出 工资福利性支出 工资福利 工资、福利支出',
  goodsAndServices:
    '商品和服务支出 商品服务支出 商品与服务支出 商品及服务支出 商品和服务 商品和服务费用支出 商品和服务费支出 商品、服务支出',
  householdTransfers:
    '对个人和家庭的补助 对个人和家庭的补助支出 对个人和家庭补助 对个人和家庭补助支出 对个人及家庭的补助 对个人及家庭的补助支出 对个人及家庭补助 对个人及家庭补助支出 对个人与家庭的补助 对个人与家庭补助支出 对个人家庭补助 对个人家庭的补助 对个人家庭补助支出 对家庭和个人的补助 对家庭和个人补助支出 个人和家庭补助支出 个人和家庭的补助 个人和家庭补助 个人和家庭的补助支出 个人家庭补助支出 对个和家庭的补助',
  debtInterest: '债务利息及费用支出 债务利息支出 债务利息及费用',
  capitalConstruction: '资本性支出（基本建设） 资本性支出（基本建设类） 基本建设支出',
  capitalExpenditure: '资本性支出 其他资本性支出 资本性支出（其他） 资本支出',
  enterpriseSubsidyConstruction: '对企业补助（基本建设） 对企业补助支出（基本建设）',
  enterpriseSubsidy: '对企业补助 对企业补助支出 对企业的补助 对企业的补助支出 对企事业单位的补贴',
  socialSecuritySubsidy: '对社会保障基金补助 对社会保障基金补助支出',
  otherExpenditure: '其他支出',
  threePublicExpenses:
    '三公经费 三公经费支出 三公 三公经费总额 三公经费合计 三公费用 三公支出 三公消费 三公经费总支出 财政拨款三公经费总支出',
  officialOverseasTravel:
    '因公出国（境）费 因公出国（境）费用 因公出国（境）经费 因公出国（境） 因公出国（境）支出 因公出国境费 因公出国境费用 因公出国境 因公出国出境费 因公出国费 因公出国费用 因公出国 出国（境）费 出国（境）费用 出国（境）经费 出国境费 因公出国、出境费 因公出国（境）费支出 公务出国（境）费 公务出国（境）费用',
  officialVehicles:
    '公务用车购置及运行维护费 公务用车购置和运行维护费 公务用车购置与运行维护费 公务用车购置及运行费 公务用车购置和运行费 公务用车购置及运行维护 公务用车购置及运行 公务用车购置及维护费 公务用车购置和维护费 公务用车购置和维护经费 公务用车购置及维护经费 公务用车购置、运行维护费 公务用车购置运行维护费 公务用车购置运行费 公务用车运行及购置费 公务用车运行维护及购置费 公务用车运行维护费及购置费 公务用车运行维护费和购置费 公务用车购置费及运行维护费 公务用车购置费及运行费 公务用车购置费和运行维护费 公务用车购置费和运行费 公务用车购置和运行维护经费 公务用车购置及运行经费 公务用车费 公务用车费用 公务用车经费 公务车购置及运行维护费 公务车购置及运行费 公车购置及运行维护费 公车购置及运行费 公车购置及运维费 公务用车购置及运维费 车辆购置及运行维护费 车辆购置及运行费 公务用车（含购置及运行） 公务用车购置及运行维护支出',
  vehiclePurchase:
    '公务用车购置费 公务用车购置 公务用车购置支出 公务用车购置经费 公务车购置费 公务车购置 公车购置费 公车购置 车辆购置费 公务用车购置费用',
  vehicleOperation:
    '公务用车运行维护费 公务用车运行费 公务用车维护费 公务用车运行维护 公务用车运行及维护费 公务用车运行和维护费 公务用车运行维护经费 公务用车运行经费 公务用车运行 公务用车运行维护支出 公务用车运行支出 公务用车运维费 公车运行维护费 公车运行费 公车运行维护 公车运维费 公务车运行维护费 公务车运行费 公务车运行维护 车辆运行维护费 车辆运行费 公务用车维修费 公务用车维修维护费 公务用车运行维护费用',
  officialHospitality:
    '公务接待费 公务接待费用 公务接待经费 公务接待 公务接待支出 接待费 接待费用 接待费支出 公务招待费 招待费 业务招待费 业务接待费 公务接待费支出',
  officeCosts: '办公经费',
  utilitiesAndTravel: '水费、电费、差旅费 水电费、差旅费 水费电费差旅费',
  meetingsAndTraining: '会议费、培训费 会议费和培训费 会议费及培训费 会议培训费',
  meetings: '会议费 会议费支出 会议经费',
  training: '培训费 培训费支出 培训经费',
  travel: '差旅费 差旅费支出',
  operationalProjects: '业务工作经费 业务工作专项经费 业务工作专项',
  earmarkedFunds:
    '专项资金 财政专项资金 衔接资金 财政衔接资金 衔接推进乡村振兴补助资金 财政衔接推进乡村振兴补助资金 乡村振兴衔接资金 财政衔接推进乡村振兴资金',
  administrativeOperatingCosts:
    '机关运行经费 机关运行经费支出 机关运行费 机关（事业）单位运行经费 单位运行经费',
  procurement:
    '政府采购支出总额 政府采购支出合计 政府采购支出 政府采购金额 政府采购总额 政府采购 政府采购总金额 政府采购合同金额 政府采购资金 采购总额 采购支出总额 政府采购实际支出 采购总金额 政府采购规模',
  procurementGoods:
    '政府采购货物支出 采购货物支出 货物支出 货物采购金额 货物采购支出 货物类采购 货物类采购金额 货物类支出 政府采购货物类 货物类 政府采购货物 采购货物 货物采购 货物类政府采购 采购货物类支出 政府采购货物类支出 政府采购货物金额',
  procurementWorks:
    '政府采购工程支出 采购工程支出 工程支出 工程采购金额 工程采购支出 工程类采购 工程类采购金额 工程类支出 政府采购工程类 工程类 政府采购工程 采购工程 工程采购 工程类政府采购 采购工程类支出 政府采购工程类支出 政府采购工程金额',
  procurementServices:
    '政府采购服务支出 采购服务支出 服务支出 服务采购金额 服务采购支出 服务类采购 服务类采购金额 服务类支出 政府采购服务类 服务类 政府采购服务 采购服务 服务采购 服务类政府采购 采购服务类支出 政府采购服务类支出 政府采购服务金额',
  procurementSme:
    '授予中小企业合同金额 授予中小企业的合同金额 授予中小企业合同 授予中小企业采购合同金额 中小企业合同金额 授予中小企业合同总金额 授予中小企业采购金额 授予中、小企业合同金额',
  procurementMicro:
    '授予小微企业合同金额 授予小微企业的合同金额 授予小微企业合同 授予小型微型企业合同金额 授予小型、微型企业合同金额 授予小微企业采购合同金额 小微企业合同金额 授予小微企业采购金额',
  fixedAssets: '固定资产 固定资产总额 固定资产原值 固定资产总值 固定资产账面原值',
};

const PEOPLE: Readonly<Partial<Record<Metric, string>>> = {
  authorizedPositions:
    '编制 编制数 编制人数 编制人员 人员编制 人员编制数 人员编制总数 核定编制 核定编制数 核定编制人数 核定编制总数 核定人员编制 核定人员编制数 核定的编制 编制总数 编制总人数 总编制 总编制数 内设编制 内设编制数 核编 定编 定编人数 批准编制 批准编制数 批复编制 批复编制数 实有编制 实有编制数 现有编制 现有编制数 在职编制 在职编制数 行政和事业编制 行政及事业编制 行政、事业编制 行政事业编制 编办核定编制 省委编办核定编制 市委编办核定编制 县委编办核定编制 区委编办核定编制 机构编制 机构编制数 单位编制 单位编制数 编制名额 核定编制人员 核定总编制 核定总编制数 编制职数 应有编制',
  filledPositions:
    '在职人数 在职人员 在职职工 在职总人数 在职人员总数 在职 在职干部职工 实有人数 实有人员 实有在职人数 实有在职人员 实有在职职工 实有在编人数 实有在编人员 实有总人数 实有在职 实有 实际在职人数 实际在职人员 实际在职 实际在编人数 实际在编人员 实际在编 实际人数 实际在岗人数 实际在岗 年末实有人数 年末实有人员 年末实有在职人员 年末实有在职人数 年末在职人数 年末在职人员 年末实有 年末在编人数 年末在编人员 在编人数 在编人员 在编在职人员 在编在职人数 在编在岗人员 在编在岗人数 在编职工 在编在岗 在编在职 在职在编 在编 在职在编人员 在职在编人数 在岗人数 在岗人员 在岗在编 在岗在编人员 在岗职工 现有人数 现有人员 现有在职人数 现有在职人员 现有在职职工 现有在编人员 现有在编人数 现有在职在编人员 现有干部职工 现有职工 在编教职工 在职教职工 教职工 在编教师 在职教师 在岗教职工 现有教职工 现有在编教职工 现有在职教职工 在册人数 在册人员 年末在册人数 财政供养在职人员 现有在岗人员 现有在编在职人员 现有在编在岗人员 干部职工 实有干部职工 在职正式人员',
  retirees:
    '退休人员 退休人数 退休职工 退休干部 退休干部职工 退休 退休教师 已退休人员 年末退休人员 退休人员数',
  veteranRetirees: '离休人员 离休人数 离休干部 离休 年末离休人员',
};

const PERCENT: Readonly<Partial<Record<Metric, string>>> = {
  positionFillRatio: '在职人员控制率 人员控制率 编制控制率',
  executionRate:
    '预算执行率 执行率 资金执行率 总执行率 预算资金执行率 整体预算执行率 部门预算执行率 资金使用率 资金支出进度 资金执行进度 资金支付进度 资金支出率 支出进度 预算支出进度 预算支出执行率 整体支出执行率 总体执行率 全年预算执行率',
  satisfaction:
    '满意度 服务对象满意度 群众满意度 社会公众满意度 公众满意度 受益群众满意度 服务对象满意率 满意率 群众满意率',
};

const SCORE: Readonly<Partial<Record<Metric, string>>> = {
  selfScore:
    '自评得分 自评分 自评总分 自评总得分 自评分数 自评综合得分 自评分值 综合得分 综合评分 综合评价得分 总得分 评价得分 绩效自评得分 绩效得分 得分 总分 自我评分 自评价得分 整体支出自评 整体自评 部门整体自评 最终得分 评价总得分 综合评定得分 自评评分 总评分 自评结果',
  averageScore: '平均得分 平均分 自评平均分 自评平均得分 平均自评得分 平均分值',
};

/** Kinds of posts without a metric of their own: they add up to the authorised number. */
const POST_PARTS =
  '行政编制 行政编制数 行政编 事业编制 事业编制数 事业编 工勤编制 工勤编 机关工勤编制 工勤人员编制 机关工勤人员编制 后勤编制 后勤服务编制 后勤服务人员编制 参公编制 参公事业编制 参公管理编制 参公管理事业编制 参照公务员管理编制 参照公务员法管理事业编制 全额事业编制 全额拨款事业编制 全供事业编制 财政全额拨款事业编制 差额事业编制 差额拨款事业编制 自收自支编制 自收自支事业编制 行政政法专项编制 政法专项编制 中央政法专项编制 政法专项行政编制 政法行政编制 政法编制 公务员编制 机关事业编制 机关行政编制 其他编制 机关后勤服务人员编制 行政人员编制 事业人员编制 工勤人员事业编制 专项编制 行政执法编制 行政执法专项编制 公益一类事业编制'.split(
    ' ',
  );

/** Words that carry a number of their own but are no quantity of ours: what follows them is known and passed over. */
const SILENT =
  '基本工资 津贴补贴 津补贴 奖金 绩效工资 伙食补助费 机关事业单位基本养老保险缴费 基本养老保险缴费 基本养老保险 养老保险 职业年金缴费 职业年金 职工基本医疗保险缴费 医疗保险 公务员医疗补助缴费 其他社会保障缴费 社会保障缴费 住房公积金 医疗费 其他工资福利支出 办公费 印刷费 咨询费 手续费 水费 电费 水电费 邮电费 取暖费 物业管理费 维修（护）费 维修费 维护费 租赁费 专用材料费 被装购置费 专用燃料费 劳务费 委托业务费 工会经费 福利费 其他交通费用 其他交通费 税金及附加费用 其他商品和服务支出 离休费 退休费 抚恤金 生活补助 救济费 医疗费补助 助学金 奖励金 其他对个人和家庭的补助 其他对个人和家庭的补助支出 办公设备购置 专用设备购置 房屋建筑物购建 基础设施建设 大型修缮 信息网络及软件购置更新 公务交通补贴 公务交通费 固定资产净值 流动资产 无形资产 资产总额 资产总计 负债 负债总额 净资产 在建工程 银行存款 货币资金 房屋 房产 土地 通用设备 专用设备 家具 其他固定资产 累计折旧 编外人员 临聘人员 临时人员 聘用人员 劳务派遣人员 劳务派遣 政府购买服务人员 合同制人员 公益性岗位 遗属 遗属人员 事业编制人员 行政编制人员 工勤编制人员 参公编制人员 事业编人员 行政编人员 公务员编制人员 公务员 行政人员 事业人员 工勤人员 参公人员 行政在职 事业在职 在校学生 离退休人员 离退休 离退休干部 退休及离休人员 领导职数 科级领导职数 国内接待费 国内公务接待费 国内公务接待 国内接待 国内公务接待支出 国内接待费支出 外事接待费 外事接待 外事接待支出 国（境）外公务接待费 国（境）外公务接待 国（境）外接待费 外宾接待支出 其他接待费用 预留 其他支出费用 预算调整数 预算调整 结余 非税收入 税收收入 罚没收入 国有资产收益 其他运转类项目支出 特定目标类项目支出 其他运转类 特定目标类 运转类 一次性项目 经常性项目 其他项目支出 其他人员经费 其他公用经费 工资'.split(
    ' ',
  );

/** A subject as the dictionary knows it. Without metrics it is passed over. */
export interface Subject {
  readonly metrics: readonly Metric[];
  readonly nature: Nature;
  readonly scope?: Scope;
  /** 支出 and 收入 alone: a subject only where no other one is in force. */
  readonly weak?: true;
  /** A kind of post that adds up to the authorised number. */
  readonly post?: true;
}

const listed = (
  table: Readonly<Partial<Record<Metric, string>>>,
  nature: Nature,
): (readonly [string, Subject])[] =>
  (Object.entries(table) as [Metric, string][]).flatMap(([metric, words]) =>
    words.split(' ').map((word) => [word, { metrics: [metric], nature }] as const),
  );

const BOTH =
  '收支总计 收、支总计 收入支出总计 收入、支出总计 收入和支出总计 收支总额 收入和支出总额 收支总额均 收入、支出决算总计 收入支出决算总计 收支决算总计 收、支决算总计 收入和支出决算总计 收支各 收、支各 收入支出各 收入、支出各'.split(
    ' ',
  );
const BOTH_CURRENT = '收支合计 收、支合计 收入支出合计 收入、支出合计'.split(' ');

const FUNDS: readonly (readonly [string, Scope])[] = [
  ['财政拨款', 'appropriation'],
  ['一般公共预算财政拨款', 'generalBudget'],
  ['一般公共预算', 'generalBudget'],
  ['一般公共预算拨款', 'generalBudget'],
  ['公共财政预算拨款', 'generalBudget'],
  ['政府性基金', 'governmentFunds'],
  ['政府性基金预算', 'governmentFunds'],
  ['政府性基金预算财政拨款', 'governmentFunds'],
  ['政府性基金财政拨款', 'governmentFunds'],
  ['国有资本经营预算', 'stateCapital'],
  ['国有资本经营预算财政拨款', 'stateCapital'],
];

/** 财政拨款 before a word of expenditure limits whose money is meant. */
const scoped = FUNDS.flatMap(([fund, scope]): (readonly [string, Subject])[] => {
  const of = (metric: Metric): Subject => ({ metrics: [metric], nature: 'money', scope });
  const both: Subject = { metrics: ['totalRevenue', 'totalExpenditure'], nature: 'money', scope };
  return [
    [`${fund}支出`, of('currentExpenditure')],
    [`${fund}本年支出`, of('currentExpenditure')],
    [`${fund}支出合计`, of('currentExpenditure')],
    [`${fund}支出总计`, of('totalExpenditure')],
    [`${fund}收入总计`, of('totalRevenue')],
    ...['收支', '收、支', '收入支出', '收入、支出', '收入和支出'].flatMap((word) => [
      [`${fund}${word}总计`, both] as const,
      [`${fund}${word}决算总计`, both] as const,
    ]),
    ...['', '支出'].flatMap((tail) => [
      [`${fund}基本支出${tail}`, of('basicExpenditure')] as const,
      [`${fund}项目支出${tail}`, of('projectExpenditure')] as const,
    ]),
  ];
});

/** Every word of the dictionary with its subject. */
export const SUBJECTS: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ...SILENT.map((word) => [word, { metrics: [], nature: 'money' as const }] as const),
  ...listed(MONEY, 'money'),
  ...listed(PEOPLE, 'people'),
  ...listed(PERCENT, 'percent'),
  ...listed(SCORE, 'score'),
  ...POST_PARTS.map(
    (word) => [word, { metrics: [], nature: 'people' as const, post: true as const }] as const,
  ),
  ...BOTH.map(
    (word) =>
      [word, { metrics: ['totalRevenue', 'totalExpenditure'], nature: 'money' as const }] as const,
  ),
  ...BOTH_CURRENT.map(
    (word) =>
      [
        word,
        { metrics: ['currentRevenue', 'currentExpenditure'], nature: 'money' as const },
      ] as const,
  ),
  ...scoped,
  ['支出', { metrics: ['totalExpenditure'], nature: 'money', weak: true }],
  ['收入', { metrics: ['totalRevenue'], nature: 'money', weak: true }],
]);

const TOTALS: readonly Metric[] = ['currentExpenditure', 'totalExpenditure'];
const INCOME: readonly Metric[] = ['currentRevenue', 'totalRevenue'];
const SOURCES: readonly Metric[] = ['appropriationRevenue', 'appropriation', ...INCOME, ...TOTALS];
const LEVELS: readonly Metric[] = ['earmarkedFunds', ...SOURCES, 'projectExpenditure'];
const CLASSES: readonly Metric[] = [
  'personnelExpenditure',
  'runningCosts',
  'basicExpenditure',
  'projectExpenditure',
  ...TOTALS,
];

const every = (metrics: string, parents: readonly Metric[]) =>
  metrics.split(' ').map((metric) => [metric as Metric, parents] as const);

/** The economic classes: whose money they are of follows from the whole that they are listed under. */
export const ECONOMIC: ReadonlySet<Metric> = new Set(
  'compensationOfEmployees goodsAndServices householdTransfers debtInterest capitalConstruction capitalExpenditure enterpriseSubsidyConstruction enterpriseSubsidy socialSecuritySubsidy otherExpenditure'.split(
    ' ',
  ) as Metric[],
);

/** Of which wholes a quantity can be a part, nearest first. */
export const WHOLES: ReadonlyMap<Metric, readonly Metric[]> = new Map<Metric, readonly Metric[]>([
  ...every(
    'basicExpenditure projectExpenditure superiorRemittance operatingExpenditure affiliateSubsidy',
    TOTALS,
  ),
  ...every('personnelExpenditure runningCosts', ['basicExpenditure', ...TOTALS]),
  ...[...ECONOMIC].map((metric) => [metric, CLASSES] as const),
  ...every('officialOverseasTravel officialVehicles officialHospitality', ['threePublicExpenses']),
  ...every('vehiclePurchase vehicleOperation', ['officialVehicles', 'threePublicExpenses']),
  ...every(
    'appropriationRevenue superiorSubsidyRevenue institutionalRevenue operatingRevenue affiliateRevenue otherRevenue',
    INCOME,
  ),
  ...every('currentRevenue openingCarryOver surplusUsed', ['totalRevenue']),
  ...every('currentExpenditure closingBalance surplusDistributed', ['totalExpenditure']),
  ...every(
    'generalPublicBudget governmentFundsBudget stateCapitalBudget socialInsuranceBudget specialAccountRevenue otherFunds carriedOverFunds appropriation',
    SOURCES,
  ),
  ...every('centralFunds provincialFunds cityFunds countyFunds', LEVELS),
  ...every('procurementGoods procurementWorks procurementServices procurementSme', ['procurement']),
  ...every('procurementMicro', ['procurementSme', 'procurement']),
  ...every('officeCosts utilitiesAndTravel meetingsAndTraining meetings training travel', [
    'runningCosts',
  ]),
  ...every('projectsExcellent projectsGood projectsFair projectsPoor', ['evaluatedProjects']),
  ...every('problemsRectified', ['problemsFound']),
]);

/** Quantities of which the words rarely say whether budget or accounts: left open when they do not. */
export const OPEN_BASIS: ReadonlySet<Metric> = new Set(
  'generalPublicBudget governmentFundsBudget stateCapitalBudget socialInsuranceBudget specialAccountRevenue otherFunds centralFunds provincialFunds cityFunds countyFunds earmarkedFunds appropriation carriedOverFunds'.split(
    ' ',
  ) as Metric[],
);

/** Quantities of income. */
export const INCOMES: ReadonlySet<Metric> = new Set(
  'totalRevenue currentRevenue appropriationRevenue superiorSubsidyRevenue institutionalRevenue operatingRevenue affiliateRevenue otherRevenue generalPublicBudget governmentFundsBudget stateCapitalBudget socialInsuranceBudget specialAccountRevenue appropriation'.split(
    ' ',
  ) as Metric[],
);
