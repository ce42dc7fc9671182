import type { FormColumn } from '../../report/forms.ts';
import { displayWidth } from '../../values/width.ts';
import { readFigure } from '../figures.ts';
import { isTotal } from '../forms/heads.ts';
import { isKindName } from '../forms/kinds.ts';
import { isLevel1 } from './labels.ts';
import type { Token } from './pieced-tokens.ts';

/** How wide a column is, as far as broken cells of it tell. */
export interface Width {
  /** The widest line of a broken cell: a line that goes on is about as wide. */
  readonly full: number;
  /** No line is wider. */
  readonly most: number;
}
export type Widths = readonly (Width | undefined)[];

/** How many pieces a cell of a column has at most. */
export const MOST_PIECES: Readonly<Record<FormColumn | 'none', number>> = {
  level1: 1,
  level2: 1,
  level3: 10,
  nature: 1,
  target: 7,
  targetUnit: 2,
  result: 7,
  weight: 1,
  score: 1,
  reviewScore: 1,
  deduction: 1,
  reason: 16,
  method: 16,
  note: 12,
  none: 6,
};

export const isScore = (words: string): boolean => /^\d{1,3}(?:\.\d{1,2})?分?$/.test(words);
const VALUE = /^[≥≤=<>≧≦﹦﹥﹤]|^\d/;
/** A figure with its sign and unit, and nothing else. */
const FIGURE = /^[≥≤=<>≧≦﹦﹥﹤]*\d[\d,.]*[%‰]?[\p{L}/㎡]{0,6}$/u;
const PLACEHOLDER = /^(?:指标\d+：?$|…+|\.{3,})/;
/** One figure behind another: the cells of a target and its result. */
const TWO_FIGURES = /^[≥≤=<>≧≦﹦﹥﹤]*\d[\d.,]*[^\d.,]{1,4}[≥≤=<>≧≦﹦﹥﹤]*\d/;
/** What is reached of a target in words, by the three grades of the rule. */
const ACHIEVED =
  /^(?:已|全部|基本|部分|未)?(?:达成|达到|完成|实现)(?:年度|年初|预期|既定|设定)?(?:指标|目标|效果|要求|值)?(?:并具有一定效果|且效果较差)?$|^(?:优|良|中|差|好|是|否|有|无|达标|合格|到位|较好|良好)$/;
/** A target in words. */
const STATE =
  /^(?:明显|显著|有效|持续|不断|逐步|稳步|进一步|长期|大幅|全面|基本)?(?:改善|提升|完善|提高|增强|促进|保障|加强|明显|显著|稳定|有效|健全|优化|降低|减少|增加|巩固|推进|推动|正常|长期|规范|达标|合格|优良)$/;
/** No reason is told, for there is none. */
const NOTHING = /^(?:无|无偏差|无差异|不适用|[-—–/]+)$/;
/** What the names of indicators end with. */
const MEASURE =
  /(?:率|数|量|情况|程度|水平|度|额|性|时间|成本|面积|能力|作用|影响|效益|质量|规模|比例|次|里程|期限|进度|标准|条件|机制|环境|事件|费用|经费|支出|完成|达标)$/;
/** The name of a level within the words of a cell. */
const LEVEL_WITHIN = /(?:数量|质量|时效|成本|效益|影响|满意度|产出)指标|指标\d+：/;
const NUMBERED = /^指标\d/;

/** What it costs to read words as the cell of a column; '' is a blank cell. */
export function cellPrice(key: FormColumn | undefined, words: string): number {
  switch (key) {
    case 'level3':
      return namePrice(words);
    case 'weight':
    case 'score':
      return isScore(words) ? 0 : words === '' ? 5 : /^[-—/]+$/.test(words) ? 1 : 40;
    case 'reviewScore':
    case 'deduction':
      return isScore(words) ? 0 : words === '' ? 0.6 : 40;
    case 'nature':
      return /^(?:[≥≤=<>≧≦﹦]+|定性|正向.*|反向.*)$/.test(words) ? 0 : 10;
    case 'targetUnit':
      return words === '' ? 0.8 : words.length <= 5 && readFigure(words) === undefined ? 0 : 8;
    case 'target':
    case 'result':
      return valuePrice(words);
    case 'method':
      return words === '' ? 0.6 : reasonPrice(words);
    default:
      return reasonPrice(words);
  }
}

