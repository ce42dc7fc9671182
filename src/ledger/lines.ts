import type { Bilingual } from '../document/finding.ts';
import type { Choice } from '../draft/field.ts';
import { squeeze } from '../values/chinese.ts';
import { type Balance, lowestFrom } from './balance.ts';
import { amountOrNone, textIn } from './book.ts';
import type { LedgerEntry } from './entry.ts';
import type { Column } from './ledger.ts';

/** Where money comes from, by the last step of its field. */
export const FUND_SOURCES: readonly Choice[] = [
  {
    value: 'generalPublicBudget',
    label: { zh: '一般公共预算', en: 'General public budget' },
  },
  {
    value: 'governmentFundsBudget',
    label: { zh: '政府性基金预算', en: 'Government funds budget' },
  },
  { value: 'stateCapitalBudget', label: { zh: '国有资本经营预算', en: 'State capital budget' } },
  {
    value: 'socialInsuranceBudget',
    label: { zh: '社会保险基金预算', en: 'Social insurance budget' },
  },
  {
    value: 'specialAccountRevenue',
    label: { zh: '纳入专户管理的非税收入', en: 'Special account revenue' },
  },
  { value: 'otherFunds', label: { zh: '其他资金', en: 'Other funds' } },
];

/** Basic expenditure or projects. */
const LINE_TYPES: readonly Choice[] = [
  { value: 'basic', label: { zh: '基本支出', en: 'Basic expenditure' } },
  { value: 'project', label: { zh: '项目支出', en: 'Project' } },
];

const SUBJECT = {
  zh: '按当年政府收支分类科目填写编码；有名称的一并填写，编码和名称要对得上。',
  en: 'Code of the year’s classification; a name given beside it must be its own.',
};

const text = (
  key: string,
  zh: string,
  en: string,
  heads: readonly string[],
  help?: Bilingual,
): Column => ({ key, kind: 'text', label: { zh, en }, heads, ...(help && { help }) });

/** What every line of budget and execution says of itself. */
export const LINE_COLUMNS: readonly Column[] = [
  {
    key: 'type',
    kind: 'choice',
    label: { zh: '支出类型', en: 'Type' },
    heads: ['支出性质', '基本/项目', '类型'],
    required: true,
    choices: LINE_TYPES,
  },
  {
    key: 'source',
    kind: 'choice',
    label: { zh: '资金来源', en: 'Source' },
    heads: ['资金性质', '经费来源'],
    required: true,
    choices: FUND_SOURCES,
  },
  text('project', '项目名称', 'Project', ['项目', '预算项目', '预算项目名称'], {
    zh: '项目支出必填，与预算批复的名称一致；基本支出不填。',
    en: 'The approved name of the project; blank for basic expenditure.',
  }),
  text(
    'functionCode',
    '功能分类科目编码',
    'Functional code',
    ['功能科目编码', '功能分类编码', '支出功能分类科目编码'],
    SUBJECT,
  ),
  text('functionName', '功能分类科目名称', 'Functional name', [
    '功能科目名称',
    '功能分类名称',
    '支出功能分类科目名称',
  ]),
  text(
    'economicCode',
    '经济分类科目编码',
    'Economic code',
    ['经济科目编码', '经济分类编码', '部门经济分类科目编码', '部门预算支出经济分类科目编码'],
    SUBJECT,
  ),
  text('economicName', '经济分类科目名称', 'Economic name', [
    '经济科目名称',
    '经济分类名称',
    '部门经济分类科目名称',
  ]),
];

/** Type, project and class of a line must fit each other. */
export function lineFault(entry: LedgerEntry): Bilingual | undefined {
  const project = textIn(entry, 'project');
  const code = textIn(entry, 'economicCode');
  if (isBasic(entry)) {
    if (project !== '')
      return {
        zh: '基本支出不填项目名称；这是项目支出的，请改选支出类型。',
        en: 'Basic expenditure has no project; choose the other type if it is one.',
      };
    if (/^31[123]/.test(code))
      return {
        zh: `经济分类${code}只用于项目支出，请核对支出类型或编码。`,
        en: `Class ${code} belongs to projects only.`,
      };
  } else if (project === '')
    return { zh: '项目支出要填写项目名称。', en: 'Give the name of the project.' };
  return fundFault(entry);
}

