import type { Document, Heading, Paragraph } from '../document/document.ts';

/** Attachments before those of the projects: base data table, self-evaluation form, rubric table. */
const OF_UNIT = 3;

/**
 * One attachment of a composed report as a document of its own, from its title on, without the number that it has in the
 * report; numbers count from 1. Undefined where the report has no such attachment.
 */
export function attachmentOf(report: Document, number: number): Document | undefined {
  const starts = report.blocks.flatMap((block, i) => (isStart(block) ? [i] : []));
  const start = starts[number - 1];
  if (start === undefined) return undefined;
  const blocks = report.blocks.slice(start + 1, starts[number]);
  return { ...report, blocks: blocks.map((block, i) => ({ ...block, block: i })) };
}

/** Number of the attachment that is the form of a project; projects count from 0 in the order of the report. */
export const projectFormNumber = (project: number): number => OF_UNIT + 1 + project;

/** The forms of all projects, in the order of the report. */
export const projectFormsOf = (report: Document): readonly Document[] =>
  report.blocks
    .filter(isStart)
    .slice(OF_UNIT)
    .flatMap((_, i) => attachmentOf(report, projectFormNumber(i)) ?? []);

/** Title of an attachment. */
export const titleOf = (attachment: Document): string =>
  (attachment.blocks[0] as Heading | Paragraph | undefined)?.text ?? '';

const isStart = (block: Document['blocks'][number]): boolean =>
  block.kind !== 'table' && block.style === 'attachmentLabel';
