import type { Bilingual } from '../../document/finding.ts';
import { CLASS_CHOICES, LIVES_SOURCE, readClass } from '../assets/classes.ts';
import {
  card,
  choice,
  column,
  department,
  document,
  FOUND,
  HOW,
  ITEMS,
  note,
  place,
  REQUIRED,
  ROOMS,
  user,
  usingUnit,
  VEHICLE_USES,
  WAYS,
} from '../assets/columns.ts';
import { POST_CHOICES } from '../assets/office-area.ts';
import { cardsAt } from '../assets/register.ts';
import { replay } from '../assets/replay.ts';
import { vehiclesAt } from '../assets/vehicles.ts';
import type { Book } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Column, EntryKind, Ledger } from '../ledger.ts';

const roomPost = column('post', 'choice', '办公室使用人职级', 'Post of those in the room', {
  choices: POST_CHOICES,
  help: {
    zh: '办公室填写，按职级对照使用面积；几个人合用的，填他们的职级。',
    en: 'For offices: the post whose standard the area is held against.',
  },
});

const REGION_FIRST: Bilingual = {
  zh: '财政部门维护的本地区标准已有规定的，以本地区标准为准；这里只补本地区标准没有的。',
  en: "The region's table goes first; enter here what it does not name.",
};

/** An entry holds when its card can be played through with it, whatever was entered before or after its day. */
const fits = (entry: LedgerEntry, { entries }: Book): Bilingual | undefined =>
  replay([...entries, entry]).fault;

const kind = (
  key: string,
  label: readonly [string, string],
  day: readonly [string, string],
  columns: readonly Column[],
): EntryKind => ({
  key,
  label: { zh: label[0], en: label[1] },
  day: { zh: day[0], en: day[1] },
  columns,
  ...(columns.includes(card) && { within: 'card', check: fits }),
});

