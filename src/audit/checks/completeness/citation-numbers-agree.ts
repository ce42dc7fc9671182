import type { Quote } from '../../../document/finding.ts';
import type { Stated } from '../../../document/stated.ts';
import { BOOKS } from '../../../regulation/books.ts';
import { squeeze } from '../../../values/chinese.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { linesWith } from '../../wording/running-text.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

/** Documents that are no books of ours, with the numbers under which they were issued (财政部, 中共中央、国务院). */
const OTHERS: readonly (readonly [title: string, number: string])[] = [
  ['财政支出绩效评价管理暂行办法', '财预〔2011〕285号'],
  ['中央部门预算绩效目标管理办法', '财预〔2015〕88号'],
  ['中共中央国务院关于全面实施预算绩效管理的意见', '中发〔2018〕34号'],
];
/** The number of each document that is known, by its title. */
const ISSUED: ReadonlyMap<string, string> = new Map([
  ...BOOKS.flatMap(({ title, number }) => (number ? [[squeeze(title), number] as const] : [])),
  ...OTHERS,
]);

const REPLACED = /废止|失效|停止执行|修订|替代|取代|重新(?:印发|制定)/;

interface Misnumbered extends Hit {
  readonly cited: Quote;
  readonly other: Quote | string;
}

interface Citation {
  readonly stated: Stated<string>;
  readonly title: string;
  /** 财预〔2020〕10号, and the issuer in front of its year. */
  readonly number: string;
  readonly issuer: string;
}

/** A document is cited by one number: the one under which it was issued where that is known, else the same all through. */
export const citationNumbersAgree = check<Misnumbered>({
  id: 'CitationNumbersAgree',
  title: { zh: '引用文件的文号正确一致', en: 'Documents are cited by one number' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '文号写错，读者找不到依据的文件。',
    en: 'By a wrong number nobody finds the document on which the report rests.',
  },
  about: ['citations'],
  find(report): readonly Misnumbered[] | NoAnswer {
    const citations = gather(report.narrative.citations, citationOf);
    if (citations.length === 0) return 'insufficientData';
    const replaced = linesWith(report.document, REPLACED);
    // A document that was issued anew goes by two numbers.
    const isReplaced = (title: string): boolean =>
      replaced.some(({ text }) => squeeze(text).includes(title));
    const told: Misnumbered[] = [];
    for (const [i, { stated, title, number, issuer }] of citations.entries()) {
      const known = ISSUED.get(title);
      if (known?.startsWith(`${issuer}〔`)) {
        if (known !== number && isNear(known, number))
          told.push({
            subject: title,
            cited: quote(stated),
            other: known,
            places: [quote(stated)],
          });
        continue;
      }
      const first = citations.slice(0, i).find((each) => each.title === title);
      if (!first || first.issuer !== issuer || first.number === number) continue;
      if (isReplaced(title)) continue;
      const [cited, other] = [quote(first.stated), quote(stated)];
      told.push({ subject: title, cited, other, places: inOrder([cited, other]) });
    }
    return told;
  },
  say: {
    zh: ({ cited, other }) =>
      typeof other === 'string'
        ? phrase`引用的${cited}，该文件的文号是${other}。`
        : phrase`同一文件的文号前后不一致：${cited}与${other}。`,
    en: ({ cited, other }) =>
      typeof other === 'string'
        ? phrase`${cited}: this document was issued as ${other}.`
        : phrase`One document is cited by two numbers: ${cited} and ${other}.`,
  },
  passes: [
    prose('依据《项目支出绩效评价管理办法》（财预〔2020〕10号）开展自评。'),
    prose('依据《临河县项目支出绩效评价管理办法》（临财〔2021〕3号）开展自评。'),
    prose(
      '《临河县绩效自评规程》（临财绩〔2021〕3号）废止，改按《临河县绩效自评规程》（临财绩〔2024〕8号）自评。',
    ),
  ],
  catches: [
    {
      text: prose('依据《项目支出绩效评价管理办法》（财预〔2021〕10号）开展自评。'),
      finds:
        '引用的「《项目支出绩效评价管理办法》（财预〔2021〕10号）」，该文件的文号是财预〔2020〕10号。',
    },
    {
      text: prose(
        '依据《临河县绩效自评规程》（临财绩〔2021〕3号）开展自评。结果按《临河县绩效自评规程》（临财绩〔2022〕3号）公开。',
      ),
      finds:
        '同一文件的文号前后不一致：「《临河县绩效自评规程》（临财绩〔2021〕3号）」与「《临河县绩效自评规程》（临财绩〔2022〕3号）」。',
    },
  ],
});

/** A number that has the year or the serial number right is a slip; one that has neither may be that of a later issue. */
function isNear(a: string, b: string): boolean {
  const [year, serial] = a.split('〕');
  return b.split('〕').some((part) => part === year || part === serial);
}

/** A title, with what else its brackets hold: 《财政部关于印发〈…〉的通知》 is cited by what it issues. */
const TITLE =
  /(?:《|[<〈])([^《》<>〈〉]{4,60})(?:》|[>〉])(?:的(?:通知|意见|公告))?》?[（(]?[^《》<>〈〉]*$/;

function citationOf(stated: Stated<string>): readonly Citation[] {
  const title = TITLE.exec(stated.verbatim)?.[1];
  const issuer = /^(.+)〔/.exec(stated.value)?.[1];
  if (title === undefined || issuer === undefined) return [];
  return [{ stated, title: squeeze(title), number: stated.value, issuer }];
}
