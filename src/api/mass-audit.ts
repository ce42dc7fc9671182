import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const bilingual = z.object({ zh: z.string(), en: z.string() });

/** Files that one mass audit takes, and bytes of one of them. */
export const MOST_AUDIT_FILES = 1000;
export const MOST_FILE_BYTES = 100 * 1024 * 1024;
/** Bytes of one archive of reports. */
export const MOST_ARCHIVE_BYTES = 1024 * 1024 * 1024;

/** An audit of many reports. `stopped`: its work was cancelled or failed and can be taken up again. */
const massAuditSummary = z.object({
  region: z.string(),
  id: z.string(),
  name: z.string(),
  state: z.enum(['collecting', 'running', 'stopped', 'done']),
  by: z.string(),
  at: instant,
  files: z.number().int(),
  /** Files that are not read yet. */
  waiting: z.number().int(),
  unreadable: z.number().int(),
});

/** A rule book by which a report was audited, and why. */
const ruleset = z.object({ id: z.string(), because: z.string() });

/** One file: a row of the table. `counts` by check. */
const massAuditFile = z.object({
  number: z.number().int(),
  name: z.string(),
  state: z.enum(['archive', 'waiting', 'done', 'unreadable']),
  reason: z.string().optional(),
  format: z.string().optional(),
  unit: z.string().optional(),
  fiscalYear: z.number().int().optional(),
  worst: z.string().optional(),
  ruleset: ruleset.optional(),
  counts: z.record(z.string(), z.number().int()),
});

/** A kind of finding: a column of the table. */
const massAuditCheck = z.object({ id: z.string(), title: bilingual, severity: z.string() });

const relation = z.enum(['acrossUnits', 'acrossYears', 'sameReport']);

/** Two files that share passages. */
const massAuditPair = z.object({
  position: z.number().int(),
  a: z.number().int(),
  b: z.number().int(),
  relation,
  letters: z.number().int(),
  percent: z.number().int(),
});

export const massAudits = z.array(massAuditSummary);

export const massAuditView = massAuditSummary.extend({
  /** The work under way, for whoever began it. */
  job: z.string().optional(),
  checks: z.array(massAuditCheck),
  rows: z.array(massAuditFile),
  pairs: z.array(massAuditPair),
  /** Files of the same text, by their numbers. */
  copies: z.array(z.array(z.number().int())),
  templates: z.array(z.object({ text: z.string(), units: z.number().int() })),
  omitted: z.number().int(),
});

export const newMassAudit = z.object({ name: z.string().trim().min(1).max(100) });

/** What came of files that were sent: those that are there now. */
export const massAuditFilesReply = z.object({ files: z.number().int() });

/** A finding with its places, as it is shown. */
const massAuditFinding = z.object({
  file: z.number().int(),
  check: z.string(),
  severity: z.string(),
  message: z.string(),
  places: z.array(z.object({ path: z.string(), quote: z.string() })),
  clause: z.string().optional(),
  suggestion: z.string().optional(),
});

export const massAuditFindings = z.array(massAuditFinding);

const side = z.object({ where: z.string(), text: z.string() });

export const massAuditPassages = z.array(z.object({ letters: z.number().int(), a: side, b: side }));

export type MassAuditSummary = z.infer<typeof massAuditSummary>;
export type MassAuditView = z.infer<typeof massAuditView>;
export type MassAuditFile = z.infer<typeof massAuditFile>;
export type MassAuditCheck = z.infer<typeof massAuditCheck>;
export type MassAuditPair = z.infer<typeof massAuditPair>;
export type MassAuditFinding = z.infer<typeof massAuditFinding>;
export type MassAuditPassage = z.infer<typeof massAuditPassages>[number];

/** The rule books by which files were audited, with their number, the most used first. */
export function rulesOf(
  rows: readonly MassAuditFile[],
): readonly (z.infer<typeof ruleset> & { readonly files: number })[] {
  const found = new Map<string, z.infer<typeof ruleset> & { files: number }>();
  for (const { ruleset: rules } of rows) {
    if (rules === undefined) continue;
    const one = found.get(rules.because) ?? { ...rules, files: 0 };
    one.files += 1;
    found.set(rules.because, one);
  }
  return [...found.values()].sort((a, b) => b.files - a.files || (a.because < b.because ? -1 : 1));
}
