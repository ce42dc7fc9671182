import { randomBytes } from 'node:crypto';
import type { CodeCounts } from '../../api/survey.ts';
import type { Trx } from '../database.ts';
import { sha256 } from '../ids.ts';
import { itsUnit } from '../joins.ts';
import type { UnitKey } from '../ledgers.ts';
import { scopeAt } from '../scope.ts';

/** Without 0, O, 1 and I, which are mistaken for each other: 5 bits a character. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 60 bits: with some thousand codes and some hundred tries a minute a hit takes longer than any survey. */
const LENGTH = 12;

/** Whether a text can be a code at all. */
export const isCode = (text: string): boolean =>
  text.length === LENGTH && [...text].every((letter) => LETTERS.includes(letter));

/** A new code, by chance alone. */
export const newCode = (): string =>
  [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

/** A new code of a survey as a row. */
export const rowOf = (of: UnitKey, survey: string, at: Date) => (code: string) => ({
  region_code: of.region,
  digest: sha256(code),
  unit_id: of.unit,
  survey,
  made_at: at,
  used_at: null,
});

/** How many codes of a survey there are. */
export async function countsOf(trx: Trx, of: UnitKey, survey: string): Promise<CodeCounts> {
  const { made, used } = await trx
    .selectFrom('survey_code')
    .select(({ fn }) => [
      fn.count<string>('digest').as('made'),
      fn.count<string>('used_at').as('used'),
    ])
    .where('region_code', '=', of.region)
    .where('unit_id', '=', of.unit)
    .where('survey', '=', survey)
    .executeTakeFirstOrThrow();
  return { made: Number(made), used: Number(used) };
}

/** The codes of a unit among those given, by digest: of which survey, and whether they were used. */
export async function heldBy(
  trx: Trx,
  of: UnitKey,
  codes: readonly string[],
): Promise<ReadonlyMap<string, { readonly survey: string; readonly used: boolean }>> {
  const rows = await trx
    .selectFrom('survey_code')
    .select(['digest', 'survey', 'used_at'])
    .where('region_code', '=', of.region)
    .where('unit_id', '=', of.unit)
    .where('digest', 'in', codes.map(sha256))
    .execute();
  return new Map(
    rows.map((row) => [row.digest, { survey: row.survey, used: row.used_at !== null }]),
  );
}

/** To which survey of which unit a code belongs, and the scope of that very unit. */
export async function holderOf(trx: Trx, code: string) {
  const row = await trx
    .selectFrom('survey_code')
    .innerJoin('unit', itsUnit('survey_code'))
    .select(['survey_code.region_code', 'unit_id', 'survey', 'used_at', 'unit.name', 'unit.path'])
    .where('digest', '=', sha256(code))
    .executeTakeFirst();
  if (!row) return undefined;
  const of: UnitKey = { region: row.region_code, unit: row.unit_id };
  return {
    scope: scopeAt(row.path),
    of,
    survey: row.survey,
    unit: row.name,
    used: row.used_at !== null,
  };
}
