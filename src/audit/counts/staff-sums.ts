import type { Figure } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { balance } from '../figures/amounts.ts';
import { type Line, wordsIn } from '../wording/running-text.ts';
import type { CountList } from './count-lists.ts';

const N = '(\\d{1,5})\\s*[人名]';
/** 「在职职工59人…。在职人员中：公务员18人，事业人员38人，工勤3人」: kinds of posts of those in post. */
const AMONG = new RegExp(
  `在职(?:人员|职工)中[：:，,]?((?:公务员|行政|事业|参公|参照|机关工勤|工勤)[^\\d，。；、]{0,8}${N}[，,、和]?){2,5}(?=[。；])`,
  'g',
);
/** 「退休28人，离休1人，离退休共29人」. */
const RETIRED = new RegExp(
  `((?:[离退]休(?:人员|干部)?(?:为)?${N}[，,、；和]){2})离退休(?:人员)?(?:合计|共计|总计|共)(?:为)?${N}`,
  'g',
);
const IN_POST = new RegExp(`在职(?:在编)?(?:人员|职工|人数)?(?:总数)?(?:为|共)?${N}`, 'g');
/** 「在职人员87人…，另有离退休人员26人，在职与离退休人员合计113人」. */
const ALL = new RegExp(
  `在职(?:人员|职工)?[与和及](离退休|退休)(?:人员|职工)?(?:合计|共计|总计|共)(?:为|有)?${N}`,
  'g',
);
/** 「实际35人；编外聘用6人，年末实有人员合计41人」: those in post and all who are told beside them in the sentence. */
const IN_ALL = new RegExp(
  `(?:实有|现有|在岗|用工|从业)(?:人员|人数|职工)?(?:合计|共计|总计|总数|共)(?:为|有)?${N}`,
  'g',
);
const HELD = new RegExp(`(?:实际|实有|在职|在编|在岗)[^，。；、：\\d]{0,6}${N}`, 'g');
const BESIDE = new RegExp(
  `(?<!其中|含|包括)(?:编外|聘用|临聘|外聘|派遣|合同制|辅助|借调)[^，。；、：\\d]{0,6}${N}`,
  'g',
);
const PART = new RegExp(`([^\\d，。；：、（）]{2,12}?)${N}`, 'g');

/** 「系统编制142名。其中：局机关行政编制18名、工勤编制2名，下属单位编制122名」: the posts of the own body and of those below it. */
const BY_BODY = new RegExp(
  `(编制[^，。；、：\\d]{0,6}${N})[，,。；（]其中[：:，,]?((?:[^，。；、：\\d]{0,8}(?:机关|本级)[^，。；、：\\d]{0,8}${N}[、，,])(?:[^，。；、：\\d]{0,8}编制${N}[、，,]){0,3}[^，。；、：\\d]{0,4}(?:下属|所属|直属|二级)[^，。；、：\\d]{0,10}${N})(?=[。；）])`,
  'g',
);

/** Numbers of staff that their own kinds do not add up to. */
export function staffSums(line: Line): readonly CountList[] {
  if (!/在职|离退休|编外|聘|派遣|编制/.test(line.text)) return [];
  return [
    ...matchesOf(line.text, BY_BODY).flatMap((match) => {
      const [words, whole = ''] = match;
      const list = match[3] ?? '';
      const at = match.index + words.length - list.length;
      const parts = matchesOf(list, PART).map((part): Part => {
        const start = at + part.index;
        return {
          name: part[1] ?? '',
          value: countOf(part[2]),
          quote: wordsIn(line, start, start + part[0].length),
        };
      });
      const quote = wordsIn(line, match.index, match.index + whole.length);
      return made({ name: '', value: countOf(match[2]), quote }, parts);
    }),
    ...matchesOf(line.text, IN_ALL).flatMap((match) => {
      const from = line.text.lastIndexOf('。', match.index) + 1;
      const before = matchesOf(line.text.slice(from, match.index), HELD);
      const others = matchesOf(line.text.slice(from, match.index), BESIDE);
      if (before.length !== 1 || others.length === 0) return [];
      const at = (part: RegExpExecArray): Part => {
        const start = from + part.index;
        return {
          name: '',
          value: countOf(part[1]),
          quote: wordsIn(line, start, start + part[0].length),
        };
      };
      return made(partOf(line, match, match[1]), [...before, ...others].map(at));
    }),
    ...matchesOf(line.text, RETIRED).flatMap((match) => {
      const parts = partsOf(line, match);
      const whole = parts.at(-1);
      return whole && parts.length === 3 ? made(whole, parts.slice(0, 2)) : [];
    }),
    ...matchesOf(line.text, AMONG).flatMap((match) => {
      const parts = partsOf(line, match);
      const has = (kind: RegExp): boolean => parts.some(({ name }) => kind.test(name));
      const before = matchesOf(line.text.slice(0, match.index), IN_POST);
      const [whole] = before;
      if (!whole || before.length > 1 || !has(/事业/) || !has(/行政|公务员/)) return [];
      const quote = wordsIn(line, whole.index, whole.index + whole[0].length);
      return made({ name: '', value: countOf(whole[1]), quote }, parts);
    }),
    ...matchesOf(line.text, ALL).flatMap((match) => {
      const before = line.text.slice(0, match.index);
      const retired = new RegExp(`(?<!离)${match[1]}(?:人员|职工)?(?:为|共)?${N}`, 'g');
      const parts = [IN_POST, retired].map((words) => matchesOf(before, words));
      if (parts.some(({ length }) => length !== 1)) return [];
      return made(
        partOf(line, match, match[2]),
        parts.flat().map((part) => partOf(line, part, part[1])),
      );
    }),
  ];
}

const countOf = (digits = ''): Figure => ({ coefficient: Number(digits), decimals: 0, unit: '人' });

const partsOf = (line: Line, match: RegExpExecArray) =>
  matchesOf(match[0], PART).map((part) => {
    const from = match.index + part.index;
    const quote = wordsIn(line, from, from + part[0].length);
    return { name: part[1] ?? '', value: countOf(part[2]), quote };
  });

const partOf = (line: Line, match: RegExpExecArray, digits?: string): Part => ({
  name: '',
  value: countOf(digits),
  quote: wordsIn(line, match.index, match.index + match[0].length),
});

type Part = ReturnType<typeof partsOf>[number];

function made(whole: Part, parts: readonly Part[]): readonly CountList[] {
  const found = balance(
    whole.value,
    parts.map(({ value }) => value),
  );
  if (found.sign === 0) return [];
  return [{ whole: whole.quote, parts: parts.map(({ quote }) => quote), balance: found }];
}
