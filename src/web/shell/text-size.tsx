import { useEffect, useState } from 'react';
import { useWords } from './language.tsx';

const SIZES = ['normal', 'large', 'larger'] as const;
type Size = (typeof SIZES)[number];
const KEY = 'jiping.size';

const isSize = (text: string | null): text is Size =>
  (SIZES as readonly (string | null)[]).includes(text);

function remembered(): Size {
  try {
    const kept = localStorage.getItem(KEY);
    return isSize(kept) ? kept : 'normal';
  } catch {
    return 'normal';
  }
}

/** Choice of the size of all text, for tired eyes. */
export function TextSize() {
  const { shell } = useWords();
  const [size, setSize] = useState<Size>(remembered);
  useEffect(() => {
    document.documentElement.dataset.size = size;
    try {
      localStorage.setItem(KEY, size);
    } catch {
      // Without storage the choice holds for this page.
    }
  }, [size]);
  return (
    <label className="text-size">
      {shell.textSize}
      <select
        value={size}
        onChange={(event) => isSize(event.target.value) && setSize(event.target.value)}
      >
        {SIZES.map((each) => (
          <option key={each} value={each}>
            {shell.sizes[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
