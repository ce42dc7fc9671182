import { BASIC_PATHS, SOURCE_PATHS } from '../../draft/catalogue/budget.ts';
import {
  type DraftDossier,
  type FieldPath,
  type Operation,
  rowsOf,
  textOf,
} from '../../draft/draft.ts';
import { moneyIn } from '../../draft/parse-money.ts';
import type { Day } from '../../values/day.ts';
import {
  fen,
  type Money,
  printMoney,
  printScaled,
  roundHalfUp,
  total,
} from '../../values/money.ts';
import { addsUp, timeOf, type Watched } from './attainment.ts';

/**
 * The changes of a draft that carry the year so far on to its end at the same pace: results that add up, and money spent, at most
 * the final budget. Rates, dates and words stay as they are. Score the changed draft with `evaluate`; the draft itself stays.
 */
export function forecastOf(
  draft: DraftDossier,
  watched: readonly Watched[],
  on: Day,
): readonly Operation[] {
  const results = watched.flatMap(({ path, target, result }) => {
    const value = result?.value;
    if (!value || !addsUp(value) || (target?.value && !addsUp(target.value))) return [];
    const { passed, all } = timeOf(on);
    // Part of a thing is not done: rounded down to the digits of the result.
    const coefficient = Number((BigInt(value.coefficient) * BigInt(all)) / BigInt(passed));
    return [
      [`${path}.result`, `${printScaled(coefficient, value.decimals)}${value.unit}`] as const,
    ];
  });
  return [...results, ...moneyForecast(draft, on)].flatMap(
    ([path, after]): readonly Operation[] => {
      const before = textOf(draft, path);
      return before === after ? [] : [{ kind: 'field', path, before, after }];
    },
  );
}

/** The amount of a field in 分; undefined when blank or not understood. */
function amountAt(draft: DraftDossier, path: FieldPath): Money | undefined {
  const text = textOf(draft, path);
  const amount = text === '' ? undefined : moneyIn(text, '万元');
  return typeof amount === 'number' ? amount : undefined;
}

const sumAt = (draft: DraftDossier, paths: readonly FieldPath[]): Money =>
  total(paths.flatMap((path) => amountAt(draft, path) ?? []));

function moneyForecast(draft: DraftDossier, on: Day): readonly (readonly [FieldPath, string])[] {
  const adjustments = rowsOf(draft, 'budget.adjustments').map(
    (id) => `budget.adjustments/${id}.amount`,
  );
  const final = sumAt(draft, ['budget.original', ...adjustments]);
  const byType = [
    ...BASIC_PATHS,
    ...rowsOf(draft, 'projects').map((id) => `projects/${id}.actual`),
  ];
  const actual = sumAt(draft, byType);
  if (actual <= 0) return [];
  const { passed, all } = timeOf(on);
  const paced = Number((BigInt(actual) * BigInt(all)) / BigInt(passed));
  // What was spent is spent, even where it is above the budget.
  const expected = Math.max(actual, Math.min(paced, final));
  return [byType, SOURCE_PATHS].flatMap((paths) => spread(draft, paths, expected, actual));
}

/** Amounts of some fields times expected ÷ actual; the largest takes what rounding leaves, so that sums still agree. */
function spread(
  draft: DraftDossier,
  paths: readonly FieldPath[],
  expected: number,
  actual: number,
): readonly (readonly [FieldPath, string])[] {
  const rows = paths.flatMap((path) => {
    const before = amountAt(draft, path);
    return before === undefined ? [] : [{ path, before, after: scaled(before, expected, actual) }];
  });
  const largest = rows.reduce<(typeof rows)[number] | undefined>(
    (most, row) => (most && most.before >= row.before ? most : row),
    undefined,
  );
  const before = rows.reduce((sum, row) => sum + row.before, 0);
  const rest = scaled(before, expected, actual) - rows.reduce((sum, row) => sum + row.after, 0);
  return rows.map((row) => [
    row.path,
    printMoney(fen(row.after + (row === largest ? rest : 0)), '万元'),
  ]);
}

function scaled(amount: number, expected: number, actual: number): number {
  const product = BigInt(amount) * BigInt(expected);
  return product <= BigInt(Number.MAX_SAFE_INTEGER)
    ? roundHalfUp(Number(product), actual)
    : Number((product * 2n + BigInt(actual)) / (BigInt(actual) * 2n));
}
