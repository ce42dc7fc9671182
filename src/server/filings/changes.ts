import type { SaveRequest } from '../../api/filing.ts';
import { type Refusal, refuse } from '../../cycle/refusal.ts';
import { fieldOf, listAt } from '../../draft/fields.ts';
import { invalid } from '../refusals.ts';

type Change = SaveRequest['operations'][number];

/** Refuses changes of what is no field or list. */
export function unknownIn(changes: readonly Change[]): Refusal | undefined {
  const unknown = changes.find((change) => !isKnown(change));
  return unknown && invalid(unknown.path);
}

/** Refuses changes of what the approved targets fix. */
export function fixedIn(
  changes: readonly Change[],
  approved: Readonly<Record<string, string>>,
): Refusal | undefined {
  const [path] = changes.flatMap((change) => fixedBy(change, Object.keys(approved)));
  return path === undefined ? undefined : isFixed(path);
}

const isKnown = (change: Change): boolean =>
  change.kind === 'field'
    ? fieldOf(change.path) !== undefined
    : listAt(change.path) !== undefined && change.after.every((id) => /^[^./\s]{1,40}$/.test(id));

/** The approved fields that a change touches: the field itself, or those of a row that it takes away. */
function fixedBy(change: Change, approved: readonly string[]): readonly string[] {
  if (change.kind === 'field') return approved.filter((path) => path === change.path);
  const gone = change.before.filter((id) => !change.after.includes(id));
  return approved.filter((path) => gone.some((id) => path.startsWith(`${change.path}/${id}.`)));
}

const isFixed = (path: string): Refusal =>
  refuse(
    'locked',
    '这一格来自年初批复的绩效目标，不能直接修改或删除。如批复有误，请走目标调整。',
    'This field comes from the approved targets and cannot be changed or removed here.',
    { path },
  );
