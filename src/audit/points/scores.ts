import type { Bilingual, Severity } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Scorecard, ScoreLine } from '../../score/scorecard.ts';
import { type Figure, numberOf, printFigure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import type { Caught, Hit } from '../check.ts';
import { check } from '../check.ts';
import { clauseOf, EVALUATION_RULES } from '../clauses.ts';
import { trimmed } from '../figures/amounts.ts';
import { inOrder, phrase } from '../wording/sentence.ts';

/** How far a printed score may lie from the reckoned one: 9.5 for 9.51 is no other score (domain rule 3.4). */
const TOLERANCE = 0.05 + 1e-9;

/** A line that has both a claimed and a reckoned score. */
export type Settled = ScoreLine & { readonly claimed: Figure; readonly computed: Figure };

const isSettled = (line: ScoreLine): line is Settled =>
  line.claimed !== undefined && line.computed !== 'needsReview';

/**
 * Whether every score of a card's indicators is a whole number: then the unit rounds each of them to points. Points for
 * the execution rate come out of a formula and may keep their decimals.
 */
const inWholePoints = (card: Scorecard): boolean =>
  card.lines.every(
    (line) => line.index === undefined || !line.claimed || line.claimed.decimals === 0,
  );

/**
 * How a claimed score stands to the reckoned one: undefined when it follows the rule, a notice when it does once
 * rounded to whole points as the whole form does, a warning otherwise.
 */
function deviation(line: Settled, card: Scorecard): Severity | undefined {
  const [claimed, computed] = [numberOf(line.claimed), numberOf(line.computed)];
  if (Math.abs(claimed - computed) <= TOLERANCE) return undefined;
  if (line.late && line.weight && claimed < numberOf(line.weight)) return undefined;
  if (inWholePoints(card) && Math.floor(computed + 0.5) === claimed) return 'notice';
  return 'warning';
}

/** Whether any line of a card misses the rule by more than rounding. */
export const hasDeviation = (card: Scorecard): boolean =>
  card.lines.some((line) => isSettled(line) && deviation(line, card) === 'warning');

interface OffRule extends Hit {
  readonly line: Settled;
  readonly rounded: boolean;
}

const join = (parts: readonly string[], between: string): string => parts.join(between);

/** A check that the claimed points of some lines are those of the regulation. */
export const scoreCheck = (made: {
  readonly id: string;
  readonly title: Bilingual;
  readonly because: Bilingual;
  readonly lines: (card: Scorecard, report: Report) => readonly ScoreLine[];
  readonly passes: readonly string[];
  readonly catches: readonly Caught[];
}) =>
  check<OffRule>({
    ...made,
    severity: 'warning',
    clause: EVALUATION_RULES,
    about: ['forms'],
    find(report, { scorecards, regulation }) {
      const lines = scorecards.flatMap((card) =>
        made.lines(card, report).map((line) => ({ card, line })),
      );
      if (lines.length === 0) return 'notApplicable';
      const settled = gather(lines, ({ card, line }) => (isSettled(line) ? [{ card, line }] : []));
      if (settled.length === 0) return 'insufficientData';
      return gather(settled, ({ card, line }) => {
        const severity = deviation(line, card);
        if (!severity) return [];
        return {
          subject: line.indicator,
          severity,
          clause: clauseOf(regulation),
          places: inOrder(line.places),
          line,
          rounded: severity === 'notice',
        };
      });
    },
    say: {
      zh: ({ line, rounded }) =>
        phrase`“${line.indicator}”得分${printFigure(line.claimed)}，按办法应为${trimmed(numberOf(line.computed))}（${join(
          line.workings.map((each) => each.zh),
          '；',
        )}）${rounded ? '，四舍五入取整后相符' : ''}${
          line.explainedBy.length > 0
            ? `。可能的做法：${join(
                line.explainedBy.map((each) => each.zh),
                '；',
              )}`
            : ''
        }。`,
      en: ({ line, rounded }) =>
        phrase`“${line.indicator}” claims ${printFigure(line.claimed)}; by the rule it is ${trimmed(numberOf(line.computed))} (${join(
          line.workings.map((each) => each.en),
          '; ',
        )})${rounded ? ', the same once rounded to whole points' : ''}${
          line.explainedBy.length > 0
            ? `. Habits that give it: ${join(
                line.explainedBy.map((each) => each.en),
                '; ',
              )}`
            : ''
        }.`,
    },
  });
