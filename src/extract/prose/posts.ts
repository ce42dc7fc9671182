import { draftOf, type FigureToken, sentenceFacts } from './emit.ts';
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
  const made = draftOf(reader, said, 'authorizedPositions');
  if (!same || start === undefined) {
    reader.facts.push({
      ...made,
      basis: 'unspecified',
      scope: reader.setting.scope,
      kind: 'level',
    });
    return;
  }
  same.value = { ...same.value, coefficient: same.value.coefficient + token.figure.coefficient };
  same.at = { ...same.at, ...(made.at.to !== undefined && { to: made.at.to }) };
  same.verbatim = reader.setting.text.slice(start, made.at.to);
}
