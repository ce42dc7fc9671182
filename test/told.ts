import { audit } from '../src/audit/audit.ts';
import { plain } from '../src/audit/wording/sentence.ts';
import type { Finding } from '../src/document/finding.ts';
import { extract } from '../src/extract/extract.ts';
import { readText } from '../src/formats/text/read.ts';
import { divisionOfReport, regulationFor } from '../src/regulation/in-force.ts';
import { score } from '../src/score/score.ts';

/** All that the auditor finds in a report of these lines. */
export function findingsOn(...lines: readonly string[]): readonly Finding[] {
  const report = extract(readText(lines.join('\n'))).value;
  const { regulation } = regulationFor(divisionOfReport(report), report.fiscalYear);
  return audit(report, { regulation, scorecards: score(report, regulation) }).findings;
}

/** The errors and warnings among them, as they are told. */
export const told = (...lines: readonly string[]): readonly string[] =>
  findingsOn(...lines)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ words }) => plain(words.zh));
