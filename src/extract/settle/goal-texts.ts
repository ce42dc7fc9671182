// The number with which an objective begins.
const NUMBER = /^\s*(?:目标)?[(（]?(\d{1,2}|[一二三四五六七八九十])(?:[)）、.．：:是])/;

/** Parts the texts of two columns that came one after the other: where the numbering begins anew, else in the middle. */
export function halves(texts: readonly string[]): readonly [string, string] {
  const first = NUMBER.exec(texts[0] ?? '')?.[1];
  const again =
    first === undefined
      ? -1
      : texts.findIndex((text, i) => i > 0 && NUMBER.exec(text)?.[1] === first);
  const cut = again > 0 ? again : Math.ceil(texts.length / 2);
  return [texts.slice(0, cut).join('\n'), texts.slice(cut).join('\n')];
}

/** Parts one text where its numbering begins anew with 1. */
export function anew(text: string): readonly [string, string] | undefined {
  const first = NUMBER.exec(text)?.[0];
  const again = first === undefined ? -1 : text.indexOf(first, first.length);
  return again > 0 ? [text.slice(0, again), text.slice(again)] : undefined;
}
