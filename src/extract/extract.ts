import { type Document, textAt } from '../document/document.ts';
import type { Noted } from '../document/finding.ts';
import type { Fact } from '../report/facts.ts';
import type { BaseDataTable } from '../report/forms.ts';
import { isStrange, type Report, type Unrecognised } from '../report/report.ts';
import { withMore } from '../values/with-more.ts';
import { attachmentsIn } from './attachments.ts';
import { type Forms, readForms } from './forms/forms.ts';
import { legible, requoted } from './legible.ts';
import { looseRows } from './loose-rows.ts';
import { type Prose, readProse } from './prose/prose.ts';
import { settle } from './settle/settle.ts';
import { reportsIn } from './several.ts';
import { linesOfTables, namesInForms, signaturesOf, titlesOf, yearsInForms } from './sources.ts';
import { joinFacts, readTables, signed, type TablesRead } from './tables/tables.ts';
import { unknownTables } from './unknown.ts';
import { fiscalYearOf, kindOfReport, unitOf } from './whole.ts';

/**
 * Reads what a document states: Document → Report. It records and never corrects: contradictions stand side by side,
 * blank stays blank, and what was not understood is listed.
 */
export function extract(given: Document): Noted<Report> {
  const document = settle(given);
  const [report, ...others] = reportsIn(document).map(readLegible);
  if (!report || others.length === 0) {
    const only = report ?? readLegible(document);
    return { value: only, notes: notesOf(only) };
  }
  const value = { ...report, others, file: document };
  return { value, notes: [...notesOf(value), `文件中有${others.length + 1}份报告，分别核对。`] };
}

/** Reads one report in the characters that the rules know, and quotes it in its own. */
function readLegible(document: Document): Report {
  const easy = legible(document);
  return easy === document ? readOne(document) : requoted(readOne(easy), document);
}

function readOne(document: Document): Report {
  const tables = readTables(document);
  const read = readForms(document, tables.forms);
  const first = new Set(read.forms.map((form) => form.block));
  const parts = new Set([...read.used].filter((block) => !first.has(block)));
  const forms = read.forms.map((form) => (form.signature ? form : signed(document, form, parts)));
  const signatures = signaturesOf([...tables.baseDataTables, ...tables.rubrics, ...forms]);
  const year = fiscalYearOf([...tables.years, ...yearsInForms(forms)]);
  const prose = readProse(document, {
    ...(year !== undefined && { year }),
    skip: linesOfTables(document, tables, read.used, signatures),
    projects: namesOfProjects(forms),
  });
  const known = new Set([...tables.used, ...read.used, ...signatures.map(({ at }) => at.block)]);
  return assemble(document, prose, tables, { ...read, forms }, known);
}

/** Puts together what the readers found. */
function assemble(
  document: Document,
  prose: Prose,
  tables: TablesRead,
  read: Forms,
  known: ReadonlySet<number>,
): Report {
  const { forms } = read;
  const { baseDataTables, rubrics, accounts } = tables;
  const years = [...prose.years, ...tables.years, ...yearsInForms(forms)];
  const unitNames = [...namesInForms(tables, forms), ...prose.unitNames];
  const fiscalYear = fiscalYearOf(years);
  const unit = unitOf(unitNames);
  const listed = prose.narrative.attachmentsListed;
  const attachmentsPresent = attachmentsIn(document, listed, titlesOf(tables, forms));
  const unknown = unknownTables(document, known, tables.heads);
  const projects = [...namesOfProjects(forms), ...baseDataTables.flatMap(projectsInTable)];
  return {
    kind: kindOfReport(prose.title?.value, forms, accounts, baseDataTables.length > 0),
    ...(unit !== undefined && { unit }),
    ...(fiscalYear !== undefined && { fiscalYear }),
    unitNames,
    years,
    cover: prose.cover,
    ...(prose.title && { title: prose.title }),
    facts: joinFacts([prose.facts, dated(read.facts, fiscalYear), tables.facts(fiscalYear)]),
    sections: prose.sections,
    narrative: { ...prose.narrative, attachmentsPresent },
    baseDataTables,
    forms,
    rubrics,
    accounts,
    unrecognised: inOrder([
      ...prose.unrecognised.map((each) => ofProject(document, each, projects)),
      ...tables.doubts,
      ...read.unrecognised,
      ...unknown,
      ...looseRows(document, known),
    ]),
    document,
  };
}

const namesOfProjects = (forms: Report['forms']): readonly string[] =>
  forms.flatMap(({ projectName }) => (projectName?.value ?? '').trim() || []);

/** The rows of projects in a base data table: those behind 项目支出 that are of nothing known. */
function projectsInTable({ moneyRows }: BaseDataTable): readonly string[] {
  const top = moneyRows.findIndex((row) => row.metric === 'projectExpenditure');
  if (top < 0) return [];
  const rows = moneyRows.slice(top + 1);
  const end = rows.findIndex((row) => row.metric !== undefined);
  return rows.slice(0, end < 0 ? undefined : end).flatMap(({ label }) => label.value.trim() || []);
}

/** A name of a project in front of its amount has at most so many signs. */
const LONGEST_NAME = 40;

/** 「档案整理项目支出14.40万元」: the amount is of a project that is named, one with a form of its own. */
function ofProject(
  document: Document,
  seen: Unrecognised,
  projects: readonly string[],
): Unrecognised {
  const { from = 0, to } = seen.at;
  const words = textAt(document, seen.at).slice(Math.max(0, from - LONGEST_NAME), to);
  const clause = words.slice(words.search(/[^，。；、：\n]*$/));
  const project = projects.find((name) => clause.includes(name.replace(/项目$/, '')));
  return project === undefined ? seen : { ...seen, project };
}

/** A form that names no year is of the year of the report. */
const dated = (facts: readonly Fact[], year: number | undefined): readonly Fact[] =>
  year === undefined
    ? facts
    : facts.map((fact) => (fact.year === undefined ? withMore(fact, { year }) : fact));

const inOrder = (all: readonly Unrecognised[]): readonly Unrecognised[] =>
  [...all].sort((a, b) => a.at.block - b.at.block || (a.at.row ?? 0) - (b.at.row ?? 0));

/** What the user should know about the reading as a whole. */
function notesOf(report: Report): readonly string[] {
  const strange = report.unrecognised.filter(isStrange).length;
  return [
    ...(report.kind === 'unknown' ? ['没有认出这是哪一种绩效自评文件，只核对认得的内容。'] : []),
    ...(report.fiscalYear === undefined ? ['没有找到报告年度，与年度有关的核对不进行。'] : []),
    ...(strange > 0 ? [`有${strange}处内容未能识别，已列出位置。`] : []),
  ];
}
