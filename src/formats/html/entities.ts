import { Tokenizer } from 'htmlparser2';

const nothing = (): void => undefined;

/** Calls back with the pieces of some markup that are text or the value of an attribute, each entity a piece of its own. */
function pieces(markup: string, want: 'text' | 'value', take: (piece: string) => void): void {
  const text = (from: number, to: number) => take(markup.slice(from, to));
  const entity = (code: number) => take(String.fromCodePoint(code));
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: want === 'text' ? text : nothing,
      ontextentity: want === 'text' ? entity : nothing,
      onattribdata: want === 'value' ? text : nothing,
      onattribentity: want === 'value' ? entity : nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
}

/** Hands on a text with its entities resolved, by the rules of HTML; `ends` when nothing stands behind it. */
export function resolveText(text: string, ends: boolean, take: (piece: string) => void): void {
  pieces(ends ? text : `${text}</a>`, 'text', take);
}

/** The same for the content of `title` and `textarea`, which holds no tags. */
export function resolveRaw(
  tag: string,
  text: string,
  ends: boolean,
  take: (piece: string) => void,
): void {
  pieces(`<${tag}>${text}${ends ? '' : `</${tag}>`}`, 'text', take);
}

/** The value of an attribute with its entities resolved; `quote` is the mark around it, '' when there is none. */
export function resolveValue(value: string, quote: '"' | "'" | ''): string {
  let whole = '';
  pieces(`<a b=${quote}${value}${quote}>`, 'value', (piece) => {
    whole += piece;
  });
  return whole;
}
