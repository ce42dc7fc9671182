import type { Fact } from '../../report/facts.ts';
import type { Narrative } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { attachmentsListed } from './attachments.ts';
import type { Front } from './front.ts';
import { readGoals } from './goals.ts';
import { itemsOf } from './items.ts';
import type { Line } from './lines.ts';
import { purposesIn } from './purposes.ts';
import { citationsIn, gradesIn, selfReferencesIn, signatureDate } from './remarks.ts';

/** What the running text says apart from figures. */
export function readNarrative(
  lines: readonly Line[],
  sections: readonly Section[],
  front: Front,
  facts: readonly Fact[],
): Narrative {
  const body = lines.filter((line) => !line.contents && !front.blocks.has(line.block));
  const ranges = rangesByBlock(facts);
  return {
    functions: itemsOf(body, sections, 'functions'),
    goals: readGoals(body, sections),
    problems: itemsOf(body, sections, 'problems'),
    measures: itemsOf(body, sections, 'measures'),
    attachmentsListed: attachmentsListed(body),
    attachmentsPresent: [],
    selfReferences: gather(body, selfReferencesIn),
    citations: gather(body, citationsIn),
    purposes: gather(body, (line) => {
      const [first, last] = ranges.get(line.block) ?? [0, 0];
      return purposesIn(line, facts, first, last);
    }),
    dates: gather(body, (line) => signatureDate(line) ?? []),
    scores: facts
      .filter((fact) => fact.metric === 'selfScore' && fact.kind === 'level')
      .map((fact) => ({ value: numberOf(fact.value), verbatim: fact.verbatim, at: fact.at })),
    grades: gather(body, gradesIn),
  };
}

/** First and last index of the facts of each block. */
function rangesByBlock(facts: readonly Fact[]): ReadonlyMap<number, readonly [number, number]> {
  const ranges = new Map<number, readonly [number, number]>();
  facts.forEach((fact, i) => {
    const first = ranges.get(fact.at.block)?.[0] ?? i;
    ranges.set(fact.at.block, [first, i + 1]);
  });
  return ranges;
}
