import { existsSync, readFileSync } from 'node:fs';
import type { Finding } from '../../src/document/finding.ts';
import { squeeze } from '../../src/values/chinese.ts';

/** The folder of the sample reports that this project was conceived from; it is not part of the product. */
export const SEED_FOLDER = '../shared/samples/seed';
const RULES = '../shared/domain-rules.md';

/** Whether the samples are there: a clone elsewhere has none, and the tests that need them say that they are skipped. */
export const hasSeed = existsSync(SEED_FOLDER) && existsSync(RULES);

/** One expected finding: appendix A of the domain rules. */
export interface Expected {
  readonly id: string;
  readonly tier: 1 | 2 | 3;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly check: string;
  readonly places: readonly { readonly line: number; readonly quote: string | null }[];
}

/** The expected findings. */
export function expectedFindings(): readonly Expected[] {
  const text = readFileSync(RULES, 'utf8');
  const block = text.slice(text.indexOf('## Appendix A'));
  return block
    .split('\n')
    .filter((line) => line.startsWith('{"id"'))
    .map((line) => JSON.parse(line) as Expected);
}

const fold = (text: string) => squeeze(text).replace(/\[bookmark:[^\]]*\]/g, '');

/** How many of the expected quotes a finding has among its places (a blank place for a null quote). */
function quotesMet(expected: Expected, finding: Finding): number {
  const left = finding.places.map((place) => fold(place.verbatim));
  let met = 0;
  for (const { quote } of expected.places) {
    const wanted = fold(quote ?? '');
    const at = left.findIndex((each) =>
      wanted === '' ? each === '' : each !== '' && (each.includes(wanted) || wanted.includes(each)),
    );
    if (at < 0) continue;
    met += 1;
    // One long quote may stand for several short ones of the same line; a used blank may not.
    if (wanted === '') left.splice(at, 1);
  }
  return met;
}

/** The findings matched to the expected ones: each expected takes the best unused finding of its check. */
export function match(
  expected: readonly Expected[],
  findings: readonly Finding[],
): {
  readonly found: ReadonlyMap<string, { readonly finding: Finding; readonly met: number }>;
  readonly extra: readonly Finding[];
} {
  const unused = new Set(findings);
  const found = new Map<string, { finding: Finding; met: number }>();
  for (const each of expected) {
    const candidates = [...unused].filter((finding) => finding.check === each.check);
    const [best] = candidates
      .map((finding) => ({ finding, met: quotesMet(each, finding) }))
      .sort((a, b) => b.met - a.met);
    if (!best || best.met === 0) continue;
    unused.delete(best.finding);
    found.set(each.id, best);
  }
  return { found, extra: [...unused] };
}
