import type { Dossier, IndicatorOfYear } from '../src/report/dossier.ts';
import { day } from '../src/values/day.ts';
import { fen, type Money } from '../src/values/money.ts';

const wan = (hundredths: number): Money => fen(hundredths * 10_000);

const row = (
  group: IndicatorOfYear['group'],
  kind: IndicatorOfYear['kind'],
  name: string,
  target: string,
  result: string,
  weight: number,
  more: Partial<IndicatorOfYear> = {},
): IndicatorOfYear => ({
  group,
  kind,
  name,
  target,
  result,
  weight: weight * 100,
  score: weight * 100,
  ...more,
});

/** The clean sample: an invented unit of three people, complete and without a contradiction. */
export const SAMPLE: Dossier = {
  schema: 'jiping.dossier/1',
  unit: {
    name: '岳阳市临桥区对外联络服务中心',
    level: '区级',
    standing: '临桥区人民政府直属事业单位',
    selfName: '本中心',
    financeAuthority: '临桥区财政局',
    functions: [
      '联系在外企业和人才，收集投资意向并协助洽谈',
      '接待回乡考察人员，协助办理考察事项',
      '编写招商动态和区情资料',
    ],
  },
  fiscalYear: 2024,
  reportDate: day('2025-04-28'),
  staffing: { authorized: 3, filled: 3, retirees: 1 },
  budget: {
    original: wan(7816),
    adjustments: [
      {
        amount: wan(-725),
        type: 'basic',
        date: day('2024-10-18'),
        reason: '压减一般性支出，核减人员经费结余',
      },
    ],
  },
  execution: {
    basic: { compensation: wan(4935), household: fen(0), goods: wan(371), capital: fen(0) },
    bySource: {
      generalPublicBudget: wan(6746),
      governmentFundsBudget: fen(0),
      stateCapitalBudget: fen(0),
      socialInsuranceBudget: fen(0),
      specialAccountRevenue: fen(0),
      otherFunds: fen(0),
    },
    shortfallReason: '年末到账的绩效奖金按规定在下年发放',
  },
  prior: {
    threePublic: {
      overseas: fen(0),
      vehiclePurchase: fen(0),
      vehicleOperation: fen(0),
      hospitality: fen(0),
    },
    runningCosts: wan(686),
    projects: wan(1800),
  },
  threePublic: {
    budget: {
      overseas: fen(0),
      vehiclePurchase: fen(0),
      vehicleOperation: fen(0),
      hospitality: wan(90),
    },
    actual: {
      overseas: fen(0),
      vehiclePurchase: fen(0),
      vehicleOperation: fen(0),
      hospitality: fen(0),
    },
    reason: '考察接待统一由区机关事务部门安排，本单位没有发生接待支出',
  },
  runningCosts: {
    budget: { office: wan(350), utilitiesAndTravel: wan(200), meetingsAndTraining: wan(50) },
    actual: { office: wan(201), utilitiesAndTravel: wan(140), meetingsAndTraining: wan(30) },
    reason: '办公地点并入区行政中心，水电和物业不再单独支付',
  },
  projects: [
    {
      name: '在外人才联络项目',
      prior: wan(1800),
      original: wan(1440),
      final: wan(1440),
      actual: wan(1440),
      capital: fen(0),
      purpose: '在外人才走访联络和投资意向收集',
      objectives: [
        {
          expected: '走访在外企业和人才，建立联络名册',
          achieved: '已走访在外企业和人才48人，联络名册更新到年末',
        },
      ],
      indicators: [
        row('output', 'quantity', '走访联络人数', '≥40人', '48人', 20),
        row('output', 'quality', '联络名册信息准确率', '≥95%', '97%', 15),
        row('output', 'timeliness', '名册更新及时率', '≥95%', '100%', 15),
        row('outcome', 'socialOutcome', '促成回乡考察批次', '≥7批', '8批', 30),
        row('satisfaction', 'satisfaction', '联络对象满意度', '≥90%', '94%', 10),
      ],
    },
  ],
  procurement: { budget: wan(0), goods: fen(0), works: fen(0), services: fen(0) },
  austerity: [
    '公务接待一事一单，先批后办',
    '会议优先使用区行政中心会议室',
    '办公用品集中领用并登记',
  ],
  objectives: [
    {
      expected: '收集投资意向并协助项目洽谈签约',
      achieved: '全年协助2个项目签约，投资意向逐条跟踪',
    },
    { expected: '做好回乡考察接待服务', achieved: '协助办理回乡考察8批，考察对象反映良好' },
    { expected: '编写招商动态和区情资料', achieved: '编写招商动态14期，送相关部门参考' },
  ],
  indicators: [
    row('output', 'quantity', '协助签约项目数量', '≥2个', '2个', 10),
    row('output', 'quantity', '编写招商动态期数', '≥12期', '14期', 5),
    row('output', 'quantity', '办理回乡考察批次', '≥8批', '8批', 5),
    row('output', 'quality', '投资意向登记完整率', '≥95%', '98%', 5),
    row('output', 'quality', '招商动态采用率', '≥60%', '64%', 5),
    row('output', 'timeliness', '考察事项办理及时率', '≥95%', '100%', 10),
    row('output', 'cost', '部门整体支出', '≤70.91万元', '67.46万元', 10),
    row('outcome', 'economicOutcome', '签约项目计划投资额', '≥3000.00万元', '3600.00万元', 10),
    row('outcome', 'socialOutcome', '签约项目带动就业人数', '≥50人', '56人', 10),
    row(
      'outcome',
      'sustainability',
      '在外人才联络机制',
      '名册每季度更新，联络责任到人',
      '达成年度指标',
      10,
    ),
    row('satisfaction', 'satisfaction', '考察对象满意度', '≥90%', '95%', 10),
  ],
  narrative: {
    purposeOfBasic: '在职人员工资福利和日常办公',
    overall: '本年度绩效管理按区财政局要求开展，各项工作按计划完成',
    assets:
      '固定资产由区人民政府办公室统一登记，本单位在用办公设备6台，人均2台，人均办公用房使用面积8.5平方米，均在标准以内；考察对象满意度由电话回访32份统计得出',
    problems: [
      {
        problem: '绩效指标与业务结合不紧',
        cause: '指标由财务人员单独编制，业务人员参与不够',
        measure: '下年指标由业务人员提出初稿，财务人员核对口径后申报',
      },
      {
        problem: '预算执行进度不均衡',
        cause: '走访活动集中在第四季度，上半年支出偏少',
        measure: '按季度安排走访计划，每季度末核对支出进度',
      },
    ],
    resultsUse:
      '自评结果按照《湖南省预算支出绩效评价管理办法》（湘财绩〔2020〕7号）的要求，用于改进下年预算编制和指标设置',
    disclosure: { place: '临桥区人民政府门户网站', date: day('2025-09-20') },
  },
  signature: {
    preparer: '经办人',
    date: day('2025-04-25'),
    phone: '0730-0000000',
    unitHead: '负责人',
  },
};
