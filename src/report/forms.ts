import type { Place } from '../document/document.ts';
import type { Entry, Stated } from '../document/stated.ts';
import type { Figure } from '../values/figure.ts';
import type { Indicator } from './indicators.ts';
import type { Metric } from './terms.ts';

/** 填表人、填报日期、联系电话、单位负责人签字 under a form. */
export interface SignatureBlock {
  readonly fields: readonly (Entry<string> & {
    readonly field: 'preparer' | 'date' | 'phone' | 'unitHead' | 'reviewer' | 'seal';
    /** The label as printed, with its colon: what to quote when the field is blank. */
    readonly label: Stated<string>;
  })[];
  readonly at: Place;
}

/** What every form has: its table, its title, its unit of money. */
interface Form {
  /** Block number of the (first) table. */
  readonly block: number;
  readonly title?: Stated<string>;
  readonly year?: Stated<number>;
  /** The unit of money in the form's head (元 or 万元), when it is stated. */
  readonly moneyUnit?: Stated<string>;
  readonly signature?: SignatureBlock;
}

/** A row of money in the base data table: 2023年决算数, 2024年预算数, 2024年决算数. */
export interface MoneyRow {
  readonly row: number;
  /** Absent for rows that the unit named itself (a project's name) and for blank numbered rows. */
  readonly metric?: Metric;
  readonly label: Stated<string>;
  /** The number printed at the start of the label, 3 for 「3、公务接待」. */
  readonly number?: number;
  /** Index (into moneyRows) of the row that this one is a part of. */
  readonly parent?: number;
  readonly priorActual?: Entry<Figure>;
  readonly budget?: Entry<Figure>;
  readonly actual?: Entry<Figure>;
}

/** 部门整体支出绩效评价基础数据表 (attachment 1; domain rule 4.1). */
export interface BaseDataTable extends Form {
  readonly authorizedPositions?: Entry<Figure>;
  readonly filledPositions?: Entry<Figure>;
  readonly positionFillRatio?: Entry<Figure>;
  /** The years in the heads of the columns. */
  readonly columnYears: {
    readonly priorActual?: Stated<number>;
    readonly budget?: Stated<number>;
    readonly actual?: Stated<number>;
    readonly filledPositions?: Stated<number>;
  };
  readonly moneyRows: readonly MoneyRow[];
  /** 政府采购金额 and 部门基本支出预算调整 stand in moneyRows too; 楼堂馆所 here, field by field. */
  readonly buildings?: {
    readonly approvedArea?: Entry<Figure>;
    readonly actualArea?: Entry<Figure>;
    readonly areaRatio?: Entry<Figure>;
    readonly approvedInvestment?: Entry<Figure>;
    readonly actualInvestment?: Entry<Figure>;
    readonly investmentRatio?: Entry<Figure>;
  };
  readonly austerity?: Entry<string>;
}

/** A row of the money block of a self-evaluation form: 年度资金总额, 其中：当年财政拨款 … */
export interface FundRow {
  readonly row: number;
  readonly label: Stated<string>;
  readonly metric: Metric | 'total' | 'other';
  /** A part of the total (其中：…). Rows of a part of a part have the index of their parent in `within`. */
  readonly within?: number;
  /** 1 for the parts of a whole that is told a second time by other parts: by source, then by nature. */
  readonly way?: number;
  readonly originalBudget?: Entry<Figure>;
  readonly finalBudget?: Entry<Figure>;
  readonly actual?: Entry<Figure>;
  readonly weight?: Entry<Figure>;
  readonly rate?: Entry<Figure>;
  readonly score?: Entry<Figure>;
  /** Amounts under heads of their own, by column: 全年预计执行数, 到位资金. */
  readonly further?: readonly (Entry<Figure> & { readonly column: number })[];
}

/** An amount that stands inside a label cell: 「其中：基本支出：53.06」 (按收入性质分, 按支出性质分). */
export interface SplitAmount {
  readonly metric: Metric | 'other';
  readonly label: Stated<string>;
  readonly amount: Entry<Figure>;
}

