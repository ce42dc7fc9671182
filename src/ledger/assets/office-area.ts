import type { Choice } from '../../draft/field.ts';
import { type Day, day, printDay } from '../../values/day.ts';
import { roundHalfUp } from '../../values/money.ts';
import { type Book, countOrNone, entriesOf, textIn } from '../book.ts';
import { decimalIn, STEPS } from '../decimal.ts';
import type { AssetBook } from './asset-book.ts';
import { usedHere } from './register.ts';

/** A post and the usable office area that it may have, in whole ㎡. */
interface Post {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly cap: number;
  readonly seen: 'S' | 'K';
}

const post = (key: string, cap: number, zh: string, en: string, seen: 'S' | 'K' = 'S'): Post => ({
  key,
  zh,
  en,
  cap,
  seen,
});

/**
 * Usable office area by post, 《党政机关办公用房建设标准》 (发改投资〔2014〕2674号). It replaced the table of 1999, which is still
 * met everywhere and must not be used. Townships: set by the province, to be entered in the region's table.
 */
export const OFFICE_AREA = {
  source: '《党政机关办公用房建设标准》（发改投资〔2014〕2674号）',
  from: day('2014-11-24'),
  posts: [
    post('central.minister', 54, '中央机关部级正职', 'Central, minister'),
    post('central.deputyMinister', 42, '中央机关部级副职', 'Central, deputy minister'),
    post('central.bureau', 24, '中央机关正司（局）级', 'Central, bureau head'),
    post('central.deputyBureau', 18, '中央机关副司（局）级', 'Central, deputy bureau head'),
    post('central.division', 12, '中央机关处级', 'Central, division'),
    post('central.staff', 9, '中央机关处级以下', 'Central, staff'),
    post('province.head', 54, '省级机关省级正职', 'Province, head', 'K'),
    post('province.deputyHead', 42, '省级机关省级副职', 'Province, deputy head', 'K'),
    post('province.bureau', 30, '省级机关正厅（局）级', 'Province, bureau head', 'K'),
    post('province.deputyBureau', 24, '省级机关副厅（局）级', 'Province, deputy bureau head', 'K'),
    post('province.division', 18, '省级机关正处级', 'Province, division head', 'K'),
    post('province.deputyDivision', 12, '省级机关副处级', 'Province, deputy division head', 'K'),
    post('province.staff', 9, '省级机关处级以下', 'Province, staff', 'K'),
    post('city.head', 42, '市级机关市级正职', 'City, head', 'K'),
    post('city.deputyHead', 30, '市级机关市级副职', 'City, deputy head', 'K'),
    post('city.bureau', 24, '市级机关正局（处）级', 'City, bureau head', 'K'),
    post('city.deputyBureau', 18, '市级机关副局（处）级', 'City, deputy bureau head', 'K'),
    post('city.staff', 9, '市级机关局（处）级以下', 'City, staff', 'K'),
    post('county.head', 30, '县级机关县级正职', 'County, head'),
    post('county.deputyHead', 24, '县级机关县级副职', 'County, deputy head'),
    post('county.section', 18, '县级机关正科级', 'County, section head'),
    post('county.deputySection', 12, '县级机关副科级', 'County, deputy section head'),
    post('county.staff', 9, '县级机关科级以下', 'County, staff'),
  ] as readonly Post[],
} as const;

const TOWNSHIP: readonly Choice[] = [
  { value: 'township.head', label: { zh: '乡级机关乡级正职', en: 'Township, head' } },
  { value: 'township.deputyHead', label: { zh: '乡级机关乡级副职', en: 'Township, deputy head' } },
  { value: 'township.staff', label: { zh: '乡级机关乡级以下', en: 'Township, staff' } },
];

/** Posts as choices of a form. */
export const POST_CHOICES: readonly Choice[] = [
  ...OFFICE_AREA.posts.map(({ key, zh, en }) => ({ value: key, label: { zh, en } })),
  ...TOWNSHIP,
];

/** The offices of one post against what its people may have; areas in ten-thousandths of ㎡. */
interface PostArea {
  readonly post: string;
  readonly zh: string;
  readonly en: string;
  readonly people: number;
  /** For each; absent where nobody set one. */
  readonly cap?: number;
  /** Where every office says whose it is. */
  readonly area?: number;
  readonly over?: boolean;
  readonly basis: 'region' | 'local' | 'national';
  readonly source: string;
}

