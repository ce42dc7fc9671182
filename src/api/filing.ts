import { z } from 'zod';
import {
  FILING_ACTIONS,
  FILING_STATES,
  type FilingAction,
  LATER_ACTIONS,
} from '../cycle/filing.ts';
import { booksSchema, overlaysSchema } from './regional.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.iso.datetime({ offset: true });

/** A draft of a dossier: texts by field path, rows by list path. */
export const draftSchema = z.object({
  fields: z.record(z.string(), z.string()),
  lists: z.record(z.string(), z.array(z.string())),
});

/** One change of a draft. */
const operationSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('field'),
    path: z.string().min(1).max(200),
    before: z.string().max(20_000),
    after: z.string().max(20_000),
  }),
  z.object({
    kind: z.literal('list'),
    path: z.string().min(1).max(200),
    before: z.array(z.string().max(40)).max(500),
    after: z.array(z.string().max(40)).max(500),
  }),
]);

/** A line of a list of filings, and the head of a filing. */
export const filingSummary = z.object({
  region: z.string(),
  id: z.string(),
  unit: z.object({ id: z.string(), name: z.string(), path: z.string(), department: z.string() }),
  fiscalYear: z.number().int(),
  state: z.enum(FILING_STATES),
  revision: z.number().int(),
  due: day.optional(),
  firstSubmitted: day.optional(),
  submitted: day.optional(),
  returnedFor: z.string().optional(),
  /** Numbers of open findings and points, from the server's own run; absent before the first. */
  errors: z.number().int().optional(),
  warnings: z.number().int().optional(),
  score: z.number().optional(),
  demo: z.boolean(),
});

/** Why a finding stays: the words go with the filing. */
export const explanationSchema = z.object({
  finding: z.string(),
  words: z.string().min(1).max(2000),
  by: z.string(),
  at: instant,
});

/** A remark at a field: of a reviewer, given with a return, or of a colleague who left a note. */
export const remarkSchema = z.object({
  id: z.string(),
  /** Field path, '' for the report as a whole. */
  path: z.string(),
  words: z.string().min(1).max(2000),
  by: z.string(),
  at: instant,
  resolved: z.boolean(),
});

/** A note to leave at a field, '' for the report as a whole. */
export const noteRequest = remarkSchema.pick({ path: true, words: true });

/** Everything that the pages of one filing need. */
export const filingView = z.object({
  summary: filingSummary,
  draft: draftSchema,
  /** What the signed-in person may do now. */
  actions: z.array(z.enum([...FILING_ACTIONS, ...LATER_ACTIONS])),
  editable: z.boolean(),
  explanations: z.array(explanationSchema),
  remarks: z.array(remarkSchema),
  /** Field paths fixed by the approved targets, with the approved text. */
  approved: z.record(z.string(), z.string()),
  /** Whether a version of the report is public now: a result may be applied before that, and a publication withdrawn. */
  published: z.boolean(),
  /** Today by the server's clock, for deadlines. */
  today: day,
  /** Division whose regulation holds, as the server's own run takes it. */
  division: z.string(),
  /** Rule books of the region's own, and its changes of the shipped calendar: the server's own run goes by them. */
  books: booksSchema,
  overlays: overlaysSchema,
  /** Uploaded files by what they support. */
  evidence: z.array(
    z.object({
      id: z.string(),
      /** `indicators/i3`, `rubric.自评通知`, `signature`. */
      supports: z.string(),
      name: z.string(),
      type: z.string(),
      size: z.number().int(),
      digest: z.string(),
      by: z.string(),
      at: instant,
    }),
  ),
});

/** Changes to save, with the revision that they were made on and an id that makes a repeated request harmless. */
export const saveRequest = z.object({
  request: z.string().min(8).max(64),
  revision: z.number().int().min(0),
  operations: z.array(operationSchema).min(1).max(5000),
});

/** Fields that another person changed meanwhile. Nothing of the request was saved for these; all else was. */
const conflictSchema = z.object({
  path: z.string(),
  before: z.union([z.string(), z.array(z.string())]),
  mine: z.union([z.string(), z.array(z.string())]),
  theirs: z.union([z.string(), z.array(z.string())]),
  by: z.string(),
  at: instant,
});

