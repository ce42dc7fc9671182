import type { Quote } from '../../document/finding.ts';
import { cellPlace, lostItsGrid } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { type Counted, clauseOf, counted, countedIn, isRate, manyOf } from '../figures/counted.ts';
import type { ProjectAmount } from '../projects/project-amounts.ts';
import { asides } from '../wording/asides.ts';
import { type NamedRow, namedRows, ownRows } from './named-rows.ts';
import { digitsIn, TOTAL_ROW } from './told-totals.ts';

type Square = NamedRow['cells'][number];

/** What is no number of things. */
const isCount = (each: Counted): boolean =>
  each.nature !== 'money' && each.nature !== '点' && !isRate(each);
const WHOLE = /^\d{1,3}(?:[,，]\d{3})*$|^\d+$/;
/** 「项目数（个）」, 「受益户数」, 「人数」, 「项目个数」: a head of a column of numbers, with what it counts. */
const HEAD = /^(.*?)(?:个数|数量|总数|数)?(?:[（(]([^（()）\d]{1,4})[)）])?$/;
/** Verbs and words for all in front of what is counted say nothing of what it is. */
const VERBS =
  /^(?:全县|全市|全区|全镇|全乡|全州)|共计|合计|总计|一共|共有|总共|累计|涉及|覆盖|惠及|受益|带动|安排|实施|开展|完成|发放|保障|救助|补助|享受|建设|[共有为达到及了]/g;
const ASIDE = ['计划', '目标', '新', '未', '部分', '分别', '平均', '剩余', '超'];
const OTHER = asides('其中', '含', '包括', ...ASIDE);

/**
 * How many of a thing the text tells of a row that it names, 「石门县下达资金90万元，安排项目40个」, or of the row of totals of which its sentence tells
 * another figure, where the one column that counts these things has another number.
 */
