import { inspectionEn } from '../../text/screens/inspection.en.ts';
import { inspectionZh } from '../../text/screens/inspection.zh.ts';
import { figure } from '../../values/figure.ts';
import { printScaled } from '../../values/money.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of spot checks, which come with their pages and not with the first one. */
export const useInspectionWords = () => (useLanguage().lang === 'zh' ? inspectionZh : inspectionEn);

/** Those words. */
export type InspectionWords = typeof inspectionZh;

/** Hundredths of a point as they are printed; nothing for what is not known. */
export const pointsText = (hundredths: number | undefined): string =>
  hundredths === undefined ? '' : printScaled(hundredths, 2);

/** Typed points in hundredths; undefined for what are none. */
export function pointsIn(text: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(text)) return undefined;
  const { coefficient, decimals } = figure(text);
  return coefficient * 10 ** (2 - decimals);
}
