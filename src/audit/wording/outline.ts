import type { Report } from '../../report/report.ts';
import type { SectionKey } from '../../report/sections.ts';
import { gather } from '../../values/gather.ts';

/** The ten parts of a Hunan report in their order, with the words of their headings (domain rule 7.1). */
export const OUTLINE: readonly (readonly [SectionKey, string])[] = [
  ['profile', '部门（单位）基本情况'],
  ['generalBudget', '一般公共预算支出情况'],
  ['fundBudget', '政府性基金预算支出情况'],
  ['stateCapital', '国有资本经营预算支出情况'],
  ['socialInsurance', '社会保险基金预算支出情况'],
  ['performance', '部门整体支出绩效情况'],
  ['problems', '存在的问题及原因分析'],
  ['measures', '下一步改进措施'],
  ['resultsUse', '绩效自评结果拟应用和公开情况'],
  ['other', '其他需要说明的情况'],
];

/** So many of the ten parts make the outline recognisable: with fewer, the report follows another one. */
const RECOGNISABLE = 7;

const FUNDS: readonly (readonly [SectionKey, RegExp])[] = [
  ['fundBudget', /政府性基金/],
  ['stateCapital', /国有资本经营/],
  ['socialInsurance', /社会保险基金/],
];

/** 「三、国有资本经营预算和社会保险基金预算支出情况」: one heading may be that of several parts. */
function keysOf({ key, heading }: Report['sections'][number]): readonly SectionKey[] {
  if (key === undefined) return [];
  const isFund = FUNDS.some(([each]) => each === key);
  return isFund
    ? [key, ...FUNDS.flatMap(([each, word]) => (word.test(heading.verbatim) ? [each] : []))]
    : [key];
}

/** The keys of a report that follows this outline; undefined for any other. */
export function outlineKeys(report: Report): ReadonlySet<SectionKey> | undefined {
  if (report.kind !== 'departmentSelfEvaluation') return undefined;
  const keys = new Set(gather(report.sections, keysOf));
  const held = OUTLINE.filter(([key]) => keys.has(key)).length;
  // No other outline has parts of their own for the budgets of funds, two of which tell it.
  const funds = FUNDS.filter(([key]) => keys.has(key)).length;
  return held >= RECOGNISABLE && funds >= 2 ? keys : undefined;
}
