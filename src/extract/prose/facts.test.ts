import { describe, expect, it } from 'vitest';
import { document, heading, paragraph } from '../../document/build.ts';
import { textAt } from '../../document/document.ts';
import type { Fact } from '../../report/facts.ts';
import { printFigure } from '../../values/figure.ts';
import { readProse } from './prose.ts';

const skip: ReadonlySet<number> = new Set();
const TITLE = '2024年度云水县水利局部门整体支出绩效自评报告';

/** Reads sentences of a section of a report on 2024. */
const read = (lines: readonly string[], section = '一、部门整体支出情况') =>
  readProse(document([TITLE, section, ...lines].map((line) => paragraph(line))), { skip });

const metricsIn = (line: string): string =>
  read([line])
    .facts.map(({ metric }) => metric)
    .join(' ');

/** A fact in short: metric kind value, then only what is not usual (2024, actual, whole). */
function short(fact: Fact, _: number, facts: readonly Fact[]): string {
  const whole = fact.within === undefined ? undefined : facts[fact.within];
  return [
    fact.metric,
    fact.kind === 'level' ? '' : fact.kind,
    printFigure(fact.value),
    fact.basis === 'actual' || fact.basis === 'unspecified' ? '' : fact.basis,
    fact.year === 2024 ? '' : fact.year,
    fact.scope === 'whole' ? '' : fact.scope,
    fact.direction,
    fact.against && `~${fact.against}`,
    fact.whole && `of ${fact.whole}`,
    whole && `< ${whole.metric} ${printFigure(whole.value)}`,
    fact.reasoned && 'reasoned',
    fact.value.approximate && 'about',
  ]
    .filter((part) => part !== '' && part !== undefined)
    .join(' ');
}
const shorts = (lines: readonly string[], section?: string) =>
  read(lines, section).facts.map(short);

type Case = readonly [sentence: string, facts: readonly string[]];

describe('staff', () => {
  it.each<Case>([
    [
      '我局核定编制45名，年末实有在职人员42人，退休人员18人，离休1人。',
      ['authorizedPositions 45名', 'filledPositions 42人', 'retirees 18人', 'veteranRetirees 1人'],
    ],
    [
      '内设编制数为7人，实有人数6人，退休2人。',
      ['authorizedPositions 7人', 'filledPositions 6人', 'retirees 2人'],
    ],
    [
      '本单位行政编制12名、工勤编制2名，实有人数13人。',
      ['authorizedPositions 14名', 'filledPositions 13人'],
    ],
    ['人员编制共30人，其中：行政编制20人、事业编制10人。', ['authorizedPositions 30人']],
    [
      '行政政法专项编制108人，事业编2人，实有人数106人。',
      ['authorizedPositions 110人', 'filledPositions 106人'],
    ],
    ['森林消防编制108人，事业编2人，实有人数106人。', ['filledPositions 106人']],
    [
      '单位编制人数45人，实有人数49人，其中在职38人，退休11人。',
      ['authorizedPositions 45人', 'filledPositions 38人', 'retirees 11人'],
    ],
    ['我校现有在编教职工86人，编外人员12人。', ['filledPositions 86人']],
    [
      '截至2024年12月31日，我中心编制数10人，在编在职人员9人。',
      ['authorizedPositions 10人', 'filledPositions 9人'],
    ],
    ['人员编制数：12人；实有人数：11人。', ['authorizedPositions 12人', 'filledPositions 11人']],
    ['局机关编制30名，下属执法大队编制25名。', []],
    ['领导职数3名，内设科室5个，下属事业单位2个。', []],
  ])('%s', (sentence, facts) => expect(shorts([sentence], '一、机构设置情况')).toEqual(facts));
});

