import { regionEn } from '../../text/screens/region.en.ts';
import { regionZh } from '../../text/screens/region.zh.ts';
import { systemEn } from '../../text/screens/system.en.ts';
import { systemZh } from '../../text/screens/system.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of the region's own rules, which come with their pages and not with the first one. */
export const useRegionWords = () => (useLanguage().lang === 'zh' ? regionZh : regionEn);

/** The words of the system's own pages. */
export const useSystemWords = () => (useLanguage().lang === 'zh' ? systemZh : systemEn);
