import { lengthOf } from '../title-break.ts';
import type { Faces } from './fonts.ts';
import { list, literal } from './typst.ts';

/** Distance of lines that puts 22 on a page: 225 mm / 22, a little less for rounding (GB/T 9704-2012, 5.2.2); points. */
const PITCH = 28.95;
/** Size 3 and size 2 letters; points. */
const BODY = 16;

/**
 * The look of an official document (GB/T 9704-2012): A4, margins 37/26/35/28 mm, exact line pitch, page number of size 4
 * between dashes on the outer side, 7 mm below the type area, none on the cover. Level 1 black, level 2 kai.
 */
export const preamble = (title: string, day: string | undefined, faces: Faces): string => `
#set document(title: ${literal(title)}, date: ${dateOf(day)})
#let numbered = state("numbered", false)
#set page(
  paper: "a4",
  margin: (top: 37mm, right: 26mm, bottom: 35mm, left: 28mm),
  footer-descent: 7mm,
  footer: context {
    if numbered.get() {
      let number = text(size: 14pt)[#"— "#counter(page).display("1")#" —"]
      if calc.odd(counter(page).get().first()) { align(right, pad(right: 14pt, number)) }
      else { align(left, pad(left: 14pt, number)) }
    }
  },
)
#set text(font: ${list(faces.text)}, size: ${BODY}pt, lang: "zh", region: "cn", top-edge: 0.8em, bottom-edge: -0.2em, fallback: true, overhang: false)
#set par(leading: ${PITCH - BODY}pt, spacing: ${PITCH - BODY}pt, justify: true, first-line-indent: (amount: 2em, all: true))
#set table(stroke: 0.5pt)
#let plain(body) = par(first-line-indent: 0pt, body)
#let black(body) = text(font: ${list(faces.black)}, body)
#let title(size, width, body) = {
  set text(size: size, weight: 700, font: ${list(faces.title)})
  set par(leading: 0.64em, justify: false, first-line-indent: 0pt)
  align(center, block(width: width, below: 1.6em, sticky: true, body))
}
#let centred(body) = { set par(justify: false, first-line-indent: 0pt); align(center, body) }
#let cover(body) = { set par(justify: false, first-line-indent: 0pt); block(above: 60pt, below: 30pt, width: 100%, align(center, black(body))) }
#let closing(body) = { set par(first-line-indent: 0pt); align(right, pad(right: 4em, body)) }
#let signature(body) = { set text(size: 12pt); set par(leading: 12pt, justify: false, first-line-indent: 0pt); block(above: 12pt, below: 12pt, width: 100%, body) }
#let note(body) = { set text(size: 10.5pt); set par(leading: 6pt, spacing: 6pt, first-line-indent: 0pt); block(above: 9pt, below: 9pt, body) }
#show heading: set text(size: ${BODY}pt, weight: 400)
#show heading: set block(above: ${PITCH - BODY}pt, below: ${PITCH - BODY}pt)
#show heading.where(level: 1): set text(font: ${list(faces.black)})
#show heading.where(level: 2): set text(font: ${list(faces.kai)}, weight: 700)
#show heading: it => block(sticky: true, par(first-line-indent: (amount: 2em, all: true), it.body))
#let grid-of(size, ..arguments) = {
  set text(size: size)
  set par(leading: 0.35em, spacing: 0.35em, justify: false, first-line-indent: 0pt)
  block(width: 100%, above: 12pt, below: 12pt, breakable: true, table(inset: (x: 4pt, y: 4pt), align: center + horizon, ..arguments))
}
`;

/** A day as Typst writes one; none leaves the file without a date. */
function dateOf(day: string | undefined): string {
  if (!day) return 'none';
  const [year, month, date] = day.split('-').map(Number);
  return `datetime(year: ${year}, month: ${month}, day: ${date})`;
}

/** Width of the type area; points. */
const WIDTH = 442;

/** The width that spreads a title evenly over its lines, so that no single character is left on the last. */
export function titleWidth(text: string, size: number): string {
  const length = lengthOf(text);
  const room = Math.floor(WIDTH / size);
  const lines = Math.ceil(length / (room - 1));
  return lines < 2 ? '100%' : `${Math.min(WIDTH, (Math.ceil(length / lines) + 1) * size)}pt`;
}
