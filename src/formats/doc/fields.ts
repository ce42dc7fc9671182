/** Fields open at a place of the text: those in their instruction hide what follows. A field may run over paragraphs. */
export interface FieldState {
  depth: number;
  /** For each open field, whether its result has begun. */
  readonly results: boolean[];
}

export const newFields = (): FieldState => ({ depth: 0, results: [] });

const BEGIN = '\x13';
const RESULT = '\x14';
const END = '\x15';
const DEEPEST = 100;

/** The text without the instructions of fields. */
export function withoutFields(text: string, state: FieldState): string {
  if (state.depth === 0 && !text.includes(BEGIN)) return text.replace(/[\x14\x15]/g, '');
  let kept = '';
  for (const piece of text.split(/([\x13-\x15])/)) {
    if (piece === BEGIN) {
      if (state.results.length < DEEPEST) state.results.push(false);
    } else if (piece === RESULT) {
      if (state.results.length > 0) state.results[state.results.length - 1] = true;
    } else if (piece === END) state.results.pop();
    else if (state.results.every((begun) => begun)) kept += piece;
    state.depth = state.results.length;
  }
  return kept;
}
