import type { Bilingual } from '../document/finding.ts';
import type { Day } from '../values/day.ts';
import { bookOf } from './books.ts';
import { numbersIn } from './explain.ts';
import { laid } from './layers.ts';
import { parameterWords } from './parameter-words.ts';
import type { Band, Book, Frame, ScoringRules } from './regulation.ts';

/** Parameters that a region's document sets; what it leaves out is that of the book below it. */
interface LocalParameters {
  readonly execution?: Exclude<ScoringRules['execution'], 'unknown'>;
  readonly reverse?: 'linear' | 'ratio';
  readonly tiers?: ScoringRules['tiers'];
  /** Points of satisfaction by bands of the result in percent, instead of in proportion to the target (domain rule 3.1). */
  readonly satisfactionBands?: NonNullable<ScoringRules['satisfactionBands']>;
  readonly explainOverAchievementFrom?: number;
  readonly decimals?: number;
  readonly bands?: readonly Band[];
  /** Weights of a frame of the book below, by its groups in their order; they add up to 100. */
  readonly weights?: { readonly frame: string; readonly points: readonly number[] };
}

/** Rules of a region of its own: dated parameters over a shipped book, by a document. */
export interface LocalRules {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  /** Id of the shipped book whose parameters hold where these say nothing. */
  readonly inherits: string;
  /** Fiscal years under evaluation that they govern. */
  readonly from: number;
  readonly until?: number;
  /** Day from which the system goes by them. */
  readonly effective: Day;
  readonly parameters: LocalParameters;
}

/** Longest table of bands; decimals that points may have. */
const MOST_BANDS = 12;
const MOST_DECIMALS = 4;

/** What is wrong with local rules, each in a sentence; none when they can be tried. */
export function faultsOfLocal(rules: LocalRules): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  const say = (zh: string, en: string) => faults.push({ zh, en });
  const below = bookOf(rules.inherits);
  if (!below) say(`没有编号为“${rules.inherits}”的规则。`, `There is no book ${rules.inherits}.`);
  if (rules.title.trim() === '' || rules.issuer.trim() === '')
    say('请填写文件名称和发布机关。', 'Give the title of the document and its issuer.');
  if (rules.until !== undefined && rules.until < rules.from)
    say('适用年度的止年早于起年，请核对。', 'The last year is before the first.');
  const { parameters } = rules;
  if (Object.keys(parameters).length === 0)
    say('请至少改动一项参数。', 'Change one parameter at least.');
  const { execution, tiers, satisfactionBands, explainOverAchievementFrom: over } = parameters;
  if (execution?.kind === 'fullFrom' && !(execution.rate > 0 && execution.rate <= 1))
    say(
      '得满分的执行率应大于0、不超过100%。',
      'The rate for full points is over 0, at most 100 %.',
    );
  if (execution?.kind === 'bands')
    faults.push(...shareFaults('预算执行率', 'the execution rate', execution.bands));
  if (satisfactionBands) faults.push(...shareFaults('满意度', 'satisfaction', satisfactionBands));
  if (tiers) faults.push(...tierFaults(tiers));
  if (over !== undefined && !(over > 0 && over <= 10))
    say(
      '要求说明原因的超额比例应大于0、不超过1000%。',
      'The share over the target is above 0, at most 1000 %.',
    );
  const { decimals, bands, weights } = parameters;
  if (
    decimals !== undefined &&
    !(Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS)
  )
    say(`得分的小数位数应为0至${MOST_DECIMALS}。`, `Decimals are 0 to ${MOST_DECIMALS}.`);
  if (bands) faults.push(...bandFaults(bands));
  if (weights && below) faults.push(...weightFaults(weights, laid(below).frames));
  return faults;
}

/** A book of the region's own, which always has its items. */
type LocalBook = Book & Required<Pick<Book, 'items'>>;

