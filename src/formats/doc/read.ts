import { type Draft, document } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { onceEach } from '../once-each.ts';
import { readCharacters } from './characters.ts';
import { openCompound } from './compound.ts';
import { openWord, type Story, type WordFile } from './fib.ts';
import { readLists } from './lists.ts';
import { paragraphProperties } from './paragraph-properties.ts';
import { broken, withoutText } from './refusals.ts';
import { type Context, readStory } from './story.ts';
import { readStyles } from './styles.ts';

/** Reads a Word 97–2003 file ([MS-DOC]); tracked changes are taken as accepted, hidden text is left out and noted. */
export function readDoc(bytes: Uint8Array): Document {
  try {
    return readFile(openWord(openCompound(bytes)));
  } catch (error) {
    // Tables of a damaged file point outside their streams.
    if (error instanceof RangeError) throw broken();
    throw error;
  }
}

function readFile(file: WordFile): Document {
  const characters = readCharacters(file);
  const context: Context = {
    ...characters,
    propertiesAt: paragraphProperties(file),
    styleOf: readStyles(file),
    lists: readLists(file),
  };
  const drafts = file.stories.flatMap((story) => storyDrafts(context, story));
  if (drafts.length === 0) throw withoutText();
  const dropped = characters.hidden > 0 ? [`隐藏文字${characters.hidden}处`] : [];
  return document(drafts, { format: 'doc', dropped });
}

function storyDrafts(context: Context, story: Story): readonly Draft[] {
  if (story.to <= story.from) return [];
  switch (story.kind) {
    case 'main':
      return readStory(context, story.from, story.to);
    case 'note':
    case 'endnote':
      return readStory(context, story.from, story.to, 'note').filter(hasWords);
    case 'textBox':
    case 'boxInHeader':
      return readStory(context, story.from, story.to, 'textBox').filter(hasWords);
    case 'comment':
      return readStory(context, story.from, story.to, 'comment').filter(hasWords);
    case 'furniture':
      return onceEach(readStory(context, story.from, story.to, 'header'));
    case 'macro':
      return [];
  }
}

const hasWords = (draft: Draft): boolean => draft.kind === 'table' || draft.text.trim() !== '';
