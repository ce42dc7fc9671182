import type { Report } from '../../report/report.ts';
import type { Section, SectionKey } from '../../report/sections.ts';
import { type Line, linesBetween, runningText } from './running-text.ts';

/** The sections of some keys. */
export const sectionsOf = (report: Report, ...keys: readonly SectionKey[]): readonly Section[] =>
  report.sections.filter((section) => section.key !== undefined && keys.includes(section.key));

/** The lines of the sections of some keys, each once, headings left out. */
export function linesOfSections(report: Report, ...keys: readonly SectionKey[]): readonly Line[] {
  const lines = runningText(report.document);
  const headings = new Set(report.sections.map((section) => section.heading.at.block));
  const seen = new Set<number>();
  const found: Line[] = [];
  for (const section of sectionsOf(report, ...keys))
    for (const line of linesBetween(lines, section.from, section.to)) {
      if (seen.has(line.block) || headings.has(line.block)) continue;
      seen.add(line.block);
      found.push(line);
    }
  return found;
}
