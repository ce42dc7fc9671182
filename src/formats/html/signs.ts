/** Whether a byte is a Latin letter. */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Whether a byte is white space of HTML. */
export const isBlank = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 12 || code === 13;

/** Whether a byte ends a name in a tag: a slash, the tag's end or white space. */
export const endsName = (code: number): boolean => code === 62 || code === 47 || isBlank(code);
