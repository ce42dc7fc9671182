/** An automatic number and the words after it: nothing between them, as on paper, unless the two would run together into one number or word. */
export const joinLabel = (label: string, words: string): string =>
  /[.．\w]$/.test(label) && /^\w/.test(words) ? `${label} ${words}` : `${label}${words}`;
