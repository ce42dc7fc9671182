import { type Day, day } from '../../values/day.ts';
import { fen, type Money } from '../../values/money.ts';

/** How many pieces a number of staff may have: a share of them in millionths, or one for so many up to a size and for more beyond. */
type Allowance =
  | { readonly share: number }
  | { readonly steps: readonly { readonly upTo?: number; readonly each: number }[] };

/** An item of the standard of equipment and furniture. */
export interface EquipmentItem {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** Highest price of a piece: for 司局级 and above, and for all others. */
  readonly price?: readonly [senior: Money, others: Money];
  /** Least years of use. */
  readonly years: number;
  /** Another measure by which it may be scrapped earlier; age alone then proves nothing. */
  readonly otherwise?: string;
  /** Seen in the text, or known from elsewhere. */
  readonly seen: 'S' | 'K';
}

/** A limit on the pieces of one item, or of several together. */
interface EquipmentLimit {
  readonly items: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly allowance: Allowance;
}

/** A standard of equipment and furniture with its source and the day from which it holds. */
interface EquipmentStandard {
  readonly source: string;
  readonly from: Day;
  readonly items: readonly EquipmentItem[];
  readonly limits: readonly EquipmentLimit[];
}

const item = (
  key: string,
  zh: string,
  en: string,
  price: number | readonly [number, number] | undefined,
  years: number,
  seen: 'S' | 'K' = 'S',
): EquipmentItem => {
  const [senior, others] = typeof price === 'object' ? price : [price, price];
  return {
    key,
    zh,
    en,
    ...(senior !== undefined &&
      others !== undefined && { price: [fen(senior * 100), fen(others * 100)] as const }),
    years,
    seen,
  };
};

const PRINTERS = ['printerA4', 'printerA4Colour', 'printerA3', 'printerA3Colour'];
const percent = (of: number): Allowance => ({ share: of * 10_000 });
const PER_TWENTY = { steps: [{ upTo: 100, each: 20 }, { each: 30 }] };

const limit = (
  items: readonly string[],
  zh: string,
  en: string,
  allowance: Allowance,
): EquipmentLimit => ({ items, zh, en, allowance });

/**
 * The standard for central administrative units. Elsewhere it is a reference only: local tables differ much, and a local one
 * that the unit has entered goes before it. Items whose number depends on rooms have no limit here.
 */
export const CENTRAL_EQUIPMENT: EquipmentStandard = {
  source: '《中央行政单位通用办公设备家具配置标准》（财资〔2016〕27号）',
  from: day('2016-05-17'),
  items: [
    item('desktop', '台式计算机', 'Desktop computer', 5000, 6),
    item('laptop', '便携式计算机', 'Portable computer', 7000, 6),
    item('printerA4', '打印机（A4黑白）', 'Printer, A4 mono', 1200, 6),
    item('printerA4Colour', '打印机（A4彩色）', 'Printer, A4 colour', 2000, 6, 'K'),
    item('printerA3', '打印机（A3黑白）', 'Printer, A3 mono', 7600, 6),
    item('printerA3Colour', '打印机（A3彩色）', 'Printer, A3 colour', 15000, 6, 'K'),
    item('printerReceipt', '票据打印机', 'Receipt printer', 3000, 6, 'K'),
    { ...item('copier', '复印机', 'Copier', 35000, 6), otherwise: '或复印30万张' },
    item('allInOne', '一体机、传真机', 'All-in-one or fax', 3000, 6, 'K'),
    item('scanner', '扫描仪', 'Scanner', 4000, 6, 'K'),
    item('shredder', '碎纸机', 'Shredder', 1000, 6, 'K'),
    item('projector', '投影仪', 'Projector', 10000, 6, 'K'),
    item('desk', '办公桌', 'Desk', [4500, 3000], 15),
    item('chair', '办公椅', 'Office chair', [1500, 800], 15),
    item('sofaThree', '三人沙发', 'Sofa for three', 3000, 15),
    item('sofaSingle', '单人沙发', 'Armchair', 1500, 15),
    item('teaTableLarge', '大茶几', 'Tea table, large', 1000, 15),
    item('teaTableSmall', '小茶几', 'Tea table, small', 800, 15),
    item('visitorChair', '桌前椅', 'Chair before the desk', 800, 15),
    item('bookcase', '书柜', 'Bookcase', [2000, 1200], 15),
    item('filingCabinet', '文件柜', 'Filing cabinet', [2000, 1000], 20),
    item('wardrobe', '更衣柜', 'Wardrobe', [2000, 1000], 15),
    item('safeCabinet', '保密柜', 'Safe cabinet', 3000, 20),
    item('teaCabinet', '茶水柜', 'Tea cabinet', 1500, 20),
    item('meetingTable', '会议桌', 'Meeting table', undefined, 20),
    item('meetingChair', '会议椅', 'Meeting chair', 800, 15),
  ],
  limits: [
    limit(['desktop'], '台式计算机', 'Desktop computers', percent(100)),
    limit(['laptop'], '便携式计算机', 'Portable computers', percent(50)),
    limit(PRINTERS, 'A3、A4打印机合计', 'A3 and A4 printers', percent(80)),
    limit(['printerA3', 'printerA3Colour'], 'A3打印机', 'A3 printers', percent(15)),
    limit(['printerA4Colour', 'printerA3Colour'], '彩色打印机', 'Colour printers', percent(3)),
    limit(['copier'], '复印机', 'Copiers', PER_TWENTY),
    limit(['allInOne'], '一体机、传真机', 'All-in-ones and faxes', percent(30)),
    limit(['scanner'], '扫描仪', 'Scanners', percent(5)),
    limit(['shredder'], '碎纸机', 'Shredders', percent(5)),
    limit(['projector'], '投影仪', 'Projectors', PER_TWENTY),
    limit(['desk'], '办公桌', 'Desks', percent(100)),
    limit(['chair'], '办公椅', 'Office chairs', percent(100)),
    limit(['filingCabinet'], '文件柜', 'Filing cabinets', percent(100)),
  ],
};

/**
 * Pieces that a number of staff may have. The texts give shares without a word on fractions; a started piece is allowed, so that
 * no unit is said to exceed what it may have.
 */
export function allowedPieces(allowance: Allowance, staff: number): number {
  if ('share' in allowance) return Math.ceil((staff * allowance.share) / 1_000_000);
  let pieces = 0;
  let before = 0;
  for (const { upTo, each } of allowance.steps) {
    const within = Math.min(staff, upTo ?? staff) - before;
    if (within <= 0) break;
    pieces += Math.ceil(within / each);
    before += within;
  }
  return pieces;
}
