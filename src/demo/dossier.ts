import type { Dossier, IndicatorOfYear, Project } from '../report/dossier.ts';
import type { IndicatorKind } from '../report/indicators.ts';
import { projectsTotal } from '../report/totals.ts';
import { day } from '../values/day.ts';
import { fen, type Money, total } from '../values/money.ts';
import { assetsSentence } from './assets.ts';
import { type DemoUnit, DISTRICT } from './district.ts';
import type { Kind } from './kinds/kind.ts';
import { KINDS } from './kinds.ts';

/** By the level of a unit: people at least, what of the department's counts it has, how much money its projects have. */
const PEOPLE = { 1: 28, 2: 11, 3: 5 } as const;
const SHARE = { 1: 1, 2: 4, 3: 12 } as const;
const WEIGHT = { 1: 4, 2: 2, 3: 1 } as const;

/** The year of a demonstration unit: complete, without contradiction, the same at every call. */
export function demoDossier(unit: DemoUnit, fiscalYear: number): Dossier {
  const kind = KINDS[unit.kind] as Kind;
  const vary = variation(unit.number * 10 + fiscalYear);
  const people = PEOPLE[unit.level];
  const filled = people + vary(0, people);
  const basic = {
    compensation: wan(filled * vary(1120, 1390) + vary(1, 99)),
    household: wan(filled * vary(20, 60)),
    goods: wan(filled * vary(95, 140) + vary(1, 99)),
    capital: fen(0),
  };
  const projects = kind.projects
    .slice(0, unit.level === 3 ? 1 : 2)
    .map(([name, purpose], i) =>
      projectOf(name, purpose, variation(unit.number * 7 + fiscalYear + i), unit),
    );
  const actual = total([...Object.values(basic), ...projects.map((project) => project.actual)]);
  const unspentOfProjects = total(projects.map(({ final, actual: spent }) => fen(final - spent)));
  const saved = wan(vary(20, 160));
  const final = fen(actual + unspentOfProjects + saved);
  const adjustment = vary(0, 3) === 0 ? fen(0) : wan(vary(-900, 1200));
  const three = threePublicOf(vary, unit);
  const dossier: Dossier = {
    schema: 'jiping.dossier/1',
    unit: unitOf(unit, kind),
    fiscalYear,
    reportDate: day(`${fiscalYear + 1}-03-${18 + vary(0, 9)}`),
    staffing: { authorized: filled + vary(0, 3), filled, retirees: vary(0, people) },
    budget: {
      original: fen(final - adjustment),
      adjustments:
        adjustment === 0
          ? []
          : [
              {
                amount: adjustment,
                type: 'basic',
                reason: adjustment > 0 ? '增资和社会保险缴费调整' : '人员调出，人员经费相应核减',
              },
            ],
    },
    execution: {
      basic,
      bySource: {
        generalPublicBudget: actual,
        governmentFundsBudget: fen(0),
        stateCapitalBudget: fen(0),
        socialInsuranceBudget: fen(0),
        specialAccountRevenue: fen(0),
        otherFunds: fen(0),
      },
      shortfallReason: '厉行节约，压减一般性开支，部分项目尾款待质保期满后支付',
    },
    prior: {
      threePublic: three.prior,
      runningCosts: percent(basic.goods, vary(96, 118)),
      projects: projectsTotal(projects, 'prior'),
    },
    threePublic: {
      budget: three.budget,
      actual: three.actual,
      reason: '严格执行公务接待和公务用车管理规定',
    },
    runningCosts: runningOf(basic.goods, vary),
    projects,
    procurement: {
      budget: wan(1200 + filled * 10),
      goods: wan(vary(300, 900)),
      works: fen(0),
      services: wan(vary(50, 250)),
    },
    austerity: [
      '严控会议、培训和公务接待支出',
      '办公用品集中采购、按需领用',
      '公务用车统一调度，节约用电用水',
    ],
    objectives: kind.goals.map(([expected, achieved]) => ({ expected, achieved })),
    indicators: indicatorsOf(kind.indicators, vary, SHARE[unit.level]),
    narrative: narrativeOf(kind, fiscalYear),
    signature: {
      preparer: '演示经办人',
      date: day(`${fiscalYear + 1}-03-16`),
      phone: '0000-0000000',
      unitHead: '演示负责人',
    },
  };
  return { ...dossier, narrative: { ...dossier.narrative, assets: assetsSentence(dossier) } };
}

