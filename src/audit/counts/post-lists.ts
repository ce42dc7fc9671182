import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { balance } from '../figures/amounts.ts';
import { type Line, wordsIn } from '../wording/running-text.ts';
import type { CountList } from './count-lists.ts';

/** What a closed list of kinds may be of, by the names of its kinds. */
interface Family {
  readonly asks: RegExp;
  readonly part: RegExp;
  /** The words right in front of the list, with the number of all. */
  readonly whole: RegExp;
  /** The words right behind the list, with the number of all. */
  readonly sum: RegExp;
  readonly closed: (kinds: readonly string[], rest: string) => boolean;
}

const OPENS = '[：:，,（(]?(?:其中|包括|分别[为是]|具体为|含|即)?[：:，,]?$';
const SAID = '(?:数|总数|人数|人员|名额|职工)*(?:共有|共计|合计|共|为|有|是)?\\s?';
const WITHIN = '(?:（(?:含|其中|包括)[^（）]{1,30}）)?';

const POSTS: Family = {
  asks: /编制|在职|在编|在岗|实有|职工/,
  part: new RegExp(
    `(?:机关|本级|下属单位|所属单位|所属事业单位)?((?:机关)?(?:行政|事业|工勤|公务员|参公(?:管理)?|参照公务员法?管理|政法专项|后勤服务?))(?:编制|编|人员|在编人员|岗位)?(?:为|有)?\\s?(\\d{1,5})\\s?[名人个]${WITHIN}`,
    'g',
  ),
  whole: new RegExp(`((?:编制|在职|在编|在岗|实有|职工)${SAID}(\\d{1,5})\\s?[名人个])${OPENS}`),
  sum: /^[，,、]?(?:以上|上述|[两三四]项|各类)?((?:编制|人员)?(?:合计|共计|总计|总共|共)(?:编制|人员)?(?:有|为)?\s?(\d{1,5})\s?[名人个])/,
  closed: (kinds, rest) =>
    kinds.some((kind) => /事业/.test(kind)) &&
    kinds.some((kind) => /行政|公务员|参公|参照/.test(kind)) &&
    new Set(kinds).size === kinds.length &&
    !/(?:行政|事业|工勤|公务员|参公|参照|政法|后勤|工人|编外|聘用|雇员|另)[^，。；、\d]{0,10}\d/.test(
      rest.split(/实有|现有|在职|在编|在岗|实际/)[0] ?? '',
    ),
};

/** Everybody on the rolls: those in post, the retired, and others who are told beside them. */
const PEOPLE: Family = {
  asks: /退休/,
  part: /((?:在职在编|在职|在编|离退休|离休|退休|退职|遗属|编外|临聘|聘用|劳务派遣)(?:人员|职工|干部)?)(?:为|有)?\s?(\d{1,5})\s?[名人]/g,
  whole: new RegExp(
    `((?:职工总数|人员总数|总人数|实有人[数员]|现有人[数员]|职工人数|(?:共有|现有|实有|在册)(?:干部)?职工)${SAID}(\\d{1,5})\\s?[名人])${OPENS}`,
  ),
  sum: /^[，,、]?((?:合计|共计|总计|总共)(?:有|为)?\s?(\d{1,5})\s?[名人])/,
  closed: (kinds, rest) =>
    kinds.some((kind) => /在职|在编/.test(kind)) &&
    kinds.some((kind) => /退休/.test(kind)) &&
    new Set(kinds).size === kinds.length &&
    /^[。；）]/.test(rest),
};

/** Those who left their posts did so in one of two ways. */
const RETIRED: Family = {
  asks: /离退休/,
  part: /((?<!离)退休|离休)(?:人员|干部|职工)?(?:为|有)?\s?(\d{1,5})\s?[名人]/g,
  whole: new RegExp(`(离退休(?:人员|干部|职工)?${SAID}(\\d{1,5})\\s?[名人])${OPENS}`),
  sum: /^[，,、]?((?:离退休(?:人员)?)?(?:合计|共计|总计|总共)(?:有|为)?\s?(\d{1,5})\s?[名人])/,
  closed: (kinds, rest) => new Set(kinds).size === 2 && !/退职/.test(rest),
};

