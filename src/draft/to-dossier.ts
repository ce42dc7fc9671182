import type { Bilingual } from '../document/finding.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Dossier, IndicatorOfYear, NarrativeOfYear, Project } from '../report/dossier.ts';
import type { IndicatorGroup, IndicatorKind } from '../report/indicators.ts';
import type { DraftDossier, FieldPath } from './draft.ts';
import { TASKS } from './field.ts';
import { splitRow, taskOf } from './fields.ts';
import type { Rows } from './named-facts.ts';
import {
  filledRows,
  type Invalid,
  type Missing,
  type Reading,
  type Resolve,
  readingOf,
} from './reading.ts';
import { hasReferences, resolverOf, withoutReferences } from './references.ts';
import {
  budgetOf,
  buildingsOf,
  executionOf,
  priorOf,
  procurementOf,
  runningCostsOf,
  staffingOf,
  threePublicOf,
} from './to-dossier-money.ts';

/** The points of an indicator as the regulation reckons them, in hundredths, or why it leaves them to a person. */
interface Scored {
  readonly computed?: number;
  readonly why?: Bilingual;
}

/** Scores the row of an indicator; made by `evaluate`, which alone reads targets. */
export type ScoreRow = (row: Omit<IndicatorOfYear, 'score'>, fiscalYear: number) => Scored;

/** What the making of a dossier may know besides the draft. */
export interface DossierContext {
  /** For a draft that does not say its year. */
  readonly fiscalYear?: number;
  /** For the figure of the total score in references. */
  readonly regulation?: Regulation;
  /** For scores that were left blank. */
  readonly scoreRow?: ScoreRow;
}

/** A dossier made of a draft, with what the draft lacks and what could not be understood. */
export interface Made {
  readonly dossier: Dossier;
  readonly missing: readonly Missing[];
  readonly invalid: readonly Invalid[];
}

/**
 * Draft → Dossier. Blanks become the neutral value that composes (zero, no words), and are listed where the form requires
 * them. A score left blank is the reckoned one, or absent where none can be reckoned. References to facts in the text become their figures.
 */
export function dossierOf(draft: DraftDossier, context: DossierContext = {}): Made {
  if (!Object.values(draft.fields).some(hasReferences)) return make(draft, context, (text) => text);
  const { dossier } = make(draft, context, withoutReferences);
  return make(draft, context, resolverOf(dossier, rowsBehind(draft), context.regulation));
}

/** The rows of a draft behind the projects and indicators of its dossier, by id. */
export function rowsBehind(draft: DraftDossier): Rows {
  const ids = (list: FieldPath) => filledRows(draft, list).map((row) => splitRow(row).id);
  return { projects: ids('projects'), indicators: ids('indicators') };
}

function make(draft: DraftDossier, context: DossierContext, resolve: Resolve): Made {
  const read = readingOf(draft, resolve);
  const fiscalYear =
    context.fiscalYear !== undefined && !draft.fields.fiscalYear
      ? context.fiscalYear
      : read.count('fiscalYear');
  const indicatorsAt = (list: FieldPath) =>
    read.rows(list).map((row) => indicatorOf(read, row, fiscalYear, context.scoreRow));
  const reportDate = read.day('reportDate');
  const procurement = procurementOf(read);
  const buildings = buildingsOf(read);
  const rubricScores = rubricOf(draft, read);
  const dossier: Dossier = {
    schema: 'jiping.dossier/1',
    unit: unitOf(read),
    fiscalYear,
    ...(reportDate && { reportDate }),
    staffing: staffingOf(read),
    budget: budgetOf(read),
    execution: executionOf(read),
    prior: priorOf(read),
    threePublic: threePublicOf(read),
    runningCosts: runningCostsOf(read),
    projects: read.rows('projects').map((row) => projectOf(read, row, indicatorsAt)),
    ...(procurement && { procurement }),
    ...(buildings && { buildings }),
    austerity: read.rows('austerity').map(read.words),
    objectives: objectivesOf(read, 'objectives'),
    indicators: indicatorsAt('indicators'),
    narrative: narrativeOf(read),
    signature: signatureOf(read),
    ...(rubricScores && { rubricScores }),
  };
  const byTask = (a: Missing, b: Missing) => rankOf(a.path) - rankOf(b.path);
  return { dossier, missing: read.missing.sort(byTask), invalid: read.invalid };
}

const rankOf = (path: FieldPath): number => TASKS.indexOf(taskOf(path) ?? 'publish');

