import type { Bilingual, Finding, Severity } from '../../document/finding.ts';
import type { FieldPath } from '../../draft/draft.ts';
import type { Outcome } from '../engine/outcome.ts';

/** Three levels for people who are not auditors: what must, what should be handled, what is told. */
export type Level = 'must' | 'should' | 'note';

/** The levels in the order of a clerk's work. */
export const LEVELS: readonly Level[] = ['must', 'should', 'note'];

const LEVEL_OF: Readonly<Record<Severity, Level>> = {
  error: 'must',
  warning: 'should',
  notice: 'note',
  hint: 'note',
  needsHuman: 'note',
};

/** One thing to handle: a finding of the audit, or a field that is blank or was not understood. */
export type Item =
  | {
      readonly id: string;
      readonly level: Level;
      readonly finding: Finding;
      readonly explained?: string;
    }
  | {
      readonly id: string;
      readonly level: 'must';
      readonly path: FieldPath;
      readonly words: Bilingual;
    };

/** Everything to handle, gravest first, what is explained behind what is open. */
export function itemsOf(
  evaluation: Pick<Outcome, 'invalid' | 'missing' | 'findings'>,
  explanations: ReadonlyMap<string, string>,
): readonly Item[] {
  const fields = [...evaluation.invalid, ...evaluation.missing].map(
    ({ path, words }): Item => ({ id: `field ${path}`, level: 'must', path, words }),
  );
  const findings = evaluation.findings.map((finding): Item => {
    const explained = explanations.get(finding.id);
    return {
      id: finding.id,
      level: LEVEL_OF[finding.severity],
      finding,
      ...(explained !== undefined && { explained }),
    };
  });
  const rank = (item: Item) =>
    LEVELS.indexOf(item.level) * 2 + ('explained' in item && item.explained !== undefined ? 1 : 0);
  return [...fields, ...findings].sort((a, b) => rank(a) - rank(b));
}

/** Whether an item still waits to be handled. */
export const isOpen = (item: Item): boolean =>
  !('explained' in item && item.explained !== undefined);
