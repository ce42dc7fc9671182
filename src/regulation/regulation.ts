import type { Bilingual } from '../document/finding.ts';
import type { IndicatorGroup, IndicatorKind } from '../report/indicators.ts';
import type { Day } from '../values/day.ts';

/**
 * A regulation as plain data: what it says beside how we reckon it. A book is a TypeScript file that evaluates to
 * this; a bureau's own scheme is the same type, stored as JSON. No functions inside.
 */
export interface Regulation {
  /** Registry id: `mof-2020-10`, `hn-2020-7`. */
  readonly id: string;
  readonly title: string;
  /** Document number as cited: 财预〔2020〕10号. */
  readonly number?: string;
  readonly issuer: string;
  /** Administrative division it binds: '' the nation, '湖南省', '湖南省岳阳市'. Longest match wins. */
  readonly jurisdiction: string;
  /** Fiscal years under evaluation that it governs. */
  readonly inForce: { readonly from: number; readonly until?: number };
  /** Of a region's own book: the day from which the region goes by this version. */
  readonly effective?: Day;
  /** The regulation whose parameters hold where this one says nothing. */
  readonly inherits?: string;
  /** How sure we are of this text (marks of the domain rules): printed in the document, seen, known, assumed. */
  readonly seen: 'P' | 'S' | 'K' | 'A';
  readonly frames: readonly Frame[];
  readonly scoring: ScoringRules;
  readonly bands: readonly Band[];
  readonly items: readonly Item[];
}

/**
 * A regulation as its own text has it: what it leaves out is inherited. `layers.ts` lays a book over the books that
 * it inherits from and gives the whole Regulation.
 */
export type Book = Omit<Regulation, 'scoring' | 'frames' | 'bands' | 'items'> & {
  readonly scoring?: Partial<ScoringRules>;
  readonly frames?: readonly Frame[];
  readonly bands?: readonly Band[];
  readonly items?: readonly Item[];
};

/** A frame of indicators: which groups, with which weights (domain rule 2.1). */
export interface Frame {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly {
    readonly group: IndicatorGroup;
    readonly word: string;
    readonly weight?: number;
    readonly kinds: readonly IndicatorKind[];
  }[];
  readonly seen: 'P' | 'S' | 'K' | 'A';
}

/** The parameters of scoring (domain rules 3.1 to 3.4). `unknown` is a parameter known to differ but not known: 无法核定. */
export interface ScoringRules {
  readonly execution: ExecutionRule | 'unknown';
  readonly reverse: 'linear' | 'ratio' | 'unknown';
  /** Interval of points for each tier of a qualitative result, as shares of the weight: [from, to], to included only for the first. */
  readonly tiers: {
    readonly achieved: readonly [number, number];
    readonly partlyAchieved: readonly [number, number];
    readonly notAchieved: readonly [number, number];
  };
  /** Points of satisfaction by bands, when the regulation sets them; else proportional as any positive indicator. */
  readonly satisfactionBands?: readonly { readonly from: number; readonly share: number }[];
  /** A result this share above the target needs a reason. */
  readonly explainOverAchievementFrom: number;
  /** Decimals to which each indicator is rounded half-up. */
  readonly decimals: number;
}

/** How points for the execution rate are reckoned (domain rule 3.3). */
export type ExecutionRule =
  | { readonly kind: 'proportional' }
  | { readonly kind: 'fullFrom'; readonly rate: number }
  | {
      readonly kind: 'bands';
      readonly bands: readonly { readonly from: number; readonly share: number }[];
    }
  | { readonly kind: 'stepPer5' }
  | { readonly kind: 'truncateInteger' };

/** A grade: 优 from 90. */
export interface Band {
  readonly from: number;
  readonly grade: '优' | '良' | '中' | '差';
}

/** An item of the regulation, or of a rubric: its clauses add up to its worth. */
export interface Item {
  readonly name: string;
  readonly worth?: number;
  readonly clauses: readonly RegulationClause[];
}

/** One clause: our paraphrase of what is said, and how we reckon it. */
interface RegulationClause {
  /** Article, only where the article itself was seen. */
  readonly article?: string;
  /** Our own paraphrase, marked as one, never in quotation marks. */
  readonly said: string;
  readonly saidEn?: string;
  readonly reckoned: Reckoning;
}

/** The few ways of giving points that official texts use. */
export type Reckoning =
  | { readonly kind: 'whole'; readonly points: number; readonly when: string }
  | {
      readonly kind: 'deduct';
      readonly points: number;
      readonly each: number;
      readonly per: string;
      readonly most: number;
    }
  | { readonly kind: 'share'; readonly points: number; readonly of: string }
  | {
      readonly kind: 'graded';
      readonly points: number;
      readonly grades: readonly {
        readonly word: string;
        readonly from: number;
        readonly to: number;
      }[];
      readonly none?: string;
    }
  | { readonly kind: 'formula'; readonly text: string; readonly numbers: readonly number[] }
  | { readonly kind: 'statement'; readonly numbers?: readonly number[] };

/** A sentence about the choice of regulation, for the head of every output: which one, why, what was inherited. */
export interface Chosen {
  readonly regulation: Regulation;
  /** The layers gone through, innermost first: ['yueyang-city', 'hn-2020-7', 'mof-2020-10']. */
  readonly layers: readonly string[];
  readonly because: Bilingual;
}
