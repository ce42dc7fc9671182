import { expect, test } from 'vitest';
import type { DraftDossier } from '../../draft/draft.ts';
import { applyOperations, invertAll } from '../../draft/operations.ts';
import { LIBRARY } from '../../library/library.ts';
import { MOF_2020, MOF_2021_COST } from '../../regulation/frames.ts';
import type { Grid } from '../grid/fill.ts';
import { takeLibrary } from './take-library.ts';

const entry = (name: string) => {
  const found = LIBRARY.find((each) => each.name === name);
  if (!found) throw new Error(`no such indicator: ${name}`);
  return found;
};

const gridOf = (draft: DraftDossier): Grid => {
  let ids = 0;
  return {
    list: 'indicators',
    rows: draft.lists.indicators ?? [],
    text: (path) => draft.fields[path] ?? '',
    openness: () => 'open',
    newId: () => {
      ids += 1;
      return `n${ids}`;
    },
  };
};

const draftOf = (rows: readonly (readonly [id: string, group: string, kind: string])[]) => ({
  fields: Object.fromEntries(
    rows.flatMap(([id, group, kind]) => [
      [`indicators/${id}.group`, group],
      [`indicators/${id}.kind`, kind],
    ]),
  ),
  lists: { indicators: rows.map(([id]) => id) },
});

const draft = draftOf([
  ['i1', 'output', 'quantity'],
  ['i2', 'output', 'timeliness'],
  ['i3', 'satisfaction', 'satisfaction'],
]);

test('each indicator stands below the rows of its levels, in the order of the frame', () => {
  const chosen = ['满意', '接收进馆档案卷数', '固定资产账实相符率', '政策知晓率', '部门支出总成本']
    .map((name) => (name === '满意' ? '服务对象满意度' : name))
    .map(entry);
  const { operations, rows, left } = takeLibrary(gridOf(draft), chosen, MOF_2020);
  const after = applyOperations(draft, operations);
  const shown = after.lists.indicators?.map(
    (id) => after.fields[`indicators/${id}.name`] ?? `(${id})`,
  );
  expect(shown).toEqual([
    '(i1)',
    '接收进馆档案卷数',
    '固定资产账实相符率',
    '(i2)',
    '部门支出总成本',
    '政策知晓率',
    '(i3)',
    '服务对象满意度',
  ]);
  expect({ rows: rows.length, left }).toEqual({ rows: 5, left: 0 });
});

test('a row carries levels, name, target and what the library says of it, and no points', () => {
  const { operations, rows } = takeLibrary(gridOf(draft), [entry('部门支出总成本')], MOF_2021_COST);
  const after = applyOperations(draft, operations);
  const path = `indicators/${rows[0]}`;
  const own = Object.entries(after.fields).filter(([each]) => each.startsWith(path));
  const { name, target, definition, basis, evidence } = entry('部门支出总成本');
  expect(Object.fromEntries(own)).toEqual({
    [`${path}.group`]: 'cost',
    [`${path}.kind`]: 'economicCost',
    [`${path}.name`]: name,
    [`${path}.target`]: target,
    [`${path}.definition`]: definition,
    [`${path}.basis`]: basis,
    [`${path}.evidence`]: evidence,
  });
});

test('taking the step back leaves the draft as it was', () => {
  const { operations } = takeLibrary(gridOf(draft), LIBRARY.slice(0, 7), MOF_2020);
  const back = invertAll(operations);
  expect(applyOperations(applyOperations(draft, operations), back)).toEqual(draft);
});

test('what finds no room in the table is counted', () => {
  const full = draftOf(
    Array.from({ length: 498 }, (_, i) => [`i${i}`, 'output', 'quantity'] as const),
  );
  const { rows, left } = takeLibrary(gridOf(full), LIBRARY.slice(0, 5), MOF_2020);
  expect([rows.length, left]).toEqual([2, 3]);
});
