import type { JSONContent } from '@tiptap/core';

/** Name of the node that stands for a cited fact (数据块). */
export const FACT = 'fact';

const TOKEN = /⟦([^⟦⟧]*)⟧/g;

/** A draft's text as the editor holds it: paragraphs, with a node for each ⟦key⟧. */
export function documentOf(text: string): JSONContent {
  return { type: 'doc', content: text.split('\n').map(paragraphOf) };
}

function paragraphOf(line: string): JSONContent {
  const content: JSONContent[] = [];
  let at = 0;
  for (const match of line.matchAll(TOKEN)) {
    if (match.index > at) content.push({ type: 'text', text: line.slice(at, match.index) });
    content.push({ type: FACT, attrs: { key: match[1] ?? '' } });
    at = match.index + match[0].length;
  }
  if (at < line.length) content.push({ type: 'text', text: line.slice(at) });
  return { type: 'paragraph', ...(content.length > 0 && { content }) };
}

/** What the editor holds as the text of a draft. */
export const textOf = (document: JSONContent): string =>
  (document.content ?? [])
    .map((paragraph) =>
      (paragraph.content ?? [])
        .map((node) => (node.type === FACT ? `⟦${node.attrs?.key ?? ''}⟧` : (node.text ?? '')))
        .join(''),
    )
    .join('\n');

/** A figure typed by hand that is also a fact of the dossier. */
export interface Linkable {
  readonly key: string;
  /** The words in the text. */
  readonly text: string;
  /** Where they stand in the draft's text. */
  readonly from: number;
}

/**
 * Figures typed by hand that are facts of the dossier, so that the text can follow the data. Only amounts, counts and
 * rates with two digits or more: 「3人」 is said of much.
 */
export function linkables(
  text: string,
  facts: readonly { readonly key: string; readonly text?: string }[],
): readonly Linkable[] {
  const found: Linkable[] = [];
  for (const { key, text: value } of facts) {
    if (value === undefined || (value.match(/\d/g)?.length ?? 0) < 2 || /^\d{4}年$/.test(value))
      continue;
    for (let from = text.indexOf(value); from >= 0; from = text.indexOf(value, from + 1)) {
      const digitBefore = /[\d.]/.test(text.charAt(from - 1));
      if (!digitBefore && !found.some((each) => each.from === from))
        found.push({ key, text: value, from });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
