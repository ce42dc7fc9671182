import { type Day, printDay } from '../../values/day.ts';
import { printFigure } from '../../values/figure.ts';
import { type Money, printMoney, roundHalfUp } from '../../values/money.ts';
import { type Book, daysOf } from '../book.ts';
import { printDecimal } from '../decimal.ts';
import type { Asked } from '../ledger.ts';
import type { AssetBook } from './asset-book.ts';
import { byState, heldIn, movementsOf, utilisationAt, valuesAt } from './movements.ts';
import type { OfficeArea } from './office-area.ts';
import { keptByOthers, registerAt } from './register.ts';
import { stocktakingOf } from './stocktaking.ts';
import { vehiclesAt } from './vehicles.ts';

const wan = (amount: Money) => `${printMoney(amount, '万元', 2)}万元`;
const pieces = (count: number) => `${count}件（套）`;

/**
 * The paragraph of the report on assets, from figures alone: what is held, its use, what came and went, the stock-taking. It
 * judges nothing and says nothing of which the ledger has no entry. '' for a ledger without cards.
 */
export function assetParagraph(
  book: AssetBook,
  { year, until }: Pick<Asked, 'year' | 'until'>,
  office?: OfficeArea,
): string {
  const from = daysOf(year).from as Day;
  const register = registerAt(book, until);
  const shared = keptByOthers(book, until);
  const { acquired, disposed, opening } = movementsOf(book, from, until);
  if (register.length === 0 && shared.length === 0 && opening.cards === 0) return '';
  return [
    holdings(book, register, until),
    change(acquired, disposed, year),
    stocktaking(book, from, until, year),
    office && area(office),
    ...kept(shared),
  ]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .join('');
}

function holdings(book: Book, register: ReturnType<typeof registerAt>, until: Day): string {
  const { value, accumulated, net } = valuesAt(register, until);
  const { inUse, idle, lent } = byState(book, until);
  const vehicles = vehiclesAt(book, until).count;
  const rate = utilisationAt(book, until);
  const parts = [
    [inUse, '在用'],
    [idle, '闲置'],
    [lent, '出借'],
  ] as const;
  const states = parts
    .filter(([cards]) => cards.length > 0)
    .map(([cards, word]) => `${word}${pieces(heldIn(cards).pieces)}`);
  const held = `截至${printDay(until)}，账面固定资产${pieces(heldIn(register).pieces)}，原值${wan(value)}，累计折旧${wan(accumulated)}，净值${wan(net)}`;
  return `${[
    held,
    states.length > 0 && `其中${states.join('、')}`,
    rate && `固定资产利用率${printFigure(rate)}`,
  ]
    .filter((part) => part)
    .join('；')}。${vehicles > 0 ? `公务用车保有量${vehicles}辆。` : ''}`;
}

function change(
  acquired: ReturnType<typeof heldIn>,
  disposed: ReturnType<typeof heldIn>,
  year: number,
): string {
  const said = (word: string, { pieces: count, value }: ReturnType<typeof heldIn>) =>
    count > 0 ? [`${word}${pieces(count)}、原值${wan(value)}`] : [];
  const parts = [...said('新增', acquired), ...said('处置', disposed)];
  return parts.length === 0 ? '' : `${year}年${parts.join('，')}。`;
}

function stocktaking(book: Book, from: Day, until: Day, year: number): string {
  const { agreeing, differences, excess, uncounted } = stocktakingOf(book, from, until);
  const counted = agreeing.length + differences.length;
  if (counted === 0 && excess.length === 0) return '';
  const of = (found: string) => differences.filter((each) => each.found === found);
  const short = of('missing').reduce((sum, each) => sum + each.booked - each.counted, 0);
  const number = (count: number, word: string) => (count > 0 ? [`${word}${count}张`] : []);
  const parts = [
    ...number(agreeing.length, '账实相符'),
    ...(short > 0 ? [`盘亏${pieces(short)}`] : []),
    ...(excess.length > 0
      ? [`盘盈${pieces(excess.reduce((sum, { quantity }) => sum + quantity, 0))}`]
      : []),
    ...number(of('elsewhere').length, '地点或使用人不符'),
    ...number(of('damaged').length, '毁损'),
    ...number(uncounted.length, '尚未盘点'),
  ];
  return `${year}年盘点资产卡片${counted}张，${parts.join('，')}。`;
}

function area({ area: held, people, perHead, allowed, sure }: OfficeArea): string {
  const share =
    perHead === undefined ? '' : `，按${people}人计人均${printDecimal(roundTo(perHead))}平方米`;
  // Told where the posts of all the people are known, and the text of every standard.
  const judged =
    allowed === undefined || !sure
      ? ''
      : `，按职级标准可使用${printDecimal(allowed)}平方米，${
          held > allowed ? `超出${printDecimal(held - allowed)}平方米` : '未超标准'
        }`;
  return `办公室使用面积${printDecimal(held)}平方米${share}${judged}。`;
}

/** To the hundredth, as reports print areas. */
const roundTo = (scaled: number) => roundHalfUp(scaled, 100) * 100;

function kept(shared: ReturnType<typeof keptByOthers>): readonly string[] {
  const keepers = [...new Set(shared.map(({ keeper }) => keeper))].sort();
  return keepers.map((keeper) => {
    const own = shared.filter((card) => card.keeper === keeper);
    return `另使用${keeper}登记的固定资产${pieces(heldIn(own).pieces)}，不计入本单位账面。`;
  });
}
