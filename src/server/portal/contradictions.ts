import { audit } from '../../audit/audit.ts';
import type { Document } from '../../document/document.ts';
import type { Bilingual, Finding } from '../../document/finding.ts';
import { sentenceOf } from '../../examine/result.ts';
import { extract } from '../../extract/extract.ts';
import type { Regulation } from '../../regulation/regulation.ts';
import { score } from '../../score/score.ts';

/** Contradictions that a corrected document has and the one before had not, each as a sentence: words were put right in one place only. */
export function broughtIn(
  before: Document,
  after: Document,
  regulation: Regulation,
): readonly Bilingual[] {
  const known = new Set(errorsOf(before, regulation).map(({ id }) => id));
  return errorsOf(after, regulation)
    .filter(({ id }) => !known.has(id))
    .map(({ words }) => ({ zh: sentenceOf(words.zh), en: sentenceOf(words.en, 'en') }));
}

function errorsOf(document: Document, regulation: Regulation): readonly Finding[] {
  const { value: report } = extract(document);
  const scorecards = score(report, regulation);
  const { findings } = audit(report, { regulation, scorecards });
  return findings.filter(({ severity }) => severity === 'error');
}