/** Classes of the functional classification that are of one budget alone (domain rule 8.2). */
const OF_ONE_BUDGET = {
  '209': ['socialInsuranceBudget', '社会保险基金支出', '社会保险基金预算'],
  '223': ['stateCapitalBudget', '国有资本经营预算支出', '国有资本经营预算'],
} as const;

/** The four budgets have their own classes: none stands in another's. */
function fundFault(entry: LedgerEntry): Bilingual | undefined {
  const code = textIn(entry, 'functionCode');
  const known = OF_ONE_BUDGET[code.slice(0, 3) as keyof typeof OF_ONE_BUDGET];
  if (!known || textIn(entry, 'source') === known[0]) return undefined;
  return {
    zh: `功能分类${code}是${known[1]}，只在${known[2]}中使用；请核对资金来源或编码。`,
    en: `Functional code ${code} belongs to another of the four budgets; check source and code.`,
  };
}

/** Whether a line belongs to the basic expenditure. */
export const isBasic = (entry: LedgerEntry): boolean => textIn(entry, 'type') === 'basic';

/** What a line is told by; blank parts are not told. */
interface Line {
  readonly type: string;
  readonly source: string;
  readonly project: string;
  readonly functionCode: string;
  readonly economicCode: string;
}

const lineOf = (entry: LedgerEntry): Line => ({
  type: textIn(entry, 'type'),
  source: textIn(entry, 'source'),
  project: squeeze(textIn(entry, 'project')),
  functionCode: textIn(entry, 'functionCode'),
  economicCode: textIn(entry, 'economicCode'),
});

/** Whether an entry lies within a line: codes above it, such as 302 for 30211, hold all below them. */
const within = (line: Line, entry: LedgerEntry): boolean =>
  textIn(entry, 'type') === line.type &&
  textIn(entry, 'source') === line.source &&
  textIn(entry, 'economicCode').startsWith(line.economicCode) &&
  textIn(entry, 'functionCode').startsWith(line.functionCode) &&
  squeeze(textIn(entry, 'project')) === line.project;

/** The line itself, what stands above it by code, and last the whole of its type, source and project. */
function linesAbove(line: Line): readonly Line[] {
  const { functionCode: f, economicCode: e } = line;
  const classes = [...new Set([e, e.slice(0, 3), ''])];
  const functions = [...new Set([f, f.slice(0, 5), f.slice(0, 3), ''])];
  return classes.flatMap((economicCode) =>
    functions.map((functionCode) => ({ ...line, economicCode, functionCode })),
  );
}

/**
 * What an entry below zero, which takes from a line, would overdraw, as it stands without it, in 分: at the end of no day, later ones
 * included, may the line, its class or the whole of its source and project stand below zero. What was entered by class alone,
 * or without a code, does not limit single items. Undefined when nothing is overdrawn.
 */
export function overdrawnBy(
  entry: LedgerEntry,
  others: readonly LedgerEntry[],
): Balance | undefined {
  const change = amountOf(entry);
  for (const line of linesAbove(lineOf(entry))) {
    const own = others.filter((each) => within(line, each));
    if (!own.some(isPositive) && others.some((each) => isPositive(each) && mayHold(each, line)))
      continue;
    const lowest = lowestFrom(entry.day, own, amountOf);
    if (lowest.left + change < 0) return lowest;
  }
  return undefined;
}

const amountOf = (entry: LedgerEntry): number => amountOrNone(entry, 'amount');
const isPositive = (entry: LedgerEntry): boolean => amountOf(entry) > 0;

/** Whether what an entry holds may be a line's, as its codes say less than the line's or more, but nothing else. */
const mayHold = (entry: LedgerEntry, line: Line): boolean =>
  within({ ...line, economicCode: '', functionCode: '' }, entry) &&
  isOneAbove(textIn(entry, 'economicCode'), line.economicCode) &&
  isOneAbove(textIn(entry, 'functionCode'), line.functionCode);
const isOneAbove = (code: string, other: string): boolean =>
  code.startsWith(other) || other.startsWith(code);
