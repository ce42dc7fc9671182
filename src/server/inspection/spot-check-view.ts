import type { SpotChecksView, SpotCheckView } from '../../api/inspection.ts';
import type { FilingState } from '../../cycle/filing.ts';
import { type Refusal, refuse } from '../../cycle/refusal.ts';
import { repeats } from '../../inspection/draw.ts';
import { gradeFor } from '../../inspection/sheet.ts';
import type { AssignedExpert } from '../../store/inspection/experts.ts';
import type { SpotCheck } from '../../store/inspection/spot-checks.ts';
import { printScaled } from '../../values/money.ts';
import type { Context } from '../context.ts';
import { regulationIn } from '../regional.ts';
import { divisionIn } from '../rollups.ts';

/** A spot check in the list. */
export const headOf = (check: SpotCheck): SpotChecksView['checks'][number] => ({
  ...check.key,
  ...{ name: check.name, fiscalYear: check.fiscalYear, state: check.state },
  ...{ by: check.by, at: check.at, population: check.draw.population.length },
  drawn: check.sample.length,
  decided: check.sample.filter(({ result }) => result).length,
});

/** A spot check as its page shows it; the figures of the sample are those of the draw. */
export async function spotCheckView(
  context: Context,
  check: SpotCheck,
  {
    experts,
    mayDecide,
  }: { readonly experts: readonly AssignedExpert[]; readonly mayDecide: boolean },
): Promise<SpotCheckView> {
  const { draw, sample, key, name, fiscalYear, state, by, at, closedAt } = check;
  const { bands } = (await regulationIn(context, divisionIn(context), fiscalYear)).regulation;
  const known = new Map(draw.population.map((each) => [each.id, each]));
  const now = new Map(sample.map((each) => [each.id, each]));
  return {
    ...{ ...key, name, fiscalYear, state, by, at, terms: draw.terms, mayDecide },
    ...(closedAt !== undefined && { closedAt }),
    ...{ population: draw.population, repeats: repeats(draw) },
    ...(draw.strata && { strata: draw.strata }),
    sample: draw.drawn.flatMap(({ id, way, points, because, lot, stratum }) => {
      const filing = now.get(id);
      const candidate = known.get(id);
      if (!filing || !candidate) return [];
      const { department, selfScore, computed } = candidate;
      const rating = filing.result?.points && gradeFor(filing.result.points, bands);
      return {
        ...{ filing: id, unit: filing.unit, department, way, points, because, lot },
        ...{ state: filing.state, revision: filing.revision },
        ...(stratum !== undefined && { stratum }),
        ...(selfScore !== undefined && { selfScore }),
        ...(computed !== undefined && { computed }),
        experts: experts
          .filter((each) => each.filing === id)
          .map(({ account, name: called }) => ({ account, name: called })),
        ...(filing.result && { result: { ...filing.result, ...(rating && { rating }) } }),
      };
    }),
  };
}

/** A hundred points, in hundredths. */
const FULL = 10_000;

/** Why a result may not be entered yet. */
export function resultFault(
  state: FilingState,
  { points, words }: { readonly points?: number | undefined; readonly words: string },
  experts: readonly AssignedExpert[],
  given: readonly { readonly account: string }[],
): Refusal | undefined {
  if (state !== 'rubricScored' && state !== 'spotChecked')
    return refuse(
      'wrongState',
      '这份报告还没有完成考核评分，或者已经定稿，不能填写抽查结果。请先在“考核评分”中评分。',
      'The filing is not scored yet, or final already: score it first.',
      { state },
    );
  if (words.trim() === '')
    return refuse('reasonMissing', '请写明抽查结论。', 'Say what was found.');
  if (points !== undefined && points > FULL)
    return refuse(
      'invalid',
      `抽查认定得分不能超过${printScaled(FULL, 2)}分。`,
      `The score is at most ${printScaled(FULL, 2)}.`,
    );
  const waiting = experts.filter(({ account }) => !given.some((each) => each.account === account));
  if (waiting.length > 0)
    return refuse(
      'wrongState',
      `专家${waiting.map(({ name }) => name).join('、')}还没有提交意见。请等意见交齐，或者先取消分派。`,
      `Opinions of ${waiting.map(({ name }) => name).join(', ')} are still to come.`,
    );
  return undefined;
}

/** Why a spot check may not be closed yet. */
export function closingFault({ sample }: SpotCheck): Refusal | undefined {
  const open = sample.filter(({ result }) => !result);
  return open.length === 0
    ? undefined
    : refuse(
        'wrongState',
        `还有${open.length}个单位没有填写抽查结果：${open
          .slice(0, 5)
          .map(({ unit }) => unit)
          .join('、')}${open.length > 5 ? '等' : ''}。`,
        `${open.length} filings of the sample have no result yet.`,
      );
}
