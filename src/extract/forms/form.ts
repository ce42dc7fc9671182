import type { Place } from '../../document/document.ts';
import type { Entry } from '../../document/stated.ts';
import type { SelfEvaluationForm, Subtotal } from '../../report/forms.ts';
import type { Figure } from '../../values/figure.ts';
import { columnsOf, type Head, headFrom } from './columns.ts';
import { bareText, statedCell } from './entries.ts';
import { type Draft, type Part, partsOf, type RoleLine } from './gather.ts';
import { withSigns } from './glyphs.ts';
import { type GoalsRead, readGoals } from './goals.ts';
import { totalInHead } from './head-total.ts';
import { type Header, readHeader, titleAbove, yearInCell } from './header.ts';
import { readRows } from './indicators.ts';
import { type Line, wordsOf } from './lines.ts';
import { readMoney } from './money.ts';
import { pairedFunds, ratedFunds } from './pairs.ts';
import { withShareWeights } from './share-weights.ts';
import { typesIn } from './splits.ts';
import { toldFunds } from './told-funds.ts';
import { readTotal } from './totals.ts';
import { likelyUnit, moneyUnitOf } from './units.ts';

/** A form, and the rows of it that were not understood. */
export interface Read {
  readonly form: SelfEvaluationForm;
  readonly strange: readonly Line[];
}

/** Reads one form from its rows. */
export function readForm(draft: Draft): Read | undefined {
  const first = draft.lines[0];
  if (!first) return undefined;
  const parts = partsOf(draft.lines);
  const header = headerOf(draft, parts);
  const money = moneyOf(draft, parts);
  const goals = goalsOf(parts);
  const rows = rowsOf(parts, header.year?.value);
  const totalScore = rows.score ?? totalInHead(parts[0]?.rows.map((each) => each.line) ?? []);
  const form: SelfEvaluationForm = {
    kind: kindOf(header),
    block: first.line.table.block,
    ...header,
    ...(money.moneyUnit && { moneyUnit: money.moneyUnit }),
    funds: money.funds,
    bySource: money.bySource,
    byType: money.byType,
    ...goals.goals,
    indicators: withSigns(rows.indicators),
    emptyRows: rows.emptyRows,
    ...(rows.subtotals.length > 0 && { subtotals: rows.subtotals }),
    ...(rows.weight && { totalWeight: rows.weight }),
    ...(totalScore && { totalScore }),
    columns: columnsOf(rows.heads),
  };
  return {
    form: withShareWeights(form),
    strange: [...money.strange, ...goals.strange, ...rows.strange],
  };
}

const linesIn = (part: Part, roles: readonly RoleLine['role'][]): readonly Line[] =>
  part.rows.filter((each) => roles.includes(each.role)).map((each) => each.line);

function headerOf(draft: Draft, parts: readonly Part[]): Header {
  const lines = parts
    .filter((part) => part.kind !== 'indicators')
    .flatMap((part) =>
      part.kind === 'head'
        ? part.rows.map((each) => each.line)
        : linesIn(part, ['unit', 'project']),
    );
  const inside = readHeader(lines);
  const titled = draft.lines.find((each) => each.role === 'title')?.line;
  const cell = titled?.cells.find((each) => wordsOf(each) !== '');
  const outside = titleAbove(draft.above);
  if (!titled || !cell) return { ...outside, ...inside };
  const year = yearInCell(titled.table, cell);
  return {
    ...outside,
    ...inside,
    title: statedCell(titled.table, cell, bareText(cell.text)),
    ...(year && { year }),
  };
}

function kindOf(header: Header): 'department' | 'project' {
  const title = header.title?.value ?? '';
  const project = header.projectName?.value;
  // One form serves projects and the whole office: 项目名称 is then 部门整体支出.
  const whole = /^(?:部门|单位)?(?:（单位）|\(单位\))?整体支出/.test(project ?? '');
  if (project !== undefined && !(whole && /整体/.test(title))) return 'project';
  if (/整体/.test(title) && !/项目/.test(title)) return 'department';
  return /项目|专项|转移支付|资金|政策/.test(title) ? 'project' : 'department';
}

