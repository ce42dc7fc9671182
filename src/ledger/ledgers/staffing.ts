import type { Bilingual } from '../../document/finding.ts';
import { type Day, printDay } from '../../values/day.ts';
import { POST_CHOICES } from '../assets/office-area.ts';
import { lowestFrom } from '../balance.ts';
import { type Book, countIn, countOrNone, entriesOf } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Asked, Column, EntryKind, Ledger, Traced } from '../ledger.ts';
import { tracer } from '../tracing.ts';

/** The groups of people whose numbers are kept, by the last step of their fields. */
const GROUPS = {
  filled: { zh: '在职', en: 'in post' },
  retirees: { zh: '退休', en: 'retired' },
  veteranRetirees: { zh: '离休', en: 'veteran retirees' },
} as const;
type Group = keyof typeof GROUPS;

/** By how many heads an entry of a kind changes each group: the kinds of movements, numbers only, no names. */
const MOVES: Readonly<Record<string, Partial<Record<Group, 1 | -1>>>> = {
  joined: { filled: 1 },
  transferredIn: { filled: 1 },
  left: { filled: -1 },
  transferredOut: { filled: -1 },
  retired: { filled: -1, retirees: 1 },
  retireeGone: { retirees: -1 },
  veteranGone: { veteranRetirees: -1 },
};

const people = (key: string, zh: string, en: string, heads: readonly string[] = []): Column => ({
  key,
  kind: 'count',
  label: { zh, en },
  heads,
  required: true,
  unit: '人',
});
const words = (key: string, zh: string, en: string, required?: true): Column => ({
  key,
  kind: 'text',
  label: { zh, en },
  ...(required && { required }),
});

const move = (key: string, zh: string, en: string, day: Bilingual): EntryKind => ({
  key,
  label: { zh, en },
  day,
  columns: [
    people('count', '人数', 'Persons'),
    words('document', '文号', 'Document number'),
    words('note', '说明', 'Note'),
  ],
  check: moveFault,
});

/** 人员: authorised posts with their approvals and every movement by date; numbers, no personal data. */
export const STAFFING: Ledger = {
  id: 'staffing',
  title: { zh: '人员台账', en: 'Staffing' },
  about: {
    zh: '登记编制批复和人员增减（只记人数，不记姓名）；任何一天的编制、在职、离退休人数由此算出。',
    en: 'Authorised posts and movements of staff, by numbers alone; the figures of any day follow.',
  },
  kinds: [
    {
      key: 'authorized',
      label: { zh: '核定编制', en: 'Authorised posts' },
      day: { zh: '批复日期', en: 'Date of approval' },
      columns: [
        {
          ...people('count', '核定后编制总数', 'Posts after the approval', ['编制数', '核定编制']),
          help: {
            zh: '填批复后的编制总数，不是增减数。',
            en: 'All posts after the approval, not the change.',
          },
        },
        words('document', '文号', 'Document number', true),
      ],
    },
    {
      key: 'opening',
      label: { zh: '期初人数', en: 'Opening numbers' },
      day: { zh: '截止日期', en: 'As of' },
      columns: [
        people('filled', '在职人数', 'In post', ['实有人数', '实际在职人数']),
        people('retirees', '退休人数', 'Retirees', ['退休']),
        {
          key: 'veteranRetirees',
          kind: 'count',
          label: { zh: '离休人数', en: 'Veteran retirees' },
          heads: ['离休'],
          unit: '人',
          help: { zh: '没有离休人员的不填。', en: 'Blank when there are none.' },
        },
      ],
      check: openingFault,
    },
    {
      key: 'posts',
      label: { zh: '按职级人数', en: 'Numbers by post' },
      day: { zh: '截止日期', en: 'As of' },
      columns: [
        {
          key: 'post',
          kind: 'choice',
          label: { zh: '职级', en: 'Post' },
          required: true,
          choices: POST_CHOICES,
        },
        {
          ...people('count', '人数', 'Persons'),
          help: {
            zh: '填这一天这一职级的在职人数，没有的填0；各职级合计应等于在职人数，用于对照办公用房标准。',
            en: 'All in post at that level on the day; together they are the staff.',
          },
        },
      ],
    },
    move('joined', '新录用', 'Joined', { zh: '到岗日期', en: 'Date of joining' }),
    move('transferredIn', '调入', 'Transferred in', { zh: '调入日期', en: 'Date of transfer' }),
    move('transferredOut', '调出', 'Transferred out', { zh: '调出日期', en: 'Date of transfer' }),
    move('retired', '退休', 'Retired', { zh: '退休日期', en: 'Date of retirement' }),
    move('left', '辞职等离开', 'Left', { zh: '离开日期', en: 'Date of leaving' }),
    move('retireeGone', '退休人员减少', 'Fewer retirees', { zh: '减少日期', en: 'Date' }),
    move('veteranGone', '离休人员减少', 'Fewer veteran retirees', { zh: '减少日期', en: 'Date' }),
  ],
  figures,
};

