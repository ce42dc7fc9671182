/** The sentences of a report that was examined, and its copy with comments, lie beside it. */
export const sentencesAt = (path: string): string => `${path}.json`;
export const annotatedAt = (path: string): string => `${path}.docx`;
