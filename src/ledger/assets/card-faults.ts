import type { Bilingual } from '../../document/finding.ts';
import { type Day, printDay } from '../../values/day.ts';
import { amountOrNone, countIn, countOrNone, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import { bookValue, type Card } from './card.ts';
import { classOf, isBuilding, leastMonths, VEHICLES } from './classes.ts';
import { accumulatedAt } from './depreciation.ts';

const said = (zh: string, en: string): Bilingual => ({ zh, en });

/** Ways of acquiring something new: its useful life may not be shorter than the table's. */
const NEW = ['purchase', 'built'];

/** Why an entry cannot be, given its card as it stood before; undefined when it can. */
export function faultOf(card: Card | undefined, entry: LedgerEntry): Bilingual | undefined {
  const number = textIn(entry, 'card');
  if (entry.kind === 'acquisition')
    return card
      ? said(
          `资产编号“${number}”已经登记过了，一个编号只能用一次。`,
          `Card ${number} exists already; a number is used once.`,
        )
      : acquisitionFault(entry);
  if (!card)
    return said(
      `${printDay(entry.day)}还没有资产编号为“${number}”的卡片，请先登记取得，或核对编号和日期。`,
      `There is no card ${number} on that day; enter its acquisition first, or check number and day.`,
    );
  if (card.disposed !== undefined)
    return said(
      `“${card.name}”（${number}）已于${printDay(card.disposed)}处置，之后不能再登记变动。`,
      `Card ${number} was disposed of on ${card.disposed}; nothing can follow.`,
    );
  return changeFault(card, entry);
}

function acquisitionFault(entry: LedgerEntry): Bilingual | undefined {
  const code = textIn(entry, 'class');
  if (countIn(entry, 'quantity') === 0)
    return said('数量不能是0。', 'The quantity cannot be zero.');
  const months = countIn(entry, 'months');
  if (months === 0) return said('使用年限不能是0个月。', 'The useful life cannot be zero.');
  const least = leastMonths(code);
  if (
    months !== undefined &&
    least !== undefined &&
    months < least &&
    NEW.includes(textIn(entry, 'how'))
  )
    return said(
      `${classOf(code)?.zh}的折旧年限不少于${least / 12}年（${least}个月），请核对使用年限。`,
      `The useful life of this class is at least ${least} months.`,
    );
  if (code === VEHICLES && textIn(entry, 'vehicleUse') === '')
    return said(
      '车辆要选择用途，公务用车保有量按它统计。',
      'Choose the use of the vehicle; the vehicles held are counted by it.',
    );
  if (!isBuilding(code) && (textIn(entry, 'area') !== '' || textIn(entry, 'roomUse') !== ''))
    return said(
      '只有房屋填写使用面积和房屋用途，请核对资产分类。',
      'Only buildings have an area; check the class.',
    );
  return undefined;
}

function changeFault(card: Card, entry: LedgerEntry): Bilingual | undefined {
  const name = `“${card.name}”（${card.number}）`;
  switch (entry.kind) {
    case 'loan':
      return card.lentTo === undefined
        ? undefined
        : said(
            `${name}已经借给${card.lentTo}，请先登记归还。`,
            `Card ${card.number} is lent to ${card.lentTo}; enter its return first.`,
          );
    case 'return':
      return card.lentTo === undefined
        ? said(`${name}没有出借，不能登记归还。`, `Card ${card.number} is not lent.`)
        : undefined;
    case 'disposal': {
      const pieces = countIn(entry, 'quantity');
      if (pieces === 0) return said('处置数量不能是0。', 'The number disposed of cannot be zero.');
      if (pieces !== undefined && pieces > card.quantity)
        return said(
          `${name}账面数量只有${card.quantity}，请核对处置数量。`,
          `Card ${card.number} has only ${card.quantity} pieces.`,
        );
      return card.lentTo === undefined
        ? undefined
        : said(
            `${name}还借给${card.lentTo}，归还后才能处置。`,
            `Card ${card.number} is lent to ${card.lentTo}; it must come back first.`,
          );
    }
    case 'adjustment': {
      const amount = amountOrNone(entry, 'amount');
      // The month of the adjustment is reckoned anew: what counts is what was booked before it.
      const before = accumulatedAt(card, `${entry.day.slice(0, 8)}01` as Day);
      if (bookValue(card) + amount < before)
        return said(
          `调减后${name}的原值小于已提折旧，请核对调整金额。`,
          `The value of card ${card.number} would fall below its accumulated depreciation.`,
        );
      return undefined;
    }
    case 'count':
      return countFault(card, entry, name);
    default:
      return undefined;
  }
}

/** What was found and how many must say the same. */
function countFault(card: Card, entry: LedgerEntry, name: string): Bilingual | undefined {
  const counted = countOrNone(entry, 'counted');
  const found = textIn(entry, 'found');
  if (counted > card.quantity)
    return said(
      `${name}账面只有${card.quantity}，实盘多出的请登记为盘盈。`,
      `Card ${card.number} has ${card.quantity} in the books; enter the rest as found in excess.`,
    );
  if (found === 'missing' && counted === card.quantity)
    return said(
      `${name}实盘数与账面数相同，不是盘亏，请核对。`,
      `All pieces of card ${card.number} were counted: nothing is missing.`,
    );
  if (found !== 'missing' && counted < card.quantity)
    return said(
      `${name}账面${card.quantity}，实盘${counted}，盘点结果应选“盘亏”。`,
      `${counted} of ${card.quantity} were counted: choose missing.`,
    );
  return undefined;
}
