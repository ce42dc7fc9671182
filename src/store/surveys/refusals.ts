import { type Refusal, refuse } from '../../cycle/refusal.ts';

/** No such code, or none any more. */
export const unknownCode = (): Refusal =>
  refuse(
    'notFound',
    '没有这个答卷码，或者调查已经结束。请核对纸条上的网址；字母和数字要一个不差。',
    'There is no such code, or the survey is over. Compare the address with the slip.',
  );

/** The code has answered. */
export const usedAlready = (): Refusal =>
  refuse(
    'wrongState',
    '这个答卷码已经答过了，同一个码只能答一次。谢谢您的参与。',
    'This code was used already; a code answers once.',
  );

/** Nothing to ask yet. */
export const withoutQuestions = (title: string): Refusal =>
  refuse(
    'wrongState',
    `问卷“${title}”还没有题目。请先在“题目”里登记题目，再制作答卷码。`,
    `The survey ${title} has no questions yet. Enter them first.`,
  );

/** More codes than answers are taken. */
export const tooManyCodes = (most: number, made: number): Refusal =>
  refuse(
    'invalid',
    `这份问卷最多收${most}份答卷（发放份数，没有填的按调查对象总数），已有${made}个答卷码，还能再制作${Math.max(0, most - made)}个。`,
    `The survey takes ${most} answers; there are ${made} codes, ${Math.max(0, most - made)} more can be made.`,
  );
