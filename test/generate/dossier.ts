import type {
  Dossier,
  IndicatorOfYear,
  Project,
  ThreePublicAmounts,
} from '../../src/report/dossier.ts';
import { projectsTotal } from '../../src/report/totals.ts';
import { day } from '../../src/values/day.ts';
import { fen, type Money, total } from '../../src/values/money.ts';
import { type Chance, chance } from './chance.ts';
import { PLACES, type Sort, THEMES, type Theme } from './themes.ts';

/** An invented unit's year: consistent, complete, different for every seed. */
export function dossier(seed: number): Dossier {
  const by = chance(seed);
  const theme = by.pick(THEMES);
  const place = by.pick(PLACES);
  const fiscalYear = by.whole(2021, 2025);
  const filled = by.whole(3, 60);
  const projects = projectsOf(theme, by);
  const basic = basicOf(filled, by);
  const actual = total([...Object.values(basic), ...projects.map((project) => project.actual)]);
  const unspent = by.percent(30) ? fen(0) : wan(by.whole(1, 900) / 100);
  const adjustment = by.percent(40) ? 0 : by.whole(-800, 800) * 10_000;
  const running = fen(basic.goods + basic.capital);
  const three = threePublic(by);
  return {
    schema: 'jiping.dossier/1',
    unit: {
      name: `${place.region}${theme.office}`,
      level: place.level,
      standing: `${place.region.slice(-3)}人民政府直属${by.pick(['机关', '事业单位'])}`,
      selfName: theme.selfName,
      financeAuthority: place.finance,
      functions: theme.functions,
    },
    fiscalYear,
    reportDate: day(`${fiscalYear + 1}-0${by.whole(3, 6)}-1${by.whole(0, 9)}`),
    staffing: { authorized: filled + by.whole(0, 4), filled, retirees: by.whole(0, 20) },
    budget: {
      original: fen(actual + unspent - adjustment),
      adjustments:
        adjustment === 0
          ? []
          : [{ amount: fen(adjustment), type: 'basic', reason: '人员变动调整人员经费' }],
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
      ...(unspent > 0 && { shortfallReason: '部分合同尾款按约定在下年支付' }),
    },
    prior: {
      threePublic: three.prior,
      runningCosts: fen(
        running + by.whole(-20, 20) * 10_000 > 0 ? running + by.whole(0, 20) * 10_000 : running,
      ),
      projects: projectsTotal(projects, 'prior'),
    },
    threePublic: three.year,
    runningCosts: runningCosts(running, by),
    projects,
    procurement: {
      budget: wan(12),
      goods: wan(by.whole(1, 1000) / 100),
      works: fen(0),
      services: fen(0),
    },
    austerity: ['从严控制公务接待和会议活动', '推行无纸化办公，节约水电', '规范公务用车使用登记'],
    objectives: theme.goals,
    indicators: indicatorsOf(theme.indicators, by),
    narrative: {
      organisation: `内设${by.pick(['办公室、业务股', '综合股、业务股和财务股', '办公室、业务一股和业务二股'])}`,
      purposeOfBasic: '在职人员工资福利和机关日常运转',
      overall: '全年绩效管理按计划推进，各项重点工作有序完成',
      assets: `固定资产全部登记入账，年末人均办公用房使用面积${by.whole(7, 9)}平方米，通用办公设备人均${by.whole(1, 2)}台，均未超过标准`,
      problems: theme.problems,
      resultsUse: '自评结果作为编制下一年度预算和调整绩效指标的依据',
      disclosure: {
        place: `${place.region}人民政府门户网站`,
        date: day(`${fiscalYear + 1}-09-20`),
      },
    },
    signature: {
      preparer: '经办人',
      date: day(`${fiscalYear + 1}-03-10`),
      phone: '0700-0000000',
      unitHead: '负责人',
    },
  };
}

const wan = (amount: number): Money => fen(Math.round(amount * 100) * 10_000);

function basicOf(people: number, by: Chance) {
  return {
    compensation: wan((people * by.whole(900, 1800)) / 100 + by.whole(1, 99) / 100),
    household: by.percent(60) ? wan(by.whole(10, 900) / 100) : fen(0),
    goods: wan((people * by.whole(60, 200)) / 100 + by.whole(1, 99) / 100),
    capital: by.percent(25) ? wan(by.whole(10, 500) / 100) : fen(0),
  };
}

