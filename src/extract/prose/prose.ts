import type { Document } from '../../document/document.ts';
import type { Fact } from '../../report/facts.ts';
import type { Cover, Narrative, Report, Unrecognised } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { gather } from '../../values/gather.ts';
import { readFacts } from './facts.ts';
import { readFront, yearsOfHeadings } from './front.ts';
import { type Line, linesOf } from './lines.ts';
import { readNarrative } from './narrative.ts';
import { readSections } from './sections.ts';

/** Everything that the running text of a document states. */
export interface Prose {
  readonly cover: Cover;
  readonly title?: NonNullable<Report['title']>;
  readonly unitNames: Report['unitNames'];
  readonly years: Report['years'];
  readonly sections: readonly Section[];
  readonly facts: readonly Fact[];
  readonly narrative: Narrative;
  readonly unrecognised: readonly Unrecognised[];
}

/**
 * Reads the running text; `skip` names the paragraphs that belong to tables (titles, notes, signatures), `projects`
 * the projects that have forms of their own, `year` is that of the forms, for a text that names none itself.
 */
export function readProse(
  document: Document,
  tables: {
    readonly skip: ReadonlySet<number>;
    readonly projects?: readonly string[];
    readonly year?: number;
  },
): Prose {
  const lines = linesOf(document, tables.skip);
  const front = readFront(lines);
  const sections = readSections(lines, front.title?.at.block);
  const { facts, unrecognised } = readFacts(
    lines,
    sections,
    front.year === undefined && tables.year !== undefined ? { ...front, year: tables.year } : front,
    tables.projects,
  );
  const narrative = readNarrative(lines, sections, front, facts);
  const { title } = front;
  return {
    cover: front.cover,
    ...(title && { title }),
    unitNames: front.unitNames,
    years: [...front.years, ...yearsOfHeadings(sections)],
    sections,
    facts,
    narrative,
    unrecognised: [...unrecognised, ...gather(lines, doubtful)],
  };
}

const TORN = { zh: '夹有字母或被断开的数字', en: 'Number with letters in it, or torn' };

const doubtful = (line: Line): readonly Unrecognised[] =>
  line.doubtful ? [{ what: TORN, verbatim: line.text, at: { block: line.block } }] : [];
