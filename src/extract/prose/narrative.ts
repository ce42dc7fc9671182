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
  return {
    functions: itemsOf(body, sections, 'functions'),
    goals: readGoals(body, sections),
    problems: itemsOf(body, sections, 'problems'),
    measures: itemsOf(body, sections, 'measures'),
    attachmentsListed: attachmentsListed(body),
    attachmentsPresent: [],
    selfReferences: gather(body, selfReferencesIn),
    citations: gather(body, citationsIn),
    purposes: purposesOf(body, facts),
    dates: body.map(signatureDate).filter((date) => date !== undefined),
    scores: facts
      .filter((fact) => fact.metric === 'selfScore' && fact.kind === 'level')
      .map((fact) => ({ value: numberOf(fact.value), verbatim: fact.verbatim, at: fact.at })),
    grades: gather(body, gradesIn),
  };
}

/** The purposes told in each line, with the facts of its block. */
function purposesOf(body: readonly Line[], facts: readonly Fact[]): Narrative['purposes'] {
  const ranges = rangesByBlock(facts);
  const purposes: Narrative['purposes'][number][] = [];
  for (const line of body) {
    const [first, last] = ranges.get(line.block) ?? [0, 0];
    purposes.push(...purposesIn(line, facts, first, last));
  }
  return purposes;
}

/** First and last index of the facts of each block. */
function rangesByBlock(facts: readonly Fact[]): ReadonlyMap<number, readonly [number, number]> {
  const ranges = new Map<number, readonly [number, number]>();
  for (const [i, fact] of facts.entries()) {
    const first = ranges.get(fact.at.block)?.[0] ?? i;
    ranges.set(fact.at.block, [first, i + 1]);
  }
  return ranges;
}
