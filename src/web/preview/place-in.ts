import type { Place } from '../../document/document.ts';

const NAMES = ['row', 'column', 'from', 'to'] as const;

/** A place as it stands behind the address of the preview: `#at=12.3.0.4.9`, the block first, what is not said left empty. */
export function placeIn(hash: string): Place | undefined {
  const [block = '', ...more] = /^#at=([\d.]+)$/.exec(hash)?.[1]?.split('.') ?? [];
  if (block === '') return undefined;
  const said = NAMES.flatMap((name, i) => (more[i] ? [[name, Number(more[i])] as const] : []));
  return { block: Number(block), ...Object.fromEntries(said) };
}

/** The same the other way. */
export const hashOf = (place: Place): string =>
  `at=${[place.block, ...NAMES.map((name) => place[name] ?? '')].join('.')}`;