const unitOf = (unit: DemoUnit, kind: Kind): Dossier['unit'] => ({
  name: unit.name,
  level: '区级',
  standing:
    unit.level === 1 ? '临桥区人民政府工作部门' : `${DISTRICT.name}${kind.office}所属事业单位`,
  selfName: unit.level === 1 ? kind.selfName : '本单位',
  financeAuthority: DISTRICT.finance,
  functions: kind.functions,
});

const narrativeOf = (kind: Kind, fiscalYear: number): Dossier['narrative'] => {
  const [problem, cause, measure] = kind.problem;
  return {
    organisation: '内设办公室、财务股和业务股',
    purposeOfBasic: '在职人员工资福利和机关日常运转',
    overall: '全年预算执行和绩效目标同步推进，重点任务按计划完成',
    // Told from the entries of the assets once everything else stands.
    assets: '',
    problems: [
      { problem, cause, measure },
      {
        problem: '绩效管理人员力量不足',
        cause: '绩效工作由财务人员兼任，业务股室参与不够',
        measure: '明确各股室绩效联络人，年初共同编制指标，年中共同监控',
      },
    ],
    resultsUse: '自评结果作为下一年度预算编制和绩效目标调整的依据',
    disclosure: { place: `${DISTRICT.name}人民政府门户网站`, date: day(`${fiscalYear + 1}-09-18`) },
  };
};

type Vary = (from: number, to: number) => number;

/** Whole numbers that look varied and are the same at every call: a multiplicative congruence, no chance. */
function variation(seed: number): Vary {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return (from, to) => {
    state = (state * 48_271) % 2_147_483_647;
    return from + (state % (to - from + 1));
  };
}

/** From hundredths of 万元. */
const wan = (hundredths: number): Money => fen(hundredths * 10_000);

/** So many per cent of an amount, to the hundredth of a 万元. */
const percent = (amount: Money, of: number): Money => wan(Math.round((amount * of) / 1_000_000));

function projectOf(name: string, purpose: string, vary: Vary, unit: DemoUnit): Project {
  const final = wan(vary(2400, 9800) * WEIGHT[unit.level]);
  const actual = vary(0, 2) === 0 ? final : percent(final, vary(91, 99));
  return {
    name,
    prior: percent(final, vary(84, 112)),
    original: final,
    final,
    actual,
    capital: fen(0),
    purpose,
    ...(actual < final && { shortfallReason: '合同尾款按约定在质保期满后支付' }),
    objectives: [
      { expected: `完成年度${purpose}任务`, achieved: `${purpose}任务按计划完成并通过验收` },
    ],
    indicators: indicatorsOf(
      [
        `数量|${name}实施任务数|${vary(6, 40)}项`,
        `质量|${name}验收合格率|95%`,
        `时效|${name}按期完成率|92%`,
        `社会效益|${name}受益人数|${vary(300, 4000)}人`,
        '满意度|受益群众满意度|90%',
      ],
      vary,
      1,
    ),
  };
}

const KIND_OF: Readonly<Record<string, IndicatorKind>> = {
  数量: 'quantity',
  质量: 'quality',
  时效: 'timeliness',
  经济效益: 'economicOutcome',
  社会效益: 'socialOutcome',
  生态效益: 'environmentalOutcome',
  可持续影响: 'sustainability',
  满意度: 'satisfaction',
};

