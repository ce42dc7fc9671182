import { rollupEn } from '../../text/screens/rollup.en.ts';
import { rollupZh } from '../../text/screens/rollup.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of the roll-up, which come with its page and not with the first one. */
export const useRollupWords = () => (useLanguage().lang === 'zh' ? rollupZh : rollupEn);
