import type { Quote } from '../../document/finding.ts';
import { cellPlace, lostItsGrid } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { compare } from '../figures/amounts.ts';
import type { ProjectAmount } from '../projects/project-amounts.ts';
import { type Line, looksLikeHeading, runningText, wordsIn } from '../wording/running-text.ts';
import { type NamedRow, namedRows, ownRows } from './named-rows.ts';
import { TOTAL_ROW } from './told-totals.ts';

/** Amounts and scores that the text gives a row of a table by its name, which the row has not under such a head. */
export function tableMentions(report: Report): readonly ProjectAmount[] {
  const rows = namedRows(report);
  if (rows.length === 0) return [];
  const own = ownRows(report);
  const totals = rows.filter(({ name }) => TOTAL_ROW.test(name));
  return gather(runningText(report.document), (line, i, lines) =>
    /\d(?:元|万元|亿元|分|[%％])/.test(line.text.replace(/\s/g, ''))
      ? [
          ...inLine(line, own, report.fiscalYear),
          ...underHeading(line, lines[i - 1], own, report.fiscalYear),
          ...atTotals(line, totals, rows),
        ]
      : [],
  );
}

const AMOUNT = /(\d[\d,，]{0,14}(?:\.\d{1,6})?)[ \u3000]?(亿元|万元|元|分|[%％])/g;
/** A share of the whole, behind which the same row is spoken of. */
const SHARE = /^[，,（(]?(?:约)?占[^，。；]{0,12}$/;
const ELSEWHERE =
  /其中|包括|用于|含|分别|上年|去年|累计|合同|结余|结转|剩余|未(?:执行|支付|支出|使用|拨付)|节约|增|减|[少多](?=支|拨|执行|使用|安排|下达)|人均|每|标准|占/;
const MATTERS = [
  [/(?:预算|安排|下达|批复|分配)(?:资金|金额|数)?(?:为|了|共)?$/, /预算|安排|下达|批复|分配/],
  [/(?:支付|支出|执行|使用|拨付)(?:资金|金额|数)?(?:为|了|共)?$/, /支付|支出|执行|使用|拨付|决算/],
  [/(?:自评|得分|评分|自评得)(?:为)?$|^[^，。；、\d]{0,6}项目(?:为|是)?$/, /得分|评分|自评/],
  [
    /(?:执行|支付|支出|拨付|使用)(?:率|进度)(?:为|达到?)?$/,
    /(?:执行|支付|支出|拨付|使用)(?:率|进度)/,
  ],
  [/(?:计划|概算)投资额?(?:为)?$/, /(?:计划|概算)投资/],
  [/(?<![计概])总投资额?(?:为)?$/, /总投资/],
  [/涉及(?:项目|财政)*(?:资金|金额)(?:为|共)?$/, /预算|安排|下达|批复|分配|支付|支出|执行|使用/],
] as const;
/** The places of matters that are no amounts, and the unit that they are told in. */
const UNIT_OF = new Map([
  [2, '分'],
  [3, '%'],
]);

function inLine(
  line: Line,
  rows: readonly NamedRow[],
  year: number | undefined,
): readonly ProjectAmount[] {
  const here = rows.filter(({ name }) => line.text.includes(name));
  if (isOfOtherYear(line, year)) return [];
  return here.flatMap((row) => {
    const from = line.text.indexOf(row.name) + row.name.length;
    if (line.text.includes(row.name, from)) return [];
    const ends = [
      line.text.indexOf('。', from + (isTitle(line, row.name) ? 1 : 0)),
      endOfItem(line.text, from - row.name.length, from),
      ...here.map(({ name }) => line.text.indexOf(name, from)),
    ];
    const to = Math.min(...ends.filter((end) => end >= 0), line.text.length);
    return between(line, row, from, to);
  });
}

/**
 * 「医院改革620万元、专科建设480万元、设备购置460万元；全年支出…」: what stands behind the amount of an item in a list of names is
 * told of all of them. -1 where no list stands in front of the name.
 */
const endOfItem = (text: string, start: number, from: number): number => {
  if (!/[、和及]$/.test(text.slice(0, start))) return -1;
  const length = text.slice(from).search(/[，；、]/);
  return length < 0 ? -1 : from + length;
};

/** 「1.大棚建设项目。位于东山村，计划投资260万元…」: the sentence behind a name that opens its line as a title. */
const isTitle = ({ text, marker }: Line, name: string): boolean =>
  text.startsWith(`${name}。`, marker?.end ?? 0);

const isOfOtherYear = ({ text }: Line, year: number | undefined): boolean =>
  matchesOf(text, /20\d\d(?=年)/g).some((match) => Number(match[0]) !== year);

/** 「（一）库房修缮项目」, 「该项目预算20万元…」: the first sentence below a heading that is the name of a row. */
function underHeading(
  line: Line,
  above: Line | undefined,
  rows: readonly NamedRow[],
  year: number | undefined,
): readonly ProjectAmount[] {
  const opening = /^[该本]项目/.exec(line.text)?.[0];
  if (!opening || !above || !looksLikeHeading(above) || isOfOtherYear(line, year)) return [];
  const title = above.text.slice(above.marker?.end ?? 0).trim();
  const row = rows.find(({ name }) => title === name || title === `${name}项目`);
  const stop = line.text.indexOf('。');
  return row ? between(line, row, opening.length, stop < 0 ? line.text.length : stop) : [];
}

/** 「农村低保占比最高，为57.4%」: right behind the name of a row, the share in the one column of shares, where it is another. */
function shareApart(
  row: NamedRow,
  words: string,
  match: RegExpExecArray,
): readonly Quote[] | undefined {
  if (match[2] !== '%' || !OWN_SHARE.test(words)) return undefined;
  const [only, second] = row.cells.filter(({ head, cell }) => isShare(head, cell.text));
  if (!only || second || lostItsGrid(row.table)) return undefined;
  const own = figure(only.cell.text.trim().replace(/[%％]$/, ''));
  const said = figure(match[1] ?? '');
  if (Math.abs(numberOf(said) - numberOf(own)) <= slackOf(said, own)) return undefined;
  return [{ verbatim: only.cell.text, at: cellPlace(row.table, only.cell) }];
}

const OWN_SHARE =
  /^(?:资金|金额|支出|投入)?(?:占比|比重)(?:最[高大低小多少])?[，,]?(?:为|是|达到?)?$/;
const isShare = (head: string, text: string): boolean =>
  /^(?:资金|金额|支出)?(?:占比|比重|比例)(?:[（(][%％][)）])?$/.test(
    head.split(' ').at(-1) ?? '',
  ) && /\d/.test(text);

/** 「石门县结余12万元」: whether words are the very head of a column. */
const isHead = ({ cells }: NamedRow, words: string): boolean =>
  cells.some(({ head }) => headWords(head) === words.replace(/^[（(]|为$/g, ''));

const headWords = (head: string): string =>
  squeeze(head.split(' ').at(-1) ?? '').replace(/[（(].*$/, '');

/** The amounts of a row told in a part of a line, when they are none of its own. */
function between(line: Line, row: NamedRow, from: number, to: number): readonly ProjectAmount[] {
  const found: ProjectAmount[] = [];
  let last = from;
  for (const match of matchesOf(line.text.slice(from, to), AMOUNT)) {
    const at = from + match.index;
    const words = line.text.slice(last, at);
    const share = shareApart(row, words, match);
    if (share) {
      last = at + match[0].length;
      found.push({ name: row.name, said: wordsIn(line, at - words.length, last), printed: share });
      continue;
    }
    if (/[%％]$/.test(match[0]) && SHARE.test(words)) {
      last = at + match[0].length;
      continue;
    }
    const clause = words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('、')) + 1);
    if (ELSEWHERE.test(words) && !isHead(row, clause)) break;
    last = at + match[0].length;
    const apart = apartOf(row, clause, match);
    if (apart)
      found.push({
        name: row.name,
        said: wordsIn(line, at - clause.length, last),
        printed: apart,
      });
  }
  return found;
}

const GENERAL =
  /全年|年度|本年|当年|实际|累计|已|评价|最终|综合|数额|资金|金额|经费|数|总额|情况|[（(][^）)]*[)）]|[\s：:]|\d{4}年?/g;

