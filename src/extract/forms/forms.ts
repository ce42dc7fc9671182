import { allBlocks, type Document, type Table } from '../../document/document.ts';
import type { Bilingual } from '../../document/finding.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Fact } from '../../report/facts.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Unrecognised } from '../../report/report.ts';
import { type Credible, credible } from './credible.ts';
import { factsOfForm } from './facts.ts';
import { placeOfLine, type Read, readForm } from './form.ts';
import { type Draft, gatherForms } from './gather.ts';
import { type Line, lineText } from './lines.ts';
import { withoutBlanks } from './loose.ts';
import { projectsInRows } from './several-projects.ts';

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
    const whole = readForm(draft);
    if (!whole) continue;
    for (const { line } of draft.lines) used.add(line.table.block);
    const { read, doubts } = believed(draft, whole);
    unrecognised.push(...doubts);
    for (const form of projectsInRows(draft, read.form) ?? [read.form]) {
      const offset = facts.length;
      for (const fact of factsOfForm(form, forms.length))
        facts.push(fact.within === undefined ? fact : { ...fact, within: fact.within + offset });
      forms.push(form);
    }
    for (const line of read.strange) unrecognised.push(...strange(line));
  }
  return { forms, facts, used, unrecognised };
}

/** What of a form is believed: parts whose columns were misread are told as such and leave nothing to check. */
function believed(
  draft: Draft,
  read: Read,
): { readonly read: Read; readonly doubts: readonly Unrecognised[] } {
  const tables = draft.lines.map(({ line }) => line.table);
  const table = tables.find((each) => lostItsGrid(each) || each.uncertain);
  const first = draft.lines[0]?.line;
  if (!table || !first) return { read, doubts: [] };
  const holds = credible(table, read.form);
  const given = keepsNoBlank(table) ? withoutBlanks(read.form) : read.form;
  const form = holds.totals ? given : withoutTotals(given);
  if (holds.indicators && holds.funds && holds.splits)
    return { read: { ...read, form }, doubts: [] };
  const doubts = [
    {
      at: placeOfLine(first),
      what: {
        zh: `表格转成文字后各列对不上，未核对：${partsOf(holds, 'zh').join('、')}`,
        en: `The columns of this flattened table do not fit, not checked: ${partsOf(holds, 'en').join(', ')}`,
      },
      verbatim: form.title?.verbatim ?? lineText(first),
    },
  ];
  const kept: SelfEvaluationForm = {
    ...(holds.indicators
      ? form
      : { ...withoutTotals(form), indicators: [], emptyRows: [], columns: {} }),
    funds: holds.funds ? form.funds : [],
    ...(!holds.splits && { bySource: [], byType: [] }),
  };
  return { read: { ...read, form: kept }, doubts };
}

/** Whether blank squares of a table cannot be told: found by where words stand in a text, or from words that ran together. */
const keepsNoBlank = ({ flattened, uncertain }: Table): boolean =>
  flattened === 'pieces' ||
  (uncertain === true && (flattened === 'positions' || flattened === 'glued'));

function withoutTotals(form: SelfEvaluationForm): SelfEvaluationForm {
  const { totalWeight: _weight, totalScore: _score, ...rest } = form;
  return rest;
}

const PARTS = [
  ['indicators', { zh: '指标', en: 'indicators' }],
  ['funds', { zh: '资金', en: 'funds' }],
  ['splits', { zh: '按收入、支出性质分的金额', en: 'amounts by kind of revenue and expenditure' }],
] as const;

const partsOf = (holds: Credible, lang: keyof Bilingual): readonly string[] =>
  PARTS.filter(([part]) => !holds[part]).map(([, words]) => words[lang]);

const STRANGE_ROW = { zh: '未识别的表格行', en: 'Unknown row of a table' };

function strange(line: Line): readonly Unrecognised[] {
  const verbatim = lineText(line);
  return verbatim === '' ? [] : [{ at: placeOfLine(line), what: STRANGE_ROW, verbatim }];
}
