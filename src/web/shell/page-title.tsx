import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from './language.tsx';

/** The heading of a page. It takes the focus when the page is shown, so that readers hear where they are. */
export function PageTitle({
  children,
  note,
}: {
  readonly children: string;
  readonly note?: ReactNode;
}) {
  const { shell } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · ${shell.product}`;
  }, [children, shell.product]);
  useEffect(() => {
    // A field that was asked for keeps the focus.
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body || active.tagName === 'A')
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page-title">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {note}
    </div>
  );
}