describe('totals and their parts', () => {
  it.each<Case>([
    [
      '2024年全年支出88.2万元，其中工资福利支出60.1万元；商品服务支出28.1万元。',
      [
        'totalExpenditure 88.2万元',
        'compensationOfEmployees 60.1万元 < totalExpenditure 88.2万元',
        'goodsAndServices 28.1万元 < totalExpenditure 88.2万元',
      ],
    ],
    [
      '2024年基本支出62.5万元，其中：工资福利支出60万元，占基本支出的96%；商品和服务支出2.5万元，占基本支出的4%。',
      [
        'basicExpenditure 62.5万元',
        'compensationOfEmployees 60万元 basic < basicExpenditure 62.5万元',
        'compensationOfEmployees share 96% basic of basicExpenditure',
        'goodsAndServices 2.5万元 basic < basicExpenditure 62.5万元',
        'goodsAndServices share 4% basic of basicExpenditure',
      ],
    ],
    [
      '总支出为1,234.56万元：基本支出834.56万元，占67.6%；项目支出400万元，占32.4%。',
      [
        'totalExpenditure 1234.56万元',
        'basicExpenditure 834.56万元 < totalExpenditure 1234.56万元',
        'basicExpenditure share 67.6% of totalExpenditure',
        'projectExpenditure 400万元 < totalExpenditure 1234.56万元',
        'projectExpenditure share 32.4% of totalExpenditure',
      ],
    ],
    [
      '支出合计67万元（其中基本支出53万元，项目支出14万元）。',
      [
        'totalExpenditure 67万元',
        'basicExpenditure 53万元 < totalExpenditure 67万元',
        'projectExpenditure 14万元 < totalExpenditure 67万元',
      ],
    ],
    [
      '支出67万元，其中：基本支出53万元（人员经费49万元，公用经费4万元），项目支出14万元。',
      [
        'totalExpenditure 67万元',
        'basicExpenditure 53万元 < totalExpenditure 67万元',
        'personnelExpenditure 49万元 < basicExpenditure 53万元',
        'runningCosts 4万元 < basicExpenditure 53万元',
        'projectExpenditure 14万元 < totalExpenditure 67万元',
      ],
    ],
    [
      '支出67万元，其中：基本支出53万元，项目支出14万元。按经济分类：工资福利支出49万元，商品和服务支出18万元。',
      [
        'totalExpenditure 67万元',
        'basicExpenditure 53万元 < totalExpenditure 67万元',
        'projectExpenditure 14万元 < totalExpenditure 67万元',
        'compensationOfEmployees 49万元 < totalExpenditure 67万元',
        'goodsAndServices 18万元 < totalExpenditure 67万元',
      ],
    ],
    [
      '基本支出53万元，其中：工资福利支出49万元；项目支出14万元，其中：商品和服务支出14万元。',
      [
        'basicExpenditure 53万元',
        'compensationOfEmployees 49万元 basic < basicExpenditure 53万元',
        'projectExpenditure 14万元',
        'goodsAndServices 14万元 project < projectExpenditure 14万元',
      ],
    ],
    [
      '其中53万元用于基本支出，14万元用于项目支出。',
      ['basicExpenditure 53万元', 'projectExpenditure 14万元'],
    ],
    [
      '工资福利支出、商品和服务支出分别为49.3万元、3.7万元。',
      ['compensationOfEmployees 49.3万元', 'goodsAndServices 3.7万元'],
    ],
    ['2024年收入67万元，支出66万元。', ['totalRevenue 67万元', 'totalExpenditure 66万元']],
    [
      '本年收入合计1,234.50万元，其中：财政拨款收入1,200.00万元，占97.21%；其他收入34.50万元，占2.79%。',
      [
        'totalRevenue 1234.50万元',
        'appropriationRevenue 1200.00万元 < totalRevenue 1234.50万元',
        'appropriationRevenue share 97.21% of totalRevenue',
        'otherRevenue 34.50万元 < totalRevenue 1234.50万元',
        'otherRevenue share 2.79% of totalRevenue',
      ],
    ],
    [
      '2024年度收入总计、支出总计各为1,300.00万元，与2023年相比，收、支总计各增加100.00万元，增长8.33%，主要原因是人员增加。',
      [
        'totalRevenue 1300.00万元',
        'totalExpenditure 1300.00万元',
        'totalRevenue change 100.00万元 up ~priorActual reasoned',
        'totalExpenditure change 100.00万元 up ~priorActual reasoned',
        'totalRevenue changeRate 8.33% up ~priorActual reasoned',
        'totalExpenditure changeRate 8.33% up ~priorActual reasoned',
      ],
    ],
    [
      '总收入1234.56万元，其中一般公共预算拨款1200万元，政府性基金拨款34.56万元。',
      [
        'totalRevenue 1234.56万元',
        'generalPublicBudget 1200万元 < totalRevenue 1234.56万元',
        'governmentFundsBudget 34.56万元 < totalRevenue 1234.56万元',
      ],
    ],
    [
      '按经济分类：工资福利支出200万元，占支出总额的40%；商品和服务支出150万元，占30%。',
      [
        'compensationOfEmployees 200万元',
        'compensationOfEmployees share 40% of totalExpenditure',
        'goodsAndServices 150万元',
        'goodsAndServices share 30% of totalExpenditure',
      ],
    ],
    [
      '上年结转12万元，本年收入100万元，本年支出105万元，年末结转7万元。',
      [
        'openingCarryOver 12万元',
        'totalRevenue 100万元',
        'totalExpenditure 105万元',
        'closingBalance 7万元',
      ],
    ],
    [
      '对个人和家庭的补助支出5.5万元、资本性支出１２．５万元。',
      ['householdTransfers 5.5万元', 'capitalExpenditure 12.5万元'],
    ],
    ['全年支出约120万元。', ['totalExpenditure 120万元 about']],
    [
      '2024年县财政下达我县衔接资金12345万元，其中：中央资金8000万元，省级资金3000万元，县级资金1345万元。',
      [
        'earmarkedFunds 12345万元',
        'centralFunds 8000万元 < earmarkedFunds 12345万元',
        'provincialFunds 3000万元 < earmarkedFunds 12345万元',
        'countyFunds 1345万元 < earmarkedFunds 12345万元',
      ],
    ],
    [
      '日常公用经费3.6万元，人均1.2万元。',
      ['runningCosts 3.6万元', 'runningCosts average 1.2万元'],
    ],
  ])('%s', (sentence, facts) => expect(shorts([sentence])).toEqual(facts));
});