/** By how many an entry changes a group. */
const changeOf = (entry: LedgerEntry, group: Group): number =>
  entry.kind === 'opening'
    ? countOrNone(entry, group)
    : (MOVES[entry.kind]?.[group] ?? 0) * countOrNone(entry, 'count');

/** The opening and the movements, which alone change how many there are. */
const movesOf = (book: Book, until?: Day): readonly LedgerEntry[] =>
  entriesOf(book, ['opening', ...Object.keys(MOVES)], '', until);

/** The numbers are told once, before all movements: those are counted from it. */
function openingFault(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const all = movesOf(book);
  if (all.some(({ kind }) => kind === 'opening'))
    return {
      zh: '期初人数只登记一次；有误的，请先冲销原来那一笔再登记。',
      en: 'Opening numbers are entered once; reverse them first.',
    };
  const earlier = all.find(({ day }) => day <= entry.day);
  return earlier
    ? {
        zh: `${printDay(earlier.day)}已有人员增减，期初人数的截止日期应在它之前。`,
        en: `There is a movement on ${earlier.day}; opening numbers stand before it.`,
      }
    : undefined;
}

/** Nobody leaves who is not there: at the end of no day, later ones included, is a group below zero. */
function moveFault(entry: LedgerEntry, book: Book): Bilingual | undefined {
  if (countIn(entry, 'count') === 0) return { zh: '人数不能为0。', en: 'Nobody moved.' };
  const all = movesOf(book);
  const opening = all.find(({ kind }) => kind === 'opening');
  if (opening && entry.day <= opening.day)
    return {
      zh: `期初人数截至${printDay(opening.day)}，已含这一天及以前的增减，请核对日期。`,
      en: `Opening numbers of ${opening.day} hold all movements up to that day.`,
    };
  for (const group of Object.keys(GROUPS) as Group[]) {
    const change = changeOf(entry, group);
    if (change >= 0) continue;
    const { left: there } = lowestFrom(entry.day, all, (each) => changeOf(each, group));
    if (there + change >= 0) continue;
    return {
      zh: `${GROUPS[group].zh}人员只有${there}人，不能减少${-change}人；请核对人数和日期，或先登记期初人数。`,
      en: `Only ${there} are ${GROUPS[group].en}; ${-change} cannot go.`,
    };
  }
  return undefined;
}

/** The figures of a day: the last approval, and the sums of all movements up to it. */
function figures(book: Book, { until }: Asked): readonly Traced[] {
  const { found, add } = tracer('staffing');
  const approval = entriesOf(book, 'authorized', '', until).slice(-1);
  for (const entry of approval)
    add('staffing.authorized', `${countOrNone(entry, 'count')}`, approval, 'last');
  const all = movesOf(book, until);
  // Movements alone tell no numbers: somebody may have been there before them.
  if (!all.some(({ kind }) => kind === 'opening')) return found;
  for (const group of Object.keys(GROUPS) as Group[]) {
    const own = all.filter((entry) => changeOf(entry, group) !== 0 || countIn(entry, group) === 0);
    if (own.length === 0) continue;
    const there = own.reduce((sum, entry) => sum + changeOf(entry, group), 0);
    add(`staffing.${group}`, `${there}`, own, 'balance');
  }
  return found;
}
