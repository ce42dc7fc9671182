import type { FileResult, ScoreResult } from '../../examine/result.ts';
import type { Words } from '../../text/zh.ts';
import type { Paint } from './paint.ts';
import type { Terminal } from './text-output.ts';
import { clip, pad, wrap } from './width.ts';

/** The score table of each form: claimed beside computed, and what would explain a difference. */
export function scoreTable(
  result: FileResult,
  terminal: Terminal,
  words: Words,
  ink: Paint,
): readonly string[] {
  const scores = (result.scores ?? []).filter((score) => score.lines.length > 0);
  return scores.flatMap((score) => tableOf(score, scores.length > 1, terminal, words, ink));
}

const number = (value: number | null): string => (value === null ? '—' : `${value}`);

/** Columns in front of the notes of the scores and of the rubric. */
const BEFORE_NOTE = 57;
const BEFORE_BECAUSE = 39;
/** A note with fewer columns stands below its row. */
const LEAST_NOTE = 24;
const BELOW = 4;

/** A note behind so many columns of its row, broken where the terminal ends; below the row where the terminal is narrow. */
function noteText(note: string, before: number, { columns }: Terminal): string {
  const room = columns - before;
  const indent = ' '.repeat(room < LEAST_NOTE ? BELOW : before);
  return room < LEAST_NOTE && note !== ''
    ? `\n${indent}${wrap(note, columns - BELOW, indent)}`
    : wrap(note, room, indent);
}

function tableOf(
  score: ScoreResult,
  named: boolean,
  terminal: Terminal,
  words: Words,
  ink: Paint,
): readonly string[] {
  const row = (cells: readonly [string, string, string, string, string]) =>
    `  ${pad(clip(cells[0], 28), 28)} ${pad(cells[1], 6, 'right')} ${pad(cells[2], 7, 'right')} ${pad(cells[3], 9, 'right')}  ${cells[4]}`;
  const lines = score.lines.map((line) => {
    const differs =
      line.claimed !== null && line.computed !== null && line.claimed !== line.computed;
    const note =
      line.computed === null
        ? (line.workings[0] ?? words.needsReview)
        : differs && line.explainedBy.length > 0
          ? words.labelled(words.explainedBy, line.explainedBy.join(words.and))
          : '';
    const text = row([
      line.indicator.replace(/\s+/g, ''),
      number(line.weight),
      number(line.claimed),
      line.computed === null ? '—' : number(line.computed),
      ink.dim(noteText(note, BEFORE_NOTE, terminal)),
    ]);
    return differs ? text.replace(/^ {2}/, ink.warning('≠ ')) : text;
  });
  const rating = score.rating ? `${words.rating} ${words.grade[score.rating] ?? score.rating}` : '';
  return [
    `${ink.bold(words.score)}${named ? ` ${score.form}` : ''}`,
    ink.dim(row([words.indicator, words.weight, words.claimed, words.computed, words.note])),
    ...lines,
    ink.bold(
      row([
        words.total,
        '',
        number(score.claimed),
        number(score.computed),
        noteText(
          `${words.verifiable} ${score.verifiable}${words.gap}${rating}`,
          BEFORE_NOTE,
          terminal,
        ),
      ]),
    ),
    '',
  ];
}

/** The rubric's items with what the report lets one propose; the rest is for a person. */
export function rubricTable(
  result: FileResult,
  terminal: Terminal,
  words: Words,
  ink: Paint,
): readonly string[] {
  if (!result.rubric || result.rubric.length === 0) return [];
  const rows = result.rubric.map(({ item, max, points, because }) => {
    const given = points === null ? words.outcome.needsHuman : `${points}`;
    return `  ${pad(clip(item, 22), 22)} ${pad(given, 7, 'right')} / ${pad(`${max}`, 3)} ${ink.dim(noteText(because, BEFORE_BECAUSE, terminal))}`;
  });
  return [ink.bold(words.rubric), ...rows, ''];
}