describe('budget and accounts', () => {
  it.each<Case>([
    [
      '年初预算数为78万元，调整后预算数71万元，实际支出67万元，预算执行率94.37%。',
      [
        'totalExpenditure 78万元 originalBudget',
        'totalExpenditure 71万元 finalBudget',
        'totalExpenditure 67万元',
        'executionRate 94.37%',
      ],
    ],
    [
      '基本支出年初预算60万元，决算53万元，完成年初预算的88.33%。',
      [
        'basicExpenditure 60万元 originalBudget',
        'basicExpenditure 53万元',
        'basicExpenditure completionRate 88.33% ~originalBudget',
      ],
    ],
    [
      '2024年部门预算安排78万元，其中：基本支出64万元，项目支出14万元。',
      [
        'totalExpenditure 78万元 planned',
        'basicExpenditure 64万元 planned < totalExpenditure 78万元',
        'projectExpenditure 14万元 planned < totalExpenditure 78万元',
      ],
    ],
    [
      '年初部门预算总额500万元，其中基本支出300万元，项目支出200万元。决算总额480万元，其中：基本支出290万元，项目支出190万元。',
      [
        'totalExpenditure 500万元 originalBudget',
        'basicExpenditure 300万元 originalBudget < totalExpenditure 500万元',
        'projectExpenditure 200万元 originalBudget < totalExpenditure 500万元',
        'totalExpenditure 480万元',
        'basicExpenditure 290万元 < totalExpenditure 480万元',
        'projectExpenditure 190万元 < totalExpenditure 480万元',
      ],
    ],
    [
      '预算执行率为98%，其中基本支出执行率100%，项目支出执行率92.5%。',
      [
        'executionRate 98%',
        'basicExpenditure completionRate 100% ~planned',
        'projectExpenditure completionRate 92.5% ~planned',
      ],
    ],
    [
      '人员经费支出49万元，较年初预算50.5万元减少1.5万元。',
      [
        'personnelExpenditure 49万元',
        'personnelExpenditure 50.5万元 originalBudget',
        'personnelExpenditure change 1.5万元 down ~originalBudget',
      ],
    ],
    [
      '公用经费年初预算6万元，实际支出3.7万元。',
      ['runningCosts 6万元 originalBudget', 'runningCosts 3.7万元'],
    ],
    [
      '机关运行经费支出142.8万元，比年初预算数增加2.8万元，增长2%。',
      [
        'administrativeOperatingCosts 142.8万元',
        'administrativeOperatingCosts change 2.8万元 up ~originalBudget',
        'administrativeOperatingCosts changeRate 2% up ~originalBudget',
      ],
    ],
  ])('%s', (sentence, facts) => expect(shorts([sentence])).toEqual(facts));
});

