import type { Document } from '../document/document.ts';
import type { Stated } from '../document/stated.ts';
import type { SelfEvaluationForm, SignatureBlock } from '../report/forms.ts';
import type { Report } from '../report/report.ts';
import { withMore } from '../values/with-more.ts';
import { labelOf } from './tables/cells.ts';
import { indexOfBlock } from './tables/signature.ts';
import type { TablesRead } from './tables/tables.ts';

const NOTE = /^(?:注|说明|备注|填表说明)(?:[:：]|\d|\s|$)/;

/** The paragraphs that belong to tables: titles, units of money, remarks under a table, signatures. They are no running text. */
export function linesOfTables(
  document: Document,
  tables: TablesRead,
  used: ReadonlySet<number>,
  signatures: readonly SignatureBlock[],
): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const block of [...tables.used, ...used]) {
    for (const line of tables.heads.get(block)?.lines ?? []) lines.add(line);
    const under = document.blocks[indexOfBlock(document, block) + 1];
    if (under && under.kind !== 'table' && NOTE.test(labelOf(under.text))) lines.add(under.block);
  }
  for (const signature of signatures)
    for (const field of signature.fields) lines.add(field.label.at.block);
  return lines;
}

/** All signature blocks of the forms. */
export const signaturesOf = (
  forms: readonly { readonly signature?: SignatureBlock }[],
): readonly SignatureBlock[] => forms.flatMap(({ signature }) => signature ?? []);

/** The names that forms give for the unit, and that stand over tables (编制单位：…). */
export function namesInForms(
  tables: TablesRead,
  forms: readonly SelfEvaluationForm[],
): Report['unitNames'] {
  const own = forms.flatMap((form) => [form.unitName, form.department]);
  const wholes = forms.filter((form) => form.kind === 'department').map((form) => form.block);
  const above = [...tables.used, ...wholes].map((block) => tables.heads.get(block)?.unitName);
  return [...own, ...above].flatMap((entry) =>
    entry?.value === undefined
      ? []
      : [{ value: entry.value, verbatim: entry.verbatim, at: entry.at, where: 'form' as const }],
  );
}

/** The years in the titles of self-evaluation forms. */
export const yearsInForms = (forms: readonly SelfEvaluationForm[]): Report['years'] =>
  forms.flatMap(({ year }) => (year ? [withMore(year, { where: 'tableTitle' })] : []));

/** The titles of the forms that are attachments of a report. */
export const titlesOf = (
  tables: TablesRead,
  forms: readonly SelfEvaluationForm[],
): readonly Stated<string>[] =>
  [...tables.baseDataTables, ...forms, ...tables.rubrics].flatMap(({ title }) => title ?? []);
