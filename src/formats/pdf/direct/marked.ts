import { ARTIFACT } from '../../pages/tagged/tree.ts';
import type { Run } from './run.ts';
import { dictionaryOf, Name, type PdfValue, Unusual } from './syntax.ts';

/** The marked content of one page (ISO 32000-2, 14.6). */
export interface MarkedContent {
  /** The marks around the one that is open, outermost first. */
  readonly around: (number | undefined)[];
  /** Numbers of all marks that were met, those without text included. */
  readonly met: Set<number>;
}

/** Marks within marks. */
const MOST_NESTED = 500;

/** Begins marked content. What has no number of its own belongs to the mark around it; an artifact belongs to none. */
export function beginMarked(
  run: Run,
  tag: PdfValue | undefined,
  properties: PdfValue | undefined,
): void {
  const { marked, pen } = run;
  if (!marked) return;
  if (marked.around.length > MOST_NESTED) throw new Unusual('marked content');
  marked.around.push(pen.mark);
  const number = numberOf(run, properties);
  if (number !== undefined) {
    pen.mark = number;
    marked.met.add(number);
  } else if (tag instanceof Name && tag.text === 'Artifact') pen.mark = ARTIFACT;
}

/** Ends marked content. */
export function endMarked({ marked, pen }: Run): void {
  if (marked) pen.mark = marked.around.pop();
}

/** The number in the properties of a mark, which stand in the content or under a name in the resources (14.6.2). */
function numberOf(run: Run, properties: PdfValue | undefined): number | undefined {
  const { file, resources } = run;
  const own =
    properties instanceof Name
      ? file.resolve(file.dictionary(resources, 'Properties')?.get(properties.text))
      : properties;
  const number = file.resolve(dictionaryOf(own)?.get('MCID'));
  return typeof number === 'number' && number >= 0 ? number : undefined;
}
