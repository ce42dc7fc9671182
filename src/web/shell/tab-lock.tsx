import { useCallback, useEffect, useState } from 'react';
import { useWords } from './language.tsx';

/**
 * Lets one tab at a time edit a filing, by the browser's own locks. The first tab has it; another one may take it over.
 * Where the browser has no locks every tab may edit: the server merges by field all the same.
 */
export function useTabLock(filing: string): { readonly mine: boolean; takeOver(): void } {
  const [mine, setMine] = useState(true);
  const [stealing, setStealing] = useState(0);
  const takeOver = useCallback(() => setStealing((count) => count + 1), []);
  useEffect(() => {
    if (!('locks' in navigator)) return;
    let release: (() => void) | undefined;
    let gone = false;
    const held = () =>
      new Promise<void>((resolve) => {
        if (gone) return resolve();
        release = resolve;
        setMine(true);
      });
    const name = `jiping ${filing}`;
    const options = stealing > 0 ? { steal: true } : { ifAvailable: true };
    void navigator.locks
      .request(name, options, (lock) => {
        if (lock) return held();
        setMine(false);
        return undefined;
      })
      // Another tab took it over.
      .catch(() => !gone && setMine(false));
    return () => {
      gone = true;
      release?.();
    };
  }, [filing, stealing]);
  return { mine, takeOver };
}

/** Says that the filing is edited in another tab, and offers to do it here. */
export function SecondTab({ takeOver }: { readonly takeOver: () => void }) {
  const { shell } = useWords();
  return (
    <p className="banner" role="status">
      {shell.secondTab}{' '}
      <button type="button" onClick={takeOver}>
        {shell.takeOver}
      </button>
    </p>
  );
}
