import { describe, expect, test } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { readText } from '../../src/formats/text/read.ts';
import { regulationFor } from '../../src/regulation/in-force.ts';
import { chance } from '../generate/chance.ts';
import { dossier } from '../generate/dossier.ts';
import { findingsVia } from '../layouts/measure.ts';
import { DEPARTMENT_REPORTS } from './department-reports.ts';
import { EVALUATION_REPORTS } from './evaluation-reports.ts';
import { LAYOUTS_OF_MESS } from './layout.ts';
import { TRUE_REPORTS } from './true-reports.ts';
import { WORDS } from './words.ts';

const gravely = async (...[document, route]: Parameters<typeof findingsVia>) =>
  (await findingsVia(document, route))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(
      ({ check, words }) =>
        `${check} ${words.zh.map((word) => (typeof word === 'string' ? word : word.verbatim)).join('')}`,
    );

/** Two groups of reports: one audited as it is, the other sent through a format first. */
const RUNS = [
  [11, 'none'],
  [12, 'none'],
  [13, 'none'],
  [204, 'html'],
  [205, 'docx'],
  [206, 'none'],
] as const;

describe('true reports stay without an error or a warning', () => {
  test.each([...TRUE_REPORTS, ...DEPARTMENT_REPORTS, ...EVALUATION_REPORTS])(
    '$name',
    async ({ text }) => {
      expect(await gravely(readText(text), 'none')).toEqual([]);
    },
  );

  test.each([...WORDS, ...LAYOUTS_OF_MESS])('when this happens to them: $name', async (mess) => {
    const found: string[] = [];
    for (const [seed, route] of RUNS) {
      const made = dossier(seed);
      const { regulation } = regulationFor(made.unit.name, made.fiscalYear);
      const messed = await mess.make(compose(made, regulation), chance(seed));
      found.push(...(await gravely(messed, route)).map((each) => `${seed} ${route} ${each}`));
    }
    expect(found).toEqual([]);
  });
});
