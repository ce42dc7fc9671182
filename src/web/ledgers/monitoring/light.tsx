import type { Light } from '../../../ledger/monitoring/attainment.ts';
import { useWords } from '../../shell/language.tsx';

/** Shapes differ, so that nobody needs the colour. */
const SHAPES: Readonly<Record<Light, string>> = { green: '●', yellow: '▲', red: '■', none: '○' };

/** A traffic light: its shape, its word, and a colour besides. */
export function LightTag({ light }: { readonly light: Light }) {
  const { monitoring: words } = useWords();
  return (
    <span className={`light ${light}`}>
      <span aria-hidden="true">{SHAPES[light]}</span> {words.light[light]}
    </span>
  );
}
