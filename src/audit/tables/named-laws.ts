import type { Law } from './laws.ts';
import type { Line, Sheet } from './row-sheet.ts';

/** What a column is by its head, where heads of that kind belong to one law. */
const ROLES: readonly (readonly [string, RegExp])[] = [
  ['former', /^上年(?:度)?(?:决算|支出|执行|实际)(?:数|额)?$/],
  ['original', /^年初(?:部门)?(?:预算|批复)(?:数|额|金额)?$/],
  ['final', /^(?:调整后|全年|调整后的?全年)预算(?:数|额|金额)?$|^预算调整后(?:数|金额)?$/],
  ['adjusted', /^(?:预算)?(?:年中)?(?:调整|追加|调增|增减调整)(?:数|额|金额)$/],
  ['spent', /^(?:全年|实际|预算)*(?:执行|支出|决算)(?:数|额|金额)$/],
  [
    'left',
    /^(?:资金|预算|年末)?(?:结余|剩余|结转结余)(?:数|额|金额|资金)?$|^未(?:执行|支出|使用)(?:数|额|金额|资金)$/,
  ],
  ['opening', /^(?:年初|期初)(?:数|余额|账面数)?$/],
  ['added', /^(?:本年|本期|当年)增加(?:数|额)?$/],
  ['removed', /^(?:本年|本期|当年)减少(?:数|额)?$/],
  ['closing', /^(?:年末|期末)(?:数|余额|账面数)?$/],
  ['change', /^(?:增减|增减变动)(?:额|数|金额)?$/],
];

/** Sums that heads tell: what stands with + comes to what stands with -. */
const NAMED = [
  '+final -adjusted -original',
  '+left +spent -final',
  '+closing +removed -added -opening',
  '+change +former -spent',
].map((law) => law.split(' ').toSorted().join(' '));

const roleOf = (head: string): string | undefined => {
  const last = (head.split(' ').at(-1) ?? '').replace(/[（(][^）)]*[）)]$/, '');
  return ROLES.find(([, words]) => words.test(last))?.[0];
};

/** Whether the heads of a law's columns say that it holds: 年初预算 | 调整数 | 调整后预算. */
function isNamed({ of, plus, minus, product }: Law, { heads }: Sheet): boolean {
  if (product !== undefined) return false;
  const roles = (columns: readonly number[]) => columns.map((i) => roleOf(heads[i] ?? ''));
  const [one, other] = [roles([of, ...minus]), roles(plus)];
  if ([...one, ...other].includes(undefined)) return false;
  const signed = (a: typeof one, b: typeof one): string =>
    [...a.map((role) => `+${role}`), ...b.map((role) => `-${role}`)].toSorted().join(' ');
  return NAMED.includes(signed(one, other)) || NAMED.includes(signed(other, one));
}

/** Whether a law that the heads tell holds in a row at least, and in as many as it fails in: no digits need prove it. */
export function isNamedAndKept(law: Law, broken: readonly Line[], sheet: Sheet): boolean {
  if (broken.length === 0 || !isNamed(law, sheet)) return false;
  const columns = [law.of, ...law.plus, ...law.minus];
  const kept = sheet.lines.filter(
    (line) =>
      !broken.includes(line) &&
      columns.every((i) => line.numbers[i] !== undefined) &&
      columns.filter((i) => line.numbers[i]).length >= 2,
  );
  return kept.length >= broken.length;
}
