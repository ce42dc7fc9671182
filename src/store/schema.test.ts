import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CLERK,
  edited,
  FINANCE,
  field,
  found,
  ofFinance,
  ofSchool,
  REGION,
  request,
  SCHOOL,
} from '../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../test/store/fresh.ts';
import type { FilingKey } from './filings/filings.ts';
import { MIGRATIONS } from './migrations.ts';
import { scopeAs, scopeOf, scopeUnder, WHOLE, within } from './scope.ts';
import { FILL_SHARED_ENTRIES_SQL } from './sql/shared-cards.ts';
import { openStore } from './store.ts';
import { TABLES } from './tables.ts';

let fresh: FreshStore;
let key: FilingKey;

beforeAll(async () => {
  fresh = await freshStore();
  key = await found(fresh.store);
  await fresh.store.filings.save(ofSchool, key, request(0, field('a', '', 'b')), CLERK, edited);
  await fresh.sql(
    `insert into survey_code select region_code, 'digest', id, 'survey1', now() from unit where path = '${SCHOOL}'`,
  );
});
afterAll(() => fresh.close());

describe('the schema', () => {
  test('has the columns that the types say, and no other', async () => {
    const rows = await fresh.sql(
      "select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'public' and table_name <> 'migration' order by 1, 2",
    );
    const kinds: Record<string, string> = { 'timestamp with time zone': 'timestamptz' };
    const found = rows.map((row) => {
      const type = String(row.data_type);
      const kind = kinds[type] ?? type;
      return `${row.table_name}.${row.column_name} ${kind}${row.is_nullable === 'YES' ? '?' : ''}`;
    });
    const said = Object.entries(TABLES).flatMap(([table, columns]) =>
      Object.entries(columns).map(([column, kind]) => `${table}.${column} ${kind}`),
    );
    expect(found.sort()).toEqual(said.sort());
  });

  test('is up to date after a second opening, which does nothing', async () => {
    const second = await openStore(fresh.url, { files: fresh.files });
    await second.close();
    const rows = await fresh.sql('select number from migration order by number');
    expect(rows.map((row) => row.number)).toEqual(MIGRATIONS.map((step) => step.number));
  });

  test('has no serial, trigger, procedure or generated column', async () => {
    const [row] = await fresh.sql(`select
      (select count(*)::int from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'S' and nspname = 'public') as sequences,
      (select count(*)::int from pg_trigger where not tgisinternal) as triggers,
      (select count(*)::int from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname = 'public') as procedures,
      (select count(*)::int from pg_attribute where attgenerated <> '' or attidentity <> '') as generated`);
    expect(row).toEqual({ sequences: 0, triggers: 0, procedures: 0, generated: 0 });
  });

  test('is refused when a newer version wrote it', async () => {
    await fresh.sql("insert into migration values (999, 'later', now())");
    await expect(openStore(fresh.url, { files: fresh.files })).rejects.toThrow(
      '由更新版本的绩评写成',
    );
    await fresh.sql('delete from migration where number = 999');
  });
});

