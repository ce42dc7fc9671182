/** How one line of a plain text looks before anything is known of its neighbours. */
type Shape = 'blank' | 'tabCell' | 'tabRow' | 'pipeRow' | 'pipeTail' | 'ruler' | 'text';

/** A line with its looks. */
export interface Line {
  readonly text: string;
  readonly shape: Shape;
}

/** A text cut into lines: every kind of line end, upright bars of all widths made one, page feeds as blank lines. */
export function linesOf(text: string): readonly Line[] {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\f/g, '\n\f\n')
    .split('\n')
    .map((line) => ({ text: line, shape: shapeOf(line) }));
}

const BAR = /[|｜│┃║]/;
/** A line of rules and corners only, such as `+---+---+` or `|---|:--:|`. */
const RULER =
  /^[\s|｜+\-=:─━┌┐└┘├┤┬┴┼│┃═║╔╗╚╝╠╣╦╩╬╪]*(?:--|─|━|═|\|\s*:?-)[\s|｜+\-=:─━┌┐└┘├┤┬┴┼│┃═║╔╗╚╝╠╣╦╩╬╪]*$/;
const PIPE_TAIL = /^[^|｜│┃║]+[|｜│┃║](?:\s*[|｜│┃║])*\s*$/;

function shapeOf(line: string): Shape {
  if (line.trim() === '') return line.startsWith('\t') ? tabShape(line) : 'blank';
  if (BAR.test(line)) {
    if (RULER.test(line)) return 'ruler';
    return PIPE_TAIL.test(line) ? 'pipeTail' : 'pipeRow';
  }
  if (/^\s*(?:\+?[┌├└╔╠╚─━═]|\+[-=]{2,}\+)/.test(line) && RULER.test(line)) return 'ruler';
  return line.includes('\t') ? tabShape(line) : 'text';
}

const tabShape = (line: string): Shape => (line.lastIndexOf('\t') === 0 ? 'tabCell' : 'tabRow');
