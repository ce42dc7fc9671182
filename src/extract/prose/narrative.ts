import type { Fact } from '../../report/facts.ts';
import type { Narrative } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import type { Front } from './front.ts';
import { readGoals } from './goals.ts';
import { itemsOf } from './items.ts';
import type { Line } from './lines.ts';

/** What the running text says apart from figures. */
export function readNarrative(
  lines: readonly Line[],
  sections: readonly Section[],
  _front: Front,
  _facts: readonly Fact[],
): Narrative {
  return {
    functions: itemsOf(lines, sections, 'functions'),
    goals: readGoals(lines, sections),
    problems: itemsOf(lines, sections, 'problems'),
    measures: itemsOf(lines, sections, 'measures'),
    attachmentsListed: [],
    attachmentsPresent: [],
    selfReferences: [],
    citations: [],
    purposes: [],
    dates: [],
    scores: [],
    grades: [],
  };
}
