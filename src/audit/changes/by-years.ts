import type { Report } from '../../report/report.ts';
import { percentOf, trimmed } from '../figures/amounts.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  innerClauseOf,
  inUnitOf,
  isRate,
  stepOf,
} from '../figures/counted.ts';
import { compareRatio } from '../rates/ratios.ts';
import { RATE_BEHIND } from './rate-of-change.ts';
import type { ToldChange } from './told-changes.ts';

const OF_YEAR = /(20\d\d)年度?([^，。；、\d]{0,12}?)(?:为|是|达到?|共)?$/;
const COMPARED =
  /(20\d\d)年度?([^，。；、\d]{0,12}?)[比较](20\d\d)年度?(?:同期)?([^，。；、\d]{0,8}?)(增加|增长|上升|提高|多|减少|下降|降低|少)(?:了)?$/;
const UP = /增|升|提|多/;

/** 「2023年投入78万元，2024年投入88万元，2024年比2023年增加10万元，增幅12.82%」: amounts of two years of which a paragraph tells what lies between them. */
export const changesByYears = (report: Report): readonly ToldChange[] =>
  atEachFigure(report, (change, k, list): readonly ToldChange[] => {
    const [, year = '', own = '', than = '', of = '', way = ''] =
      COMPARED.exec(change.before) ?? [];
    if (year === '' || year === than) return [];
    const front = list.slice(0, k);
    const now = ofYear(front, year, own + of);
    const base = ofYear(front, than, own + of);
    if (!now || !base || !alike(now, base) || now.name !== base.name || base.size <= 0) return [];
    const said = [base, now].map((each) => counted(each));
    const isUp = now.size > base.size;
    if (now.size !== base.size && isUp !== UP.test(way))
      return [
        { places: [...said, counted(change)], wrong: 'direction', computed: isUp ? 'up' : 'down' },
      ];
    const rate = isRate(change) ? change : rateBehind(list[k + 1], change);
    const between = Math.abs(now.size - base.size);
    const places = [...said, counted(change)];
    if (!isRate(change)) {
      if (!alike(change, now)) return [];
      if (!isPrinted(change, between))
        return [
          {
            places,
            wrong: 'amount',
            computed: `${trimmed(inUnitOf(change, between))}${change.value.unit}`,
          },
        ];
    }
    const plain = { ...now.value, decimals: 0, unit: '' };
    const made = (coefficient: number) => ({ ...plain, coefficient });
    if (!rate || compareRatio(rate.value, made(between), made(base.size)) !== 'different')
      return [];
    return [
      { places: [...said, counted(rate)], wrong: 'rate', computed: percentOf(between / base.size) },
    ];
  });

type OfYear = Counted & { readonly name: string };

/** The one amount of a year, and what it is called; the words of the comparison may say of which of several. */
function ofYear(front: readonly Counted[], year: string, called: string): OfYear | undefined {
  const found = front.flatMap((each): readonly OfYear[] => {
    const [, own, name = ''] = OF_YEAR.exec(innerClauseOf(each)) ?? [];
    return own === year && !isRate(each) && !/[比较]/.test(name) ? [{ ...each, name }] : [];
  });
  const named = called === '' ? [] : found.filter(({ name }) => name.includes(called));
  const meant = named.length > 0 ? named : found;
  return meant.length === 1 ? meant[0] : undefined;
}

const rateBehind = (next: Counted | undefined, { sentence }: Counted): Counted | undefined =>
  next && isRate(next) && next.sentence === sentence && RATE_BEHIND.test(next.before)
    ? next
    : undefined;

/** Whether an amount is another, each rounded at its last digit. */
const isPrinted = (change: Counted, size: number): boolean =>
  Math.abs(change.size - size) <= stepOf(change) * 1.01;