describe('changes against the year before', () => {
  it.each<Case>([
    [
      '全年支出67万元，比上年减少5万元，下降6.94%，主要原因是厉行节约。',
      [
        'totalExpenditure 67万元',
        'totalExpenditure change 5万元 down ~priorActual reasoned',
        'totalExpenditure changeRate 6.94% down ~priorActual reasoned',
      ],
    ],
    [
      '2024年三公经费支出5万元，2023年支出6万元，减少1万元，下降16.67%。',
      [
        'threePublicExpenses 5万元',
        'threePublicExpenses 6万元 2023',
        'threePublicExpenses change 1万元 down ~priorActual',
        'threePublicExpenses changeRate 16.67% down ~priorActual',
      ],
    ],
    [
      '2024年基本支出决算数为53万元，与上年决算数60万元相比减少7万元，降低11.67%。',
      [
        'basicExpenditure 53万元',
        'basicExpenditure 60万元 2023',
        'basicExpenditure change 7万元 down ~priorActual',
        'basicExpenditure changeRate 11.67% down ~priorActual',
      ],
    ],
    [
      '2024年总收入53万元。相比2023年的总收入60万元减少7万元，下降11.67%。',
      [
        'totalRevenue 53万元',
        'totalRevenue 60万元 2023',
        'totalRevenue change 7万元 down ~priorActual',
        'totalRevenue changeRate 11.67% down ~priorActual',
      ],
    ],
    [
      '与上年相比，基本支出增加3万元，项目支出减少2万元。',
      [
        'basicExpenditure change 3万元 up ~priorActual',
        'projectExpenditure change 2万元 down ~priorActual',
      ],
    ],
    [
      '2024年度“三公”经费支出比2023年度减少0.15万元，下降（增长）27.78%。',
      [
        'threePublicExpenses change 0.15万元 down ~priorActual',
        'threePublicExpenses changeRate 27.78% down ~priorActual',
      ],
    ],
    [
      '公务接待费支出1.2万元，同比增长20%。',
      ['officialHospitality 1.2万元', 'officialHospitality changeRate 20% up ~priorActual'],
    ],
    [
      '公务接待费支出0.8万元，与上年持平。',
      ['officialHospitality 0.8万元', 'officialHospitality change 0万元 flat ~priorActual'],
    ],
  ])('%s', (sentence, facts) => expect(shorts([sentence])).toEqual(facts));
});

it('takes the parts of a budget without a subject for budgets, and what follows for nothing known', () => {
  const { facts } = read(
    [
      '2024年年初预算5120万元，其中基本支出3480万元、项目支出1640万元。年中追加380万元，全年预算5500万元。',
    ],
    '二、其他情况',
  );
  expect(facts.map(short)).toEqual([
    'basicExpenditure 3480万元 originalBudget',
    'projectExpenditure 1640万元 originalBudget',
  ]);
});

it('takes what a sum of the accounts includes by its own name', () => {
  const { facts } = read(['收入总计100万元。收入总计包括本年收入90万元、年初结转和结余10万元。']);
  expect(facts.map(short)).toEqual([
    'totalRevenue 100万元',
    'currentRevenue 90万元 < totalRevenue 100万元',
    'openingCarryOver 10万元 < totalRevenue 100万元',
  ]);
});

it('leaves the point behind the number of an item out of the words of a statement', () => {
  const { facts } = read(['具体支出：1.公务接待费0.8万元；2.会议费1万元。']);
  expect(facts.map(({ verbatim }) => verbatim)).toEqual(['公务接待费0.8万元', '会议费1万元']);
});

