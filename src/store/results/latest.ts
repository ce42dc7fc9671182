/** A join whose conditions are told one after another. */
interface Join<A extends string, B extends string> {
  onRef(a: A, is: '=', b: B): this;
}

type OfFiling = 'filing.region_code' | 'filing.id' | 'filing.submission_number';

/** Joins the latest submission of a filing. */
export const latestSubmission = <
  J extends Join<'submission.region_code' | 'submission.filing_id' | 'submission.number', OfFiling>,
>(
  join: J,
): J =>
  join
    .onRef('submission.region_code', '=', 'filing.region_code')
    .onRef('submission.filing_id', '=', 'filing.id')
    .onRef('submission.number', '=', 'filing.submission_number');

/** Joins the sums of the latest submission of a filing. */
export const latestSums = <
  J extends Join<
    'submission_sum.region_code' | 'submission_sum.filing_id' | 'submission_sum.number',
    OfFiling
  >,
>(
  join: J,
): J =>
  join
    .onRef('submission_sum.region_code', '=', 'filing.region_code')
    .onRef('submission_sum.filing_id', '=', 'filing.id')
    .onRef('submission_sum.number', '=', 'filing.submission_number');

/** Joins what is added up of the latest submission of a filing. */
export const latestAddend = <
  J extends Join<
    'submission_addend.region_code' | 'submission_addend.filing_id' | 'submission_addend.number',
    OfFiling
  >,
>(
  join: J,
): J =>
  join
    .onRef('submission_addend.region_code', '=', 'filing.region_code')
    .onRef('submission_addend.filing_id', '=', 'filing.id')
    .onRef('submission_addend.number', '=', 'filing.submission_number');
