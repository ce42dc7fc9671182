import { mergeAttributes, Node } from '@tiptap/core';
import { FACT } from './text.ts';

/** A fact as the editor shows it: its label for help, its value as printed. */
interface ShownFact {
  readonly label: string;
  readonly text: string;
}

/** Where the nodes find what to show, and hear when it changes. */
export interface Facts {
  get(key: string): ShownFact | undefined;
  subscribe(listener: () => void): () => void;
}

/** The inline node of a cited fact (数据块): one unit that shows the value of now, and cannot go stale. */
export const factNode = (facts: Facts) =>
  Node.create({
    name: FACT,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({ key: { default: '' } }),
    // Nothing that is pasted becomes a fact: it could name any.
    parseHTML: () => [],
    renderHTML: ({ HTMLAttributes, node }) => [
      'span',
      mergeAttributes(HTMLAttributes, { class: 'chip' }),
      `⟦${node.attrs.key}⟧`,
    ],
    renderText: ({ node }) => facts.get(node.attrs.key)?.text ?? '',
    addNodeView: () => {
      return ({ node }) => {
        const dom = document.createElement('span');
        const show = () => {
          const fact = facts.get(node.attrs.key);
          dom.className = fact ? 'chip' : 'chip missing';
          dom.textContent = fact?.text ?? node.attrs.key;
          dom.title = fact?.label ?? '';
        };
        show();
        const stop = facts.subscribe(show);
        return { dom, destroy: stop };
      };
    },
  });
