import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { MoneyTyped } from '../../draft/parse-money.ts';
import { useWords } from '../shell/language.tsx';

interface Chosen {
  readonly unit: MoneyTyped;
  setUnit(unit: MoneyTyped): void;
}

const MoneyUnitContext = createContext<Chosen>({ unit: '万元', setUnit: () => undefined });
const KEY = 'jiping.moneyUnit';
const UNITS: readonly MoneyTyped[] = ['万元', '元'];

/** Provides the unit in which the amounts of a page are typed and shown. The draft keeps 万元 whatever it is. */
export function MoneyUnit({ children }: { readonly children: ReactNode }) {
  const [unit, choose] = useState<MoneyTyped>(() => (remembered() === '元' ? '元' : '万元'));
  const chosen = useMemo(
    () => ({
      unit,
      setUnit: (next: MoneyTyped) => {
        choose(next);
        remember(next);
      },
    }),
    [unit],
  );
  return <MoneyUnitContext.Provider value={chosen}>{children}</MoneyUnitContext.Provider>;
}

/** The unit of the page's amounts. */
export const useMoneyUnit = (): Chosen => useContext(MoneyUnitContext);

/** Switches the unit of the page's amounts. */
export function MoneyUnitSwitch() {
  const { unit, setUnit } = useMoneyUnit();
  const { forms } = useWords();
  return (
    <fieldset className="unit-switch">
      <legend>{forms.unitSwitch}</legend>
      {UNITS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="money-unit"
            checked={unit === each}
            onChange={() => setUnit(each)}
          />
          {forms.units[each]}
        </label>
      ))}
    </fieldset>
  );
}

// A browser that forbids storage shows 万元 on every page.
function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(unit: MoneyTyped): void {
  try {
    sessionStorage.setItem(KEY, unit);
  } catch {
    // The choice holds for this page.
  }
}
