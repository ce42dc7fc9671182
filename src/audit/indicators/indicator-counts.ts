import { blockAt } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Entry } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { matchesOf } from '../../values/matches.ts';
import type { ListedCount } from '../named/name-lists.ts';
import { totalFundRow } from '../tables/rows.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';

const NUMBER = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const TOLD = new RegExp(
  `([一二三])级(?:绩效)?指标(?:共计?|总计|合计|有|为|设置|设)?\\s*${NUMBER}\\s*[个项条]|${NUMBER}\\s*[个项条]([一二三])级(?:绩效)?指标`,
  'g',
);
/** Words that speak of the making of the table, and words that speak of some of its rows or of another table. */
const MADE = /设|包括|包含|细化|分解|构成|组成|涉及|编制|涵盖|共/;
const SOME =
  /其中|完成|达[到标]|未|新增|扣|满分|核心|个性|共性|定[量性]|产出|效益|满意|数量|质量|上年|去年|每|各项目|第/;

const GROUPED = new RegExp(
  `(产出|效益|满意度?|成本)类?(?:绩效)?指标(?:共计?|有|为)?\\s*${NUMBER}\\s*[个项条]`,
  'g',
);
const SOME_OF_GROUP = /完成|达[到标]|未|新增|扣|满分|核心|上年|去年|每|各项目|第|实现|偏/;

/** How many indicators of a level, or of a group, the text says that the one form has, beside those that it has. */
export function indicatorCounts(report: Report): readonly ListedCount[] {
  const [form, second] = report.forms;
  if (!form || second || form.indicators.length === 0) return [];
  const table = blockAt(report.document, form.block);
  if (table?.kind !== 'table' || lostItsGrid(table)) return [];
  return [...ofLevels(report, form), ...ofGroups(report, form)];
}

/** 「共设置指标9个，其中产出指标6个、效益指标2个」 */
const ofGroups = (report: Report, form: SelfEvaluationForm): readonly ListedCount[] =>
  linesWith(report.document, GROUPED).flatMap((line) =>
    matchesOf(line.text, GROUPED).flatMap((match): readonly ListedCount[] => {
      const stated = parseCount(match[2] ?? '');
      const from = Math.max(
        ...['。', '；'].map((stop) => line.text.lastIndexOf(stop, match.index) + 1),
      );
      const end = match.index + match[0].length;
      const words = line.text.slice(from, end);
      const items = form.indicators
        .filter(({ level1 }) => text(level1).startsWith(match[1] ?? ' '))
        .map(({ name }) => name);
      if (stated === undefined || items.length === 0) return [];
      if (!MADE.test(words) || SOME_OF_GROUP.test(words)) return [];
      const listed = { least: items.length, most: items.length };
      return [{ told: wordsIn(line, match.index, end), stated, listed, items }];
    }),
  );

function ofLevels(report: Report, form: SelfEvaluationForm): readonly ListedCount[] {
  return linesWith(report.document, TOLD).flatMap((line) =>
    matchesOf(line.text, TOLD).flatMap((match): readonly ListedCount[] => {
      const level = match[1] ?? match[4];
      const stated = parseCount(match[2] ?? match[3] ?? '');
      const from = Math.max(
        ...['。', '；'].map((stop) => line.text.lastIndexOf(stop, match.index) + 1),
      );
      const end = match.index + match[0].length;
      const words = line.text.slice(from, end);
      if (stated === undefined || !MADE.test(words) || SOME.test(words)) return [];
      const items = ofLevel(form, level ?? '');
      if (items.length === 0) return [];
      const more = scoresExecutionApart(form) ? 1 : 0;
      const less = form.indicators.some(({ kind }) => kind === 'execution') ? 1 : 0;
      return [
        {
          told: wordsIn(line, match.index, end),
          stated,
          listed: { least: items.length - less, most: items.length + more },
          items,
        },
      ];
    }),
  );
}

/** The execution rate is scored above the indicators: some count it as one of them. */
const scoresExecutionApart = (form: SelfEvaluationForm): boolean =>
  totalFundRow(form)?.score !== undefined || totalFundRow(form)?.weight !== undefined;

function ofLevel(form: SelfEvaluationForm, level: string): readonly Entry<string>[] {
  const rows = form.indicators.filter((row) => row.name.verbatim.trim() !== '');
  if (level === '三') return rows.map((row) => row.name);
  const of = (row: Indicator) => (level === '一' ? row.level1 : row.level2);
  const key = (row: Indicator): string =>
    level === '一' ? text(row.level1) : `${text(row.level1)} ${text(row.level2)}`;
  // A level that some rows lack cannot be counted.
  if (rows.some((row) => text(of(row)) === '')) return [];
  const first = new Map<string, Entry<string>>();
  for (const row of rows) {
    const entry = of(row);
    if (entry && !first.has(key(row))) first.set(key(row), entry);
  }
  return [...first.values()];
}

const text = (entry: Entry<string> | undefined): string =>
  (entry?.value ?? entry?.verbatim ?? '').trim();
