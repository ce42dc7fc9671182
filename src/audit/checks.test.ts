import { describe, expect, test } from 'vitest';
import { extract } from '../extract/extract.ts';
import { readText } from '../formats/text/read.ts';
import { divisionOfReport, regulationFor } from '../regulation/in-force.ts';
import { score } from '../score/score.ts';
import { audit } from './audit.ts';
import { CHECKS } from './checks.ts';
import { plain } from './wording/sentence.ts';

const TODAY = '2025-06-30' as Parameters<typeof audit>[1]['today'];

/** The whole way of an example: text → Document → Report → scores → findings. */
function findingsOf(text: string) {
  const report = extract(readText(text)).value;
  const { regulation } = regulationFor(divisionOfReport(report), report.fiscalYear);
  return audit(report, {
    regulation,
    scorecards: score(report, regulation),
    ...(TODAY && { today: TODAY }),
  }).findings;
}

// No official form prints the number of retirees beside the text, so that no short document can show the check.
const WITHOUT_EXAMPLES = ['RetireesAgree'];

const SHOWN = CHECKS.filter((check) => !WITHOUT_EXAMPLES.includes(check.id));

describe.each(SHOWN)('$id', (check) => {
  const own = (text: string) => findingsOf(text).filter((finding) => finding.check === check.id);

  test.each(check.passes.map((text) => [text]))('lets its example %# pass', (text) => {
    expect(own(text).map((finding) => plain(finding.words.zh))).toEqual([]);
  });

  test.each(check.catches)('catches: $finds', ({ text, finds }) => {
    expect(own(text).map((finding) => plain(finding.words.zh))).toContain(finds);
  });
});

test('every check has an id of its own and examples of both kinds', () => {
  expect(new Set(CHECKS.map((check) => check.id)).size).toBe(CHECKS.length);
  const bare = SHOWN.filter((check) => check.passes.length === 0 || check.catches.length === 0);
  expect(bare.map((check) => check.id)).toEqual([]);
});
