import { SOURCES } from '../../draft/catalogue/entry.ts';
import { LISTS } from '../../draft/catalogue/lists.ts';
import { type DraftDossier, type Operation, rowsOf, textOf } from '../../draft/draft.ts';
import { FIELDS } from '../../draft/fields.ts';
import { applyOperations } from '../../draft/operations.ts';
import { WHOLE_UNIT } from '../../ledger/declarations.ts';

/** Approved objectives or indicators: each row by the fields that an approval fixes, `target` → `≥95%`. */
type Rows = readonly Readonly<Record<string, string>>[];

const LISTED = ['objectives', 'indicators'] as const;
type Listed = (typeof LISTED)[number];

/** Targets that were approved with a budget: of the whole unit, or of one project by its name. */
export interface Targets extends Readonly<Record<Listed, Rows>> {
  readonly project?: string;
}

/** By which text a row is the same row in another year or table. */
const NAMED_BY: Readonly<Record<Listed | 'projects', string>> = {
  objectives: 'expected',
  indicators: 'name',
  projects: 'name',
};

/** Fields of a row that come from the table of approved targets, by the catalogue; results and points scored never do. */
const fixedIn = (list: Listed): readonly string[] =>
  FIELDS.filter(
    ({ pattern, help }) => pattern.startsWith(`${list}/*.`) && help.from.zh === SOURCES.targets[0],
  ).map(({ pattern }) => pattern.slice(`${list}/*.`.length));
const FIXED: Readonly<Record<Listed, readonly string[]>> = {
  objectives: fixedIn('objectives'),
  indicators: fixedIn('indicators'),
};

/** The targets that a draft or an imported table holds, of the unit and of each named project; rows without a name say nothing. */
export function targetsIn(source: DraftDossier): readonly Targets[] {
  const under = (prefix: string): Record<Listed, Rows> => ({
    objectives: rowsIn(source, prefix, 'objectives'),
    indicators: rowsIn(source, prefix, 'indicators'),
  });
  const projects = rowsOf(source, 'projects').flatMap((id): readonly Targets[] => {
    const project = textOf(source, `projects/${id}.name`).trim();
    return project === '' ? [] : [{ project, ...under(`projects/${id}.`) }];
  });
  return [under(''), ...projects].filter(
    ({ objectives, indicators }) => objectives.length + indicators.length > 0,
  );
}

const rowsIn = (source: DraftDossier, prefix: string, list: Listed): Rows =>
  rowsOf(source, `${prefix}${list}`)
    .map((id) =>
      Object.fromEntries(
        FIXED[list]
          .map((name) => [name, textOf(source, `${prefix}${list}/${id}.${name}`).trim()] as const)
          .filter(([, text]) => text !== ''),
      ),
    )
    .filter((row) => row[NAMED_BY[list]] !== undefined);

/** What fixing targets in a draft comes to. */
interface Fixed {
  readonly approved: Record<string, string>;
  readonly operations: Operation[];
}

/**
 * What fixing targets in a draft comes to: rows of the same name are kept with all that stands in them, new ones are added,
 * the approved ones stand first in their order. Rows that the unit added stay behind them, unfixed. A project that the draft
 * does not have is added with its name.
 */
export function fixedTo(draft: DraftDossier, all: readonly Targets[]): Readonly<Fixed> {
  const fixed: Fixed = { approved: {}, operations: [] };
  const projects = all.flatMap(({ project }) => (project === undefined ? [] : [{ name: project }]));
  const ids = idsFor(draft, 'projects', projects);
  const rows = rowsOf(draft, 'projects');
  const added = ids.filter((id) => !rows.includes(id));
  if (added.length > 0) {
    fixed.operations.push({
      kind: 'list',
      path: 'projects',
      before: rows,
      after: [...rows, ...added],
    });
    ids.forEach((id, i) => {
      const after = projects[i]?.name ?? '';
      if (added.includes(id))
        fixed.operations.push({ kind: 'field', path: `projects/${id}.name`, before: '', after });
    });
  }
  const grown = applyOperations(draft, fixed.operations);
  for (const targets of all) {
    const at = projects.findIndex(({ name }) => name === targets.project);
    fix(grown, targets, at < 0 ? '' : `projects/${ids[at]}.`, fixed);
  }
  return fixed;
}

function fix(draft: DraftDossier, targets: Targets, prefix: string, fixed: Fixed): void {
  for (const list of LISTED) {
    if (targets[list].length === 0) continue;
    const path = `${prefix}${list}`;
    const before = rowsOf(draft, path);
    const ids = idsFor(draft, list, targets[list], prefix);
    const after = [...ids, ...before.filter((id) => !ids.includes(id))];
    if (after.join() !== before.join())
      fixed.operations.push({ kind: 'list', path, before, after });
    targets[list].forEach((row, i) => {
      for (const [name, text] of Object.entries(row)) {
        const field = `${path}/${ids[i]}.${name}`;
        fixed.approved[field] = text;
        const now = textOf(draft, field);
        if (now !== text)
          fixed.operations.push({ kind: 'field', path: field, before: now, after: text });
      }
    });
  }
}

/** The ids of the approved rows: of the row of the same name that is not taken yet, else a new one. */
function idsFor(
  draft: DraftDossier,
  list: Listed | 'projects',
  rows: Rows,
  prefix = '',
): readonly string[] {
  const name = NAMED_BY[list];
  const path = `${prefix}${list}`;
  const free = [...rowsOf(draft, path)];
  // Fields of a removed row stay in the draft for undo: its id is not given again.
  const used = new Set([
    ...free,
    ...Object.keys(draft.fields)
      .filter((field) => field.startsWith(`${path}/`))
      .map((field) => field.slice(path.length + 1).split('.')[0] ?? ''),
  ]);
  const letter = LISTS.find(({ pattern }) => pattern === list)?.letter ?? 'a';
  let number = 0;
  return rows.map((row) => {
    const at = free.findIndex((id) => alike(textOf(draft, `${path}/${id}.${name}`), row[name]));
    const [same] = at < 0 ? [] : free.splice(at, 1);
    if (same !== undefined) return same;
    do number += 1;
    while (used.has(`${letter}${number}`));
    used.add(`${letter}${number}`);
    return `${letter}${number}`;
  });
}

/** Whether targets are those of an object: 整体, or a project by its name. */
export const isOf = ({ project }: Pick<Targets, 'project'>, object: string): boolean =>
  project === undefined ? object === WHOLE_UNIT : alike(project, object);

/** What stays fixed when the targets of one object are fixed anew or released: those of all others. */
export function fixedBeside(
  draft: DraftDossier,
  approved: Readonly<Record<string, string>>,
  object: string,
): Record<string, string> {
  const projectOf = (path: string) => {
    const id = /^projects\/([^.]+)\./.exec(path)?.[1];
    return id === undefined ? {} : { project: textOf(draft, `projects/${id}.name`) };
  };
  return Object.fromEntries(
    Object.entries(approved).filter(([path]) => !isOf(projectOf(path), object)),
  );
}

/** The same name, however it was spaced. */
const alike = (a: string, b = ''): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '');
