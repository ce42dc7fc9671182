import type { Reader, SubjectToken } from './reader.ts';
import type { Token } from './tokens.ts';
import type { Reading } from './window.ts';

/** 「工资福利支出、商品和服务支出分别为A、B」: lays the figures that follow on the subjects in order. */
export function distribute(
  reader: Reader,
  reading: Reading,
  tokens: readonly Token[],
  at: number,
): void {
  const subjects: readonly SubjectToken[] = [...reader.list, ...reading.subjects];
  reader.list = [];
  if (subjects.length < 2) return;
  const figures = following(tokens, at);
  if (figures === subjects.length) reader.queue = subjects.map((subject) => [subject]);
  else if (figures === 1 && !reading.each?.word.startsWith('分别')) reader.queue = [subjects];
}

/** How many figures stand in a row from here, with 、 or 和 between. */
function following(tokens: readonly Token[], at: number): number {
  let count = 0;
  for (let i = at; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token?.kind === 'figure') count += 1;
    else if (!token || !/^[、，和及与]$/.test(token.word)) break;
    else if (token.word === '，' && tokens[i + 1]?.kind !== 'figure') break;
  }
  return count;
}
