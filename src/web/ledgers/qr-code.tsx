import { memo } from 'react';
import type { Modules } from '../../ledger/qr/qr.ts';

/** Light modules around a code, without which readers do not find it. */
const QUIET = 4;

/** A QR code as one path. Without a title it says nothing to readers: its content then stands beside it in letters. */
export const QrCode = memo(
  ({
    modules,
    title,
    className,
  }: {
    readonly modules: Modules;
    readonly title?: string;
    readonly className?: string;
  }) => {
    const size = modules.length + 2 * QUIET;
    return (
      <svg
        aria-hidden={title === undefined || undefined}
        role={title === undefined ? undefined : 'img'}
        aria-label={title}
        className={className}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={modules.map(rowPath).join('')} fill="#000" />
      </svg>
    );
  },
);

/** The dark runs of a row. */
const rowPath = (row: readonly boolean[], y: number): string =>
  [
    ...row
      .map((dark) => (dark ? '#' : ' '))
      .join('')
      .matchAll(/#+/g),
  ]
    .map(({ 0: run, index }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`)
    .join('');
