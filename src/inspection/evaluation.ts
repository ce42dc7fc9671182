import { type Refusal, refuse } from '../cycle/refusal.ts';
import type { Bilingual } from '../document/finding.ts';
import type { Band } from '../regulation/regulation.ts';
import { printScaled } from '../values/money.ts';
import { type EvaluationFrame, type FilledFrame, rowsOf } from './frames.ts';
import { ownFault } from './own-indicators.ts';
import { gradeFor, meanTotal, type Opinion, opinionFault, type SheetRow, sumOf } from './sheet.ts';

/** A hundred points, in hundredths. */
const FULL = 10_000;

/** The frame of an evaluation as it was chosen. */
export interface ChosenFrame extends FilledFrame {
  readonly id: string;
  /** Why the blocks that ought to weigh most weigh less; '' where they do not. */
  readonly because: string;
}

/** What an evaluation comes to, in the words of the evaluator. */
export interface Conclusion {
  readonly found: string;
  readonly practices: string;
  readonly problems: string;
  readonly suggestions: string;
}

/** What the unit says of the same thing: its own score and the one by the regulation, in hundredths. */
export interface SelfScores {
  readonly self?: number;
  readonly computed?: number;
}

/** What is wrong with a frame as it was filled in: own indicators, the sum of the weights, the share of output and outcome. */
export function frameFault(
  frame: EvaluationFrame,
  { weights, own = [], because }: Omit<ChosenFrame, 'id'>,
): Bilingual | undefined {
  const known = new Set(frame.rows.map(({ id }) => id));
  const wrong = Object.entries(weights).some(
    ([id, weight]) => !known.has(id) || !Number.isInteger(weight) || weight < 0 || weight > FULL,
  );
  if (wrong)
    return {
      zh: '指标分值请填0到100之间的数，最多两位小数。',
      en: 'Weights lie between 0 and 100, with at most two decimals.',
    };
  const fault = ownFault(own, rowsOf(frame, { weights }));
  if (fault) return fault;
  const rows = rowsOf(frame, { weights, own });
  const sum = total(rows);
  if (sum !== FULL)
    return {
      zh: `各项指标分值合计${printScaled(sum, 2)}分，须正好是100分。`,
      en: `The weights add up to ${printScaled(sum, 2)}; they must be 100.`,
    };
  const { atLeast } = frame;
  const heavy = atLeast && total(rows.filter(({ block }) => atLeast.blocks.includes(block)));
  if (atLeast && heavy !== undefined && heavy < atLeast.weight && because.trim() === '')
    return {
      zh: `${atLeast.blocks.join('、')}指标合计${printScaled(heavy, 2)}分，原则上不低于${atLeast.weight / 100}分。请调整分值，或者写明理由。`,
      en: `${atLeast.blocks.join(' and ')} weigh ${printScaled(heavy, 2)}, less than ${atLeast.weight / 100}: change them, or give the reason.`,
    };
  return undefined;
}

const total = (rows: readonly SheetRow[]): number =>
  rows.reduce((sum, { weight }) => sum + weight, 0);

/** A block of the frame with what was given in it, in hundredths. */
interface BlockScore {
  readonly block: string;
  readonly weight: number;
  /** Absent while a line has no points of the evaluator. */
  readonly own?: number;
  /** Sum of the experts' means; absent while a line has no points of any. */
  readonly experts?: number;
}

/** The evaluation beside the self-evaluation, points in hundredths. */
export interface Compared {
  readonly blocks: readonly BlockScore[];
  readonly own: number;
  /** Lines without points of the evaluator. */
  readonly missing: number;
  readonly experts?: number;
  readonly rating?: Band['grade'];
  readonly selfRating?: Band['grade'];
  /** Own points less the unit's own; below zero where the unit gave itself more. */
  readonly difference?: number;
}

/** Puts the points of the evaluator, of the experts and of the unit beside each other. The rating waits until no line is missing. */
export function compare(
  rows: readonly SheetRow[],
  own: Opinion,
  opinions: readonly Opinion[],
  { self }: SelfScores,
  bands: readonly Band[],
): Compared {
  const { points, missing } = sumOf(rows, own.marks);
  const experts = meanTotal(rows, opinions);
  const blocks = [...new Set(rows.map(({ block }) => block))].map((block): BlockScore => {
    const within = rows.filter((row) => row.block === block);
    const mean = meanTotal(within, opinions);
    const given = sumOf(within, own.marks);
    return {
      ...{ block, weight: total(within), ...(given.missing === 0 && { own: given.points }) },
      ...(mean !== undefined && { experts: mean }),
    };
  });
  const rating = missing === 0 ? gradeFor(points, bands) : undefined;
  const selfRating = self === undefined ? undefined : gradeFor(self, bands);
  return {
    ...{ blocks, own: points, missing },
    ...(experts !== undefined && { experts }),
    ...(rating && { rating }),
    ...(selfRating && { selfRating }),
    ...(self !== undefined && missing === 0 && { difference: points - self }),
  };
}

/** Why an evaluation may not be concluded yet; undefined when it may. */
export function refuseConclusion(
  rows: readonly SheetRow[],
  own: Opinion,
  { found, suggestions }: Conclusion,
  waiting: readonly string[],
): Refusal | undefined {
  const { missing } = sumOf(rows, own.marks);
  if (missing > 0)
    return refuse(
      'wrongState',
      `还有${missing}项指标没有评分，请评完再出结论。`,
      `${missing} indicators have no points yet.`,
    );
  const fault = opinionFault(rows, own);
  if (fault) return refuse('invalid', fault.zh, fault.en);
  if (waiting.length > 0)
    return refuse(
      'wrongState',
      `专家${waiting.join('、')}还没有提交意见。请等意见交齐，或者先取消分派。`,
      `Opinions of ${waiting.join(', ')} are still to come.`,
    );
  if (found.trim() === '' || suggestions.trim() === '')
    return refuse(
      'reasonMissing',
      '请写明综合评价结论和有关建议。',
      'Write what is found on the whole, and what is suggested.',
    );
  return undefined;
}
