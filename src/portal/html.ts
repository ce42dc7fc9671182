import { escapeAttribute } from '../values/escape.ts';

/** A piece of HTML whose texts are escaped. */
export interface Html {
  readonly html: string;
}

type Piece = string | number | Html | readonly Html[];

const written = (piece: Piece): string => {
  if (typeof piece === 'string' || typeof piece === 'number') return escapeAttribute(`${piece}`);
  return 'html' in piece ? piece.html : piece.map((each) => each.html).join('');
};

/** HTML written as a template; every text put in is escaped, so that no one can forget to. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: parts.reduce((before, part, i) => before + written(pieces[i - 1] ?? '') + part),
});
