import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

const ID = 'header-note';

/** The place in the header for what the page of a filing says: its unit and year, and how saving stands. */
export const HeaderNote = () => <div id={ID} className="header-note" />;

/** Puts something into the header while the component is on the page. */
export function InHeader({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(ID)), []);
  return place ? createPortal(children, place) : null;
}