/** A self-evaluation form: 部门整体支出绩效自评表 (attachment 2; 4.2) or 项目支出绩效自评表. */
export interface SelfEvaluationForm extends Form {
  readonly kind: 'department' | 'project';
  readonly unitName?: Entry<string>;
  /** The label in front of the unit's name (市级预算部门名称): it tells a level. */
  readonly unitLabel?: Stated<string>;
  readonly projectName?: Entry<string>;
  readonly department?: Entry<string>;
  readonly funds: readonly FundRow[];
  readonly bySource: readonly SplitAmount[];
  readonly byType: readonly SplitAmount[];
  readonly expected?: Entry<string>;
  readonly achieved?: Entry<string>;
  /** The numbered objectives of both cells. */
  readonly expectedGoals: readonly Stated<string>[];
  readonly achievedGoals: readonly Stated<string>[];
  readonly indicators: readonly Indicator[];
  /** Rows that name a level-two kind but are otherwise blank. */
  readonly emptyRows: readonly {
    readonly row: number;
    readonly places: readonly Stated<string>[];
  }[];
  /** Rows 小计 between the indicators. */
  readonly subtotals?: readonly Subtotal[];
  readonly totalWeight?: Entry<Figure>;
  readonly totalScore?: Entry<Figure>;
  /** Which columns the form has, with the place of each head. */
  readonly columns: Readonly<Partial<Record<FormColumn, Stated<string>>>>;
}

/** The columns of indicator tables over all layouts (domain rule 7.4). */
export type FormColumn =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'nature'
  | 'target'
  | 'targetUnit'
  | 'result'
  | 'weight'
  | 'score'
  | 'reviewScore'
  | 'deduction'
  | 'reason'
  | 'method'
  | 'note';

/** One item of the rubric (attachment 3; domain rule 5). */
export interface RubricItem {
  readonly row: number;
  readonly level1?: Stated<string>;
  readonly level1Max?: Stated<Figure>;
  readonly level2: Stated<string>;
  readonly max?: Stated<Figure>;
  readonly criterion: Entry<string>;
  readonly evidence?: Entry<string>;
  /** Absent when the table has no score column at all. */
  readonly score?: Entry<Figure>;
  /** 扣分: the points that were taken off. */
  readonly deduction?: Entry<Figure>;
  /** 扣分原因: absent when the table has no column for it. */
  readonly reason?: Entry<string>;
}

/** A row 小计: what the items of a group, or the indicators of a level, come to. */
export interface Subtotal {
  readonly label: Stated<string>;
  /** The rows that it sums up. */
  readonly rows: readonly number[];
  readonly weight?: Entry<Figure>;
  readonly score?: Entry<Figure>;
}

/** 绩效自评工作考核评分表. */
export interface RubricTable extends Form {
  readonly heads: readonly Stated<string>[];
  readonly items: readonly RubricItem[];
  readonly subtotals?: readonly Subtotal[];
  readonly totalMax?: Entry<Figure>;
  readonly totalScore?: Entry<Figure>;
  /** What was taken off in all, where the table has a column for it. */
  readonly totalDeduction?: Entry<Figure>;
}

/** The tables of the final accounts (domain rule 7.2), and 'other'. */
export type AccountKey =
  | 'revenueExpenditure'
  | 'revenue'
  | 'expenditure'
  | 'appropriation'
  | 'generalExpenditure'
  | 'generalBasic'
  | 'threePublic'
  | 'governmentFunds'
  | 'stateCapital'
  | 'stateAssets'
  | 'other';

/** A row of a table of the final accounts: a classification code, a name, and figures by column. */
export interface AccountRow {
  readonly row: number;
  readonly code?: string;
  readonly name: Stated<string>;
  readonly metric?: Metric;
  /** Every numeric column in order, with the joined words of its head. */
  readonly values: readonly (Entry<Figure> & { readonly head: string; readonly column: number })[];
}

/** One table of the final accounts. Two-sided tables (收入 | 支出) yield two lists of rows. */
export interface AccountTable extends Form {
  readonly key: AccountKey;
  readonly rows: readonly AccountRow[];
  readonly rightRows: readonly AccountRow[];
}