/** Whether a head speaks of that matter and of nothing narrower: 支出 under 项目支出 is another amount. */
const isPlain = (head: string, matter: RegExp): boolean =>
  matter.test(head) && head.replace(new RegExp(matter, 'g'), '').replace(GENERAL, '') === '';

/** The budget of the year's beginning is another than that of the year. */
const OPENING = /年初/;

/** Half the last place of the coarser one of two scores or rates. */
const slackOf = (a: Figure, b: Figure): number =>
  Math.max(0.05, 0.5 / 10 ** Math.min(a.decimals, b.decimals)) * (1 - 1e-9);

type Square = NamedRow['cells'][number];

/** 「红星村投入94万元」, 「石门县下达资金90万元」: what a row has in all, where no head says for what. */
const ALL = /合计|小计|总计/;
const INVESTED = /(?:投入|投资)(?:资金|金额|总额)?(?:为|共)?$/;
const NEVER = /(?!)/;

/** The amounts of a row under heads that the words before an amount mean, when it is none of them. */
function apartOf(
  row: NamedRow,
  words: string,
  match: RegExpExecArray,
): readonly Quote[] | undefined {
  const [, digits = '', mark = ''] = match;
  const unit = mark.replace('％', '%');
  const isBare = unit === '分' || unit === '%';
  const matter = MATTERS.find(
    ([said], i) => said.test(words) && UNIT_OF.get(i) === (isBare ? unit : undefined),
  );
  const opening = OPENING.test(words);
  // A rate is no amount, whatever its head.
  const own = row.cells.filter(({ cell }) => unit === '%' || !/[%％]\s*$/.test(cell.text));
  const under = (pattern: RegExp): readonly Square[] =>
    own.filter(
      ({ head }) => OPENING.test(head) === opening && isPlain(head.replace(OPENING, ''), pattern),
    );
  const called = isBare ? [] : own.filter(({ head }) => headWords(head) === words);
  const meant = called.length > 0 ? called : under(matter?.[1] ?? NEVER);
  // 「红星村投入20万元建设蓄水池」 is a part of what it has.
  const ends = /^(?:[，。；、]|$)/.test(match.input.slice(match.index + match[0].length));
  const isOfAll = ends && (matter === MATTERS[0] || (!matter && INVESTED.test(words)));
  const cells = meant.length === 0 && isOfAll ? under(ALL) : meant;
  const value = figure(digits.replace(/，/g, ','), isBare ? '' : unit);
  const given = cells.map(
    ({ cell }): Figure =>
      figure(
        cell.text
          .trim()
          .replace(/，/g, ',')
          .replace(/[%％]$/, ''),
        isBare ? '' : row.unit,
      ),
  );
  // A table that tells no unit of money may have any.
  const units = row.unit === '' ? ['元', '万元', '亿元'] : [row.unit];
  const isSame = (each: Figure): boolean =>
    isBare
      ? Math.abs(numberOf(value) - numberOf(each)) <= slackOf(value, each)
      : units.some((own) => compare(value, { ...each, unit: own }) !== 'different');
  if (given.length === 0 || given.some(isSame)) return undefined;
  // A head of two lines may have slipped over its neighbour's column.
  const isSlip = (each: Figure): boolean =>
    (row.unit === '' || each.unit === value.unit) && isMistyped(value, numberOf(each));
  if (lostItsGrid(row.table) && !given.some(isSlip)) return undefined;
  return cells.slice(0, 2).map(({ cell }) => ({
    verbatim: cell.text,
    at: cellPlace(row.table, cell),
  }));
}

