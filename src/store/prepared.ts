import {
  type CompiledQuery,
  DummyDriver,
  type Insertable,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { TABLES, type Tables } from './tables.ts';

/** What stands in a prepared statement for a value. */
class Gap {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A gap in a statement, typed as the value that it is filled with. */
export const gap = <T>(name: string): T => new Gap(name) as T;

/** A whole row of a table as gaps of the names of its columns. */
export const rowOfGaps = <T extends keyof Tables>(table: T): Insertable<Tables[T]> =>
  Object.fromEntries(
    Object.keys(TABLES[table]).map((column) => [column, gap(column)]),
  ) as unknown as Insertable<Tables[T]>;

/** Builds statements without running them. */
const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A statement of a save: put together once, for that costs more than to send it, and filled with values each time. */
export function prepared<Row>(
  build: (query: Kysely<Tables>) => { compile(): CompiledQuery<Row> },
): (values: Readonly<Record<string, unknown>>) => CompiledQuery<Row> {
  let made: CompiledQuery<Row> | undefined;
  return (values) => {
    made ??= build(builder).compile();
    const parameters = made.parameters.map((each) =>
      each instanceof Gap ? values[each.name] : each,
    );
    return { ...made, parameters };
  };
}