const WORTH = { output: 50_00, outcome: 30_00, satisfaction: 10_00 } as const;

const groupOf = (kind: IndicatorKind) =>
  kind === 'quantity' || kind === 'quality' || kind === 'timeliness'
    ? 'output'
    : kind === 'satisfaction'
      ? 'satisfaction'
      : 'outcome';

/** Rows of 「类别|名称|指标值」 with weights that fill the frame, results near the target and points by the rule. */
function indicatorsOf(
  rows: readonly string[],
  vary: Vary,
  share: number,
): readonly IndicatorOfYear[] {
  const sorts = rows.map((row) => {
    const [word = '', name = '', target = ''] = row.split('|');
    const kind = KIND_OF[word] ?? 'quantity';
    return { kind, group: groupOf(kind), name, target } as const;
  });
  return sorts.map(({ kind, group, name, target }, i) => {
    const same = sorts.filter((sort) => sort.group === group);
    const each = Math.floor(WORTH[group] / same.length / 100) * 100;
    const last = sorts.findLastIndex((sort) => sort.group === group) === i;
    const weight = last ? WORTH[group] - each * (same.length - 1) : each;
    return { kind, group, name, weight, ...resultOf(target, weight, vary, share) };
  });
}

function resultOf(
  target: string,
  weight: number,
  vary: Vary,
  share: number,
): Pick<IndicatorOfYear, 'target' | 'result' | 'score' | 'reason' | 'measure'> {
  if (target === '定性')
    return { target: '制度健全并有效执行', result: '达成年度指标', score: weight };
  const [, digits = '1', unit = ''] = /^(\d+)(.*)$/.exec(target) ?? [];
  const asked = unit === '%' ? Number(digits) : Math.max(4, Math.round(Number(digits) / share));
  if (unit !== '%' && vary(0, 5) === 0) {
    const done = asked - Math.max(1, Math.floor((asked * vary(2, 9)) / 100));
    return {
      target: `≥${asked}${unit}`,
      result: `${done}${unit}`,
      score: Math.round((weight * done) / asked),
      reason: '受天气和场地条件影响，部分任务未能实施',
      measure: '提前落实场地和人员，未完成部分列入下年第一季度',
    };
  }
  const done =
    unit === '%'
      ? Math.min(100, asked + vary(0, 2))
      : asked + Math.floor((asked * vary(0, 18)) / 100);
  return { target: `≥${asked}${unit}`, result: `${done}${unit}`, score: weight };
}

function threePublicOf(vary: Vary, unit: DemoUnit) {
  const vehicles = unit.level === 1;
  const budget = {
    overseas: fen(0),
    vehiclePurchase: fen(0),
    vehicleOperation: vehicles ? wan(vary(300, 600)) : fen(0),
    hospitality: wan(vary(80, 260)),
  };
  const actual = {
    ...budget,
    vehicleOperation: percent(budget.vehicleOperation, vary(80, 97)),
    hospitality: percent(budget.hospitality, vary(60, 95)),
  };
  const prior = {
    ...actual,
    vehicleOperation: percent(actual.vehicleOperation, vary(101, 112)),
    hospitality: percent(actual.hospitality, vary(101, 118)),
  };
  return { budget, actual, prior };
}

function runningOf(running: Money, vary: Vary): Dossier['runningCosts'] {
  const meetingsAndTraining = percent(running, vary(8, 14));
  const utilitiesAndTravel = percent(running, vary(22, 34));
  const office = fen(running - meetingsAndTraining - utilitiesAndTravel);
  const more = (amount: Money): Money => percent(amount, vary(101, 106));
  return {
    budget: {
      office: more(office),
      utilitiesAndTravel: more(utilitiesAndTravel),
      meetingsAndTraining: more(meetingsAndTraining),
    },
    actual: { office, utilitiesAndTravel, meetingsAndTraining },
  };
}
