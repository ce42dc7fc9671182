import { createContext, useContext } from 'react';
import type { FilingView } from '../../api/filing.ts';
import type { Autosave } from './autosave.ts';
import type { DraftStore } from './draft-store.ts';

/** What the pages of one filing share. */
export interface OpenFiling {
  readonly region: string;
  readonly id: string;
  readonly view: FilingView;
  readonly draft: DraftStore;
  readonly autosave: Autosave;
  /** False in a second tab, for a reader, and when the state of the filing forbids typing. */
  readonly editable: boolean;
  /** Asks the server for the view again, after an action or an explanation. */
  refresh(): Promise<void>;
}

/** Provided by the frame of a filing's pages. */
export const FilingContext = createContext<OpenFiling | undefined>(undefined);

/** The filing of the page. Throws outside the pages of a filing: that is our mistake. */
export function useOpenFiling(): OpenFiling {
  const filing = useContext(FilingContext);
  if (!filing) throw new Error('no filing around this page');
  return filing;
}