const KINDS: readonly EntryKind[] = [
  kind(
    'acquisition',
    ['取得', 'Acquisition'],
    ['取得日期', 'Date of acquisition'],
    [
      card,
      column('name', 'text', '资产名称', 'Name', REQUIRED),
      column('class', 'choice', '资产分类', 'Class', {
        ...REQUIRED,
        choices: CLASS_CHOICES,
        reads: readClass,
        heads: ['资产类别', '分类代码', '资产分类代码'],
      }),
      column('value', 'money', '原值', 'Value', {
        ...REQUIRED,
        unit: '元',
        heads: ['账面原值', '价值', '金额'],
      }),
      column('quantity', 'count', '数量', 'Quantity'),
      column('how', 'choice', '取得方式', 'How acquired', { choices: HOW }),
      column('months', 'count', '使用年限（月）', 'Useful life in months', {
        unit: '月',
        heads: ['折旧年限（月）', '预计使用月数'],
        help: {
          zh: `不填按${LIVES_SOURCE}的最低年限；调入、捐赠的旧资产填剩余月数。`,
          en: "Blank takes the state's least life; months left for what was used before.",
        },
      }),
      { ...department, required: true },
      user,
      place,
      column('spec', 'text', '规格型号', 'Model', { heads: ['规格', '型号'] }),
      column('item', 'choice', '配置标准品目', 'Item of the standard', { choices: ITEMS }),
      column('area', 'decimal', '使用面积', 'Usable area', { unit: '㎡' }),
      column('roomUse', 'choice', '房屋用途', 'Use of the room', { choices: ROOMS }),
      roomPost,
      column('vehicleUse', 'choice', '车辆用途', 'Use of the vehicle', { choices: VEHICLE_USES }),
      column('keeper', 'text', '账面登记单位', 'Register', {
        help: {
          zh: '由别的单位登记入账、本单位使用的，写登记单位的全称；本单位的资产不填。登记单位在本系统登记了使用单位的，会自动出现，不用再登记。',
          en: "The unit in whose books it is; blank for the unit's own. Cards that the keeper marks for this unit come by themselves.",
        },
      }),
      usingUnit,
      column('voucher', 'text', '凭证号', 'Voucher'),
    ],
  ),
  kind(
    'transfer',
    ['内部调拨', 'Transfer'],
    ['调拨日期', 'Date of the transfer'],
    [
      card,
      { ...department, required: true },
      user,
      place,
      roomPost,
      usingUnit,
      column('document', 'text', '批准文号', 'Approval', { heads: ['文号'] }),
      note,
    ],
  ),
  kind(
    'loan',
    ['出借', 'Loan'],
    ['出借日期', 'Date of the loan'],
    [
      card,
      column('borrower', 'text', '借用单位', 'Borrower', REQUIRED),
      column('dueBack', 'day', '约定归还日期', 'Due back'),
      document,
      note,
    ],
  ),
  kind('return', ['归还', 'Return'], ['归还日期', 'Date of the return'], [card, note]),
  kind(
    'use',
    ['启用或停用', 'Use'],
    ['变动日期', 'Date'],
    [
      card,
      column('state', 'choice', '使用状态', 'State', {
        ...REQUIRED,
        choices: [choice('inUse', '在用', 'In use'), choice('idle', '闲置', 'Idle')],
      }),
      note,
    ],
  ),
  kind(
    'repair',
    ['维修', 'Repair'],
    ['维修日期', 'Date of the repair'],
    [
      card,
      column('amount', 'money', '维修费用', 'Cost', { ...REQUIRED, unit: '元' }),
      column('content', 'text', '维修内容', 'What was done', REQUIRED),
      column('voucher', 'text', '凭证号', 'Voucher'),
    ],
  ),
  kind(
    'adjustment',
    ['原值调整', 'Adjustment of the value'],
    ['调整日期', 'Date'],
    [
      card,
      column('amount', 'money', '调整金额', 'Amount', { ...REQUIRED, signed: true, unit: '元' }),
      column('monthsLeft', 'count', '调整后尚可使用（月）', 'Months left after it', { unit: '月' }),
      column('reason', 'text', '调整原因', 'Reason', REQUIRED),
      column('document', 'text', '批准文号', 'Approval', { heads: ['文号'] }),
    ],
  ),
  kind(
    'count',
    ['盘点', 'Stock-taking'],
    ['盘点日期', 'Date of the count'],
    [
      card,
      column('found', 'choice', '盘点结果', 'Found', { ...REQUIRED, choices: FOUND }),
      column('counted', 'count', '实盘数量', 'Counted', { ...REQUIRED, heads: ['实盘数'] }),
      place,
      note,
    ],
  ),
  kind(
    'excess',
    ['盘盈', 'Found in excess'],
    ['盘点日期', 'Date of the count'],
    [
      column('name', 'text', '资产名称', 'Name', REQUIRED),
      column('counted', 'count', '实盘数量', 'Counted', { ...REQUIRED, heads: ['实盘数'] }),
      place,
      note,
    ],
  ),
  kind(
    'disposal',
    ['处置', 'Disposal'],
    ['处置日期', 'Date of the disposal'],
    [
      card,
      column('way', 'choice', '处置方式', 'How', { ...REQUIRED, choices: WAYS }),
      document,
      column('quantity', 'count', '处置数量', 'Pieces', {
        help: {
          zh: '一张卡片有多件、只处置一部分时填写；不填为全部处置。',
          en: 'When only some pieces of a card go; blank is all.',
        },
      }),
      column('income', 'money', '处置收入', 'Income', { unit: '元' }),
      note,
    ],
  ),
  kind(
    'standard',
    ['本地配置标准', 'Local standard'],
    ['施行日期', 'In force from'],
    [
      column('item', 'choice', '品目', 'Item', {
        ...REQUIRED,
        choices: ITEMS,
        help: REGION_FIRST,
      }),
      column('percent', 'decimal', '数量上限（占人数%）', 'Pieces, % of staff', { unit: '%' }),
      column('price', 'money', '价格上限', 'Highest price', { unit: '元' }),
      column('years', 'count', '最低使用年限', 'Least years', { unit: '年' }),
      { ...document, label: { zh: '依据文件', en: 'Document' } },
    ],
  ),
  kind(
    'areaStandard',
    ['本地办公用房标准', 'Local office standard'],
    ['施行日期', 'In force from'],
    [
      column('post', 'choice', '职级', 'Post', {
        ...REQUIRED,
        choices: POST_CHOICES,
        help: REGION_FIRST,
      }),
      column('area', 'decimal', '使用面积上限', 'Highest area', { ...REQUIRED, unit: '㎡' }),
      { ...document, label: { zh: '依据文件', en: 'Document' } },
    ],
  ),
];

/** 固定资产: every card from its acquisition to its disposal. */
export const ASSETS: Ledger = {
  id: 'assets',
  title: { zh: '固定资产台账', en: 'Fixed assets' },
  about: {
    zh: '每件资产一张卡片，登记取得、调拨、出借、维修、盘点和处置；任何一天的账面、折旧和保有量由登记算出。',
    en: 'A card for each asset from acquisition to disposal; the register of any day follows from the entries.',
  },
  kinds: KINDS,
  figures(book, { until }) {
    // Once the unit's own register is kept, no card of a vehicle is no vehicle.
    if (cardsAt(book, until).every(({ keeper }) => keeper !== '')) return [];
    const { count, entries } = vehiclesAt(book, until);
    return [
      {
        path: 'threePublic.vehiclesHeld',
        text: `${count}`,
        ledger: 'assets',
        entries,
        how: 'balance',
      },
    ];
  },
};