const TOTALLED =
  /^(?:(?:项目|专项|债券|财政|补助)?资金)?(?:已?累计|合计|共计?|涉及|总共)(?:全年|年度|本年|当年|年初|预算|项目|财政|安排|下达|支付|支出|执行|使用|拨付|资金|数|金额)+(?:为|了)?$/;
/** Of what money is the sum is not said. */
const SUM_OF = /涉及(?:项目|财政)*(?:资金|金额)(?:为|共)?$/;
/** Without a word for all: only where the line names rows of the table. */
const PLAIN =
  /^(?:全年|年度|本年|当年|实际|项目|财政|已)*(?:预算|安排|下达|支付|支出|执行|使用|拨付)(?:资金|数|金额)?(?:为|了)?$/;
const counted = (text: string): readonly number[] => [
  ...matchesOf(
    text,
    /(?<![\d.])(\d{1,3})[个所家](?=[^，。；\d]{0,8}(?:项目|单位|学校|乡镇|村))/g,
  ).map((match) => Number(match[1])),
  ...matchesOf(text, /(?:项目|单位)(?:共|合计|总计)(?:有|计)?(\d{1,3})[个所家]/g).map((match) =>
    Number(match[1]),
  ),
];
const POINTS = /如下|[上下附]表|见表|[：:]$/;
/** So many lines above a table speak of it. */
const ABOVE = 4;

/** 「累计支付x万元…见下表：」 beside the row 合计 of the table that follows. */
function atTotals(
  line: Line,
  totals: readonly NamedRow[],
  rows: readonly NamedRow[],
): readonly ProjectAmount[] {
  const row =
    totals.find(({ table }) => table.block > line.block && table.block - line.block <= ABOVE) ??
    totals.find(({ table }) => table.block === line.block - 1);
  if (!row) return [];
  // 「共对3个项目开展自评，涉及预算资金…」: who counts the rows of a table speaks of it.
  const items = rows.filter(({ table, name }) => table === row.table && !TOTAL_ROW.test(name));
  const points = POINTS.test(line.text) || counted(line.text).includes(items.length);
  const names = items.filter(({ name }) => name.length > 1 && line.text.includes(name)).length > 1;
  let last = 0;
  let totalled = false;
  return matchesOf(line.text, AMOUNT).flatMap((match): readonly ProjectAmount[] => {
    const words = line.text.slice(last, match.index);
    last = match.index + match[0].length;
    if (words.includes('。')) totalled = false;
    const clause = words.slice(
      Math.max(...['，', '。', '；', '、'].map((stop) => words.lastIndexOf(stop))) + 1,
    );
    const isTotal = TOTALLED.test(clause);
    // 「涉及资金519万元，实际执行515万元」: what stands behind a total is one of the same rows.
    const follows = (names || (points && totalled)) && PLAIN.test(clause);
    totalled ||= isTotal;
    const apart = (isTotal || follows) && apartOf(row, clause, match);
    // Where the text does not point to the table, another total may be told: one stroke must part them.
    const said = figure((match[1] ?? '').replace(/，/g, ','));
    const isSlip = (each: Quote): boolean =>
      isMistyped(said, Number(each.verbatim.replace(/[,，]/g, '')));
    return apart && ((points && isTotal && !SUM_OF.test(clause)) || apart.some(isSlip))
      ? [{ name: row.name, said: wordsIn(line, match.index - clause.length, last), printed: apart }]
      : [];
  });
}
