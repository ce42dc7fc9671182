import { document } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { droppedLines } from '../docx/dropped.ts';
import { onceEach } from '../once-each.ts';
import { withoutText } from './refusals.ts';
import { scanRtf } from './scan.ts';
import { endStory } from './story.ts';
import { closeGroup, openGroup, startWalk, takeByte, takeWord } from './walk.ts';

/**
 * Reads a Rich Text file (RTF 1.9.1), which much of what is called .doc truly is: tables with their merges, numbers of lists as the
 * writer put them down, notes, headers, text boxes. Deletions are taken as accepted, hidden text is left out and noted.
 */
export function readRtf(bytes: Uint8Array): Document {
  const walk = startWalk();
  scanRtf(bytes, {
    open: () => openGroup(walk),
    close: () => closeGroup(walk),
    word: (name, value) => takeWord(walk, name, value),
    byte: (code) => takeByte(walk, code),
  });
  // A file cut short leaves groups open: what was read of them counts.
  while (walk.groups.length > 0) closeGroup(walk);
  const main = endStory(walk.story);
  const besides = walk.ended.filter((draft) => draft.kind === 'table' || draft.text.trim() !== '');
  const isFurniture = (draft: (typeof besides)[number]): boolean =>
    draft.kind === 'paragraph' && (draft.role === 'header' || draft.role === 'footer');
  const drafts = [
    ...main,
    ...besides.filter((draft) => !isFurniture(draft)),
    ...onceEach(besides.filter(isFurniture)),
  ];
  if (drafts.length === 0) throw withoutText();
  return document(drafts, { format: 'rtf', dropped: droppedLines(walk.dropped) });
}
