/** A closed bracket or the end of a sentence: nothing has to follow on the next line. */
export const COMPLETE = /[）)。；]$/;
