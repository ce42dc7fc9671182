import type { EndTag, Rules, Tag } from '../xml/grammar.ts';
import { skip } from '../xml/grammar.ts';
import { CHAR, FIELD_CHAR_TYPE, FONT, isOn, SPACE, TYPE, VAL } from './names.ts';
import { symbolText } from './symbols.ts';
import { drop, type Walk } from './walk.ts';

/** Rules of runs: text and what stands for text (ECMA-376 part 1, 17.3.2 and 17.3.3). */
export const RUN_RULES: Rules<Walk> = {
  'w:r': { open: beginRun, close: endRun },
  'w:rPr': { repeats: true },
  'w:t': {
    open: (walk, tag) => {
      walk.textTag = tag;
      const { paragraph, context } = walk;
      if (context.marks && paragraph && walk.inRun === 1)
        walk.runPieces.push({
          from: tag.to,
          text: paragraph.text.length,
          kept: tag.attribute(SPACE) === 'preserve',
        });
    },
    text: (walk, text) => add(walk, spaced(walk, text)),
  },
  'm:t': { text: add },
  'm:num': { close: (walk) => add(walk, '/') },
  'w:tab': {
    open: (walk) => {
      if (!walk.inProperties) add(walk, '\t');
    },
  },
  'w:ptab': { open: (walk) => add(walk, '\t') },
  'w:br': { open: addBreak },
  'w:cr': { open: (walk) => add(walk, '\n') },
  'w:noBreakHyphen': { open: (walk) => add(walk, '-') },
  'w:sym': {
    open: (walk, tag) =>
      add(walk, symbolText(tag.attribute(FONT) ?? '', tag.attribute(CHAR) ?? '')),
  },
  'w:vanish': {
    open: (walk, tag) => {
      if (!walk.inProperties) walk.runHidden = isOn(tag.attribute(VAL));
    },
  },
  'w:rPrChange': skip,
  'w:rt': skip,
  'w:fldChar': { open: turnField },
  'w:checkBox': {
    open: (walk) => {
      walk.checkBox = '☐';
    },
    close: (walk) => {
      if (walk.paragraph && !walk.runHidden) walk.paragraph.text += walk.checkBox ?? '';
      walk.checkBox = undefined;
    },
  },
  'w:default': { open: check },
  'w:checked': { open: check },
};

function beginRun(walk: Walk, tag: Tag): void {
  walk.inRun += 1;
  if (walk.inRun > 1) return;
  walk.runHidden = false;
  walk.runFrom = tag.from;
  walk.runText = walk.paragraph?.text.length ?? 0;
  if (walk.context.marks) walk.runPieces = [];
}

function endRun(walk: Walk, tag: EndTag): void {
  walk.inRun -= 1;
  if (walk.inRun > 0) return;
  walk.runHidden = false;
  const { paragraph } = walk;
  if (!walk.context.marks || walk.controls > 0) return;
  if (paragraph && paragraph.text.length > walk.runText)
    paragraph.runs.push({
      from: walk.runFrom,
      to: tag.to,
      text: walk.runText,
      pieces: walk.runPieces,
    });
}

function add(walk: Walk, text: string): void {
  const { paragraph } = walk;
  if (!paragraph || text === '') return;
  if (walk.runHidden) {
    drop(walk.context, '隐藏文字');
    return;
  }
  if (walk.fields.length > 0 && walk.fields.includes('instruction')) return;
  paragraph.text += text;
}

/** White space at the edges counts only when the file says so; a line end inside is a space on paper. */
function spaced(walk: Walk, text: string): string {
  if (!/^[ \t\r\n]|[ \t\r\n]$|[\r\n]/.test(text)) return text;
  const kept =
    walk.textTag?.attribute(SPACE) === 'preserve'
      ? text
      : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return kept.replace(/\r\n?|\n/g, ' ');
}

function addBreak(walk: Walk, tag: Tag): void {
  const type = tag.attribute(TYPE);
  const pageBreak = type === 'page' || type === 'column';
  if (pageBreak && walk.paragraph) walk.paragraph.pageBreaks = true;
  add(walk, pageBreak ? '\f' : '\n');
}

function turnField(walk: Walk, tag: Tag): void {
  const type = tag.attribute(FIELD_CHAR_TYPE);
  if (type === 'begin') walk.fields.push('instruction');
  else if (type === 'end') walk.fields.pop();
  else if (walk.fields.length > 0) walk.fields[walk.fields.length - 1] = 'result';
}

function check(walk: Walk, tag: Tag): void {
  if (walk.checkBox !== undefined) walk.checkBox = isOn(tag.attribute(VAL)) ? '☑' : '☐';
}