/** Office area held against what the posts allow; areas in ten-thousandths of ㎡. */
export interface OfficeArea {
  readonly area: number;
  readonly people: number;
  /** Rounded half-up to the ten-thousandth; absent without people. */
  readonly perHead?: number;
  /** Absent when a post has no standard: nothing is then said of an excess. */
  readonly allowed?: number;
  readonly over?: boolean;
  /** Every standard was read in its text or set by the region or the unit: the report may tell the excess. */
  readonly sure: boolean;
  readonly rows: readonly PostArea[];
  readonly entries: readonly string[];
}

/** People by post on a day: of each post what was told last. Posts without people are left out. */
export function postsAt(staffing: Book, on: Day): Readonly<Record<string, number>> {
  const told = entriesOf(staffing, 'posts', '', on).map((entry): readonly [string, number] => [
    textIn(entry, 'post'),
    countOrNone(entry, 'count'),
  ]);
  return Object.fromEntries([...new Map(told)].filter(([, count]) => count > 0));
}

/** The offices that the unit uses, its own or kept by another, against the posts of the people. Undefined where no office is on a card. */
export function officeAreaAt(
  book: AssetBook,
  on: Day,
  people: Readonly<Record<string, number>>,
): OfficeArea | undefined {
  const rooms = usedHere(book, on).filter(
    (card) => card.roomUse === 'office' && card.area !== undefined,
  );
  if (rooms.length === 0) return undefined;
  const areaOf = (own: typeof rooms) => own.reduce((sum, card) => sum + (card.area ?? 0), 0);
  const known = rooms.every(({ post: whose }) => whose !== '');
  const posts = Object.entries(people).filter(([, number]) => number > 0);
  const standards = posts.map(([key]) => standardOf(book, on, key));
  const count = posts.reduce((sum, [, number]) => sum + number, 0);
  const allowed = posts.reduce<number | undefined>((sum, [, number], i) => {
    const cap = standards[i]?.cap;
    return sum === undefined || cap === undefined ? undefined : sum + cap * number;
  }, 0);
  const rows = posts.flatMap(([key, number], i): readonly PostArea[] => {
    const named = POST_CHOICES.find(({ value }) => value === key);
    if (!named) return [];
    const { cap, basis = 'national', source = '' } = standards[i] ?? {};
    const area = known ? areaOf(rooms.filter((card) => card.post === key)) : undefined;
    return [
      {
        ...{ post: key, ...named.label, people: number, basis, source },
        ...(cap !== undefined && { cap }),
        ...(area !== undefined && { area }),
        ...(cap !== undefined && area !== undefined && { over: area > cap * number }),
      },
    ];
  });
  const area = areaOf(rooms);
  return {
    area,
    people: count,
    ...(count > 0 && { perHead: roundHalfUp(area, count) }),
    ...(allowed !== undefined && count > 0 && { allowed, over: area > allowed }),
    sure: count > 0 && standards.every((standard) => standard?.sure === true),
    rows,
    entries: rooms.flatMap(({ entries }) => entries),
  };
}

/** The area of a post on a day: the region's, else what the unit entered, else that of the state. Undefined where nobody set one. */
function standardOf(book: AssetBook, on: Day, key: string) {
  for (const [basis, of] of [
    ['region', book.standards],
    ['local', book],
  ] as const) {
    const entry =
      of &&
      entriesOf(of, 'areaStandard', '', on)
        .filter((each) => textIn(each, 'post') === key)
        .at(-1);
    const cap = entry && decimalIn(entry, 'area');
    if (entry && cap !== undefined)
      return {
        cap,
        basis,
        source: `${textIn(entry, 'document')}（${printDay(entry.day)}起）`,
        sure: true,
      };
  }
  const national = OFFICE_AREA.posts.find((each) => each.key === key);
  if (on < OFFICE_AREA.from || !national) return undefined;
  return {
    cap: national.cap * STEPS,
    basis: 'national' as const,
    source: OFFICE_AREA.source,
    sure: national.seen === 'S',
  };
}
