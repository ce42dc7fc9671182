import { expect, test } from 'vitest';
import { DISTRICT, stateOf, UNITS } from '../../demo/district.ts';
import { demoDossier } from '../../demo/dossier.ts';
import { draftOf } from '../../draft/from-dossier.ts';
import { correct } from '../../portal/correct.ts';
import { regulationFor } from '../../regulation/in-force.ts';
import { wholeRun } from '../engine/whole-run.ts';
import { broughtIn } from './contradictions.ts';

const unit = UNITS.find((each) => stateOf(each) === 'accepted');
if (!unit) throw new Error('the demonstration has no accepted filing');
const about = { division: DISTRICT.name, fiscalYear: 2024 };
const { document } = wholeRun(draftOf(demoDossier(unit, 2024)), about);
const { regulation } = regulationFor(DISTRICT.name, 2024, []);

const corrected = (was: RegExp, becomes: string) => {
  const text = document.blocks
    .map((block) => (block.kind === 'table' ? '' : block.text))
    .join('\n');
  const found = was.exec(text)?.[0] ?? '';
  const made = correct(document, [{ was: found, becomes }]);
  if ('wrong' in made) throw new Error(found);
  return made;
};

test('what is put right in one place only contradicts the others, and is told with the words of both', () => {
  const told = broughtIn(document, corrected(/核定编制\d+人/, '核定编制999人'), regulation);
  expect(told.length).toBeGreaterThan(0);
  expect(told.map(({ zh }) => zh).join('')).toContain('999');
});

test('a slip of the pen that is put right contradicts nothing', () => {
  expect(
    broughtIn(document, corrected(/绩效管理人员力量不足/, '绩效管理人手不足'), regulation),
  ).toEqual([]);
  expect(broughtIn(document, document, regulation)).toEqual([]);
});