describe('the three public expenses', () => {
  it.each<Case>([
    [
      '2024年“三公经费”预算0万元，其中：公务接待0万元、因公出国（境）费0万元、公务用车购置及运行费0万元。',
      [
        'threePublicExpenses 0万元 planned',
        'officialHospitality 0万元 planned < threePublicExpenses 0万元',
        'officialOverseasTravel 0万元 planned < threePublicExpenses 0万元',
        'officialVehicles 0万元 planned < threePublicExpenses 0万元',
      ],
    ],
    [
      '2024年“三公”经费预算6万元，其中公务接待费2万元、因公出国（境）费4万元；全年实际支出5万元，其中公务接待费1万元、因公出国（境）费4万元。',
      [
        'threePublicExpenses 6万元 planned',
        'officialHospitality 2万元 planned < threePublicExpenses 6万元',
        'officialOverseasTravel 4万元 planned < threePublicExpenses 6万元',
        'threePublicExpenses 5万元',
        'officialHospitality 1万元 < threePublicExpenses 5万元',
        'officialOverseasTravel 4万元 < threePublicExpenses 5万元',
      ],
    ],
    [
      '2024年“三公”经费预算6万元，其中：公务接待费2万元。2024年“三公”经费支出5.2万元，其中：公务接待费1.6万元。',
      [
        'threePublicExpenses 6万元 planned',
        'officialHospitality 2万元 planned < threePublicExpenses 6万元',
        'threePublicExpenses 5.2万元',
        'officialHospitality 1.6万元 < threePublicExpenses 5.2万元',
      ],
    ],
    [
      '“三公”经费财政拨款支出年初预算为2.8万元，支出决算为0.4万元，完成预算的14.29%，其中：公务接待费支出决算为0.4万元，与预算持平。',
      [
        'threePublicExpenses 2.8万元 originalBudget',
        'threePublicExpenses 0.4万元',
        'threePublicExpenses completionRate 14.29% ~originalBudget',
        'officialHospitality 0.4万元 < threePublicExpenses 0.4万元',
        'officialHospitality change 0万元 flat ~planned',
      ],
    ],
    [
      '因公出国（境）费支出0万元，占0%，全年安排因公出国（境）团组0个、累计0人次；公务用车购置费支出18.5万元，占86.85%，购置车辆1辆；公务用车运行费2万元，占9.39%，年末公务用车保有量3辆；公务接待费支出0.8万元，占3.76%。',
      [
        'officialOverseasTravel 0万元',
        'officialOverseasTravel share 0% of threePublicExpenses',
        'vehiclePurchase 18.5万元',
        'vehiclePurchase share 86.85% of threePublicExpenses',
        'vehicleOperation 2万元',
        'vehicleOperation share 9.39% of threePublicExpenses',
        'officialHospitality 0.8万元',
        'officialHospitality share 3.76% of threePublicExpenses',
        'overseasGroups 0个',
        'overseasPersons 0人',
        'vehiclesBought 1辆',
        'vehiclesHeld 3辆',
      ],
    ],
    [
      '公务接待费0.39万元，接待2批次、26人次，其中：接待外宾0批次、0人次。',
      ['officialHospitality 0.39万元', 'hospitalityBatches 2批次', 'hospitalityPersons 26人'],
    ],
    ['2024年度“三公”经费总支出2.8万元。', ['threePublicExpenses 2.8万元']],
    ['2024年支出总额2.8万元。', ['threePublicExpenses 2.8万元']],
    [
      '公务接待费年初预算1.5万元，支出决算0.8万元，较年初预算减少0.7万元，主要原因是厉行节约；比上年决算数减少0.4万元。',
      [
        'officialHospitality 1.5万元 originalBudget',
        'officialHospitality 0.8万元',
        'officialHospitality change 0.7万元 down ~originalBudget reasoned',
        'officialHospitality change 0.4万元 down ~priorActual',
      ],
    ],
  ])('%s', (sentence, facts) =>
    expect(shorts([sentence], '三、“三公”经费支出情况')).toEqual(facts),
  );
});

describe('purchases and performance', () => {
  it.each<Case>([
    [
      '政府采购支出总额2319万元，其中：政府采购货物支出122万元、政府采购工程支出1388万元、政府采购服务支出809万元。授予中小企业合同金额1800万元，占政府采购支出总额的77.62%，其中：授予小微企业合同金额900万元。',
      [
        'procurement 2319万元',
        'procurementGoods 122万元 < procurement 2319万元',
        'procurementWorks 1388万元 < procurement 2319万元',
        'procurementServices 809万元 < procurement 2319万元',
        'procurementSme 1800万元 < procurement 2319万元',
        'procurementSme share 77.62% of procurement',
        'procurementMicro 900万元 < procurementSme 1800万元',
      ],
    ],
    [
      '绩效自评的2024年度项目39个，涉及预算金额4415.48万元，平均得分99.33分，其中，绩效评级为“优”的项目38个；评级为“良”的项目1个；“合格”的项目0个；“不合格”的项目0个。',
      [
        'averageScore 99.33分',
        'evaluatedProjects 39个',
        'projectsExcellent 38个 < evaluatedProjects 39个',
        'projectsGood 1个 < evaluatedProjects 39个',
        'projectsFair 0个 < evaluatedProjects 39个',
        'projectsPoor 0个 < evaluatedProjects 39个',
        'evaluatedAmount 4415.48万元',
      ],
    ],
    [
      '我局对12个项目开展绩效自评，涉及资金1,234.5万元，发现问题3个，已整改2个。',
      [
        'evaluatedProjects 12个',
        'problemsFound 3个',
        'problemsRectified 2个',
        'evaluatedAmount 1234.5万元',
      ],
    ],
    ['部门整体支出绩效自评得分98.5分，等级为优。', ['selfScore 98.5分']],
    ['自评总分95分（投入19分、过程19分、产出29分、效益28分）。', ['selfScore 95分']],
    ['群众满意度为95%。', ['satisfaction 95%']],
  ])('%s', (sentence, facts) => expect(shorts([sentence])).toEqual(facts));
});

