import { allBlocks, type Document, type Table } from '../../document/document.ts';
import type { Fact } from '../../report/facts.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Unrecognised } from '../../report/report.ts';
import { factsOfForm } from './facts.ts';
import { placeOfLine, readForm } from './form.ts';
import { gatherForms } from './gather.ts';
import { type Line, lineText } from './lines.ts';

/** What the self-evaluation forms of a document state. */
export interface Forms {
  readonly forms: readonly SelfEvaluationForm[];
  /** `holder` is the index into `forms`; `within` is an index into these facts. */
  readonly facts: readonly Fact[];
  /** Numbers of the blocks that are understood as parts of a form. */
  readonly used: ReadonlySet<number>;
  readonly unrecognised: readonly Unrecognised[];
}

/** Reads every 绩效自评表 of a document, of departments and of projects, whatever its layout and wherever it stands. */
export function readForms(document: Document, tables: readonly Table[]): Forms {
  const forms: SelfEvaluationForm[] = [];
  const facts: Fact[] = [];
  const used = new Set<number>();
  const unrecognised: Unrecognised[] = [];
  const wanted = new Set(tables.map((table) => table.block));
  for (const draft of gatherForms(allBlocks(document), wanted)) {
    const read = readForm(draft);
    if (!read) continue;
    const offset = facts.length;
    for (const fact of factsOfForm(read.form, forms.length))
      facts.push(fact.within === undefined ? fact : { ...fact, within: fact.within + offset });
    forms.push(read.form);
    for (const { line } of draft.lines) used.add(line.table.block);
    for (const line of read.strange) unrecognised.push(...strange(line));
  }
  return { forms, facts, used, unrecognised };
}

function strange(line: Line): readonly Unrecognised[] {
  const verbatim = lineText(line);
  return verbatim === '' ? [] : [{ at: placeOfLine(line), what: '未识别的表格行', verbatim }];
}
