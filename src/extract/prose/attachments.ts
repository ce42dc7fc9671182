import type { Stated } from '../../document/stated.ts';
import { matchesOf } from '../../values/matches.ts';
import type { Line } from './lines.ts';
import { stated } from './stating.ts';

const LABEL = /^附(?:件|表)?：?$|^附(?:件|表)?：/;
const ENTRY = /^(?:附(?:件|表))?(?:\d{1,2}|[一二三四五六七八九十])?(?:-\d)?[、.．：]?/;

/** The list of attachments at the end of the text: 附件：1.… 2.…. */
export function attachmentsListed(lines: readonly Line[]): readonly Stated<string>[] {
  const at = lines.findIndex(
    (line) => !line.contents && LABEL.test(line.cleaned.text) && listFollows(lines, line),
  );
  const head = lines[at];
  if (!head) return [];
  const found = [...onLabelLine(head)];
  for (let i = at + 1; i < lines.length; i += 1) {
    i = nextEntry(lines, i);
    const line = lines[i];
    const text = line?.cleaned.text ?? '';
    if (!line || !isEntry(line)) break;
    const start = ENTRY.exec(text)?.[0].length ?? 0;
    if (start < text.length)
      found.push(stated(line, start, text.length, text.slice(start).replace(/[。；]$/, '')));
  }
  return found;
}

const isEntry = ({ cleaned: { text } }: Line): boolean =>
  text.length <= 60 && /^(?:附件)?\d{1,2}(?:-\d)?[、.．：]|^附[件表]\d|^（\d+）/.test(text);

/** Lines that may have got between two entries of a list: residue, a number of a page. */
const MOST_BETWEEN = 2;

/** The line itself, or the near one below it that goes on with the number after that of the line above. */
function nextEntry(lines: readonly Line[], at: number): number {
  const last = lines[at - 1]?.marker;
  for (let i = at; i <= at + MOST_BETWEEN; i += 1) {
    const line = lines[i];
    if (!line || (i === at && isEntry(line))) return at;
    const { marker } = line;
    if (last && marker?.form === last.form && marker.number === last.number + 1 && isEntry(line))
      return i;
  }
  return at;
}

const listFollows = (lines: readonly Line[], line: Line): boolean => {
  if (/^附(?:件|表)?：./.test(line.cleaned.text)) return true;
  const next = lines[lines.indexOf(line) + 1];
  return next !== undefined && /^(?:附[件表])?\d{1,2}(?:-\d)?[、.．：]/.test(next.cleaned.text);
};

function onLabelLine(line: Line): readonly Stated<string>[] {
  const { text } = line.cleaned;
  const from = LABEL.exec(text)?.[0].length ?? 0;
  const starts = matchesOf(text.slice(from), /\d{1,2}[.、．](?=\D)/g);
  if (starts.length === 0)
    return from < text.length ? [stated(line, from, text.length, text.slice(from))] : [];
  return starts.map((match, i) => {
    const start = from + match.index + match[0].length;
    const end = starts[i + 1] ? from + (starts[i + 1]?.index ?? 0) : text.length;
    return stated(line, start, end, text.slice(start, end).replace(/[。；，]$/, ''));
  });
}
