import { NAME_READINGS } from '../../bureau/board/readings.ts';
import { READINGS } from '../../library/readings.ts';

/**
 * Readings for characters that our tables do not have: the 3,755 of level one of GB 2312 stand there in the order of their
 * readings, so one without a reading is read as those around it. Between two syllables both are offered, which finds too much
 * rather than too little.
 */
export function levelOneReadings(): ReadonlyMap<string, readonly string[]> {
  const characters = levelOne();
  const known = (each: string) => [
    ...(READINGS.get(each) ?? []),
    ...(NAME_READINGS.get(each) ?? []),
  ];
  const marks = rising(
    characters.flatMap((each, at) => {
      const [syllable, ...more] = new Set(known(each));
      return syllable !== undefined && more.length === 0 ? [{ at, syllable }] : [];
    }),
  );
  const all = new Map<string, readonly string[]>(NAME_READINGS);
  let next = 0;
  characters.forEach((each, at) => {
    while ((marks[next]?.at ?? Number.POSITIVE_INFINITY) < at) next += 1;
    if (known(each).length > 0) return;
    const around = [marks[next - 1]?.syllable, marks[next]?.syllable];
    all.set(each, [...new Set(around.flatMap((syllable) => syllable ?? []))]);
  });
  return all;
}

interface Mark {
  readonly at: number;
  readonly syllable: string;
}

/** Level one: rows 16 to 55 of GB 2312, the last without its end. */
function levelOne(): readonly string[] {
  const decoder = new TextDecoder('gbk');
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return [...decoder.decode(Uint8Array.from(bytes))];
}

/** lü stands behind lu and before luan, lüe where lue would. */
const keyOf = (syllable: string): string => syllable.replace(/v$/, 'u1').replace('v', 'u');

/** The longest run of marks whose syllables never fall: a character that stands under another of its readings drops out. */
function rising(marks: readonly Mark[]): readonly Mark[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  marks.forEach(({ syllable }, i) => {
    const key = keyOf(syllable);
    let [from, until] = [0, ends.length];
    while (from < until) {
      const middle = (from + until) >> 1;
      if (keyOf(marks[ends[middle] ?? 0]?.syllable ?? '') <= key) from = middle + 1;
      else until = middle;
    }
    before[i] = from > 0 ? ends[from - 1] : undefined;
    ends[from] = i;
  });
  const run: Mark[] = [];
  for (let i = ends.at(-1); i !== undefined; i = before[i]) {
    const mark = marks[i];
    if (mark) run.unshift(mark);
  }
  return run;
}
