import type { RulesChange } from '../../api/administration.ts';

/** Rules as they are sent. */
type RulesRequest = RulesChange['rules'];
type Parameters = RulesRequest['parameters'];

/** What is typed in the form of a region's own rules; '' leaves a parameter to the book below. */
export interface TypedRules {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly inherits: string;
  readonly from: string;
  readonly until: string;
  readonly effective: string;
  readonly execution: '' | 'proportional' | 'fullFrom' | 'bands' | 'stepPer5' | 'truncateInteger';
  /** Percent. */
  readonly fullRate: string;
  /** Lines or pieces such as `95:100`, rate and share in percent. */
  readonly bands: string;
  readonly reverse: '' | 'linear' | 'ratio';
  /** Lower limits in percent. */
  readonly achieved: string;
  readonly partly: string;
  /** Bands of satisfaction, written as those of the execution rate. */
  readonly satisfaction: string;
  readonly over: string;
  readonly decimals: string;
  readonly excellent: string;
  readonly good: string;
  readonly fair: string;
  readonly frame: string;
  readonly points: readonly string[];
}

/** An empty form over a book. */
export const emptyRules = (inherits: string, from: number, effective: string): TypedRules => ({
  ...{ title: '', number: '', issuer: '', inherits, from: `${from}`, until: '', effective },
  ...{ execution: '', fullRate: '', bands: '', reverse: '', achieved: '', partly: '', over: '' },
  satisfaction: '',
  ...{ decimals: '', excellent: '', good: '', fair: '', frame: '', points: [] },
});

/** The rules that were typed; what is no number is NaN, which the checks refuse with a sentence. */
export function rulesTyped(typed: TypedRules): RulesRequest {
  const { title, number, issuer, inherits, effective } = typed;
  return {
    ...{ title: title.trim(), number: number.trim(), issuer: issuer.trim(), inherits, effective },
    from: numberIn(typed.from),
    ...(typed.until.trim() !== '' && { until: numberIn(typed.until) }),
    parameters: parametersTyped(typed),
  };
}

/** The fields that are no numbers, or were left open where others of their kind were filled in; in the order of the form. */
export function openFields(typed: TypedRules): readonly (keyof TypedRules)[] {
  const { from, until, parameters } = rulesTyped(typed);
  // JSON has no NaN: what is no number must not become nothing.
  const bad = (...values: readonly unknown[]) => /null/.test(JSON.stringify(values));
  const { execution, tiers, satisfactionBands, bands, weights } = parameters;
  const lower = [tiers?.achieved[0], tiers?.partlyAchieved[0]].map((each) => each ?? 0);
  const grades = bands?.map((band) => band.from) ?? [];
  const wrong: readonly (readonly [keyof TypedRules, boolean])[] = [
    ['from', bad(from)],
    ['until', bad(until ?? 0)],
    [typed.execution === 'fullFrom' ? 'fullRate' : 'bands', bad(execution ?? 0)],
    ['achieved', bad(lower[0])],
    ['partly', bad(lower[1])],
    ['satisfaction', bad(satisfactionBands ?? 0)],
    ['over', bad(parameters.explainOverAchievementFrom ?? 0)],
    ['decimals', bad(parameters.decimals ?? 0)],
    ['excellent', bad(grades[0] ?? 0)],
    ['good', bad(grades[1] ?? 0)],
    ['fair', bad(grades[2] ?? 0)],
    ['frame', bad(weights ?? 0)],
  ];
  return wrong.flatMap(([field, is]) => (is ? [field] : []));
}

function parametersTyped(typed: TypedRules): Parameters {
  const execution = executionTyped(typed);
  const [achieved, partly] = [percentIn(typed.achieved), percentIn(typed.partly)];
  const tiers = typed.achieved !== '' || typed.partly !== '';
  const bands = typed.excellent !== '' || typed.good !== '' || typed.fair !== '';
  return {
    ...(execution && { execution }),
    ...(typed.reverse !== '' && { reverse: typed.reverse }),
    ...(tiers && {
      tiers: {
        achieved: [achieved, 1],
        partlyAchieved: [partly, achieved],
        notAchieved: [0, partly],
      },
    }),
    ...(typed.satisfaction.trim() !== '' && { satisfactionBands: bandsIn(typed.satisfaction) }),
    ...(typed.over !== '' && { explainOverAchievementFrom: percentIn(typed.over) }),
    ...(typed.decimals !== '' && { decimals: numberIn(typed.decimals) }),
    ...(bands && {
      bands: [
        { from: numberIn(typed.excellent), grade: '优' },
        { from: numberIn(typed.good), grade: '良' },
        { from: numberIn(typed.fair), grade: '中' },
        { from: 0, grade: '差' },
      ],
    }),
    ...(typed.frame !== '' && {
      weights: { frame: typed.frame, points: typed.points.map(numberIn) },
    }),
  };
}

function executionTyped({ execution, fullRate, bands }: TypedRules): Parameters['execution'] {
  if (execution === '') return undefined;
  if (execution === 'fullFrom') return { kind: execution, rate: percentIn(fullRate) };
  if (execution !== 'bands') return { kind: execution };
  return { kind: execution, bands: bandsIn(bands) };
}

const bandsIn = (text: string) =>
  text
    .split(/[\s,，;；、]+/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [from = '', share = ''] = piece.split(/[:：]/);
      return { from: numberIn(from), share: percentIn(share) };
    });

const numberIn = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.replace('%', '').trim());
/** A share of percent as typed; hundredths of a point of percent are kept. */
const percentIn = (text: string): number => Math.round(numberIn(text) * 100) / 10_000;
