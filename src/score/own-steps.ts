import { type Document, tablesOf } from '../document/document.ts';
import type { Target } from '../report/indicators.ts';
import { compareRatios, exactly, minus, over, type Ratio, ratioOf, times } from './points.ts';

/** A method that takes points off by steps or bands: 每低于5个百分点扣2分, 0—10%计4分，10%—20%计3分, 否则不得分. */
const STEPS = /扣\s*\d|每[^，。；]{1,14}[扣减]|不得?分|分档|\d分[^\d。]{0,20}\d+%?[^。]{0,16}\d分/;

/** 「每低于5个百分点扣2分」, 「每超过1个百分点扣0.5分」. */
const STEP =
  /每(?:降低|低|下降|减少|少|超过|超出|超|增加|高出?|多)(?:于|出|过)?(\d{1,2}(?:\.\d)?)个?(?:百分点|[%％])[^，。；\d]{0,6}扣(?:除|减)?(\d{1,2}(?:\.\d{1,2})?)分/g;
/** 「不足5个百分点按5个百分点计」: a step that is begun counts. */
const BEGUN = /不足[^，。；]{0,12}按/;
const RATE = /(\d{1,3}(?:\.\d{1,2})?)[%％]/;

/** 「反向指标（即目标值为≤X，得分=权重*A/B）」, A the target and B the result: the note of a form on what is to stay low. */
const RATIO =
  /反向指标[^。；;]{0,30}(?:得分|分值|权重)[^。；;]{0,14}(?:A\s*[/／÷]\s*B|目标值\s*[/／÷]\s*(?:实际)?完成值|指标值\s*[/／÷]\s*(?:实际)?完成值)/;

/** No note that says so is shorter. */
const SHORTEST_NOTE = 10;
const saysRatio = ({ text }: { readonly text: string }): boolean =>
  text.length >= SHORTEST_NOTE && RATIO.test(text);

/** Whether a document itself says that what exceeds its cap earns by the ratio. */
export const tellsRatio = (document: Document): boolean =>
  document.blocks.some((block) => block.kind !== 'table' && saysRatio(block)) ||
  tablesOf(document).some(({ cells }) => cells.some(saysRatio));

/** Whether a form's method sets steps of its own for a missed target. */
export const hasOwnSteps = (method: string): boolean => STEPS.test(method);

/**
 * The points of a missed percentage by the one step that the method names; undefined where it names none or several, counts from
 * another number than the target, or where it would matter whether a step that is only begun counts.
 */
export function pointsByStep(
  method: string,
  target: Target,
  [wanted, reached]: readonly [Ratio, Ratio],
  weight: Ratio,
): Ratio | undefined {
  const [step, other] = [...method.matchAll(STEP)];
  if (!step || other || target.value?.unit !== '%' || target.direction === 'within')
    return undefined;
  const base = RATE.exec(method.slice(0, step.index))?.[1];
  if (base !== undefined && compareRatios(exactly(Number(base)), ratioOf(target.value)) !== 0)
    return undefined;
  const gap = target.direction === 'atMost' ? minus(reached, wanted) : minus(wanted, reached);
  const steps = over(gap, exactly(Number(step[1])));
  if (!steps || steps.numerator <= 0n) return undefined;
  const whole = steps.numerator / steps.denominator;
  const begun = whole * steps.denominator === steps.numerator ? whole : whole + 1n;
  const left = (count: bigint): Ratio => {
    const points = minus(
      weight,
      times({ numerator: count, denominator: 1n }, exactly(Number(step[2]))),
    );
    return points.numerator < 0n ? { numerator: 0n, denominator: 1n } : points;
  };
  const [most, least] = [left(whole), left(begun)];
  return BEGUN.test(method) || compareRatios(most, least) === 0 ? least : undefined;
}
