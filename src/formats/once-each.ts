import type { Draft } from '../document/build.ts';

const PAGE_NUMBER = /^[\s\d\-—–－·./第页共]*$/;

/** Headers and footers, which repeat with each section, each text once; page numbers say nothing. */
export function onceEach(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const text = draft.kind === 'table' ? JSON.stringify(draft.cells) : draft.text.trim();
    if (seen.has(text) || PAGE_NUMBER.test(text)) return false;
    seen.add(text);
    return true;
  });
}
