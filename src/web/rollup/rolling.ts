import { createContext, useContext } from 'react';
import type { RollupView } from '../../api/rollup.ts';

/** What one looks behind: a kind of finding, a band of scores or rates, of a department or of all. */
export interface Look {
  readonly title: string;
  readonly check?: string;
  readonly scoreBand?: number;
  readonly rateBand?: number;
  readonly under?: string;
}

/** The roll-up of the page, and what its parts do with it. */
export interface Rolling {
  readonly view: RollupView;
  /** Year, path and basis as they stand in addresses. */
  readonly query: string;
  /** Opens the units behind a number. */
  look(at: Look): void;
  /** Shows what lies below a path. */
  goTo(path: string): void;
}

/** Given by the page. */
export const RollingContext = createContext<Rolling | undefined>(undefined);

/** The roll-up of the page. */
export function useRolling(): Rolling {
  const rolling = useContext(RollingContext);
  if (!rolling) throw new Error('no roll-up around this part');
  return rolling;
}
