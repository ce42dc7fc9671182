import type { Entry } from '../../document/stated.ts';
import type { Figure } from '../../values/figure.ts';
import { numberOf } from '../../values/figure.ts';
import { readFigure } from '../figures.ts';
import { figureEntry } from './entries.ts';
import { headOf, type Line, ownCells, wordsOf } from './lines.ts';

const LABEL = /^(?:自评|评价|绩效|项目|综合)*(?:总分|总得分|总评分|自评得分|综合得分)$/;
const MOST = 120;

/** The total score of forms that print it above the money, beside the name of the project (Chongqing). */
export function totalInHead(lines: readonly Line[]): Entry<Figure> | undefined {
  for (const line of lines) {
    const cells = ownCells(line);
    const at = cells.findIndex((cell) => LABEL.test(headOf(wordsOf(cell))));
    const value = at < 0 ? undefined : cells[at + 1];
    const figure = value && readFigure(value.text);
    if (value && figure && /^分?$/.test(figure.unit) && numberOf(figure) <= MOST)
      return figureEntry(line.table, value);
  }
  return undefined;
}
