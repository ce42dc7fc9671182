import type { Severity } from '../../document/finding.ts';

/** Inks of the terminal; every one returns the text as it is when colour is off. */
export type Paint = Readonly<
  Record<Severity | 'bold' | 'dim' | 'good' | 'quote', (text: string) => string>
>;

/** The inks. */
export function paint(color: boolean): Paint {
  const ink = (code: string) => (text: string) =>
    color ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    error: ink('1;31'),
    warning: ink('33'),
    notice: ink('36'),
    hint: ink('2'),
    needsHuman: ink('35'),
    bold: ink('1'),
    dim: ink('2'),
    good: ink('32'),
    quote: ink('4'),
  };
}
