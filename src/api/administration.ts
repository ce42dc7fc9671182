import { z } from 'zod';
import { ROLES } from '../cycle/filing.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const basis = z.string().trim().min(1).max(200);

/** Days on which the region works, or does not, other than the shipped calendar says, by a document. */
export const calendarRequest = z.object({
  year: z.number().int().min(2015).max(2100),
  basis,
  days: z.array(z.object({ day, works: z.boolean() })).max(120),
  /** Only looks which deadlines would change. */
  preview: z.boolean().default(false),
});

/** A decision of the second administrator; a refusal has its reason. */
export const decisionRequest = z.object({
  approve: z.boolean(),
  reason: z.string().max(500).default(''),
});

/** What stands over a change of the region: who proposed it by which document, and what became of it. */
export const changeHead = z.object({
  id: z.string(),
  basis: z.string(),
  by: z.string(),
  /** It is the asking person's own: another decides, they may take it back. */
  own: z.boolean(),
  at: z.string(),
  decided: z
    .object({ by: z.string(), at: z.string(), approved: z.boolean(), reason: z.string() })
    .optional(),
});

/** A change of the calendar. */
export const calendarChange = changeHead.extend({
  year: z.number().int(),
  days: z.array(z.object({ day, works: z.boolean() })),
});

/** How many filings have a limit, where it falls before and after a change, and how many are late by it. */
export const movedDeadline = z.object({
  kind: z.enum(['filing', 'publication']),
  /** Day that was set: the due day, or that of the approval. */
  set: day,
  before: day.optional(),
  after: day.optional(),
  filings: z.number().int(),
  lateBefore: z.number().int(),
  lateAfter: z.number().int(),
});

export type CalendarRequest = z.infer<typeof calendarRequest>;
export type ChangeHead = z.infer<typeof changeHead>;
export type CalendarChange = z.infer<typeof calendarChange>;
export type MovedDeadline = z.infer<typeof movedDeadline>;

/** A rule book in a list: shipped, or the region's own as it was proposed. */
export const bookView = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().optional(),
  issuer: z.string(),
  jurisdiction: z.string(),
  from: z.number().int(),
  until: z.number().int().optional(),
  own: z.boolean(),
  /** It holds for this region in the fiscal year under evaluation now. */
  inForce: z.boolean(),
});

const share = z.number().min(0).max(10);
const tier = z.tuple([share, share]);
const shareBands = z.array(z.object({ from: z.number(), share })).max(20);

/** Parameters that a local document sets; the rules of `regulation/local` say what is sound. */
const localParameters = z.object({
  execution: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.enum(['proportional', 'stepPer5', 'truncateInteger']) }),
      z.object({ kind: z.literal('fullFrom'), rate: share }),
      z.object({
        kind: z.literal('bands'),
        bands: shareBands,
      }),
    ])
    .optional(),
  reverse: z.enum(['linear', 'ratio']).optional(),
  tiers: z.object({ achieved: tier, partlyAchieved: tier, notAchieved: tier }).optional(),
  satisfactionBands: shareBands.optional(),
  explainOverAchievementFrom: share.optional(),
  decimals: z.number().optional(),
  bands: z
    .array(z.object({ from: z.number(), grade: z.enum(['优', '良', '中', '差']) }))
    .max(4)
    .optional(),
  weights: z.object({ frame: z.string().max(60), points: z.array(z.number()).max(12) }).optional(),
});

/** Rules of the region's own to propose. */
export const localRulesRequest = z.object({
  title: z.string().trim().max(200),
  number: z.string().trim().max(60),
  issuer: z.string().trim().max(100),
  inherits: z.string().max(60),
  from: z.number().int().min(2015).max(2100),
  until: z.number().int().min(2015).max(2100).optional(),
  effective: day,
  parameters: localParameters,
});

/** A filing scored by the rules in force and by those proposed. The name is told to those who see filings. */
const triedFiling = z.object({
  unit: z.string().optional(),
  before: z.number().optional(),
  after: z.number().optional(),
  gradeBefore: z.string().optional(),
  gradeAfter: z.string().optional(),
  /** Errors and warnings. */
  findingsBefore: z.number().int(),
  findingsAfter: z.number().int(),
  /** Titles of checks that find more, or less, by the proposed rules. */
  checks: z.array(z.string()),
});

/** What a trial on a year's filings came to. */
const trialView = z.object({
  fiscalYear: z.number().int(),
  at: z.string(),
  filings: z.array(triedFiling),
  /** Filings that could not be scored at all. */
  failed: z.number().int(),
});

/** Rules of the region's own as they were proposed. */
export const rulesChange = changeHead.extend({
  rules: localRulesRequest,
  /** The parameters in sentences, as the rule book says them. */
  words: z.array(z.string()),
  trial: trialView.optional(),
});

/** A difference of two books. */
export const bookDifference = z.object({
  part: z.enum(['head', 'parameter', 'frame', 'clause']),
  name: z.string(),
  a: z.string(),
  b: z.string(),
});

export type BookView = z.infer<typeof bookView>;
export type TriedFiling = z.infer<typeof triedFiling>;
export type TrialView = z.infer<typeof trialView>;
export type RulesChange = z.infer<typeof rulesChange>;

/** A list of accounts: role in words, unit by code or path. */
export const accountsRequest = z.object({
  accounts: z
    .array(
      z.object({
        account: z.string().max(100),
        name: z.string().max(200),
        role: z.string().max(100),
        unit: z.string().max(200),
      }),
    )
    .min(1)
    .max(3000),
  /** Only looks what would be proposed. */
  preview: z.boolean().default(false),
});

/** What of a list is, or would be, proposed, and the rows that are wrong. */
export const accountsReply = z.object({
  accounts: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      home: z.string(),
      grants: z.array(z.object({ role: z.enum(ROLES), path: z.string() })),
    }),
  ),
  faults: z.array(z.object({ row: z.number().int(), zh: z.string(), en: z.string() })),
});

/** What became of several decisions. */
export const decisionsReply = z.array(
  z.object({
    change: z.string(),
    account: z.string().optional(),
    name: z.string().optional(),
    oneTimePassword: z.string().optional(),
    refused: z.object({ zh: z.string(), en: z.string() }).optional(),
  }),
);

/** A change of the tree of units. */
export const unitsChange = changeHead.extend({
  added: z.number().int(),
  renamed: z.number().int(),
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      path: z.string(),
      /** The name that it has until the change is approved; absent for a unit that is new. */
      before: z.string().optional(),
    }),
  ),
});

export type AccountsReply = z.infer<typeof accountsReply>;
export type DecisionsReply = z.infer<typeof decisionsReply>;
export type UnitsChange = z.infer<typeof unitsChange>;

/** Backups in their folder, the newest first. */
export const backupsView = z.object({
  /** Absent where the server was not told of one. */
  folder: z.string().optional(),
  /** The originals of mass audits, with what lies beside them, as they are now. */
  originals: z.object({ files: z.number().int(), bytes: z.number() }),
  backups: z.array(
    z.object({
      name: z.string(),
      at: z.string(),
      rows: z.number().int(),
      files: z.number().int(),
      bytes: z.number(),
      /** Files of mass audits in it; absent where they were left out. */
      originals: z.number().int().optional(),
      checked: z
        .object({ at: z.string(), whole: z.boolean(), faults: z.array(z.string()) })
        .optional(),
    }),
  ),
});

export type BackupsView = z.infer<typeof backupsView>;
