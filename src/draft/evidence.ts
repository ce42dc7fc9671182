import type { Bilingual } from '../document/finding.ts';
import type { IndicatorKind } from '../report/indicators.ts';
import { type DraftDossier, type FieldPath, textOf } from './draft.ts';
import { labelOf } from './labels.ts';
import { filledRows } from './reading.ts';

/** A document that supports a result or a point, and that the reviewer will ask for. */
export interface EvidenceNeed {
  /** What it supports, as files are kept: `indicators/i3`, `rubric.自评通知`. */
  readonly supports: string;
  /** What needs it. */
  readonly label: Bilingual;
  /** Which document will do. */
  readonly document: Bilingual;
}

const BY_KIND: Readonly<Partial<Record<IndicatorKind, Bilingual>>> = {
  quantity: { zh: '业务台账、通知、签到表或验收单', en: 'register, notice or acceptance record' },
  quality: { zh: '验收单、考核结果或检测报告', en: 'acceptance record, appraisal or test report' },
  timeliness: { zh: '印发日期、验收日期的文件', en: 'a document that shows the date' },
  cost: { zh: '支出明细账或合同', en: 'expenditure ledger or contract' },
  satisfaction: { zh: '满意度问卷和汇总表', en: 'survey sheets with their summary' },
};
const ANY_KIND: Bilingual = {
  zh: '统计表、总结或第三方数据',
  en: 'statistics, a summary or data of others',
};

/** Items of the rubric that are scored by a sealed document (domain rule 5). */
const RUBRIC: readonly (readonly [string, Bilingual])[] = [
  ['自评通知', { zh: '盖章的自评通知', en: 'the sealed notice of self-evaluation' }],
  [
    '工作小组',
    { zh: '成立绩效评价工作小组的盖章文件', en: 'the sealed document naming the working group' },
  ],
  ['单位自查', { zh: '自查单位清单及盖章的汇总材料', en: 'the list of self-checks, sealed' }],
];

/** Every document that the draft as it stands calls for. */
export function evidenceNeeds(draft: DraftDossier): readonly EvidenceNeed[] {
  const lists = [
    'indicators',
    ...filledRows(draft, 'projects').map((project) => `${project}.indicators`),
  ];
  return [
    ...lists.flatMap((list) => filledRows(draft, list).flatMap((row) => indicator(draft, row))),
    ...RUBRIC.filter(([item]) => textOf(draft, `rubricScores.${item}`) !== '0').map(
      ([item, document]) => ({
        supports: `rubric.${item}`,
        label: { zh: `考核评分表“${item}”`, en: `Rubric, ${item}` },
        document,
      }),
    ),
  ];
}

/** The documents that are not there yet; `supported` is what uploaded files support. */
export const evidenceMissing = (
  draft: DraftDossier,
  supported: readonly string[],
): readonly EvidenceNeed[] =>
  evidenceNeeds(draft).filter(({ supports }) => !supported.includes(supports));

function indicator(draft: DraftDossier, row: FieldPath): readonly EvidenceNeed[] {
  if (textOf(draft, `${row}.result`).trim() === '') return [];
  const kind = textOf(draft, `${row}.kind`) as IndicatorKind;
  return [{ supports: row, label: labelOf(draft, row), document: BY_KIND[kind] ?? ANY_KIND }];
}