/** Answer to a save: the new revision, what others changed since, and what clashed. */
export const saveReply = z.object({
  revision: z.number().int(),
  /** Changes of others since the revision of the request. */
  others: z.array(
    z.object({
      revision: z.number().int(),
      by: z.string(),
      at: instant,
      operation: operationSchema,
    }),
  ),
  conflicts: z.array(conflictSchema),
});

/** A kept version: made at each check, signature, submission, return, restore and import, and once a day of editing. */
export const versionSummary = z.object({
  number: z.number().int(),
  revision: z.number().int(),
  event: z.enum(['daily', 'check', 'sign', 'submit', 'return', 'restore', 'import', 'withdraw']),
  by: z.string(),
  at: instant,
});

/** An action of the cycle, with its reason or remarks where it needs them. */
export const actionRequest = z.object({
  action: z.enum(FILING_ACTIONS),
  /** Revision that the person saw; another one is refused, so that nobody signs what they have not seen. */
  revision: z.number().int(),
  reason: z.string().max(2000).optional(),
  remarks: z.array(z.object({ path: z.string(), words: z.string().min(1).max(2000) })).optional(),
});

/**
 * From where approved targets are taken: a filing (its own as declared, or another's), or a file that a job has read; or they are
 * released, to be adjusted. `object`: 整体 or the name of a project, where not all of them.
 */
export const targetsRequest = z.object({
  source: z.union([
    z.object({ filing: z.object({ region: z.string(), id: z.string() }) }),
    z.object({ job: z.string() }),
    z.object({ released: z.literal(true) }),
  ]),
  object: z.string().max(200).optional(),
});

/** What a unit gets for a submission. */
export const receiptSchema = z.object({
  number: z.string(),
  unit: z.string(),
  fiscalYear: z.number().int(),
  submitted: instant,
  due: day.optional(),
  lateWorkingDays: z.number().int(),
  /** SM3 digests of the frozen dossier, document and findings. */
  digests: z.record(z.string(), z.string()),
  regulation: z.string(),
});

/** What was recognised in an uploaded report, and what its contradictions leave open. */
const importView = z.object({
  file: z.string(),
  format: z.string(),
  unit: z.string().optional(),
  fiscalYear: z.number().int().optional(),
  /** Fields filled, each with the words that it was read from and where they stand. */
  recognised: z.array(
    z.object({ path: z.string(), text: z.string(), quote: z.string(), where: z.string() }),
  ),
  /** Rows of the lists that it brings. */
  lists: z.record(z.string(), z.array(z.string())),
  /** Facts that the report states in more than one way; the clerk chooses. */
  choices: z.array(
    z.object({
      path: z.string(),
      label: z.string(),
      options: z.array(z.object({ text: z.string(), quote: z.string(), where: z.string() })),
    }),
  ),
  /** The rules that its findings go by, and why. */
  ruleset: z.object({ id: z.string(), because: z.string() }).optional(),
  /** Findings on the uploaded report, ready to read. */
  findings: z.array(z.object({ severity: z.string(), check: z.string(), message: z.string() })),
  notes: z.array(z.string()),
});

/** State of a long work. */
export const jobView = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  /** Words for the stage in Chinese. */
  stage: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  /** Sentence for the user when it failed. */
  failure: z.string().optional(),
  result: z.unknown().optional(),
});

export type DraftJson = z.infer<typeof draftSchema>;
export type FilingSummary = z.infer<typeof filingSummary>;
export type FilingView = z.infer<typeof filingView>;
export type SaveRequest = z.infer<typeof saveRequest>;
export type SaveReply = z.infer<typeof saveReply>;
export type Conflict = z.infer<typeof conflictSchema>;
export type VersionSummary = z.infer<typeof versionSummary>;
export type ActionRequest = z.infer<typeof actionRequest>;
/** Any action of the cycle, those that follow acceptance too: these are asked of routes of their own. */
export type Act = Omit<ActionRequest, 'action'> & { readonly action: FilingAction };
export type Receipt = z.infer<typeof receiptSchema>;
export type ImportView = z.infer<typeof importView>;
export type JobView = z.infer<typeof jobView>;
export type Explanation = z.infer<typeof explanationSchema>;
export type Remark = z.infer<typeof remarkSchema>;
