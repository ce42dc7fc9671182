import { z } from 'zod';
import type { FilingState } from '../cycle/filing.ts';
import type { Bilingual } from '../document/finding.ts';
import type { Draw, DrawTerms } from '../inspection/draw.ts';
import type { Candidate } from '../inspection/risk.ts';
import type { Opinion, SheetRow } from '../inspection/sheet.ts';
import { DIVISIONS, type Stratum } from '../inspection/strata.ts';
import type { Band } from '../regulation/regulation.ts';

const points = z.number().int().min(0).max(1_000_000);
const words = z.string().max(4000);
const share = z.number().int().min(0).max(100);
const id = z.string().min(1).max(60);

/** How a sample is drawn, of which year and below which path. */
const terms = z.object({
  seed: z.string().max(200),
  size: z.discriminatedUnion('by', [
    z.object({ by: z.literal('count'), count: z.number().int().min(0).max(100_000) }),
    z.object({ by: z.literal('share'), percent: share }),
  ]),
  byRisk: share,
  weights: z.object({
    ...{ errors: share, late: share, gap: share, amount: share, lastRating: share },
    notDrawn: share,
  }),
  strata: z.enum(DIVISIONS).optional(),
  excluded: z.array(z.object({ id, reason: z.string().max(500) })).max(100_000),
}) satisfies z.ZodType<DrawTerms>;

/** A draw to look at. */
export const previewRequest = z.object({ fiscalYear: z.number().int(), terms });

/** A draw to make: the one that was looked at, named by its digest. */
export const drawRequest = previewRequest.extend({
  name: z.string().trim().min(1).max(100),
  digest: z.string().length(64),
});

/** Who looks at a filing. */
export const expertsRequest = z.object({
  filing: id,
  accounts: z.array(id).max(20),
});

/** What was found of a filing. */
export const spotResultRequest = z.object({
  filing: id,
  points: points.optional(),
  words,
  revision: z.number().int(),
});

/** Points and words of an expert or evaluator. */
export const opinionRequest = z.object({
  marks: z.array(z.object({ row: id, points: points.optional(), words })).max(1000),
  words,
}) satisfies z.ZodType<Opinion>;

/** A draw with its digest, to be confirmed. */
export interface DrawPreview {
  readonly draw: Draw;
  readonly digest: string;
}

/** A year's draws, and what a new one would draw from. */
export interface SpotChecksView {
  readonly fiscalYear: number;
  readonly fiscalYears: readonly number[];
  readonly mayDraw: boolean;
  readonly population: readonly Candidate[];
  readonly checks: readonly {
    readonly region: string;
    readonly id: string;
    readonly name: string;
    readonly fiscalYear: number;
    readonly population: number;
    readonly drawn: number;
    readonly decided: number;
    readonly state: 'open' | 'closed';
    readonly by: string;
    readonly at: string;
  }[];
}

/** Somebody who looks, or may look, at a filing. */
export interface ExpertView {
  readonly account: string;
  readonly name: string;
}

/** A filing of a sample. */
export interface SampleView {
  readonly filing: string;
  readonly unit: string;
  readonly department: string;
  readonly way: 'risk' | 'lot';
  /** Hundredths of a point. */
  readonly points: number;
  readonly because: readonly Bilingual[];
  readonly lot: string;
  /** Key of its stratum, where there are strata. */
  readonly stratum?: string;
  readonly state: FilingState;
  readonly revision: number;
  readonly selfScore?: number;
  readonly computed?: number;
  readonly experts: readonly ExpertView[];
  readonly result?: {
    readonly points?: number;
    readonly rating?: Band['grade'];
    readonly words: string;
    readonly by: string;
    readonly at: string;
  };
}

/** A spot check with its sample. */
export interface SpotCheckView {
  readonly region: string;
  readonly id: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly state: 'open' | 'closed';
  readonly by: string;
  readonly at: string;
  readonly closedAt?: string;
  readonly terms: DrawTerms;
  /** How the sample was shared out, where the population was divided. */
  readonly strata?: readonly Stratum[];
  readonly population: readonly Candidate[];
  /** Whether drawing again from what was kept gives this sample. */
  readonly repeats: boolean;
  readonly mayDecide: boolean;
  readonly sample: readonly SampleView[];
}

/** What an expert has to look at. */
export interface AssignmentView {
  readonly region: string;
  readonly work: string;
  readonly filing: string;
  readonly kind: 'spotCheck' | 'evaluation';
  readonly title: string;
  readonly unit: string;
  readonly fiscalYear: number;
  /** When the expert's latest opinion was given. */
  readonly given?: string;
}

/** An opinion with who gave it and when. */
export interface GivenOpinion extends Opinion {
  readonly by: string;
  readonly at: string;
}

/** The sheet of a filing with the opinions that one may see: experts their own. */
export interface OpinionsView {
  readonly title: string;
  readonly unit: string;
  readonly fiscalYear: number;
  readonly rows: readonly SheetRow[];
  readonly opinions: readonly GivenOpinion[];
  readonly mayGive: boolean;
}
