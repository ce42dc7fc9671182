import { matchesOf } from '../../values/matches.ts';
import { type FigureToken, factOf, sentenceFacts } from './emit.ts';
import { SUBJECTS } from './metrics.ts';
import { isOwn } from './neutral.ts';
import type { Reader } from './reader.ts';

/** Stands for the words of all kinds together. */
const SUMMED = '各类编制';

/**
 * 「行政编制12名、工勤编制2名」: kinds of posts add up to the authorised number where the sentence states no total.
 * The statement grows with each kind and quotes the whole stretch.
 */
export function addPost(reader: Reader, token: FigureToken, from: number): void {
  const unit = token.figure.unit;
  if (!['人', '名', '个', ''].includes(unit) || token.figure.decimals > 0) return;
  const last = sentenceFacts(reader).findLast((fact) => fact.metric === 'authorizedPositions');
  const same = last;
  if (same && same.subject !== SUMMED) return;
  const start = same?.at.from;
  const said = { word: SUMMED, figure: token.figure, from, to: token.to };
  if (!same && hasUnknownPosts(reader, from)) return;
  const about = { basis: 'unspecified', scope: reader.setting.scope, kind: 'level' } as const;
  const made = factOf(reader, said, 'authorizedPositions', about);
  if (!same || start === undefined) {
    reader.facts.push(made);
    return;
  }
  same.value = { ...same.value, coefficient: same.value.coefficient + token.figure.coefficient };
  same.at = { ...same.at, ...(made.at.to !== undefined && { to: made.at.to }) };
  same.verbatim = reader.setting.text.slice(start, made.at.to);
}

const POSTS = /([一-龥]{1,16}?编制?)(?:数|人数|人员|名额)?(?:共|为|有|：)*\d{1,5}[人名个]/g;

/** 「森林武警编制108名，事业编制2名」: a kind of posts that is not known makes the sum of the others no sum of all. */
function hasUnknownPosts({ setting }: Reader, from: number): boolean {
  const { text } = setting.cleaned;
  const stop = text.indexOf('。', from);
  const sentence = text.slice(text.lastIndexOf('。', from) + 1, stop < 0 ? undefined : stop);
  return matchesOf(sentence, POSTS).some(([, words = '']) => {
    const name = [...words].map((_, i) => words.slice(i)).find((tail) => isPosts(tail));
    const before = words.slice(0, -(name?.length ?? 0)).replace(NAMED, '');
    return name === undefined || !isOwn(before, setting);
  });
}

/** Whose posts they are, and how they are spoken of: 「我局核定」. */
const NAMED = /(?:[我本该全][一-龥]{1,2})?(?:核定|批准|批复|共|现有|实有|有|总)*$/;

const isPosts = (word: string): boolean => SUBJECTS.get(word)?.nature === 'people';
