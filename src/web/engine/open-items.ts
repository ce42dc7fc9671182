import { plain } from '../../audit/wording/sentence.ts';
import type { Bilingual } from '../../document/finding.ts';
import type { FieldPath } from '../../draft/draft.ts';
import type { TaskId } from '../../draft/field.ts';
import { taskOf } from '../../draft/fields.ts';
import { labelOf } from '../../draft/labels.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import { fieldsOfFinding } from '../../evaluate/finding-fields.ts';

/** Something that keeps a task from being done, and the field to go to. */
export interface OpenItem {
  readonly path: FieldPath;
  readonly words: Bilingual;
}

/**
 * What keeps a task from being done, in the words that stand at the fields: blank required fields, entries not
 * understood, and errors found by the engine that nobody has explained.
 */
export function openItems(
  evaluation: Evaluation,
  explained: readonly string[],
  task: TaskId,
): readonly OpenItem[] {
  const errors = evaluation.findings
    .filter(({ severity, id }) => severity === 'error' && !explained.includes(id))
    .flatMap((finding) => {
      const [path] = fieldsOfFinding(evaluation, finding);
      return path === undefined
        ? []
        : [{ path, words: { zh: plain(finding.words.zh), en: plain(finding.words.en) } }];
    });
  // The field says what is wrong with it; a list of many fields has to name it.
  const invalid = evaluation.invalid.map(({ path, words }) => {
    const label = labelOf(evaluation.draft, path);
    return { path, words: { zh: `${label.zh}：${words.zh}`, en: `${label.en}: ${words.en}` } };
  });
  return [...invalid, ...evaluation.missing, ...errors]
    .filter(({ path }) => taskOf(path) === task)
    .map(({ path, words }) => ({ path, words }));
}
