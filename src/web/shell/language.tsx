import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Bilingual } from '../../document/finding.ts';
import { type Screens, screensOf } from '../../text/screens/screens.ts';
import type { Lang } from '../../text/text.ts';

interface Language {
  readonly lang: Lang;
  readonly words: Screens;
  setLang(lang: Lang): void;
}

const LanguageContext = createContext<Language | undefined>(undefined);
const KEY = 'jiping.lang';

/** Provides the words of the screens in the language that the person chose. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(() => (remembered() === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    try {
      localStorage.setItem(KEY, lang);
    } catch {
      // Without storage the choice holds for this page.
    }
  }, [lang]);
  const language = useMemo(() => ({ lang, words: screensOf(lang), setLang }), [lang]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The language of the page and how to change it. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('no language around this page');
  return language;
}

/** The words of the screens. */
export const useWords = (): Screens => useLanguage().words;

/** A sentence of the engine in the language of the page. */
export function useSay(): (sentence: Bilingual) => string {
  const { lang } = useLanguage();
  return (sentence) => sentence[lang];
}
