import type { Block, Paragraph, Table } from '../../document/document.ts';
import { readFigure } from '../figures.ts';
import { fundOf } from './heads.ts';
import { bareWords, type Line, linesOf, wordsOf } from './lines.ts';
import { isLowerHead, type Role, roleOf } from './roles.ts';

/** A row with what it is for. */
export interface RoleLine {
  readonly line: Line;
  readonly role: Role;
}

/** The rows of one form over all its tables, and the lines of text above and below it. */
export interface Draft {
  readonly lines: readonly RoleLine[];
  readonly above: readonly Text[];
  readonly below: readonly Text[];
}

/** A heading or paragraph. */
export type Text = Exclude<Block, Table>;

interface Open {
  lines: RoleLine[];
  above: readonly Text[];
  below: Text[];
  has: Set<Role>;
}

/** Cuts the document into the forms it holds: a form may run over several tables, a table may hold several forms. */
export function gatherForms(
  blocks: readonly Block[],
  tables: ReadonlySet<number>,
): readonly Draft[] {
  const found: Open[] = [];
  let open: Open | undefined;
  let above: Text[] = [];
  let gap: Text[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      above = [...above.slice(-9), block];
      gap.push(block);
      if (open && closes(block, open)) open = undefined;
      continue;
    }
    if (!tables.has(block.block)) continue;
    const lines = linesOf(block).map((line) => ({ line, role: roleOf(line) }));
    if (!concerns(lines, block, open)) open = undefined;
    else {
      if (open) open.below.push(...gap);
      open = takeLines(lines, open, above, found);
    }
    above = [];
    gap = [];
  }
  return found
    .filter((each) => isForm(each))
    .map(({ lines, above, below }) => ({ lines, above, below }));
}

/** Gives the rows of a table to the open form and to new ones that begin within; the form open at the end. */
function takeLines(
  lines: readonly RoleLine[],
  before: Open | undefined,
  above: readonly Text[],
  found: Open[],
): Open | undefined {
  let open = before;
  let rest = above;
  for (const each of lines) {
    if (!open || begins(each.role, open)) {
      open = { lines: [], above: rest, below: [], has: new Set() };
      rest = [];
      found.push(open);
    }
    open.lines.push(each);
    // 合计 in the money block is no end of the form.
    if (each.role !== 'total' || open.has.has('indicatorHead')) open.has.add(each.role);
  }
  return open;
}

/** Whether a row of that role opens a new form after what the open one has. */
function begins(role: Role, { has }: Open): boolean {
  const body = has.has('indicatorHead') || has.has('moneyHead') || has.has('goals');
  const complete = has.has('indicatorHead');
  if (role === 'title') return body || has.has('project');
  if (role === 'project') return body || has.has('project');
  if (role === 'unit') return complete;
  if (role === 'moneyHead') return complete;
  return role === 'indicatorHead' && has.has('total') && complete;
}

const HARMLESS =
  /^(?:[-—–－\s]*第?\d{0,4}页?(?:[/／共]{0,2}\d{0,4}页?)?[-—–－\s]*|[(（]?(?:金额)?单位[：:].{0,12}[)）]?|[(（]?续表?[)）]?|\d{4}年度?|备注|[(（]?\d{4}年度[)）]?)$/;

/** Rows between the money and the indicators of a form that were read as lines of text. */
const FORM_LINE =
  /^按(?:收入|支出)性质|^其中：|^(?:年度|年初|总体|绩效|预期|设定)*目标|^(?:年度|全年|实际|目标|总体)*(?:完成|实现)(?:情况|$|\d)|^(?:目标)?\d{1,2}[.、：]/;

/** 二、资金情况（单位：万元） | 四、绩效指标完成情况: headings over the tables into which a form was divided. */
const PART_HEADING =
  /^(?:[（(]?[一二三四五六七八九\d][）)]?[、.．]?)(?:项目|年度|资金|预算|绩效|总体|目标|指标|财政)[^。，；：]{0,12}(?:情况|信息|执行|指标|目标|自评|完成|来源|使用)(?:表)?(?:[（(][^）)]{0,12}[）)])?$/;

