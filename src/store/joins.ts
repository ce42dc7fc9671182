/** A join whose conditions are told one after another. */
interface Join<A extends string, B extends string> {
  onRef(a: A, is: '=', b: B): this;
}

/** Joins the filing that the rows of a table hang on. */
export const itsFiling =
  <T extends string>(table: T) =>
  <J extends Join<'filing.region_code' | 'filing.id', `${T}.region_code` | `${T}.filing_id`>>(
    join: J,
  ): J =>
    join
      .onRef('filing.region_code', '=', `${table}.region_code`)
      .onRef('filing.id', '=', `${table}.filing_id`);

/** Joins the unit that the rows of a table are of. */
export const itsUnit =
  <T extends string>(table: T) =>
  <J extends Join<'unit.region_code' | 'unit.id', `${T}.region_code` | `${T}.unit_id`>>(
    join: J,
  ): J =>
    join
      .onRef('unit.region_code', '=', `${table}.region_code`)
      .onRef('unit.id', '=', `${table}.unit_id`);

/** Joins the row of a filing's latest submission. */
export const itsLatest =
  <T extends string>(table: T) =>
  <
    J extends Join<
      `${T}.region_code` | `${T}.filing_id` | `${T}.number`,
      'filing.region_code' | 'filing.id' | 'filing.submission_number'
    >,
  >(
    join: J,
  ): J =>
    join
      .onRef(`${table}.region_code`, '=', 'filing.region_code')
      .onRef(`${table}.filing_id`, '=', 'filing.id')
      .onRef(`${table}.number`, '=', 'filing.submission_number');
