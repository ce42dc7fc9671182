import type { Asked } from './arguments.ts';

/** Prints a sentence in the language that is asked for, a line of its own. */
export const say = ({ lang }: Pick<Asked, 'lang'>, zh: string, en: string): void => {
  process.stdout.write(`${lang === 'zh' ? zh : en}\n`);
};
