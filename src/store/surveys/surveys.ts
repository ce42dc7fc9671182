import type { CodeCounts } from '../../api/survey.ts';
import type { Refusal } from '../../cycle/refusal.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { type Questionnaire, questionnaireOf } from '../../ledger/survey/questionnaire.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import { notFound } from '../filings/rows.ts';
import { entriesOf, lockedPath, type UnitKey } from '../ledgers.ts';
import type { Person } from '../people/person.ts';
import { type Scope, WHOLE } from '../scope.ts';
import { answersOf } from './answers.ts';
import { countsOf, holderOf, newCode, rowOf } from './codes.ts';
import { tooManyCodes, withoutQuestions } from './refusals.ts';

/** What the holder of a code may see. */
export interface Invitation {
  readonly of: UnitKey;
  readonly scope: Scope;
  readonly unit: string;
  readonly questionnaire: Questionnaire;
  readonly used: boolean;
}

/** Codes of surveys. A code answers once and names nobody. */
export interface Surveys {
  /** Undefined where there is no such survey in the scope. */
  counts(scope: Scope, of: UnitKey, survey: string): Promise<CodeCounts | undefined>;
  /** Makes codes, at most as many as answers are taken. They are told now and never again: only digests are kept. */
  make(
    scope: Scope,
    of: UnitKey,
    survey: string,
    count: number,
    by: Person,
  ): Promise<readonly string[] | Refusal>;
  /** Withdraws the codes that were not used: the survey is over, or its slips were lost. */
  withdraw(scope: Scope, of: UnitKey, survey: string, by: Person): Promise<CodeCounts | Refusal>;
  /** Undefined for a code that was never made or was withdrawn, and where the survey was taken back. */
  invitation(code: string): Promise<Invitation | undefined>;
  /** Uses up the code and enters the answer that `typed` makes: both or neither. */
  answer(
    invitation: Pick<Invitation, 'of' | 'scope'>,
    code: string,
    typed: (asked: Questionnaire) => LedgerEntry,
  ): Promise<Refusal | undefined>;
}

/** Kinds of entries that make a questionnaire; the answers, which may be thousands, are left where they are. */
const ASKED = ['survey', 'question'];

/** The codes of a database. */
export function surveysOf(database: Database): Surveys {
  const { within, now } = database;
  const answers = answersOf(database);
  const asked = async (trx: Trx, scope: Scope, of: UnitKey, survey: string) =>
    questionnaireOf(await entriesOf(trx, scope, of, 'survey', ASKED), survey);
  return {
    counts: (scope, of, survey) =>
      within(scope, async (trx) =>
        (await asked(trx, scope, of, survey)) ? countsOf(trx, of, survey) : undefined,
      ),
    make: (scope, of, survey, count, by) =>
      within(scope, async (trx) => {
        const path = await lockedPath(trx, scope, of);
        const questionnaire = path && (await asked(trx, scope, of, survey));
        if (!path || !questionnaire) return notFound();
        if (questionnaire.questions.length === 0) return withoutQuestions(questionnaire.title);
        const { made } = await countsOf(trx, of, survey);
        if (made + count > questionnaire.most) return tooManyCodes(questionnaire.most, made);
        const codes = Array.from({ length: count }, newCode);
        await trx
          .insertInto('survey_code')
          .values(codes.map(rowOf(of, survey, now())))
          .execute();
        await told(
          trx,
          { of, path, survey, by, what: 'survey.codes' },
          questionnaire,
          count,
          now(),
        );
        return codes;
      }),
    withdraw: (scope, of, survey, by) =>
      within(scope, async (trx) => {
        const path = await lockedPath(trx, scope, of);
        const questionnaire = path && (await asked(trx, scope, of, survey));
        if (!path || !questionnaire) return notFound();
        const { numDeletedRows } = await trx
          .deleteFrom('survey_code')
          .where('region_code', '=', of.region)
          .where('unit_id', '=', of.unit)
          .where('survey', '=', survey)
          .where('used_at', 'is', null)
          .executeTakeFirst();
        const gone = Number(numDeletedRows);
        if (gone > 0)
          await told(
            trx,
            { of, path, survey, by, what: 'survey.withdraw' },
            questionnaire,
            gone,
            now(),
          );
        return countsOf(trx, of, survey);
      }),
    invitation: async (code) => {
      const held = await within(WHOLE, (trx) => holderOf(trx, code));
      if (!held) return undefined;
      return within(held.scope, async (trx) => {
        const questionnaire = await asked(trx, held.scope, held.of, held.survey);
        const { of, scope, unit, used } = held;
        return questionnaire && { of, scope, unit, questionnaire, used };
      });
    },
    answer: ({ of, scope }, code, typed) => answers(of, scope, { code, typed }),
  };
}

interface Telling {
  readonly of: UnitKey;
  readonly path: string;
  readonly survey: string;
  readonly by: Person;
  readonly what: string;
}

const told = (trx: Trx, telling: Telling, { title }: Questionnaire, codes: number, at: Date) =>
  appendTo(trx, at, {
    region: telling.of.region,
    path: telling.path,
    subject: telling.survey,
    who: telling.by,
    what: telling.what,
    detail: { name: title, codes },
  });
