import { type Draft, span, table, type Written } from '../document/build.ts';
import type { Dossier, Project } from '../report/dossier.ts';
import { projectsTotal, runningTotal, threePublicTotal } from '../report/totals.ts';
import { fen, type Money } from '../values/money.ts';
import type { Composing } from './composing.ts';
import { signatureLine } from './signature.ts';
import { rate, sentence, wanNumber } from './wording.ts';

/** Attachment 1, 部门整体支出绩效评价基础数据表 (domain rule 4.1): seven columns, the money columns two wide. */
export function baseDataTable(composing: Composing): readonly Draft[] {
  const { dossier } = composing;
  const year = dossier.fiscalYear;
  return [
    {
      kind: 'paragraph',
      text: `${year}年度部门整体支出绩效评价基础数据表`,
      style: 'attachmentTitle',
    },
    table(
      [
        ...people(dossier),
        [
          '经费控制情况（万元）',
          span(`${year - 1}年决算数`, 1, 2),
          span(`${year}年预算数`, 1, 2),
          span(`${year}年决算数`, 1, 2),
        ],
        ...threePublicRows(dossier),
        ...projectRows(dossier),
        ...runningRows(dossier),
        ...otherRows(composing),
        ...buildingRows(dossier),
        ['厉行节约保障措施', span(austerity(dossier), 1, 6)],
      ],
      [7, 2, 2, 2, 2, 2, 2],
    ),
    {
      kind: 'paragraph',
      text: '说明：“项目支出”填报基本支出以外的全部项目支出，“公用经费”填报基本支出中的日常公用支出。',
      style: 'tableNote',
    },
    signatureLine(dossier.signature),
  ];
}

function people({ staffing, fiscalYear }: Dossier): readonly (readonly Written[])[] {
  return [
    [
      span('财政供养人员情况（人）', 2, 1),
      span('编制数', 1, 2),
      span(`${fiscalYear}年实际在职人数`, 1, 2),
      span('控制率', 1, 2),
    ],
    [
      span(`${staffing.authorized}`, 1, 2),
      span(`${staffing.filled}`, 1, 2),
      span(rate(staffing.filled, staffing.authorized), 1, 2),
    ],
  ];
}

type Amount = Money | undefined;

/** A row of three amounts; what is not known stays blank. */
const money = (
  label: string,
  prior: Amount,
  budget: Amount,
  actual: Amount,
): readonly Written[] => [
  label,
  ...[prior, budget, actual].map((amount) =>
    span(amount === undefined ? '' : wanNumber(amount), 1, 2),
  ),
];

function threePublicRows({ threePublic, prior }: Dossier): readonly (readonly Written[])[] {
  const before = prior.threePublic;
  const { budget, actual } = threePublic;
  const vehicles = (of: typeof budget) => fen(of.vehiclePurchase + of.vehicleOperation);
  return [
    money(
      '三公经费',
      before && threePublicTotal(before),
      threePublicTotal(budget),
      threePublicTotal(actual),
    ),
    money(
      '　　1、公务用车购置和维护经费',
      before && vehicles(before),
      vehicles(budget),
      vehicles(actual),
    ),
    money(
      '　　　　其中：公车购置',
      before?.vehiclePurchase,
      budget.vehiclePurchase,
      actual.vehiclePurchase,
    ),
    money(
      '　　　　　　　公车运行维护',
      before?.vehicleOperation,
      budget.vehicleOperation,
      actual.vehicleOperation,
    ),
    money('　　2、出国经费', before?.overseas, budget.overseas, actual.overseas),
    money('　　3、公务接待', before?.hospitality, budget.hospitality, actual.hospitality),
  ];
}

function projectRows({ projects, prior }: Dossier): readonly (readonly Written[])[] {
  const known = projects.some((project) => project.prior !== undefined);
  const total = money(
    '项目支出：',
    prior.projects ?? (known ? projectsTotal(projects, 'prior') : undefined),
    projectsTotal(projects, 'original'),
    projectsTotal(projects, 'actual'),
  );
  const row = (project: Project, i: number) =>
    money(
      `　　${i + 1}、${project.name}${project.earmarked ? `（${project.earmarked}专项资金）` : ''}`,
      project.prior,
      project.original,
      project.actual,
    );
  return [total, ...projects.map(row)];
}

function runningRows({ runningCosts, prior }: Dossier): readonly (readonly Written[])[] {
  const { budget, actual } = runningCosts;
  return [
    money('公用经费', prior.runningCosts, runningTotal(budget), runningTotal(actual)),
    money('　　其中：办公经费', undefined, budget.office, actual.office),
    money(
      '　　　　　水费、电费、差旅费',
      undefined,
      budget.utilitiesAndTravel,
      actual.utilitiesAndTravel,
    ),
    money(
      '　　　　　会议费、培训费',
      undefined,
      budget.meetingsAndTraining,
      actual.meetingsAndTraining,
    ),
  ];
}

function otherRows({ dossier }: Composing): readonly (readonly Written[])[] {
  const { procurement, budget } = dossier;
  const bought = procurement && fen(procurement.goods + procurement.works + procurement.services);
  const adjustment = fen(
    budget.adjustments
      .filter((each) => each.type === 'basic')
      .reduce((sum, each) => sum + each.amount, 0),
  );
  return [
    [
      '政府采购金额',
      span('——', 1, 2),
      span(procurement ? wanNumber(procurement.budget) : '0', 1, 2),
      span(bought === undefined ? '0' : wanNumber(bought), 1, 2),
    ],
    ['部门基本支出预算调整', span('——', 1, 2), span('——', 1, 2), span(wanNumber(adjustment), 1, 2)],
  ];
}

function buildingRows({ buildings, fiscalYear }: Dossier): readonly (readonly Written[])[] {
  const values = buildings
    ? [
        `${buildings.approvedArea}`,
        `${buildings.actualArea}`,
        rate(buildings.actualArea, buildings.approvedArea),
        wanNumber(buildings.approvedInvestment),
        wanNumber(buildings.actualInvestment),
        rate(buildings.actualInvestment, buildings.approvedInvestment),
      ]
    : ['', '', '', '', '', ''];
  return [
    [
      span(`楼堂馆所控制情况\n（${fiscalYear}年完工项目）`, 2, 1),
      '批复规模\n（㎡）',
      '实际规模（㎡）',
      '规模控制率',
      '预算投资（万元）',
      '实际投资（万元）',
      '投资概算控制率',
    ],
    values,
  ];
}

const austerity = ({ austerity: measures }: Dossier): string =>
  measures.map((measure, i) => `${i + 1}.${sentence(measure)}`).join('\n');
