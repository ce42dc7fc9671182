import type { Bilingual, Finding } from '../document/finding.ts';
import { SEVERITIES } from '../document/finding.ts';
import type { Report } from '../report/report.ts';
import { score } from '../score/score.ts';
import { withMore } from '../values/with-more.ts';
import type { Check, Context, Hit, NoAnswer, Outcome } from './check.ts';
import { CHECKS } from './checks.ts';
import { group } from './group.ts';
import { withWholeMarks } from './halves.ts';
import { materialOf } from './material.ts';
import { withoutMisread } from './readings/read-otherwise.ts';
import { comparePlaces } from './wording/sentence.ts';

/** What one check came to over a report. */
export interface Covered {
  readonly check: string;
  readonly outcome: Outcome;
  /** Why there is no answer. */
  readonly why?: Bilingual;
}

/** All that the audit says: the findings, gravest first and in order of reading, and what every check came to. */
export interface Audit {
  readonly findings: readonly Finding[];
  readonly coverage: readonly Covered[];
}

/**
 * Runs every check over a report. A check that throws is our fault: it is not caught here.
 * A document that could not be read has no findings, and its coverage says so.
 */
export function audit(report: Report, context: Context): Audit {
  const { others = [] } = report;
  const own = auditOne(report, context);
  if (others.length === 0) return own;
  const { regulation } = context;
  const further = others.flatMap((other, i) =>
    auditOne(other, { ...context, scorecards: score(other, regulation) }).findings.map(
      (finding): Finding => ({ ...finding, id: `${i + 2}/${finding.id}` }),
    ),
  );
  return { ...own, findings: [...own.findings, ...further].sort(byWeight) };
}

/** Audits one report of a file. */
function auditOne(report: Report, context: Context): Audit {
  const coverage: Covered[] = [];
  const findings: Finding[] = [];
  const named = new Map<string, number>();
  for (const check of CHECKS) {
    const found = run(check, report, context);
    if (typeof found === 'string') {
      coverage.push({ check: check.id, outcome: found, why: WHY[found] });
      continue;
    }
    coverage.push({ check: check.id, outcome: outcomeOf(check, found) });
    for (const hit of found) findings.push(findingOf(check, hit, named));
  }
  const kept = withoutMisread(report, findings);
  const told = group(kept).map((finding) => withWholeMarks(report.document, finding));
  return { findings: told.sort(byWeight), coverage };
}

/** What a check comes to over a report: it is asked only where all is there that it is about. */
export function run(check: Check, report: Report, context: Context): readonly Hit[] | NoAnswer {
  const there = materialOf(report);
  const isAbout = check.about?.every((each) => there.has(each)) ?? true;
  return isAbout ? check.find(report, context) : 'notApplicable';
}

/** Hints alone are no failure: the figures agree within the rounding of their last digits. */
function outcomeOf(check: Check, hits: readonly Hit[]): Outcome {
  let outcome: Outcome = 'pass';
  for (const { severity = check.severity } of hits) {
    if (severity !== 'hint' && severity !== 'needsHuman') return 'fail';
    if (severity === 'needsHuman') outcome = severity;
  }
  return outcome;
}

function findingOf(check: Check, hit: Hit, named: Map<string, number>): Finding {
  const name = `${check.id}:${hit.subject}`;
  const ordinal = (named.get(name) ?? 0) + 1;
  named.set(name, ordinal);
  const finding: Finding = {
    id: ordinal === 1 ? name : `${name}#${ordinal}`,
    check: check.id,
    severity: hit.severity ?? check.severity,
    words: { zh: check.say.zh(hit), en: check.say.en(hit) },
    places: hit.places,
    clause: hit.clause ?? check.clause,
  };
  if (!hit.suggestion && !hit.slips) return finding;
  return withMore(finding, {
    ...(hit.suggestion && { suggestion: hit.suggestion }),
    ...(hit.slips && { slips: hit.slips }),
  });
}

function byWeight(a: Finding, b: Finding): number {
  const rank = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  if (rank !== 0) return rank;
  const left = a.places[0]?.at;
  const right = b.places[0]?.at;
  return left && right ? comparePlaces(left, right) : 0;
}

const WHY: Readonly<Record<NoAnswer, Bilingual>> = {
  notApplicable: {
    zh: '报告中没有这项检查所涉的内容。',
    en: 'The report has nothing that this check is about.',
  },
  insufficientData: {
    zh: '所需的数没有填写、没能读出，或者口径不明，没有比较。',
    en: 'The figures needed are blank, could not be read or have no clear scope; nothing was compared.',
  },
};
