import { edited } from '../../src/cycle/advance.ts';
import { isRefusal, type Refusal } from '../../src/cycle/refusal.ts';
import type { Operation } from '../../src/draft/draft.ts';
import type { FilingKey } from '../../src/store/filings/filings.ts';
import type { Person } from '../../src/store/people/person.ts';
import { scopeUnder, WHOLE } from '../../src/store/scope.ts';
import type { Store } from '../../src/store/store.ts';

/** A little district: two departments, one of them with a subordinate unit. */
export const REGION = '430899';
export const FINANCE = '430899.101';
const SCHOOLS = '430899.102';
export const SCHOOL = '430899.102.102001';
export const CLERK: Person = { account: 'clerk', name: '张一' };
export const SECOND: Person = { account: 'second', name: '李二' };
export const ofSchool = scopeUnder(SCHOOL);
export const ofFinance = scopeUnder(FINANCE);

/** Puts the district into a store, with a filing of the school for 2025. */
export async function found(store: Store): Promise<FilingKey> {
  const unit = (
    path: string,
    name: string,
    kind: 'division' | 'department' | 'unit',
    department: string,
  ) => ({
    region: REGION,
    id: path.split('.').at(-1) ?? '',
    path,
    name,
    kind,
    department,
  });
  await store.units.put(WHOLE, [
    unit(REGION, '示范区', 'division', ''),
    unit(FINANCE, '示范区财政局', 'department', '示范区财政局'),
    unit(SCHOOLS, '示范区教育局', 'department', '示范区教育局'),
    unit(SCHOOL, '示范区第一小学', 'unit', '示范区教育局'),
  ]);
  return opened(
    await store.filings.open(ofSchool, { region: REGION, unit: '102001', fiscalYear: 2025 }, CLERK),
  );
}

/** The value, when it is no refusal. */
export function opened<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(result.words.zh);
  return result;
}

/** A change of one field. */
export const field = (
  path: string,
  before: string,
  after: string,
): Operation & { kind: 'field' } => ({
  kind: 'field',
  path,
  before,
  after,
});

let count = 0;

/** A request to save with an id of its own. */
export const request = (
  revision: number,
  ...operations: { kind: 'field'; path: string; before: string; after: string }[]
) => {
  count += 1;
  return { request: `request-${process.pid}-${count}`, revision, operations };
};

export { edited };