describe('a scope', () => {
  test('of a path covers it and what lies below, not a neighbour that begins alike', () => {
    const scope = scopeUnder(FINANCE);
    expect(
      [FINANCE, `${FINANCE}.1`, `${FINANCE}1`, `${FINANCE}A`, REGION].map((path) =>
        within(scope, path),
      ),
    ).toEqual([true, true, false, false, false]);
  });

  test('of an administrator holds no business data', () => {
    const grants = [
      { role: 'systemAdministrator', path: REGION },
      { role: 'unitPreparer', path: SCHOOL },
    ] as const;
    const scope = scopeOf(grants);
    expect([REGION, FINANCE, SCHOOL].map((path) => within(scope, path))).toEqual([
      false,
      false,
      true,
    ]);
    expect(scopeAs(grants, 'systemAdministrator')).toEqual(scopeUnder(REGION));
  });

  test('of a preparer is the very unit, of a reviewer all that lies below', () => {
    const below = `${SCHOOL}.9`;
    const reach = (role: 'unitPreparer' | 'departmentReviewer') =>
      [SCHOOL, below].map((path) => within(scopeOf([{ role, path: SCHOOL }]), path));
    expect([reach('unitPreparer'), reach('departmentReviewer')]).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  test('of nobody sees nothing', async () => {
    expect(await fresh.store.filings.list({ ranges: [] })).toEqual([]);
  });

  test('of one department shows no filing of another', async () => {
    const { filings, units } = fresh.store;
    expect((await filings.list(ofFinance)).length).toBe(0);
    expect(await filings.view(ofFinance, key)).toBeUndefined();
    expect(await filings.versions(ofFinance, key)).toEqual([]);
    expect(await filings.changes(ofFinance, key, 0)).toBeUndefined();
    expect(await filings.evidence(ofFinance, key)).toEqual([]);
    expect((await units.list(ofFinance)).map((unit) => unit.path)).toEqual([FINANCE]);
    expect((await filings.list(WHOLE)).map((filing) => filing.unit.path)).toEqual([SCHOOL]);
  });

  test('refuses to open a filing for a unit of another department', async () => {
    const opened = await fresh.store.filings.open(
      ofFinance,
      { region: REGION, unit: '102001', fiscalYear: 2030 },
      CLERK,
    );
    expect(opened).toMatchObject({ refused: 'notFound' });
  });
});

/** Statements under the application's role, as if a query had forgotten its scope. */
const asApplication = (from: string, to: string, text: string) =>
  fresh.sql(
    `begin; set local role jiping_app; set local jiping.lower = '${from}'; set local jiping.upper = '${to}'; ${text}; rollback`,
  ) as unknown as Promise<unknown>;

const visible = async (from: string, to: string, table: string): Promise<number> => {
  await fresh.sql('create table if not exists seen (n integer)');
  await fresh.sql('grant all on seen to jiping_app');
  await fresh.sql('truncate seen');
  await fresh.sql(
    `begin; set local role jiping_app; set local jiping.lower = '${from}'; set local jiping.upper = '${to}'; insert into seen select count(*) from ${table}; commit`,
  );
  const [row] = await fresh.sql('select n from seen');
  await fresh.sql('drop table seen');
  return Number(row?.n);
};

describe('the database itself, where a query forgot its scope,', () => {
  const guarded = ['unit', 'filing', 'filing_save', 'survey_code', 'audit'];

  test('shows nothing without a scope and nothing of another department', async () => {
    for (const table of guarded) {
      expect(await visible('', '', table)).toBe(0);
      if (table !== 'unit') expect(await visible(FINANCE, `${FINANCE}/`, table)).toBe(0);
      expect(await visible(SCHOOL, `${SCHOOL}/`, table)).toBeGreaterThan(0);
    }
    expect(await visible(`${FINANCE},${SCHOOL}`, `${FINANCE}/,${SCHOOL}/`, 'unit')).toBe(2);
  });

  test('shows of another unit’s assets the entries of cards that are marked for one’s own, and lets nobody enter there', async () => {
    const entry = (id: string, texts: object, ledger = 'assets', reverses = 'null') =>
      `insert into ledger_entry values ('${REGION}', '101', '${ledger}', '${id}', 'acquisition', '2024-01-01', '${JSON.stringify(texts)}', ${reverses}, null, 'b', ${id.length}, 'x', 'x', now())`;
    const marked = { card: 'R1', usingUnit: '示范区第一小学' };
    const withdrawn = { card: 'R3', usingUnit: '示范区第一小学' };
    await fresh.sql(
      [
        entry('a', marked),
        entry('bb', { card: 'R2', usingUnit: '示范区第二小学' }),
        entry('ccc', marked, 'work'),
        entry('dddd', withdrawn),
        entry('eeeee', withdrawn, 'assets', "'dddd'"),
        FILL_SHARED_ENTRIES_SQL,
      ].join(';'),
    );
    expect(await visible(SCHOOL, `${SCHOOL}/`, 'shared_entry')).toBe(1);
    expect(await visible(SCHOOL, `${SCHOOL}/`, 'ledger_entry')).toBe(1);
    expect(await visible(FINANCE, `${FINANCE}/`, 'ledger_entry')).toBe(5);
    await expect(asApplication(SCHOOL, `${SCHOOL}/`, entry('ffffff', marked))).rejects.toThrow(
      /row-level security/,
    );
    await expect(
      asApplication(
        SCHOOL,
        `${SCHOOL}/`,
        `insert into shared_entry values ('${REGION}', '101', 'bb', '示范区第一小学')`,
      ),
    ).rejects.toThrow(/row-level security/);
    await fresh.sql(
      `begin; set local role jiping_app; set local jiping.lower = '${SCHOOL}'; set local jiping.upper = '${SCHOOL}/'; delete from shared_entry; commit`,
    );
    expect(await fresh.sql('select entry from shared_entry order by entry')).toEqual([
      { entry: 'a' },
      { entry: 'bb' },
    ]);
  });

  test('refuses to write for another department', async () => {
    await expect(
      asApplication(
        FINANCE,
        `${FINANCE}/`,
        `insert into filing_save values ('${REGION}', '${key.id}', 9, 'r', 0, 'x', 'x', now(), '[]', '[]')`,
      ),
    ).rejects.toThrow(/row-level security/);
    await fresh.sql(
      `begin; set local role jiping_app; set local jiping.lower = '${FINANCE}'; set local jiping.upper = '${FINANCE}/'; update filing set state = 'stolen'; commit`,
    );
    expect((await fresh.sql('select state from filing')).map((row) => row.state)).toEqual([
      'drafting',
    ]);
  });

  test.each([
    'update audit set what = what',
    'delete from audit',
    'truncate audit',
    'update filing_save set request = request',
    'delete from filing_version',
    'update submission set regulation = regulation',
    "update ledger_entry set texts = '{}'",
    'delete from ledger_entry',
    'drop table audit',
  ])('does not allow the application: %s', async (text) => {
    await expect(asApplication(REGION, `${REGION}/`, text)).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });
});
