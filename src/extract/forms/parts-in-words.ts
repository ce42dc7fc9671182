import type { Cell } from '../../document/document.ts';
import type { Entry } from '../../document/stated.ts';
import type { FundRow } from '../../report/forms.ts';
import type { Figure } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { readFigure } from '../figures.ts';
import { fundOf } from './heads.ts';
import { bareWords, type Line, placeOf, wordsOf } from './lines.ts';
import { type MoneyHead, squaresUnder } from './money-columns.ts';

const AMOUNTS = ['originalBudget', 'finalBudget', 'actual'] as const;
const OPENS = /^其中[：:]?/;
const PART = /([\u4e00-\u9fff]{2,14}?)(?:为|[：:])?\s*(\d[\d,]{0,16}(?:\.\d{1,6})?)\s*(万元|元)/g;
const FEWEST = 2;

interface Part {
  readonly name: string;
  readonly label: FundRow['label'];
  readonly amount: Entry<Figure>;
}

/**
 * The sources that the cells below the amounts of the total tell in words: 「其中：县级财政资金30万元，上级专项资金20万元」 under the budget and
 * under what was spent.
 */
export function partsInWords(
  line: Line,
  head: MoneyHead,
  before: readonly FundRow[],
): readonly FundRow[] {
  const total = before.findLastIndex(({ metric }) => metric === 'total');
  if (total < 0 || line.table.flattened) return [];
  const squares = squaresUnder(line, head);
  const rows = new Map<string, FundRow>();
  for (const key of AMOUNTS) {
    const cell = squares.get(key);
    const parts = cell ? partsOf(line, cell) : [];
    for (const { name, label, amount } of parts) {
      const own = rows.get(name) ?? {
        row: line.row,
        label,
        metric: metricOf(name),
        within: total,
      };
      rows.set(name, { ...own, [key]: amount });
    }
  }
  return rows.size < FEWEST ? [] : [...rows.values()];
}

/** A source is none of the whole: 资金总额 within the words would be. */
function metricOf(name: string): FundRow['metric'] {
  const metric = fundOf(name);
  return metric === undefined || metric === 'total' ? 'other' : metric;
}

function partsOf(line: Line, cell: Cell): readonly Part[] {
  if (cell.row !== line.row || !OPENS.test(wordsOf(cell))) return [];
  // What a part consists of is no part beside it.
  if (matchesOf(cell.text, /其中|包括|含/g).length > 1) return [];
  const parts = matchesOf(cell.text, PART).flatMap((match): readonly Part[] => {
    const [whole, words = '', digits = '', unit = ''] = match;
    const value = readFigure(`${digits}${unit}`);
    const from = match.index + words.length + whole.slice(words.length).indexOf(digits);
    const to = match.index + whole.length;
    if (!value) return [];
    const name = bareWords(words);
    return [
      {
        name,
        label: {
          value: name,
          verbatim: words,
          at: placeOf(line.table, cell, match.index, match.index + words.length),
        },
        amount: {
          value,
          verbatim: cell.text.slice(from, to),
          at: placeOf(line.table, cell, from, to),
        },
      },
    ];
  });
  return parts.length < FEWEST ? [] : parts;
}
