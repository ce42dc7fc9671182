import type { Choice, Field, FieldKind, FieldPage, TaskId } from '../field.ts';

/** Chinese and English words. */
export type Words = readonly [zh: string, en: string];

/** What a field of the catalogue says besides its path, kind and label. */
interface Said {
  readonly unit?: string;
  readonly required?: true;
  readonly signed?: true;
  readonly choices?: readonly Choice[];
  readonly range?: readonly [least: number, most: number];
  readonly what: Words;
  readonly from: Words;
  readonly example: string;
  readonly clause?: string;
}

const both = ([zh, en]: Words) => ({ zh, en });

/** Writes down fields of one page. */
export const fieldsOn =
  (task: TaskId, page: FieldPage) =>
  (pattern: string, kind: FieldKind, label: Words, said: Said): Field => ({
    pattern,
    kind,
    label: both(label),
    ...unitOf(said.unit, kind),
    required: said.required ?? false,
    task,
    page,
    help: {
      what: both(said.what),
      from: both(said.from),
      example: said.example,
      ...(said.clause !== undefined && { clause: said.clause }),
    },
    ...(said.choices && { choices: said.choices }),
    ...(said.range && { range: said.range }),
    ...(said.signed && { signed: true }),
  });

const unitOf = (unit: string | undefined, kind: FieldKind): { readonly unit?: string } => {
  const own = unit ?? (kind === 'money' ? '万元' : kind === 'points' ? '分' : undefined);
  return own === undefined ? {} : { unit: own };
};

/** A choice by its kept value and its words. */
export const choice = (value: string, zh = value, en = value): Choice => ({
  value,
  label: { zh, en },
});

/** Where the figures of most fields stand. */
export const SOURCES = {
  budget: ['年初部门预算批复表', 'the approved budget of the year'],
  accounts: [
    '部门决算报表（支出决算明细表），或预算管理一体化系统导出的表',
    'the final accounts (expenditure by class), or the export of the budget system',
  ],
  lastYear: ['上年部门决算报表，或上年自评报告', "last year's final accounts or report"],
  threePublic: [
    '部门决算报表中的“三公”经费支出表',
    'the table of the three public expenses in the final accounts',
  ],
  staff: ['机构编制管理证或编办批复', 'the certificate of authorized posts'],
  targets: ['年初批复的绩效目标表', 'the targets approved with the budget'],
  records: [
    '业务台账、验收单、统计表、满意度问卷',
    'registers, acceptance records, statistics, survey sheets',
  ],
  office: ['本单位工作总结和会议记录', 'the work summary and minutes of the unit'],
} as const satisfies Record<string, Words>;

/** Clauses cited beside fields. */
export const CLAUSES = {
  evaluation: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  targets: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）',
  form: '部门整体支出绩效评价基础数据表填表说明',
  openness: '《中华人民共和国政府信息公开条例》',
} as const;