const CARS: Family = {
  asks: /辆/,
  part: /((?:副[部省厅]|主要(?:领导|负责)|机要通信|应急保障|执法执勤|特种专业技术|特种作业|离退休干部|业务|一般公务|其他)[^，。；、：\d]{0,12}?(?:用车|车辆|(?<=作业)车)(?:（[^（）\d]{1,16}）)?)\s?(\d{1,5})\s?辆/g,
  whole: new RegExp(
    `((?:车辆|用车|公车|保有量)(?:共有|共计|合计|共|为|有|是)?\\s?(\\d{1,5})\\s?辆)${OPENS}`,
  ),
  sum: /^[，,、]?((?:合计|共计|总计|共)(?:有|为)?\s?(\d{1,5})\s?辆)/,
  closed: (_, rest) => /^[。；）]/.test(rest),
};

/**
 * Kinds of posts, of people in post or of vehicles beside the number of all, in front of the list or behind it: 「编制12名：
 * 行政编制5名，事业编制6名」, 「行政编制5名、事业编制6名，共计12名」.
 */
export const postLists = (line: Line): readonly CountList[] =>
  gather([POSTS, PEOPLE, RETIRED, CARS], (family) =>
    family.asks.test(line.text) ? listsOf(line, family) : [],
  );

interface Part {
  readonly kind: string;
  readonly value: Figure;
  readonly from: number;
  readonly to: number;
}

function listsOf(line: Line, family: Family): readonly CountList[] {
  return runsOf(line, family).flatMap((parts): readonly CountList[] => {
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last || parts.length < 2) return [];
    const rest = /^[^。；]*[。；]?/.exec(line.text.slice(last.to))?.[0] ?? '';
    const behind = family.sum.exec(rest);
    const front = family.whole.exec(line.text.slice(0, first.from));
    const [match, at] = behind
      ? [behind, last.to + behind.index + behind[0].indexOf(behind[1] ?? '')]
      : [front, front?.index ?? 0];
    const kinds = parts.map(({ kind }) => kind);
    if (!match || !family.closed(kinds, behind ? '。' : rest)) return [];
    // 编制 and persons are counted by 个, 名 and 人 alike.
    const unit = (match[1] ?? '').slice(-1);
    const found = balance(
      counted(match[2], unit),
      parts.map(({ value }) => ({ ...value, unit })),
    );
    // 实有50人，其中在职50人: the retired beside them are no part of it.
    const inside =
      family === PEOPLE && parts.some(({ value }) => value.coefficient === Number(match[2]));
    if (found.sign === 0 || inside) return [];
    return [
      {
        whole: wordsIn(line, at, at + (match[1] ?? '').length),
        parts: parts.map(({ from, to }) => wordsIn(line, from, to)),
        balance: found,
      },
    ];
  });
}

/** Parts that stand one behind another with nothing but a mark or 「和」 between. */
function runsOf(line: Line, family: Family): readonly (readonly Part[])[] {
  const runs: Part[][] = [];
  for (const match of matchesOf(line.text, family.part)) {
    const to = match.index + match[0].length;
    const part = { kind: match[1] ?? '', value: counted(match[2]), from: match.index, to };
    const run = runs.at(-1);
    const between = run ? line.text.slice(run.at(-1)?.to ?? 0, match.index) : undefined;
    if (run && between !== undefined && /^(?:[、，,]|和|及|与|以及)$/.test(between)) run.push(part);
    else runs.push([part]);
  }
  return runs;
}

const counted = (digits = '', unit = ''): Figure => ({
  coefficient: Number(digits),
  decimals: 0,
  unit,
});
