import type { Lang } from '../text/text.ts';

/** A mistake in the call, told in one sentence that says what to do. */
export class Misused extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(zh);
    this.name = 'Misused';
    this.zh = zh;
    this.en = en;
  }

  /** The sentence with the pointer to the help. */
  told(lang: Lang): string {
    return lang === 'zh'
      ? `${this.zh}\n运行 jiping help 查看用法。\n`
      : `${this.en}\nRun jiping help for the usage.\n`;
  }
}