function projectsOf(theme: Theme, by: Chance): readonly Project[] {
  const chosen = by.shuffle(theme.projects).slice(0, by.whole(1, theme.projects.length));
  return chosen.map((sort) => {
    const final = wan(by.whole(500, 30000) / 100);
    const actual = by.percent(60)
      ? final
      : fen(final - Math.min(final - 10_000, by.whole(1, 300) * 10_000));
    return {
      name: sort.name,
      prior: fen(Math.round((final * by.whole(80, 120)) / 1_000_000) * 10_000),
      original: final,
      final,
      actual,
      capital: by.percent(20) ? fen(Math.floor(actual / 4 / 10_000) * 10_000) : fen(0),
      purpose: sort.purpose,
      objectives: [
        {
          expected: `完成年度${sort.noun}任务`,
          achieved: `${sort.noun}任务已按计划完成并通过验收`,
        },
      ],
      indicators: indicatorsOf(
        [
          {
            group: 'output',
            kind: 'quantity',
            name: `${sort.noun}任务数量`,
            form: 'count',
            unit: '项',
          },
          {
            group: 'output',
            kind: 'quality',
            name: `${sort.noun}验收合格率`,
            form: 'percent',
            unit: '%',
          },
          {
            group: 'output',
            kind: 'timeliness',
            name: `${sort.noun}完成及时率`,
            form: 'percent',
            unit: '%',
          },
          {
            group: 'outcome',
            kind: 'socialOutcome',
            name: `${sort.noun}受益人数`,
            form: 'count',
            unit: '人',
          },
          {
            group: 'satisfaction',
            kind: 'satisfaction',
            name: '服务对象满意度',
            form: 'percent',
            unit: '%',
          },
        ],
        by,
      ),
    };
  });
}

const GROUP_WORTH = { output: 5000, outcome: 3000, satisfaction: 1000 } as const;

/** Numbers for the indicators: weights that add up to the frame, results with their points by the regulation. */
function indicatorsOf(sorts: readonly Sort[], by: Chance): readonly IndicatorOfYear[] {
  return (['output', 'outcome', 'satisfaction'] as const).flatMap((group) => {
    const rows = sorts.filter((sort) => sort.group === group);
    const worth = GROUP_WORTH[group];
    const each = Math.floor(worth / rows.length / 100) * 100;
    return rows.map((sort, i) => {
      const weight = i === rows.length - 1 ? worth - each * (rows.length - 1) : each;
      return numbered(sort, weight, by);
    });
  });
}

function numbered(sort: Sort, weight: number, by: Chance): IndicatorOfYear {
  const { group, kind, name } = sort;
  const base = { group, kind, name, weight };
  if (sort.form === 'tier')
    return { ...base, target: '制度执行到位，作用持续发挥', result: '达成年度指标', score: weight };
  if (sort.form === 'done') return { ...base, target: '完成', result: '已完成', score: weight };
  if (sort.form === 'percent') {
    const target = by.whole(85, 96);
    const result = Math.min(100, target + by.whole(0, 4));
    return { ...base, target: `≥${target}%`, result: `${result}%`, score: weight };
  }
  const target = by.whole(4, 400);
  if (by.percent(20)) {
    const result = target - by.whole(1, Math.max(1, Math.floor(target / 8)));
    const score = Math.round((weight * result) / target);
    return {
      ...base,
      target: `≥${target}${sort.unit}`,
      result: `${result}${sort.unit}`,
      score,
      reason: '受天气和场地影响，部分任务未能实施',
      measure: '提前落实场地，把未完成部分列入下年第一季度',
    };
  }
  const result = target + by.whole(0, Math.floor(target / 5));
  return {
    ...base,
    target: `≥${target}${sort.unit}`,
    result: `${result}${sort.unit}`,
    score: weight,
  };
}

function threePublic(by: Chance): {
  readonly year: Dossier['threePublic'];
  readonly prior: ThreePublicAmounts;
} {
  const vehicles = by.percent(50);
  const budget: ThreePublicAmounts = {
    overseas: fen(0),
    vehiclePurchase: fen(0),
    vehicleOperation: vehicles ? wan(by.whole(200, 600) / 100) : fen(0),
    hospitality: wan(by.whole(50, 300) / 100),
  };
  const less = (amount: Money): Money =>
    fen(Math.floor((amount * by.whole(60, 100)) / 1_000_000) * 10_000);
  const actual = {
    ...budget,
    vehicleOperation: less(budget.vehicleOperation),
    hospitality: less(budget.hospitality),
  };
  const more = (amount: Money): Money =>
    fen(Math.floor((amount * by.whole(100, 125)) / 1_000_000) * 10_000);
  const prior = {
    ...actual,
    vehicleOperation: more(actual.vehicleOperation),
    hospitality: more(actual.hospitality),
  };
  return {
    year: { budget, actual, reason: '严格执行公务接待和公务用车管理规定' },
    prior,
  };
}

function runningCosts(running: Money, by: Chance): Dossier['runningCosts'] {
  const meetings = fen(Math.floor(running / 10 / 10_000) * 10_000);
  const utilities = fen(Math.floor(running / 4 / 10_000) * 10_000);
  const office = fen(running - meetings - utilities);
  const more = (amount: Money): Money => fen(amount + by.whole(0, 50) * 10_000);
  return {
    budget: {
      office: more(office),
      utilitiesAndTravel: more(utilities),
      meetingsAndTraining: more(meetings),
    },
    actual: { office, utilitiesAndTravel: utilities, meetingsAndTraining: meetings },
  };
}
