import { rowsOf } from '../../inspection/frames.ts';
import { selfSheet } from '../../inspection/self-sheet.ts';
import type { SheetRow } from '../../inspection/sheet.ts';
import type { Scorecard } from '../../score/scorecard.ts';
import type { FilingKey } from '../../store/filings/filings.ts';
import type { Assigned } from '../../store/inspection/assigning.ts';
import type { WorkKey } from '../../store/inspection/spot-checks.ts';
import type { Scope } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import { regulationIn } from '../regional.ts';
import { divisionIn } from '../rollups.ts';
import { frameOf, titleOf } from './evaluation-view.ts';

/** A filing within a spot check or an evaluation, as the one who asks stands to it. */
export interface Work extends Assigned {
  readonly unit: string;
  readonly fiscalYear: number;
  /** Whether the one who asks is assigned to it as an expert. */
  readonly asExpert: boolean;
}

/** What is looked at; undefined outside the scope, and for experts once it is closed. */
export async function workOf(
  { store }: Context,
  scope: Scope,
  work: WorkKey,
  filing: string,
): Promise<Work | undefined> {
  const own = (await store.experts.mine(scope)).find(
    (each) =>
      each.work.region === work.region && each.work.id === work.id && each.filing === filing,
  );
  if (own) return { ...own, asExpert: true };
  const evaluation = await store.evaluations.get(scope, work);
  if (evaluation?.filing === filing) {
    const { path, unit, fiscalYear } = evaluation;
    const title = titleOf(evaluation);
    return { work, filing, kind: 'evaluation', title, path, unit, fiscalYear, asExpert: false };
  }
  const check = await store.spotChecks.get(scope, work);
  const drawn = check?.sample.find(({ id }) => id === filing);
  if (!check || !drawn) return undefined;
  return {
    ...{ work, filing, kind: 'spotCheck', title: check.name, path: drawn.path, unit: drawn.unit },
    ...{ fiscalYear: check.fiscalYear, asExpert: false },
  };
}

/** The sheet that points are given on: of the frame in an evaluation, else that of the self-evaluation. */
export async function sheetOf(
  context: Context,
  scope: Scope,
  { work, filing, fiscalYear, kind }: Pick<Work, 'work' | 'filing' | 'fiscalYear' | 'kind'>,
): Promise<readonly SheetRow[]> {
  if (kind === 'spotCheck')
    return submittedSheet(context, scope, { region: work.region, id: filing }, fiscalYear);
  const evaluation = await context.store.evaluations.get(scope, work);
  return evaluation ? rowsOf(frameOf(evaluation), evaluation.frame) : [];
}

/** The lines of the self-evaluation that was submitted last, with the unit's points and those by the regulation. */
async function submittedSheet(
  context: Context,
  scope: Scope,
  key: FilingKey,
  fiscalYear: number,
): Promise<readonly SheetRow[]> {
  const last = (await context.store.filings.submissions(scope, key)).at(-1);
  const cards = (last ? JSON.parse(last.scorecard) : undefined) as Scorecard[] | null | undefined;
  const [card] = cards ?? [];
  const { regulation } = await regulationIn(context, divisionIn(context), fiscalYear);
  return card ? selfSheet(card, regulation) : [];
}