function unitOf(read: Reading): Dossier['unit'] {
  const standing = read.maybeWords('unit.standing');
  return {
    name: read.words('unit.name'),
    level: (read.words('unit.level') || '区级') as Dossier['unit']['level'],
    ...(standing !== undefined && { standing }),
    selfName: read.words('unit.selfName'),
    financeAuthority: read.words('unit.financeAuthority'),
    functions: read.rows('unit.functions').map(read.words),
  };
}

const objectivesOf = (read: Reading, list: FieldPath): Dossier['objectives'] =>
  read.rows(list).map((row) => ({
    expected: read.words(`${row}.expected`),
    achieved: read.words(`${row}.achieved`),
  }));

function indicatorOf(
  read: Reading,
  row: FieldPath,
  fiscalYear: number,
  scoreRow: ScoreRow | undefined,
): IndicatorOfYear {
  const reason = read.maybeWords(`${row}.reason`);
  const measure = read.maybeWords(`${row}.measure`);
  const known = {
    group: (read.words(`${row}.group`) || 'other') as IndicatorGroup,
    kind: (read.words(`${row}.kind`) || 'other') as IndicatorKind,
    name: read.words(`${row}.name`),
    target: read.words(`${row}.target`),
    result: read.words(`${row}.result`),
    weight: read.count(`${row}.weight`),
    ...(reason !== undefined && { reason }),
    ...(measure !== undefined && { measure }),
  };
  const claimed = read.maybeCount(`${row}.score`);
  if (claimed !== undefined) return { ...known, score: claimed };
  const scored = known.weight > 0 ? scoreRow?.(known, fiscalYear) : undefined;
  if (scored?.why && known.target !== '' && known.result !== '')
    read.missing.push({
      path: `${row}.score`,
      words: {
        zh: `“${known.name}”的得分要由您填写：${scored.why.zh}`,
        en: `The score of ${known.name} is yours to give: ${scored.why.en}`,
      },
    });
  return scored?.computed === undefined ? known : { ...known, score: scored.computed };
}

function projectOf(
  read: Reading,
  row: FieldPath,
  indicatorsAt: (list: FieldPath) => readonly IndicatorOfYear[],
): Project {
  const earmarked = read.maybeWords(`${row}.earmarked`);
  const shortfallReason = read.maybeWords(`${row}.shortfallReason`);
  const prior = read.maybeMoney(`${row}.prior`);
  return {
    name: read.words(`${row}.name`),
    ...(earmarked !== undefined && { earmarked: earmarked as NonNullable<Project['earmarked']> }),
    ...(prior !== undefined && { prior }),
    original: read.money(`${row}.original`),
    final: read.money(`${row}.final`),
    actual: read.money(`${row}.actual`),
    capital: read.money(`${row}.capital`),
    purpose: read.words(`${row}.purpose`),
    ...(shortfallReason !== undefined && { shortfallReason }),
    objectives: objectivesOf(read, `${row}.objectives`),
    indicators: indicatorsAt(`${row}.indicators`),
  };
}

function narrativeOf(read: Reading): NarrativeOfYear {
  const organisation = read.maybeWords('narrative.organisation');
  const other = read.maybeWords('narrative.other');
  const date = read.day('narrative.disclosure.date');
  return {
    ...(organisation !== undefined && { organisation }),
    purposeOfBasic: read.words('narrative.purposeOfBasic'),
    overall: read.words('narrative.overall'),
    assets: read.words('narrative.assets'),
    problems: read.rows('narrative.problems').map((row) => ({
      problem: read.words(`${row}.problem`),
      cause: read.words(`${row}.cause`),
      measure: read.words(`${row}.measure`),
    })),
    resultsUse: read.words('narrative.resultsUse'),
    disclosure: { place: read.words('narrative.disclosure.place'), ...(date && { date }) },
    ...(other !== undefined && { other }),
  };
}

function signatureOf(read: Reading): Dossier['signature'] {
  const date = read.day('signature.date');
  return {
    preparer: read.words('signature.preparer'),
    ...(date && { date }),
    phone: read.words('signature.phone'),
    unitHead: read.words('signature.unitHead'),
  };
}

const RUBRIC = 'rubricScores.';

function rubricOf(draft: DraftDossier, read: Reading): Dossier['rubricScores'] {
  const scores = Object.keys(draft.fields)
    .filter((path) => path.startsWith(RUBRIC))
    .flatMap((path) => {
      const points = read.maybeCount(path);
      return points === undefined ? [] : [[path.slice(RUBRIC.length), points] as const];
    });
  return scores.length === 0 ? undefined : Object.fromEntries(scores);
}
