/**
 * The one error the readers throw: a file that cannot be turned into a document.
 * Each sentence says what is wrong, where, and what the sender can do about it.
 */
export class Unreadable extends Error {
  /** A stable word for programs, such as `zip-truncated`. */
  readonly code: string;
  /** The sentence for officers. */
  readonly zh: string;
  /** The same sentence in English. */
  readonly en: string;

  constructor(code: string, zh: string, en: string) {
    super(zh);
    this.name = 'Unreadable';
    this.code = code;
    this.zh = zh;
    this.en = en;
  }
}