interface Money {
  moneyUnit?: NonNullable<SelfEvaluationForm['moneyUnit']>;
  funds: SelfEvaluationForm['funds'];
  bySource: SelfEvaluationForm['bySource'];
  byType: SelfEvaluationForm['byType'];
  strange: readonly Line[];
}

function moneyOf(draft: Draft, parts: readonly Part[]): Money {
  const blocks = parts.filter((part) => part.kind === 'money');
  const lines = blocks.flatMap((part) => [...part.heads, ...part.rows.map((each) => each.line)]);
  const head = parts.find((part) => part.kind === 'head')?.rows.map((each) => each.line) ?? [];
  const stated = moneyUnitOf([...lines, ...head], draft.above);
  const unit = stated?.value ?? likelyUnit(lines);
  const read = blocks.flatMap((part) => {
    const [headLine] = part.heads;
    return headLine ? [readMoney(headLine, linesIn(part, ['row', 'total', 'goals']), unit)] : [];
  });
  let offset = 0;
  const funds = read.flatMap((block) => {
    const shifted = block.funds.map((row) =>
      row.within === undefined ? row : { ...row, within: row.within + offset },
    );
    offset += block.funds.length;
    return shifted;
  });
  const byType = read.flatMap((block) => block.byType);
  const paired = funds.length > 0 ? funds : pairedFunds([...head, ...lines], unit);
  const others = paired.length > 0 ? paired : ratedFunds(beforeIndicators(draft));
  return {
    funds: others.length > 0 ? others : toldFunds(draft.lines.map((each) => each.line)),
    bySource: read.flatMap((block) => block.bySource),
    byType: byType.length > 0 ? byType : typesIn(head, unit),
    strange: read.flatMap((block) => block.strange),
    ...(stated && { moneyUnit: stated }),
  };
}

function beforeIndicators({ lines }: Draft): readonly Line[] {
  const end = lines.findIndex(({ role }) => role === 'indicatorHead');
  return lines.slice(0, end < 0 ? undefined : end).map(({ line }) => line);
}

function goalsOf(parts: readonly Part[]): GoalsRead {
  const blocks = parts.filter((part) => part.kind === 'goals');
  return readGoals(blocks.flatMap((part) => linesIn(part, ['row', 'goals'])));
}

interface Rows {
  readonly indicators: SelfEvaluationForm['indicators'];
  readonly emptyRows: SelfEvaluationForm['emptyRows'];
  readonly subtotals: readonly Subtotal[];
  readonly heads: readonly Head[];
  readonly weight: Entry<Figure> | undefined;
  readonly score: Entry<Figure> | undefined;
  readonly strange: readonly Line[];
}

function rowsOf(parts: readonly Part[], year: number | undefined): Rows {
  const blocks = parts.filter((part) => part.kind === 'indicators');
  const heads: Head[] = [];
  const read = blocks.flatMap((part) => {
    const head = headFrom(part.heads);
    if (!head) return [];
    heads.push(head);
    return [readRows(linesIn(part, ['row', 'goals', 'unit']), head, year)];
  });
  const totals = parts.flatMap((part) =>
    part.kind === 'money'
      ? []
      : linesIn(part, ['total']).map((line) => readTotal(line, heads.at(-1))),
  );
  return {
    indicators: read.flatMap((block) => block.indicators),
    emptyRows: read.flatMap((block) => block.emptyRows),
    subtotals: read.flatMap((block) => block.subtotals),
    heads,
    weight: totals.findLast((total) => total.weight)?.weight,
    score: totals.findLast((total) => total.score)?.score,
    strange: read.flatMap((block) => block.strange),
  };
}

/** The place of a whole row, for what was not understood. */
export const placeOfLine = (line: Line): Place => ({ block: line.table.block, row: line.row });
