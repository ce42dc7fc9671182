import { attributeName } from '../xml/grammar.ts';

/** The language of OFD files (GB/T 33190-2016), and its name in files older than the standard. */
export const NAMESPACES = {
  ofd: ['http://www.ofdspec.org/2016', 'http://www.ofdspec.org'],
} as const;

export const ID = attributeName('ID');
export const BASE = attributeName('BaseLoc');
export const TEMPLATE = attributeName('TemplateID');
export const BOUNDARY = attributeName('Boundary');
export const MATRIX = attributeName('CTM');
export const VISIBLE = attributeName('Visible');
export const SIZE = attributeName('Size');
export const SCALE = attributeName('HScale');
export const FONT = attributeName('Font');
export const ACROSS = attributeName('X');
export const DOWN = attributeName('Y');
export const DELTA_ACROSS = attributeName('DeltaX');
export const DELTA_DOWN = attributeName('DeltaY');
export const STROKE = attributeName('Stroke');
export const FILL = attributeName('Fill');
export const VALUE = attributeName('Value');