export function rowCounts(report: Report): readonly ProjectAmount[] {
  const rows = namedRows(report).filter(
    ({ table, cells }) => !lostItsGrid(table) && cells.some(({ head }) => /数|[（(]/.test(head)),
  );
  if (rows.length === 0) return [];
  const known = new Set(rows);
  const own = ownRows(report).filter((row) => known.has(row));
  const totals = rows.filter(({ name }) => TOTAL_ROW.test(name));
  return gather(countedIn(report), (list) => {
    const [first] = list;
    if (!first || !list.some(isCount)) return [];
    return [
      ...gather(own, (row) =>
        row.table.block !== first.line.block && first.line.text.includes(row.name)
          ? ofRow(row, list, own)
          : [],
      ),
      ...gather(totals, (row) =>
        row.table.block === first.line.block ? [] : ofTotals(row, list, sizeOf(row, rows)),
      ),
    ];
  });
}

/** The numbers behind the name of a row, up to the end of its sentence or the name of another row. */
function ofRow(
  row: NamedRow,
  list: readonly Counted[],
  own: readonly NamedRow[],
): readonly ProjectAmount[] {
  const text = list[0]?.line.text ?? '';
  const from = text.indexOf(row.name) + row.name.length;
  if (text.includes(row.name, from) || /[、和及]$/.test(text.slice(0, from - row.name.length)))
    return [];
  const ends = [text.indexOf('。', from), ...own.map(({ name }) => text.indexOf(name, from))];
  const to = Math.min(...ends.filter((end) => end >= 0), text.length);
  const behind = list.filter(({ at }) => (at.from ?? 0) >= from && (at.from ?? 0) < to);
  const stop = behind.findIndex(({ before }) => OTHER.test(before));
  return apart(row, stop < 0 ? behind : behind.slice(0, stop), row.name);
}

/** How many rows a row of totals sums up. */
const sizeOf = ({ table }: NamedRow, rows: readonly NamedRow[]): number =>
  rows.filter((each) => each.table === table && !TOTAL_ROW.test(each.name)).length;

/** 「共有5个村实施项目」: how many rows there are. */
const ROWS = /^[^，。；、\d]{0,6}(?:村|县|市|区|乡镇|街道|单位|学校|项目)/;

/** The numbers of a sentence that tells another total as the row has it, or of how many rows it is the total. */
function ofTotals(row: NamedRow, list: readonly Counted[], size: number): readonly ProjectAmount[] {
  const sizes = row.cells.map(({ cell }) => cell.text.replace(/[,，]/g, ''));
  const sentences = new Set(
    list
      .filter(({ verbatim, value }) => {
        const digits = digitsIn(verbatim) ?? '';
        return value.coefficient >= LEAST && sizes.some((each) => isSame(each, digits));
      })
      .concat(
        list.filter((each) => isCount(each) && manyOf(each) === size && ROWS.test(each.after)),
      )
      .map(({ sentence }) => sentence),
  );
  return gather([...sentences], (sentence) => {
    const mates = list.filter((each) => each.sentence === sentence);
    const stop = mates.findIndex(({ before }) => OTHER_TOTAL.test(before));
    return apart(row, stop < 0 ? mates : mates.slice(0, stop), '');
  });
}

/** 「其中中央资金50万元，…，实施项目40个」: behind parts of the money the number is that of all. */
const OTHER_TOTAL = asides(...ASIDE);
/** Figures of fewer digits are told of anything. */
const LEAST = 1000;
/** Whether two numbers are one, in 元 or in 万元. */
const isSame = (a: string, b: string): boolean =>
  a === b || Number(a) === Number(b) || Math.abs(Number(a) / 10_000 - Number(b)) <= 0.005;

const apart = (row: NamedRow, list: readonly Counted[], name: string): readonly ProjectAmount[] =>
  gather(list.filter(isCount), (each): readonly ProjectAmount[] => {
    const thing = thingOf(each);
    const squares = row.cells.filter((square) => counts(square, each, thing));
    const [only, second] = squares;
    if (!only || second || OTHER_TOTAL.test(clauseOf(each))) return [];
    // 「惠及920户」 behind totals may be told of other families; 「受益农户920户」 is not.
    if (name === '' && frontOf(each) === '') return [];
    // Another number of the sentence may be the one of the row.
    const stated = Number(only.cell.text.replace(/[,，]/g, ''));
    if (list.some((other) => other.nature === each.nature && manyOf(other) === stated)) return [];
    const printed: Quote = { verbatim: only.cell.text, at: cellPlace(row.table, only.cell) };
    return [{ name: name || row.name, said: counted(each), printed: [printed] }];
  });

const frontOf = (each: Counted): string => squeeze(clauseOf(each)).replace(VERBS, '');

/** What is counted, by the words in front of its number or behind it: 项目 of 「安排项目40个」, nothing of 「惠及40户」. */
const thingOf = (each: Counted): string => {
  const front = frontOf(each);
  return front === '' ? (/^[一-龥]{2,4}?(?=[，。；、（]|$)/.exec(each.after)?.[0] ?? '') : front;
};

/** Whether a column counts these things: its head names them, or their unit is all that both say. */
function counts({ head, cell }: Square, each: Counted, thing: string): boolean {
  if (!WHOLE.test(cell.text.trim())) return false;
  const [, words = '', unit] = HEAD.exec(squeeze(head)) ?? [];
  const name = words.replace(VERBS, '');
  if (unit !== undefined && unit !== each.nature) return false;
  const isOf = name === '' || name === each.nature || name === `农${each.nature}`;
  const isBare = thing === '' || thing === each.nature || thing === `农${each.nature}`;
  if (isOf && isBare) return unit !== undefined || name.endsWith(each.nature);
  return bareName(name).length > 1 && bareName(name) === bareName(thing);
}

/** 在职人数 counts 在职人员. */
const bareName = (words: string): string => words.replace(/人员?$/, '');
