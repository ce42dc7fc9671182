import type { Stated } from '../../document/stated.ts';
import type { Fact } from '../../report/facts.ts';
import type { Purpose } from '../../report/report.ts';
import { matchesOf } from '../../values/matches.ts';
import { original } from '../clean.ts';
import type { Line } from './lines.ts';
import { stated } from './stating.ts';

const SENTENCE = /[^。；]*[。；]|[^。；]+$/g;
const USED = /(?:主要|全部|均|专项)?(?:是)?用于(?:了)?(?:为)?/;
const TAIL =
  /(?:等)?(?:各)?(?:个|类|项)?(?:方面|支出|开支|费用|工作|事项|用途|项目)?(?:的)?(?:支出|费用)?$/;

/** Sentences that say what an amount is for, with the things named, and the amount when it stands before. */
export function purposesIn(
  line: Line,
  facts: readonly Fact[],
  first: number,
  last: number,
): readonly Purpose[] {
  const { text } = line.cleaned;
  if (!text.includes('用于')) return [];
  const found: Purpose[] = [];
  let from = 0;
  for (const stop of matchesOf(text, SENTENCE)) {
    const sentence = stop[0];
    const used = sentence.includes('用于') ? USED.exec(sentence) : null;
    if (
      used &&
      !/^以?下|^：/.test(sentence.slice(used.index + used[0].length)) &&
      /\d[\d,.]*(?:亿|万|千)?元/.test(sentence)
    ) {
      found.push(purposeOf(line, facts, first, last, sentence, from, used));
    }
    from += sentence.length;
  }
  return found;
}

function purposeOf(
  line: Line,
  facts: readonly Fact[],
  first: number,
  last: number,
  sentence: string,
  from: number,
  used: RegExpExecArray,
): Purpose {
  const start = from + used.index + used[0].length;
  const [low] = original(line.cleaned, from, from + 1);
  const [edge] = original(line.cleaned, start - 1, start);
  let fact: number | undefined;
  for (let i = first; i < last; i += 1) {
    const at = facts[i]?.at;
    if (facts[i]?.kind === 'level' && (at?.from ?? 0) >= low && (at?.to ?? 0) <= edge) fact = i;
  }
  const body = sentence.slice(used.index + used[0].length).replace(/[。；].*$/, '');
  const end = /[，：]|其中/.exec(body);
  return {
    sentence: stated(line, from, from + sentence.length, sentence),
    items: itemsOf(
      line,
      end && !body.slice(0, end.index).includes('等') ? body : body.slice(0, end?.index),
      start,
    ),
    ...(fact !== undefined && { fact }),
  };
}

/** The things named behind 用于, without 等方面. */
function itemsOf(line: Line, body: string, start: number): readonly Stated<string>[] {
  const items: Stated<string>[] = [];
  let at = start;
  for (const piece of body.split(/[、，]|以及|及(?=.{2})/)) {
    const where = line.cleaned.text.indexOf(piece, at);
    at = where + piece.length;
    const name = piece.replace(TAIL, '');
    if (name.length >= 2) items.push(stated(line, where, where + name.length, name));
  }
  return items;
}
