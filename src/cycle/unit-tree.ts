import type { Bilingual } from '../document/finding.ts';

/** A unit as a list names it: `parent` is the id of the unit above, '' for the division itself. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly kind: 'department' | 'unit';
}

/** A node of the tree with its place. */
export interface UnitNode {
  readonly id: string;
  readonly name: string;
  /** Ids from the division down, joined by `.`. */
  readonly path: string;
  readonly kind: 'division' | 'department' | 'unit';
  /** Name of the department in charge; its own for a department and the division. */
  readonly department: string;
}

/** What is wrong with a row of the list. */
interface RowFault {
  readonly row: number;
  readonly sentence: Bilingual;
}

/** What a list adds to a tree, parents before those below them, and the rows that cannot stand. */
export interface Grown {
  readonly added: readonly UnitNode[];
  readonly renamed: readonly UnitNode[];
  readonly faults: readonly RowFault[];
}

/** Longest name of a unit; units above units, the division included. */
const LONGEST = 60;
const DEEPEST = 8;

/**
 * Places the units of a list into a tree. Rows may come in any order; a unit that is there keeps its place, for everything that
 * was filed hangs on it, and may get another name.
 */
export function grow(
  root: Pick<UnitNode, 'id' | 'name'>,
  there: readonly UnitNode[],
  rows: readonly UnitRow[],
): Grown {
  const before = new Map(there.map((node) => [node.id, node]));
  const byId = new Map(rows.map((row, i) => [row.id, { ...row, at: i }]));
  const placed = new Map<string, UnitNode>(before);
  placed.set(root.id, {
    ...(before.get(root.id) ?? { path: root.id, kind: 'division', department: root.name }),
    ...root,
  });
  const added: UnitNode[] = [];
  const renamed: UnitNode[] = [];
  const faults: RowFault[] = [];
  const refused = new Set<string>();

  const refuse = (row: UnitRow, at: number, sentence: Bilingual): void => {
    refused.add(row.id);
    faults.push({ row: at, sentence });
  };
  const place = (row: UnitRow & { readonly at: number }, above: readonly string[]): void => {
    if (refused.has(row.id) || (placed.has(row.id) && !before.has(row.id))) return;
    if (above.includes(row.id)) {
      refuse(row, row.at, CIRCLE);
      return;
    }
    const parent = row.parent === '' ? root.id : row.parent;
    const next = byId.get(parent);
    if (next && !before.has(parent)) place(next, [...above, row.id]);
    if (refused.has(row.id)) return;
    const known = before.get(row.id);
    const node = refused.has(parent)
      ? aboveIsWrong(parent)
      : nodeBelow(placed.get(parent), { ...row, parent }, known);
    if ('zh' in node) {
      refuse(row, row.at, node);
      return;
    }
    placed.set(row.id, node);
    if (!known) added.push(node);
    else if (known.name !== node.name) renamed.push({ ...known, ...renamedAs(known, node.name) });
  };

  const seen = new Set<string>();
  rows.forEach((row, at) => {
    const sentence = faultIn(row, root.id, seen);
    seen.add(row.id);
    if (sentence) refuse(row, at, sentence);
  });
  rows.forEach((row, at) => {
    if (!refused.has(row.id)) place({ ...row, at }, []);
  });
  faults.sort((a, b) => a.row - b.row);
  return { added, renamed, faults };
}

const CIRCLE: Bilingual = {
  zh: '上级单位互相循环，请核对上级编码。',
  en: 'The units above form a circle.',
};

const aboveIsWrong = (parent: string): Bilingual => ({
  zh: `上级单位“${parent}”那一行有问题，请先改好。`,
  en: `The row of the unit above, ${parent}, is wrong.`,
});

/** The unit of a row below the one above it, or why it cannot stand there. */
function nodeBelow(
  over: UnitNode | undefined,
  row: UnitRow,
  known: UnitNode | undefined,
): UnitNode | Bilingual {
  if (!over)
    return {
      zh: `没有找到编码为“${row.parent}”的上级单位，请核对或先加上它。`,
      en: `There is no unit ${row.parent} above it.`,
    };
  if (over.path.split('.').length >= DEEPEST)
    return {
      zh: `单位层级超过${DEEPEST}级，请核对上级编码。`,
      en: `More than ${DEEPEST} levels.`,
    };
  const path = `${over.path}.${row.id}`;
  if (known && known.path !== path)
    return {
      zh: '这个单位已经在册，不能改换上级。请核对编码，或另用新编码。',
      en: 'The unit is there already, below another one; it cannot be moved.',
    };
  const inCharge = row.kind === 'department' || over.kind === 'division';
  const department = inCharge ? row.name : over.department;
  return { id: row.id, name: row.name, path, kind: row.kind, department };
}

/** What is in charge of itself is named by its new name there too. */
const renamedAs = (known: UnitNode, name: string): Pick<UnitNode, 'name' | 'department'> => ({
  name,
  department: known.department === known.name ? name : known.department,
});

function faultIn(row: UnitRow, root: string, seen: ReadonlySet<string>): Bilingual | undefined {
  if (!/^[0-9A-Za-z]{1,20}$/.test(row.id))
    return {
      zh: '单位编码只能用字母和数字，不超过20位。',
      en: 'Codes have letters and digits only, at most 20.',
    };
  if (row.id === root || seen.has(row.id))
    return { zh: `单位编码“${row.id}”重复。`, en: `The code ${row.id} occurs twice.` };
  if (row.name.trim() === '' || row.name.length > LONGEST)
    return {
      zh: `请填写单位名称，不超过${LONGEST}字。`,
      en: `A name of at most ${LONGEST} characters.`,
    };
  return undefined;
}
