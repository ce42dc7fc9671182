import type { ReactNode } from 'react';

/** Keeps a table within the page: what is wider moves under the finger, or by the arrow keys once it has the focus. */
export function TableScroll({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