/** The book that local rules are: what it says of itself is read off its parameters, so that word and reckoning agree. */
export function bookOfLocal(id: string, jurisdiction: string, rules: LocalRules): LocalBook {
  const { title, number, issuer, inherits, from, until, effective, parameters } = rules;
  const { bands, weights, ...scoring } = parameters;
  const below = bookOf(inherits);
  const frame = weights && below && frameOf(id, weights, laid(below).frames);
  return {
    ...{ id: `local-${id}`, title, issuer, jurisdiction, inherits, seen: 'P' },
    ...(number !== '' && { number }),
    inForce: { from, ...(until !== undefined && { until }) },
    effective,
    ...(Object.keys(scoring).length > 0 && { scoring }),
    ...(frame && { frames: [frame] }),
    ...(bands && { bands }),
    items: [
      ...(below?.items ?? []),
      {
        name: '本级规定的参数',
        clauses: parameterWords({
          ...scoring,
          ...(bands && { bands }),
          ...(frame && { frame }),
        }).map((words) => ({
          said: words,
          reckoned: { kind: 'formula', text: words, numbers: numbersIn(words) },
        })),
      },
    ],
  };
}

function frameOf(
  id: string,
  { frame, points }: NonNullable<LocalParameters['weights']>,
  frames: readonly Frame[],
): Frame | undefined {
  const from = frames.find((each) => each.id === frame);
  if (!from) return undefined;
  const groups = from.groups.map((group, i) => ({ ...group, weight: points[i] as number }));
  return {
    id: `local-${id}`,
    title: groups.map(({ word, weight }) => `${word}${weight}`).join('、'),
    groups,
    seen: 'P',
  };
}

/** Bands of a share of the points: from the highest down, the last from 0, shares never rising. */
function shareFaults(
  zh: string,
  en: string,
  bands: readonly { readonly from: number; readonly share: number }[],
): readonly Bilingual[] {
  const fine =
    bands.length >= 1 &&
    bands.length <= MOST_BANDS &&
    bands.at(-1)?.from === 0 &&
    bands.every(
      ({ from, share }, i) =>
        from >= 0 &&
        from <= 100 &&
        share >= 0 &&
        share <= 1 &&
        bands.slice(i + 1).every((below) => below.from < from && below.share <= share),
    );
  return fine
    ? []
    : [
        {
          zh: `${zh}分档应从高到低排列，最后一档从0起，得分比例在0至100%之间、逐档不升。`,
          en: `Bands of ${en} go down to 0, with shares of 0 to 100 % that never rise.`,
        },
      ];
}

/** The three tiers lie one below the other without a gap, from 0 to 100 %. */
function tierFaults({ achieved, partlyAchieved, notAchieved }: ScoringRules['tiers']) {
  const fine =
    notAchieved[0] === 0 &&
    notAchieved[1] === partlyAchieved[0] &&
    partlyAchieved[1] === achieved[0] &&
    achieved[1] === 1 &&
    0 < partlyAchieved[0] &&
    partlyAchieved[0] < achieved[0] &&
    achieved[0] < 1;
  return fine
    ? []
    : [
        {
          zh: '定性指标的三档应上下相接：部分达成的下限大于0，达成的下限大于部分达成的下限、小于100%。',
          en: 'The three tiers lie one below the other: 0 < partly achieved < achieved < 100 %.',
        },
      ];
}

function bandFaults(bands: readonly Band[]): readonly Bilingual[] {
  const order = ['优', '良', '中', '差'];
  const fine =
    bands.map(({ grade }) => grade).join() === order.join() &&
    bands.at(-1)?.from === 0 &&
    bands.every(
      ({ from }, i) =>
        from >= 0 && from <= 100 && bands.slice(i + 1).every((below) => below.from < from),
    );
  return fine
    ? []
    : [
        {
          zh: '等级应依次为优、良、中、差，起分逐级降低，差从0分起。',
          en: 'The grades are 优, 良, 中, 差, each from fewer points, 差 from 0.',
        },
      ];
}

function weightFaults(
  { frame, points }: NonNullable<LocalParameters['weights']>,
  frames: readonly Frame[],
): readonly Bilingual[] {
  const of = frames.find((each) => each.id === frame);
  if (!of) return [{ zh: '没有找到所选的指标框架。', en: 'There is no such frame.' }];
  const fine =
    points.length === of.groups.length &&
    points.every((each) => Number.isInteger(each) && each >= 0 && each <= 100) &&
    points.reduce((sum, each) => sum + each, 0) === 100;
  return fine
    ? []
    : [
        {
          zh: '一级指标的分值应为整数，合计100分。',
          en: 'The weights are whole numbers that add up to 100.',
        },
      ];
}