function valuePrice(words: string): number {
  if (words === '') return 3;
  if (isKindName(words) || isLevel1(words) || isTotal(words)) return 8;
  if (FIGURE.test(words)) return 0;
  if (/[^≥≤=<>][≥≤<>≧≦]/.test(words)) return 12;
  if (TWO_FIGURES.test(words) && !/[年月日号至~～—-]/.test(words)) return 6;
  if (/总分|合计|总计/.test(words)) return 9;
  if (/[\u4e00-\u9fff]\d[\d.]*$/.test(words)) return 3;
  // A unit that lost its figure to the cell before it.
  if (/^[^\d≥≤=<>]{1,3}\d/.test(words)) return 4;
  if (/[%‰].*\d/.test(words)) return 4;
  if (VALUE.test(words)) return 0.4;
  if (words.length === 1 && !ACHIEVED.test(words)) return 1.5;
  return ACHIEVED.test(words) || STATE.test(words) ? 0.2 : words.length > 30 ? 1 : 0.6;
}

function namePrice(words: string): number {
  if (words === '') return 30;
  if (isTotal(words) || isLevel1(words)) return 9;
  // What satisfaction is asked for is often named as its kind is.
  if (isKindName(words)) return /满意度$/.test(words) ? 1 : 5;
  if (PLACEHOLDER.test(words)) return 9;
  if (/[≥≤≧≦﹦]/.test(words)) return 9;
  if (LEVEL_WITHIN.test(words.replace(/^指标\d+：|指标$/g, ''))) return 6;
  if (VALUE.test(words) && !/^\d{4}年|^\d+[、.]\D/.test(words)) return 8;
  if (/\d(?:\.\d+)?%?$/.test(words)) return 1.5;
  if (words.length === 1) return 4;
  // A reason is told in clauses, a name is none.
  if (/[，；。,;]/.test(words)) return 2;
  if (/^无偏差|^无差异/.test(words)) return 3;
  return words.length > 60 ? 2 : MEASURE.test(words) ? 0 : 0.2;
}

function reasonPrice(words: string): number {
  if (words === '' || NOTHING.test(words)) return 0;
  if (isKindName(words) || isLevel1(words) || isTotal(words)) return 9;
  if (PLACEHOLDER.test(words) || NUMBERED.test(words)) return 4;
  if (LEVEL_WITHIN.test(words)) return 9;
  if (/其他需要?说明/.test(words)) return 5;
  if (/[≥≤≧≦]/.test(words)) return 4;
  return isScore(words) ? 4 : VALUE.test(words) ? 2 : 0.3;
}

/** What it costs that the piece at a place goes on with the cell that began at another. */
export function joinPrice(
  tokens: readonly Token[],
  from: number,
  at: number,
  width: Width | undefined,
): number {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return 0;
  if (token.first) {
    if (width === undefined) return 0.05;
    // What would have fitted into the line was not broken.
    const own = lineWidth(tokens, from, at);
    return 0.05 + (own < width.full - SLACK ? 2.5 : own > width.most ? 4 : 0);
  }
  // Converters put a blank between Chinese and Latin characters or digits.
  const [end, begin] = [/[\u4e00-\u9fff）)]$/, /^[\u4e00-\u9fff（(]/];
  return end.test(before.text) !== begin.test(token.text) ? 0.1 : 3;
}

/** How wide the last line of a cell is, of the tokens from its beginning to an end. */
export function lineWidth(tokens: readonly Token[], from: number, end: number): number {
  let width = 0;
  for (let at = end - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    width += displayWidth(token.text);
    if (token.first) break;
    if (at > from) width += 1;
  }
  return width;
}

/** A line ends so much before the edge of its column where a mark may not begin the next. */
const SLACK = 3;

/** A figure that cannot be broken makes a column look narrower than it is. */
const UNBROKEN = 4;

/** The width that most lines have which go on below; a single wider one was put together wrongly. */
export function widthBy(known: Width | undefined, lines: readonly number[]): Width | undefined {
  const counts = new Map<number, number>();
  for (const width of lines) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (usual === undefined) return known;
  const again = [...counts].flatMap(([width, count]) => (count > 1 ? [width] : []));
  const full = Math.max(known?.full ?? 0, usual, ...again);
  return { full, most: Math.max(known?.most ?? full + UNBROKEN, full) };
}
