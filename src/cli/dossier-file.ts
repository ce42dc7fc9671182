import type { Dossier } from '../report/dossier.ts';
import { Misused } from './misused.ts';

/** The kind of a field: a word, a whole number (`?`: or none), an object of fields, or a list of one kind. */
type Kind = 'text' | 'number' | 'number?' | readonly [Kind] | Fields;
interface Fields {
  readonly [field: string]: Kind;
}

const THREE_PUBLIC: Fields = {
  overseas: 'number',
  vehiclePurchase: 'number',
  vehicleOperation: 'number',
  hospitality: 'number',
};
const RUNNING: Fields = {
  office: 'number',
  utilitiesAndTravel: 'number',
  meetingsAndTraining: 'number',
};
const OBJECTIVE: Fields = { expected: 'text', achieved: 'text' };
const INDICATOR: Fields = {
  group: 'text',
  kind: 'text',
  name: 'text',
  target: 'text',
  result: 'text',
  weight: 'number',
  score: 'number?',
};

/** What a dossier must have to be composed at all; fields that may be absent are not named. */
const NEEDED: Fields = {
  unit: {
    name: 'text',
    level: 'text',
    selfName: 'text',
    financeAuthority: 'text',
    functions: ['text'],
  },
  fiscalYear: 'number',
  staffing: { authorized: 'number', filled: 'number' },
  budget: { original: 'number', adjustments: [{ amount: 'number', type: 'text' }] },
  execution: {
    basic: { compensation: 'number', household: 'number', goods: 'number', capital: 'number' },
    bySource: {
      generalPublicBudget: 'number',
      governmentFundsBudget: 'number',
      stateCapitalBudget: 'number',
      socialInsuranceBudget: 'number',
      specialAccountRevenue: 'number',
      otherFunds: 'number',
    },
  },
  prior: {},
  threePublic: { budget: THREE_PUBLIC, actual: THREE_PUBLIC, reason: 'text' },
  runningCosts: { budget: RUNNING, actual: RUNNING },
  projects: [
    {
      name: 'text',
      original: 'number',
      final: 'number',
      actual: 'number',
      capital: 'number',
      purpose: 'text',
      objectives: [OBJECTIVE],
      indicators: [INDICATOR],
    },
  ],
  austerity: ['text'],
  objectives: [OBJECTIVE],
  indicators: [INDICATOR],
  narrative: {
    purposeOfBasic: 'text',
    overall: 'text',
    assets: 'text',
    problems: [{ problem: 'text', cause: 'text', measure: 'text' }],
    resultsUse: 'text',
    disclosure: { place: 'text' },
  },
  signature: { preparer: 'text', phone: 'text', unitHead: 'text' },
};

/** Reads a dossier file; Misused with a sentence that names what is missing when it is none. */
export function dossierOf(text: string): Dossier {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Misused(
      '底稿不是有效的 JSON；请用 jiping import 或系统导出的底稿。',
      'The dossier is not valid JSON; use one made by jiping import.',
    );
  }
  if (entriesOf(value)?.schema !== 'jiping.dossier/1')
    throw new Misused(
      '这不是绩评底稿（缺少 "schema": "jiping.dossier/1"）。',
      'This is no dossier ("schema": "jiping.dossier/1" is missing).',
    );
  const lacking = lackingIn(value, NEEDED, '');
  if (lacking.length > 0)
    throw new Misused(
      `底稿缺少或写错了：${lacking.join('、')}；金额以分为单位的整数填写。`,
      `The dossier lacks or misstates: ${lacking.join(', ')}; amounts are whole numbers of 分.`,
    );
  return value as Dossier;
}

type Entries = Readonly<Record<string, unknown>>;
const entriesOf = (value: unknown): Entries | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Entries)
    : undefined;

/** Paths of fields that are absent or of another kind. */
function lackingIn(value: unknown, kind: Kind, path: string): readonly string[] {
  if (kind === 'number') return Number.isSafeInteger(value) ? [] : [path];
  if (kind === 'number?') return value === undefined ? [] : lackingIn(value, 'number', path);
  if (kind === 'text') return typeof value === 'string' ? [] : [path];
  if (isList(kind))
    return Array.isArray(value)
      ? value.flatMap((each, i) => lackingIn(each, kind[0], `${path}.${i}`))
      : [path];
  const entries = entriesOf(value);
  if (!entries) return [path];
  return Object.entries(kind).flatMap(([name, inner]) =>
    lackingIn(entries[name], inner, path === '' ? name : `${path}.${name}`),
  );
}

const isList = (kind: Kind): kind is readonly [Kind] => Array.isArray(kind);
