import type { Severity } from '../../document/finding.ts';
import type { FileResult } from '../../examine/result.ts';

/** How many findings of a severity a file has. */
export const countOf = (result: FileResult, severity: Severity): number =>
  result.findings.filter((each) => each.severity === severity).length;

/** Order of files: most errors first, then most warnings, else as they came. */
export const worstFirst = (a: FileResult, b: FileResult): number =>
  countOf(b, 'error') - countOf(a, 'error') || countOf(b, 'warning') - countOf(a, 'warning');
