import { regionEn } from '../../text/screens/region.en.ts';
import { regionZh } from '../../text/screens/region.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of the region's own rules, which come with their pages and not with the first one. */
export const useRegionWords = () => (useLanguage().lang === 'zh' ? regionZh : regionEn);