/** Whether a line of text between two tables parts them. */
function closes(block: Text, open: Open): boolean {
  if ((block as Paragraph).role) return false;
  const words = bareWords(block.text);
  if (words === '' || HARMLESS.test(words)) return false;
  if (open.has.has('moneyHead') && !open.has.has('indicatorHead') && FORM_LINE.test(words))
    return false;
  if (!open.has.has('indicatorHead') && PART_HEADING.test(words)) return false;
  return !(/^(?:注|说明|备注)/.test(words) && !open.has.has('total'));
}

const OTHER = /财政供养人员|所需佐证材料|佐证材料|科目编码|功能分类/;

/** Whether a table belongs to a self-evaluation form: it opens one, or goes on with the open one. */
function concerns(lines: readonly RoleLine[], table: Table, open: Open | undefined): boolean {
  if (lines.slice(0, 4).some(({ line }) => line.cells.some((cell) => OTHER.test(wordsOf(cell)))))
    return false;
  const has = (role: Role) => lines.some((each) => each.role === role);
  if (has('indicatorHead')) return true;
  if (
    has('moneyHead') &&
    lines.some(({ line }) => line.cells.some((cell) => fundOf(wordsOf(cell)) === 'total'))
  )
    return true;
  if (open) return has('goals') || goesOn(table, open);
  return has('title') || has('project') || has('goals');
}

/** A piece of a table after a page break: as many columns as the rows before it. */
function goesOn(table: Table, open: Open): boolean {
  if (open.has.has('signature')) return false;
  return open.lines[open.lines.length - 1]?.line.table.columns === table.columns;
}

/** A form has indicators, or money and goals; a title alone is a table of something else. */
function isForm({ has, lines }: Open): boolean {
  if (has.has('indicatorHead')) return true;
  return has.has('moneyHead') && (has.has('goals') || has.has('project') || lines.some(isSplit));
}

const isSplit = ({ line }: RoleLine): boolean =>
  line.cells.some((cell) => /^按(?:收入|支出|资金)/.test(wordsOf(cell)));

/** The parts of a form, in the order of its rows. */
export interface Part {
  readonly kind: 'head' | 'money' | 'goals' | 'indicators' | 'end';
  /** The rows that head the part, for money and indicators. */
  readonly heads: readonly Line[];
  readonly rows: readonly RoleLine[];
}

/** Parts the rows of a form by the heads that stand in it. */
export function partsOf(lines: readonly RoleLine[]): readonly Part[] {
  const parts: { kind: Part['kind']; heads: Line[]; rows: RoleLine[] }[] = [];
  let part = { kind: 'head' as Part['kind'], heads: [] as Line[], rows: [] as RoleLine[] };
  parts.push(part);
  const enter = (kind: Part['kind']) => {
    part = { kind, heads: [], rows: [] };
    parts.push(part);
  };
  for (const each of lines) {
    const { line, role } = each;
    const lower = part.kind === 'indicators' && part.rows.length === 0 && isLowerHead(line);
    if (lower) part.heads.push(line);
    else if (role === 'indicatorHead') {
      enter('indicators');
      part.heads.push(line);
    } else if (role === 'moneyHead' && part.kind !== 'indicators') {
      enter('money');
      part.heads.push(line);
    } else if (
      role === 'goals' &&
      part.kind !== 'goals' &&
      (part.kind !== 'indicators' || isText(line)) &&
      !(part.kind === 'money' && isOfAmounts(line))
    ) {
      enter('goals');
      part.rows.push(each);
    } else if (role === 'signature' || role === 'note') {
      enter('end');
      part.rows.push(each);
    } else part.rows.push(each);
  }
  return parts;
}

/** 任务1 | 保障运转 | 120.5 | 110.2 | … within the money: a task with its amounts, and no goal. */
const isOfAmounts = (line: Line): boolean =>
  line.cells.filter((cell) => cell.row === line.row && readFigure(cell.text) !== undefined)
    .length >= FEWEST_AMOUNTS;

const FEWEST_AMOUNTS = 3;

/** Within the indicators only a row of few cells and long words states goals: 目标设定 may be the name of an indicator, with its points beside it. */
const isText = (line: Line): boolean => {
  const own = line.cells.filter((cell) => cell.row === line.row && wordsOf(cell) !== '');
  if (own.length > 1 && own.slice(1).every((cell) => /^[\d.]+分?$/.test(wordsOf(cell))))
    return false;
  return own.length <= 4 && (own.some((cell) => wordsOf(cell).length > 20) || own.length <= 3);
};
