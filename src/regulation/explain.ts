import type { Reckoning } from './regulation.ts';

/** A reckoning read out in official Chinese, for the column 「我们这样算」 of the rule book. */
export function explain(reckoned: Reckoning): string {
  switch (reckoned.kind) {
    case 'whole':
      return `${reckoned.when}：${reckoned.points}分；否则不得分`;
    case 'deduct': {
      const most = reckoned.most === reckoned.points ? '扣完为止' : `最多扣${reckoned.most}分`;
      return `${reckoned.points}分 − ${reckoned.each}分 × ${reckoned.per}，${most}`;
    }
    case 'share':
      return `${reckoned.points}分 × ${reckoned.of}`;
    case 'graded': {
      const grades = reckoned.grades.map(
        (grade) =>
          `${grade.word}${grade.from === grade.to ? grade.to : `${grade.from}—${grade.to}`}分`,
      );
      const none = reckoned.none ? `；${reckoned.none}的不得分` : '';
      return `评审人裁量：${grades.join('，')}${none}`;
    }
    case 'formula':
      return reckoned.text;
    case 'statement':
      return '不涉及计分';
  }
}

/** All numbers that a reckoning uses, for comparison with the numbers of what is said. */
export function numbersOf(reckoned: Reckoning): readonly number[] {
  switch (reckoned.kind) {
    case 'whole':
      return [reckoned.points];
    case 'deduct':
      return [reckoned.points, reckoned.each, reckoned.most, ...numbersIn(reckoned.per)];
    case 'share':
      return [reckoned.points, ...numbersIn(reckoned.of)];
    case 'graded':
      return [reckoned.points, ...reckoned.grades.flatMap((grade) => [grade.from, grade.to])];
    case 'formula':
      return reckoned.numbers;
    case 'statement':
      return reckoned.numbers ?? [];
  }
}

/** The numbers printed in a text. */
export const numbersIn = (text: string): readonly number[] =>
  (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
