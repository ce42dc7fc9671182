import type { FilingSummary } from '../../api/filing.ts';
import { advance } from '../../cycle/advance.ts';
import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import { DEMO_DRAW, DEMO_EVALUATION, DEMO_FINDING, DEMO_OPINIONS } from '../../demo/inspection.ts';
import { draw } from '../../inspection/draw.ts';
import { frameFor, rowsOf } from '../../inspection/frames.ts';
import { USUAL_WEIGHTS } from '../../inspection/risk.ts';
import type { Mark } from '../../inspection/sheet.ts';
import type { Assigned } from '../../store/inspection/assigning.ts';
import type { Account } from '../../store/people/accounts.ts';
import type { Person } from '../../store/people/person.ts';
import { WHOLE } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import { actorOf, circumstancesOf } from '../filings/circumstances.ts';
import { evaluationView, submittedProjects, titleOf } from '../inspection/evaluation-view.ts';
import { sheetOf } from '../inspection/work.ts';
import { scoreRubric } from './score-and-publish.ts';

/** So many accepted filings of the year are left unscored, beside those of the sample, so that the step before is shown too. */
const LEFT_ACCEPTED = 3;

/** A spot check and an evaluation of the year: a sample drawn and scored, experts asked, one result found, one project evaluated. */
export async function inspectYear(context: Context, fiscalYear: number): Promise<void> {
  const { store, settings } = context;
  if ((await store.spotChecks.list(WHOLE)).length > 0) return;
  const bureau = await accountOf(context, 'bureau');
  const experts = await Promise.all(['expert', 'expert-2'].map((each) => accountOf(context, each)));
  const accepted = await store.filings.list(WHOLE, { fiscalYear, states: ['accepted'] });
  const { code: region } = settings.region;
  const place = { region, path: region, fiscalYear };
  const population = await store.spotChecks.population(WHOLE, place);
  if (population.length === 0) return;
  const terms = { ...DEMO_DRAW, weights: USUAL_WEIGHTS, excluded: [] };
  const made = draw(population, terms);
  const name = `${fiscalYear}年度绩效自评抽查`;
  const by = personOf(bureau);
  const work = await store.spotChecks.create(WHOLE, place, name, made, by);
  const sample = (await store.spotChecks.get(WHOLE, work))?.sample ?? [];
  const drawnIds = new Set(sample.map(({ id }) => id));
  const others = accepted.filter(({ id }) => !drawnIds.has(id)).slice(LEFT_ACCEPTED);
  for (const id of [...drawnIds, ...others.map((each) => each.id)])
    await scoreRubric(context, bureau, { region, id });
  const [evaluated] = accepted.filter(({ id }) => !drawnIds.has(id));
  if (evaluated) await evaluateProject(context, bureau, experts, evaluated);
  for (const [i, opinions] of DEMO_OPINIONS.entries()) {
    const drawn = sample[i];
    if (!drawn) continue;
    const { id: filing, path } = drawn;
    const to: Assigned = { work, filing, kind: 'spotCheck', title: name, path };
    await store.experts.assign(WHOLE, to, experts.map(personOf), by);
    const rows = await sheetOf(context, WHOLE, { ...to, fiscalYear });
    for (const [k, { line, off, why, whole }] of opinions.entries()) {
      const marks = rows.map(({ id: row, weight, self = weight }, n) => ({
        row,
        points: n === line ? Math.max(0, self - off) : self,
        words: n === line ? why : '',
      }));
      const expert = experts[k];
      if (expert) await store.experts.give(WHOLE, to, { marks, words: whole }, personOf(expert));
    }
  }
  const [scored] = sample;
  const self = population.find(({ id }) => id === scored?.id)?.selfScore;
  if (!scored || self === undefined) return;
  const { off, words } = DEMO_FINDING;
  const of = { work, filing: scored.id };
  const found = { points: self - off, words };
  done(
    await store.spotChecks.decide(WHOLE, of, found, by, (standing) => {
      const circumstances = circumstancesOf(context, standing, scored.revision);
      return advance(standing.filing, 'spotCheck', actorOf(bureau), circumstances);
    }),
  );
}

/** An evaluation by the bureau of the first project of an accepted filing, with experts, concluded. */
async function evaluateProject(
  context: Context,
  bureau: Account,
  experts: readonly Account[],
  filing: FilingSummary,
): Promise<void> {
  const { evaluations, experts: asked } = context.store;
  const { region, id, fiscalYear } = filing;
  const [project] = await submittedProjects(context, WHOLE, { region, id });
  if (project === undefined) return;
  const by = personOf(bureau);
  const frame = { id: frameFor('project').id, weights: {}, because: '' };
  const of = { filing: id, path: filing.unit.path, fiscalYear, kind: 'finance', project } as const;
  const key = await evaluations.create(WHOLE, region, of, frame, by);
  if (isRefusal(key)) throw new Error(key.words.zh);
  const { off, words, experts: said, conclusion } = DEMO_EVALUATION;
  await evaluations.save(WHOLE, key, frame, { marks: marked(off), words }, by);
  const title = titleOf(of);
  const to: Assigned = { work: key, filing: id, kind: 'evaluation', title, path: of.path };
  await asked.assign(WHOLE, to, experts.map(personOf), by);
  for (const [i, each] of said.entries()) {
    const expert = experts[i];
    const opinion = { marks: marked(each.off), words: each.words };
    if (expert) await asked.give(WHOLE, to, opinion, personOf(expert));
  }
  const kept = await evaluations.get(WHOLE, key);
  if (!kept) return;
  const { self, compared } = await evaluationView(context, WHOLE, kept, bureau);
  await evaluations.conclude(WHOLE, key, { ...conclusion, self, compared }, by);
}

/** Full points of the frame for a project, less what is taken off. */
const marked = (off: Readonly<Record<string, readonly [number, string]>>): readonly Mark[] =>
  rowsOf(frameFor('project'), { weights: {} }).map(({ id, weight }) => {
    const [points, words] = off[id] ?? [0, ''];
    return { row: id, points: weight - points, words };
  });

async function accountOf({ store }: Context, name: string): Promise<Account> {
  const account = await store.accounts.byName(name);
  if (!account) throw new Error(`no account ${name}`);
  return account;
}

const personOf = ({ id, name }: Account): Person => ({ account: id, name });

function done(outcome: Refusal | object | undefined): void {
  if (isRefusal(outcome)) throw new Error(outcome.words.zh);
}