describe('sentences that state no quantity of the unit', () => {
  it.each([
    '根据湘财绩〔2020〕7号文件要求，2025年5月6日前报送。',
    '完成2023年至2025年规划编制，共3章12节。',
    '维稳项目支出12万元，其他商品和服务支出3万元。',
    '教育支出（类）普通教育（款）小学教育（项）。年初预算为12.3万元，支出决算为13.4万元，完成年初预算的108.94%。',
    '全年新建水库2座，受益群众5000人，灌溉面积增加1200亩。',
    '支出减少的主要原因是人员经费减少5万元、办公费减少2万元。',
    '其他人员经费5万元，办公费2万元。',
    '全县完成农业总产值12.5亿元，农民人均收入增长8%。',
    '严格控制项目支出，全年争取上级资金1200万元。',
    '2024年度本部门面向中小企业预留政府采购项目预算金额225.10万元。',
    '三公经费支出比上年有所下降。',
    '发放补贴5至10万元。',
    '第2024期，编码2080501，电话0731-12345678。',
    '用于人员经费、公用经费等方面。2024年培训3期，每期2万元。',
  ])('%s', (sentence) => expect(shorts([sentence])).toEqual([]));
});

describe('what the place of a sentence says', () => {
  it('gives a sentence without a subject the subject of its heading', () =>
    expect(shorts(['年初预算1.5万元，支出决算0.8万元。'], '（一）公务接待费支出情况')).toEqual([
      'officialHospitality 1.5万元 originalBudget',
      'officialHospitality 0.8万元',
    ]));
  it('takes general-budget money for all the money when no other fund is stated', () =>
    expect(shorts(['基本支出53万元。'], '二、一般公共预算支出情况')).toEqual([
      'basicExpenditure 53万元',
    ]));
  it('keeps them apart when another fund is stated', () =>
    expect(
      shorts(['基本支出53万元。', '政府性基金拨款20万元。'], '二、一般公共预算支出情况'),
    ).toEqual([
      'basicExpenditure 53万元 generalBudget',
      'governmentFundsBudget 20万元 generalBudget',
    ]));
  it('goes on with a list over paragraphs', () =>
    expect(
      shorts(['支出合计67万元，其中：', '1、基本支出53万元；', '2、项目支出14万元。']),
    ).toEqual([
      'totalExpenditure 67万元',
      'basicExpenditure 53万元 < totalExpenditure 67万元',
      'projectExpenditure 14万元 < totalExpenditure 67万元',
    ]));
  it('does not read a heading as a sentence', () =>
    expect(
      readProse(document([heading(1, '一、支出67万元情况'), paragraph('无')]), { skip }).facts,
    ).toEqual([]));
  it('quotes the very words, residue of conversion and broken lines included', () => {
    const made = document(
      [
        TITLE,
        '一、部门整体支出情况',
        '[bookmark: A_1]　基本支\n出为53.0\n6 万元，占总支出的78.65%。',
      ].map((line) => paragraph(line)),
    );
    const { facts } = readProse(made, { skip });
    expect(
      facts.map((fact) => [fact.verbatim, textAt(made, fact.at).slice(fact.at.from, fact.at.to)]),
    ).toEqual([
      ['基本支\n出为53.0\n6 万元', '基本支\n出为53.0\n6 万元'],
      ['占总支出的78.65%', '占总支出的78.65%'],
    ]);
  });
  it('reads on where a comma was lost behind what the unit is', () => {
    const { facts } = read(
      ['云水县水利局为云水县人民政府组成部门内设编制数为25人，实有24人。'],
      '一、机构设置',
    );
    expect(facts.map((fact) => fact.verbatim)).toEqual(['内设编制数为25人', '实有24人']);
  });
  it.each(['供销合作社', '歌舞剧团', '气象台'])('takes the posts of a %s for its own', (kind) => {
    const lines = [
      `云水县${kind}2024年度部门整体支出绩效自评报告`,
      '一、机构设置',
      `云水县${kind}现有编制23名，在职人员22人。`,
    ];
    const { facts } = readProse(document(lines.map((line) => paragraph(line))), { skip });
    expect(facts.map(({ metric, value }) => [metric, value.coefficient])).toEqual([
      ['authorizedPositions', 23],
      ['filledPositions', 22],
    ]);
  });
  it('takes the parts behind what was spent of a budget as spent', () => {
    const line = '2024年部门预算1513.68万元，实际支出1456.82万元，其中基本支出950.64万元。';
    const { facts } = readProse(document([paragraph(TITLE), paragraph(line)]), { skip });
    expect(facts.map(({ metric, basis }) => [metric, basis])).toEqual([
      ['basicExpenditure', 'actual'],
    ]);
  });
  it('takes a sum behind a number of projects for theirs', () => {
    const lines = ['2024年部门支出300万元。', '4个项目共安排90万元，支出85万元，支出进度94.44%。'];
    const { facts } = readProse(document([TITLE, ...lines].map((line) => paragraph(line))), {
      skip,
    });
    expect(facts.map(({ metric, value }) => [metric, value.coefficient])).toEqual([
      ['totalExpenditure', 300],
    ]);
  });
  it.each([
    '高龄津贴按80—89岁每月50元发放，全年支出98.31万元。',
    '公益性岗位补贴安置120人，全年实际支出98.31万元。',
  ])('takes what the year cost behind words on one activity for that: %s', (line) =>
    expect(metricsIn(line)).not.toContain('totalExpenditure'),
  );
  it('takes the year’s expenditure of a sentence on the unit for the unit’s', () =>
    expect(metricsIn('本局执行过紧日子要求，全年支出98.31万元。')).toContain('totalExpenditure'));
  it('lists an amount whose subject it does not know', () =>
    expect(
      read(['乡村道路养护3.2万元。'], '（二）项目支出情况').unrecognised.map(
        (each) => each.verbatim,
      ),
    ).toEqual(['乡村道路养护3.2万元']));
});

