import type { Rule, Rules, Tag } from '../xml/grammar.ts';
import { ID } from './names.ts';
import { settleCarried } from './paragraphs.ts';
import { drop, newContainer, type Walk } from './walk.ts';

const dropped = (what: string): Rule<Walk> => ({
  open: (walk) => {
    drop(walk.context, what);
    return true;
  },
});

/** Rules of what floats or refers elsewhere: text boxes, notes, pictures and alternatives. */
export const DRAWING_RULES: Rules<Walk> = {
  'w:txbxContent': { open: beginBox, close: endBox },
  'mc:AlternateContent': {
    open: ({ alternatives }) => {
      alternatives.push(false);
    },
    close: ({ alternatives }) => {
      alternatives.pop();
    },
  },
  'mc:Choice': {
    open: ({ alternatives }) => {
      if (alternatives.at(-1)) return true;
      alternatives[alternatives.length - 1] = true;
      return false;
    },
  },
  'mc:Fallback': { open: ({ alternatives }) => alternatives.at(-1) ?? false },
  'w:footnoteReference': { open: (walk, tag) => refer(walk, tag, 'footnote') },
  'w:endnoteReference': { open: (walk, tag) => refer(walk, tag, 'endnote') },
  'pic:pic': dropped('图片'),
  'v:imagedata': dropped('图片'),
  'c:chart': dropped('图表'),
  'dgm:relIds': dropped('图示'),
  'w:object': dropped('嵌入对象'),
  'w:control': dropped('控件'),
  'w:altChunk': dropped('外部插入内容'),
};

function beginBox(walk: Walk): void {
  const { inRun, runFrom, runText, runHidden, runPieces } = walk;
  walk.outerRuns.push({ inRun, runFrom, runText, runHidden, runPieces });
  walk.inRun = 0;
  walk.runHidden = false;
  walk.containers.push(walk.container);
  walk.container = newContainer('box', walk.container.role ?? 'textBox');
}

function endBox(walk: Walk): void {
  settleCarried(walk);
  const box = walk.container;
  walk.container = walk.containers.pop() ?? box;
  Object.assign(walk, walk.outerRuns.pop());
  const target = walk.paragraph?.after ?? walk.container.drafts;
  for (const draft of box.drafts) target.push(draft);
}

function refer(walk: Walk, tag: Tag, kind: string): void {
  const note = walk.context.notes.get(`${kind} ${tag.attribute(ID) ?? ''}`);
  for (const draft of note ?? []) walk.paragraph?.after.push(draft);
}
