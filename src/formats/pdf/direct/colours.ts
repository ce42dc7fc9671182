import type { Space } from '../../pages/pen.ts';
import type { PdfFile } from './file.ts';
import { type Dictionary, Name, type PdfValue, Stream, Unusual } from './syntax.ts';

const DEVICE: Readonly<Record<string, Space>> = {
  DeviceGray: 'grey',
  G: 'grey',
  CalGray: 'grey',
  DeviceRGB: 'rgb',
  RGB: 'rgb',
  CalRGB: 'rgb',
  DeviceCMYK: 'cmyk',
  CMYK: 'cmyk',
  Separation: 'tint',
  DeviceN: 'tint',
  Pattern: 'pattern',
};
const BY_COMPONENTS: Readonly<Record<number, Space>> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };

/** The colour space that an operator names (ISO 32000-1, 8.6). Throws `Unusual` on those that need a table. */
export function spaceOf(
  file: PdfFile,
  resources: Dictionary | undefined,
  name: PdfValue | undefined,
): Space {
  if (!(name instanceof Name)) throw new Unusual('colour space');
  const device = DEVICE[name.text];
  if (device) return device;
  const value = file.resolve(file.dictionary(resources, 'ColorSpace')?.get(name.text));
  const family = file.resolve(Array.isArray(value) ? value[0] : value);
  if (!(family instanceof Name)) throw new Unusual('colour space');
  const known = DEVICE[family.text];
  if (known) return known;
  const profile = Array.isArray(value) ? file.resolve(value[1]) : undefined;
  const components = profile instanceof Stream && file.resolve(profile.dictionary.get('N'));
  const space = family.text === 'ICCBased' && BY_COMPONENTS[Number(components)];
  if (!space) throw new Unusual('colour space');
  return space;
}

/** From here on a component is full once it is rounded to a byte. */
const FULL = 254.5 / 255;
const NONE = 0.5 / 255;

/** Whether a colour is white on paper. */
export function isWhite(space: Space, components: readonly PdfValue[]): boolean {
  if (space === 'pattern' || components.length === 0) return false;
  if (space === 'grey' || space === 'rgb')
    return components.every((part) => typeof part === 'number' && part >= FULL);
  return components.every((part) => typeof part === 'number' && part <= NONE);
}