describe('speed', () => {
  it('reads a report a hundred times as long in a hundred times the time at most', () => {
    const lines = [TITLE, '一、部门整体支出情况'];
    for (let i = 0; i < 3000; i += 1)
      lines.push(
        `2024年基本支出${i}.06万元，其中：工资福利支出49.35万元，占基本支出的93.01%；商品和服务支出3.71万元，比上年减少2万元，主要原因是厉行节约。`,
      );
    const made = document(lines.map((line) => paragraph(line)));
    const start = performance.now();
    expect(readProse(made, { skip }).facts.length).toBe(15_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('takes the share of a planned whole for a share, and the parts of nothing for its parts', () => {
    expect(shorts(['2024年商品和服务支出预算80万元，占基本支出预算的20%。'])).toEqual([
      'goodsAndServices 80万元 planned',
      'goodsAndServices share 20% planned of basicExpenditure',
    ]);
    expect(shorts(['2.项目支出0元，比上年减少。其中：', '商品和服务支出预算0元。']).at(-1)).toBe(
      'goodsAndServices 0元 planned project',
    );
  });
});

describe('a list of items told as 一是 and 二是', () => {
  it('has each item of what it names', () => {
    expect(shorts(['其中：一是公务接待费支出1.4万元；二是公务用车运行维护费3.3万元。'])).toEqual([
      'officialHospitality 1.4万元',
      'vehicleOperation 3.3万元',
    ]);
    expect(shorts(['二是公务用车购置及运行维护费支出4.2万元，完成预算的84%。'])).toEqual([
      'officialVehicles 4.2万元',
      'officialVehicles completionRate 84% ~planned',
    ]);
  });
});

describe('amounts of projects', () => {
  it('leave what several projects cost together and each alone out of the unit’s', () => {
    expect(
      shorts([
        '本年实施三个项目，支出共计261.61万元，分别是抽检项目（65.21万元）和检查项目（196.4万元）。',
      ]),
    ).toEqual([]);
    expect(
      shorts(['项目支出261.61万元，分别是抽检项目（65.21万元）和检查项目（196.4万元）。']),
    ).toEqual(['projectExpenditure 261.61万元']);
  });
  it('leave an amount alone in brackets to a subject that stands in front of them', () => {
    expect(shorts(['基本支出（80万元）和项目支出（20万元）均已完成。'])).toEqual([
      'basicExpenditure 80万元',
      'projectExpenditure 20万元',
    ]);
  });
});

describe('a number of evaluated projects in words', () => {
  it('is read as one in digits', () => {
    const evaluated = (number: string) =>
      shorts([`我院对${number}个项目开展绩效自评。`]).filter((each) =>
        each.startsWith('evaluated'),
      );
    expect(['九', '十二', '9'].flatMap(evaluated)).toEqual([
      'evaluatedProjects 9个',
      'evaluatedProjects 12个',
      'evaluatedProjects 9个',
    ]);
  });
});

it.each(['市人大', '县政协'])('%s is a unit, and its budget its own', (unit) => {
  const lines = [
    '一、“三公”经费支出决算情况',
    `2024年，${unit}“三公”经费预算为50万元，其中：公务接待费10万元。“三公”经费支出为30万元，其中：公务接待费支出4万元。`,
  ];
  const { facts } = readProse(document(lines.map((line) => paragraph(line))), { skip });
  expect(facts.map(({ metric, basis }) => `${metric} ${basis}`)).toEqual([
    'threePublicExpenses planned',
    'officialHospitality planned',
    'threePublicExpenses actual',
    'officialHospitality actual',
  ]);
});

it('the budget as adjusted in brackets is that of the whole year, and the accounts behind its parts are of the whole', () => {
  const lines = [
    '二、部门预算执行情况',
    '2024年部门预算（调整后）90万元，其中基本支出60万元、项目支出30万元；决算支出88万元，执行率为97.78%，其中基本支出59万元。',
  ];
  const { facts } = readProse(document(lines.map((line) => paragraph(line))), { skip });
  expect(facts.map(({ metric, basis, kind }) => `${metric} ${basis} ${kind}`)).toEqual([
    'totalExpenditure finalBudget level',
    'basicExpenditure finalBudget level',
    'projectExpenditure finalBudget level',
    'totalExpenditure actual level',
    'executionRate unspecified level',
    'basicExpenditure actual level',
  ]);
});

it('goes back to what was spoken of before where a sum follows what there is none of', () => {
  const three = '“三公”经费方面，因公出国（境）未安排，合计预算31.78万元、支出30.02万元。';
  expect(read([three]).facts.map(short)).toEqual([
    'threePublicExpenses 31.78万元 planned',
    'threePublicExpenses 30.02万元',
  ]);
  // Nothing was spoken of before.
  expect(read(['因公出国（境）未安排，合计预算31.78万元。']).facts).toEqual([]);
  expect(read(['因公出国（境）费未安排预算，支出0万元。']).facts.map(short)).toEqual([
    'officialOverseasTravel 0万元',
  ]);
});

it('takes the parts of each of several budgets for budgets of its kind', () => {
  const line =
    '年初预算为90万元（基本支出50万元，项目支出40万元），调整预算为100万元（基本支出55万元，项目支出45万元），实际支出为96万元（基本支出54万元，项目支出42万元）。';
  const basic = read([line]).facts.filter(({ metric }) => metric === 'basicExpenditure');
  expect(basic.map(({ basis }) => basis)).toEqual(['originalBudget', 'finalBudget', 'actual']);
});

it('takes what was spent behind the budget of one fund for money of that fund', () => {
  const line =
    '一般公共预算财政拨款全年预算90万元，支出88万元，执行率97.78%；部门全口径预算110万元，支出105万元，执行率95.45%。';
  expect(read([line]).facts.map(short)).toEqual([
    'generalPublicBudget 90万元 finalBudget',
    'generalPublicBudget completionRate 97.78% finalBudget ~planned',
    'totalExpenditure 110万元 planned',
    'totalExpenditure 105万元',
    'executionRate 95.45%',
  ]);
});

it('takes general public money for all money only where the unit takes in nothing by itself', () => {
  const scopes = (more: string) =>
    read([`一般公共预算财政拨款支出90万元。${more}`]).facts.map(({ scope }) => scope);
  expect(scopes('')).toEqual(['whole']);
  expect(scopes('事业收入10万元。')).toEqual(['generalBudget', 'whole']);
});

it('knows of whom posts in brackets and amounts behind brackets are', () => {
  expect(
    read(['行政编制28名、实有25名，机关工勤4人（编制6名）。']).facts.map(
      ({ metric, value }) => `${metric} ${value.coefficient}`,
    ),
  ).toEqual(['authorizedPositions 28', 'filledPositions 25']);
  expect(
    read(['商品和服务支出（基本支出部分）37万元。']).facts.map(
      ({ metric, scope }) => `${metric} ${scope}`,
    ),
  ).toEqual(['goodsAndServices basic']);
});

it('takes no part of what was saved for what was spent', () => {
  expect(
    read([
      '“三公”经费决算26万元较预算30万元节约4万元，节约部分由公务用车运行维护费3万元和公务接待费1万元组成。',
    ]).facts.filter(({ metric, kind }) => metric === 'officialHospitality' && kind === 'level'),
  ).toEqual([]);
});
