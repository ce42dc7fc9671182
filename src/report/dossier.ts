import type { Day } from '../values/day.ts';
import type { Money } from '../values/money.ts';
import type { IndicatorGroup, IndicatorKind } from './indicators.ts';

/**
 * What a unit knows about its year: one value per fact. Totals are never stored, they are reckoned (`totals.ts`), so a
 * report composed from it cannot contradict itself. Absent means not known or not applicable; zero means zero.
 */
export interface Dossier {
  readonly schema: 'jiping.dossier/1';
  readonly unit: UnitProfile;
  readonly fiscalYear: number;
  /** Date of the report. */
  readonly reportDate?: Day;
  readonly staffing: Staffing;
  readonly budget: Budget;
  readonly execution: Execution;
  /** Of the year before, for the first column of the base data table. */
  readonly prior: PriorYear;
  readonly threePublic: ThreePublic;
  readonly runningCosts: RunningCosts;
  readonly projects: readonly Project[];
  readonly procurement?: Procurement;
  readonly buildings?: Buildings;
  readonly austerity: readonly string[];
  readonly objectives: readonly ObjectiveOfYear[];
  readonly indicators: readonly IndicatorOfYear[];
  readonly narrative: NarrativeOfYear;
  readonly signature: Signature;
  /** Points of the rubric by item name, when the unit scores itself. */
  readonly rubricScores?: Readonly<Record<string, number>>;
}

/** Who the unit is. */
export interface UnitProfile {
  readonly name: string;
  /** 市级, 区级 …: the word before 预算部门名称. */
  readonly level: '省级' | '市级' | '县级' | '区级' | '乡镇';
  /** 二级机构 of what, and the like: how the profile section says what the unit is. */
  readonly standing?: string;
  /** How the unit calls itself: 我局, 本单位. */
  readonly selfName: string;
  readonly financeAuthority: string;
  readonly functions: readonly string[];
}

/** Numbers of people at year end. */
interface Staffing {
  readonly authorized: number;
  readonly filled: number;
  readonly retirees?: number;
  readonly veteranRetirees?: number;
}

/** The year's budget. The final one is the original plus the adjustments. */
interface Budget {
  readonly original: Money;
  readonly adjustments: readonly {
    readonly amount: Money;
    readonly date?: Day;
    readonly document?: string;
    readonly reason?: string;
    /** Of the basic expenditure, or of projects. */
    readonly type: 'basic' | 'project';
  }[];
  /** The final budget of the three budgets beside the general one, where it is known. */
  readonly bySource?: {
    readonly governmentFundsBudget?: Money;
    readonly stateCapitalBudget?: Money;
    readonly socialInsuranceBudget?: Money;
  };
}

/** What was spent, by type and economic class, and from which sources. */
interface Execution {
  readonly basic: {
    readonly compensation: Money;
    readonly household: Money;
    readonly goods: Money;
    readonly capital: Money;
  };
  readonly bySource: {
    readonly generalPublicBudget: Money;
    readonly governmentFundsBudget: Money;
    readonly stateCapitalBudget: Money;
    readonly socialInsuranceBudget: Money;
    readonly specialAccountRevenue: Money;
    readonly otherFunds: Money;
  };
  /** Why money was left, when it was. */
  readonly shortfallReason?: string;
}

/** Outturn of the year before. */
interface PriorYear {
  readonly threePublic?: ThreePublicAmounts;
  readonly runningCosts?: Money;
  readonly projects?: Money;
}

/** The three public expenses by item. */
export interface ThreePublicAmounts {
  readonly overseas: Money;
  readonly vehiclePurchase: Money;
  readonly vehicleOperation: Money;
  readonly hospitality: Money;
}

/** The three public expenses of the year with the quantities that are disclosed. */
interface ThreePublic {
  readonly budget: ThreePublicAmounts;
  readonly actual: ThreePublicAmounts;
  readonly groups?: number;
  readonly persons?: number;
  readonly vehiclesBought?: number;
  readonly vehiclesHeld?: number;
  readonly receptions?: number;
  readonly guests?: number;
  /** Why the sum changed against the year before, or how it was held. */
  readonly reason: string;
}

/** Running costs inside the basic expenditure, budget and actual of its lines. */
export interface RunningCosts {
  readonly budget: {
    readonly office: Money;
    readonly utilitiesAndTravel: Money;
    readonly meetingsAndTraining: Money;
  };
  readonly actual: {
    readonly office: Money;
    readonly utilitiesAndTravel: Money;
    readonly meetingsAndTraining: Money;
  };
  /** Why they changed, when they changed much. */
  readonly reason?: string;
}

/** One project, with its own self-evaluation form. */
export interface Project {
  readonly name: string;
  /** Level of the earmarked fund it is paid from, absent for the unit's own work. */
  readonly earmarked?: '中央' | '省级' | '市级' | '县级';
  /** Of the year before; absent for a project that is new or of which it is not known. */
  readonly prior?: Money;
  readonly original: Money;
  readonly final: Money;
  readonly actual: Money;
  /** How the actual amount splits over economic classes; the rest is goods and services. */
  readonly capital: Money;
  readonly purpose: string;
  /** Why money of the project was left, when it was. */
  readonly shortfallReason?: string;
  readonly objectives: readonly ObjectiveOfYear[];
  readonly indicators: readonly IndicatorOfYear[];
}

/** Government procurement. */
interface Procurement {
  readonly budget: Money;
  readonly goods: Money;
  readonly works: Money;
  readonly services: Money;
}

/** Works completed in the year. Areas in whole ㎡. */
interface Buildings {
  readonly approvedArea: number;
  readonly actualArea: number;
  readonly approvedInvestment: Money;
  readonly actualInvestment: Money;
}

/** An objective of the year and what became of it. */
export interface ObjectiveOfYear {
  readonly expected: string;
  readonly achieved: string;
}

/** An indicator of the year. `target` and `result` are written in the grammar of targets: ≥3次, 达成年度指标. */
export interface IndicatorOfYear {
  readonly group: IndicatorGroup;
  readonly kind: IndicatorKind;
  readonly name: string;
  readonly target: string;
  readonly result: string;
  /** Points in hundredths. */
  readonly weight: number;
  /** Absent while nobody gave any: no points is not 0 points. */
  readonly score?: number;
  readonly reason?: string;
  readonly measure?: string;
}

/** What is written by hand. */
export interface NarrativeOfYear {
  readonly organisation?: string;
  readonly purposeOfBasic: string;
  readonly overall: string;
  readonly assets: string;
  readonly problems: readonly {
    readonly problem: string;
    readonly cause: string;
    readonly measure: string;
  }[];
  readonly resultsUse: string;
  readonly disclosure: { readonly place: string; readonly date?: Day };
  readonly other?: string;
}

/** The signature block of the attachments. */
export interface Signature {
  readonly preparer: string;
  readonly date?: Day;
  readonly phone: string;
  readonly unitHead: string;
}
