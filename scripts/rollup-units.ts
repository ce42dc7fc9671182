import type { Client } from 'pg';
import type { Grade, Summand, SummedIndicator } from '../src/rollup/summand.ts';
import { packed } from '../src/store/results/packing.ts';
import { fen, printScaled } from '../src/values/money.ts';

// The units of measure-rollup.ts: invented, with forty indicators each, of which half are common to many units and half a unit's own.

export const PROVINCE = '43';
const INDICATORS = 40;
/** Units in a department, and departments in a region. */
const UNITS_IN = 30;
const DEPARTMENTS_IN = 60;

const key = (...parts: readonly string[]): string => parts.join('\t');
const COMMON: readonly SummedIndicator[] = Array.from({ length: 400 }, (_, i) => {
  const name = `共同指标${i}完成数量`;
  const points = { weight: 225, score: 200 };
  const pair = (target: number) => ({ target, result: target, ...points });
  if (i % 4 === 0)
    return {
      ...{ key: key('output', 'quality', 'atLeast', '%', name), measure: 'mean' as const },
      ...pair(90_0000),
    };
  if (i % 4 === 1)
    return {
      ...{ key: key('outcome', 'socialOutcome', 'qualitative', '', name) },
      ...{ measure: 'judged' as const, ...points },
    };
  if (i % 4 === 2)
    return {
      ...{ key: key('cost', 'economicCost', 'atMost', '元', name), measure: 'sum' as const },
      ...pair(500_000_00),
    };
  return {
    ...{ key: key('output', 'quantity', 'atLeast', '人次', name), measure: 'sum' as const },
    ...pair(1000_0000),
  };
});

/** The sums of one unit. */
function summandOf(n: number): Summand {
  const budget = (100 + (n % 977)) * 1_000_000;
  const indicators = Array.from({ length: INDICATORS }, (_, i): SummedIndicator => {
    const common = COMMON[(n * 7 + i * 11) % COMMON.length];
    if (!common) throw new Error('no such indicator');
    const own = i % 2 === 1 ? `${common.key}（单位${n}）` : common.key;
    const { target } = common;
    const result = Math.round((target ?? 0) * (0.8 + ((n + i) % 5) / 10));
    const score = 200 + (i % 3) * 10;
    return { ...common, key: own, ...(target !== undefined && { result }), score };
  });
  return {
    ...{ original: fen(budget), budget: fen(budget) },
    actual: fen(Math.round(budget * (0.7 + (n % 30) / 100))),
    threePublic: { budget: fen(5_000_00), actual: fen(4_000_00) },
    running: { budget: fen(60_000_00), actual: fen(50_000_00) },
    ...{ selfScore: 8000 + (n % 2000), computed: 7900 + (n % 2000) },
    execution: { weight: 1000, score: 950 },
    rating: (['优', '良', '中'] as const satisfies readonly Grade[])[n % 3] ?? '中',
    checks: { TotalScoreSums: 1, [`Check${n % 40}`]: 1 + (n % 3) },
    indicators,
  };
}

const placeOf = (n: number) => {
  const region = `${43_0000 + Math.floor(n / (UNITS_IN * DEPARTMENTS_IN))}`;
  const department = `D${Math.floor(n / UNITS_IN) % DEPARTMENTS_IN}`;
  return { region, department, path: `${PROVINCE}.${region}.${department}` };
};

async function put(client: Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Puts the units from one number to another into the database as their submissions would; some thousand at once. */
export async function putUnits(client: Client, from: number, to: number): Promise<void> {
  const all = Array.from({ length: to - from }, (_, i) => from + i);
  const places = all.map((n) => ({ n, ...placeOf(n) }));
  await put(client, 'unit', [
    ...[{ region_code: PROVINCE, id: PROVINCE, path: PROVINCE, name: '全省' }].map(division),
    ...places.map(({ region }) =>
      division({ region_code: region, id: region, path: `${PROVINCE}.${region}`, name: region }),
    ),
    ...places.map(({ region, department, path }) => ({
      ...{ region_code: region, id: department, path, name: `部门${department}` },
      ...{ kind: 'department', department: '' },
    })),
    ...places.map(({ n, region, path }) => ({
      ...{ region_code: region, id: `U${n}`, path: `${path}.U${n}`, name: `单位${n}` },
      ...{ kind: 'unit', department: '' },
    })),
  ]);
  const filing = {
    ...{ fiscal_year: 2025, state: 'accepted', revision: 1, acted_revision: 1, demo: false },
    ...{ draft: { fields: {}, lists: {} }, approved: {}, version_number: 0 },
    ...{ submission_number: 1, created_at: '2026-03-01' },
  };
  const filings = places.map(({ n, region, path }) => ({
    ...{ region_code: region, id: `F${n}`, unit_id: `U${n}`, path: `${path}.U${n}`, ...filing },
  }));
  await put(client, 'filing', filings);
  const submission = {
    ...{ number: 1, fiscal_year: 2025, revision: 1, at: '2026-03-01', regulation: 'mof-2020-10' },
    ...{ late_working_days: 0, receipt: {}, dossier: '{}', document: '{}', findings: '[]' },
    ...{ scorecard: '[]', audit_hash: '' },
  };
  const of = ({ n, region }: { readonly n: number; readonly region: string }) => ({
    ...{ region_code: region, filing_id: `F${n}`, number: 1 },
  });
  const submissions = places.map((at) => ({ ...submission, ...of(at), audit_number: at.n }));
  await put(client, 'submission', submissions);
  const made = places.map((at) => ({ at, summand: summandOf(at.n) }));
  const kept = made.map(({ at, summand }) => ({ at, summand, ...packed(summand) }));
  await put(
    client,
    'submission_sum',
    kept.map(({ at, summand, names }) => sumOf(of(at), summand, names)),
  );
  await put(
    client,
    'submission_addend',
    kept.map(({ at, addend }) => ({ ...of(at), ...addend })),
  );
}

const division = (row: object) => ({ ...row, kind: 'division', department: '' });

function sumOf(of: object, summand: Summand, names: string): object {
  const yuan = (scaled: number) => printScaled(scaled, 2);
  const { threePublic, running } = summand;
  return {
    ...{ ...of, fiscal_year: 2025, sums: names },
    ...{ original: yuan(summand.original), budget: yuan(summand.budget) },
    ...{ actual: yuan(summand.actual), self_score: yuan(summand.selfScore ?? 0) },
    ...{ three_public_budget: yuan(threePublic.budget) },
    ...{ three_public_actual: yuan(threePublic.actual) },
    ...{ running_budget: yuan(running.budget), running_actual: yuan(running.actual) },
  };
}
