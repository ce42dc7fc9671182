import { SOURCES } from '../../draft/catalogue/entry.ts';
import { LISTS } from '../../draft/catalogue/lists.ts';
import { type DraftDossier, type Operation, rowsOf, textOf } from '../../draft/draft.ts';
import { FIELDS } from '../../draft/fields.ts';

/** Approved objectives or indicators of a unit: each row by the fields that an approval fixes, `target` → `≥95%`. */
type Rows = readonly Readonly<Record<string, string>>[];

/** Targets that were approved with a budget. */
export type Targets = Readonly<Record<'objectives' | 'indicators', Rows>>;

const LISTED = ['objectives', 'indicators'] as const;
type Listed = (typeof LISTED)[number];

/** By which text a row is the same row in another year or table. */
const NAMED_BY: Readonly<Record<Listed, string>> = { objectives: 'expected', indicators: 'name' };

/** Fields of a row that come from the table of approved targets, by the catalogue; results and points scored never do. */
const fixedIn = (list: Listed): readonly string[] =>
  FIELDS.filter(
    ({ pattern, help }) => pattern.startsWith(`${list}/*.`) && help.from.zh === SOURCES.targets[0],
  ).map(({ pattern }) => pattern.slice(`${list}/*.`.length));
const FIXED: Readonly<Record<Listed, readonly string[]>> = {
  objectives: fixedIn('objectives'),
  indicators: fixedIn('indicators'),
};

/** The targets that a draft or an imported table holds; rows without a name say nothing. */
export function targetsIn(source: DraftDossier): Targets {
  const rows = (list: Listed): Rows =>
    rowsOf(source, list)
      .map((id) =>
        Object.fromEntries(
          FIXED[list]
            .map((name) => [name, textOf(source, `${list}/${id}.${name}`).trim()] as const)
            .filter(([, text]) => text !== ''),
        ),
      )
      .filter((row) => row[NAMED_BY[list]] !== undefined);
  return { objectives: rows('objectives'), indicators: rows('indicators') };
}

/** Whether there is anything to approve. */
export const isEmpty = ({ objectives, indicators }: Targets): boolean =>
  objectives.length + indicators.length === 0;

/**
 * What fixing targets in a draft comes to: rows of the same name are kept with all that stands in them, new ones are added,
 * the approved ones stand first in their order. Rows that the unit added stay behind them, unfixed.
 */
export function fixedTo(
  draft: DraftDossier,
  targets: Targets,
): { readonly approved: Record<string, string>; readonly operations: readonly Operation[] } {
  const approved: Record<string, string> = {};
  const operations: Operation[] = [];
  for (const list of LISTED) {
    if (targets[list].length === 0) continue;
    const before = rowsOf(draft, list);
    const ids = idsFor(draft, list, targets[list]);
    const after = [...ids, ...before.filter((id) => !ids.includes(id))];
    if (after.join() !== before.join())
      operations.push({ kind: 'list', path: list, before, after });
    targets[list].forEach((row, i) => {
      for (const [name, text] of Object.entries(row)) {
        const path = `${list}/${ids[i]}.${name}`;
        approved[path] = text;
        const now = textOf(draft, path);
        if (now !== text) operations.push({ kind: 'field', path, before: now, after: text });
      }
    });
  }
  return { approved, operations };
}

/** The ids of the approved rows: of the row of the same name that is not taken yet, else a new one. */
function idsFor(draft: DraftDossier, list: Listed, rows: Rows): readonly string[] {
  const name = NAMED_BY[list];
  const free = [...rowsOf(draft, list)];
  // Fields of a removed row stay in the draft for undo: its id is not given again.
  const used = new Set([
    ...free,
    ...Object.keys(draft.fields)
      .filter((path) => path.startsWith(`${list}/`))
      .map((path) => path.slice(list.length + 1).split('.')[0] ?? ''),
  ]);
  const letter = LISTS.find(({ pattern }) => pattern === list)?.letter ?? 'a';
  let number = 0;
  return rows.map((row) => {
    const at = free.findIndex((id) => alike(textOf(draft, `${list}/${id}.${name}`), row[name]));
    const [same] = at < 0 ? [] : free.splice(at, 1);
    if (same !== undefined) return same;
    do number += 1;
    while (used.has(`${letter}${number}`));
    used.add(`${letter}${number}`);
    return `${letter}${number}`;
  });
}

/** The same name, however it was spaced. */
const alike = (a: string, b = ''): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '');
