import type { Reader, SubjectToken } from './reader.ts';
import type { Token } from './tokens.ts';
import type { Reading } from './window.ts';

/** 「工资福利支出、商品和服务支出分别为A、B」: lays the figures that follow on the subjects, or the years, in order. */
export function distribute(
  reader: Reader,
  reading: Reading,
  tokens: readonly Token[],
  at: number,
): void {
  if (reading.each) layOut(reader, reading, tokens, at);
  takeTurn(reader, reading, tokens, at);
}

function layOut(reader: Reader, reading: Reading, tokens: readonly Token[], at: number): void {
  const subjects: readonly SubjectToken[] = [...reader.list, ...reading.subjects];
  reader.list = [];
  if (subjects.length < 2) return;
  const figures = following(tokens, at);
  if (figures === subjects.length) reader.queue = subjects.map((subject) => [subject]);
  else if (figures === 1 && !reading.each?.word.startsWith('分别')) reader.queue = [subjects];
}

/**
 * 「2023年、2024年支出分别为A、B，其中项目支出分别为C、D」: the years that a sentence names one after another are those of the figures that follow
 * in turn.
 */
function takeTurn(reader: Reader, reading: Reading, tokens: readonly Token[], at: number): void {
  if (reading.each) {
    const named = yearsBefore(reader, tokens, at);
    if (named.length > 1) reader.turns = named;
    if (reader.turns.length === following(tokens, at)) reader.turn = reader.turns;
  }
  const [year, ...rest] = reader.turn;
  if (year === undefined) return;
  reader.year = year;
  reader.turn = rest;
}

/** The years that stand beside each other in front of a figure, in its clause. */
function yearsBefore({ setting }: Reader, tokens: readonly Token[], at: number): readonly number[] {
  const years: number[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (!token || token.kind === 'figure' || /^[。；，]$/.test(token.word)) break;
    if (token.kind !== 'year') continue;
    const year = token.year ?? (setting.year ?? Number.NaN) - (token.back ?? 0);
    if (!Number.isNaN(year)) years.unshift(year);
  }
  return years;
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
