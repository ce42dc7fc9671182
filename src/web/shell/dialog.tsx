import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A dialog over the page: the browser's own, which keeps the focus inside and gives it back. */
export function Dialog({
  title,
  children,
  broad = false,
  onClose,
}: {
  readonly title: string;
  readonly children: ReactNode;
  /** For lists beside their details, and tables. */
  readonly broad?: boolean;
  /** Absent for a dialog that must be answered. */
  readonly onClose?: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={broad ? 'dialog broad' : 'dialog'}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
