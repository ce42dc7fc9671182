import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { once } from '../../values/once.ts';
import { markedAt, runningText } from '../wording/running-text.ts';
import { sameUnit } from '../wording/unit-names.ts';

const KIND =
  '(?:机关|本级|部|厅|局|委|办|处|科|场|站|所|馆|院|校|园|中心|小学|中学|大队|支队|中队|大学|公司|街道|镇|乡)';
const NUMBER = '(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)、.．]{1,2})?';
const NAME = `((?!本|我|该|各|全|其|此|上述|所有|根据|按|经|由|对|为|截至)[^，。；：:、（）()“”《》\\d]{1,16}?${KIND})`;
const OPENS = new RegExp(
  `^${NUMBER}${NAME}[，,：:]?(?:20\\d\\d年|去年|上年|年末|年初|本年|全年|当年|部门预算|现有|实有)(?!.{0,8}(?:下达|批复|核定|拨付|核拨|安排我|给予))`,
);
const HEADS = new RegExp(`^${NUMBER}${NAME}$`);
/** The department's own body, apart from those below it. */
const OWN = /(?:机关|本级)$/;
/** Those that grant money or posts to others. */
const GRANTS = /财政[部厅局所]|编办|编委|人民政府办/;

/**
 * Whether two statements are told of two bodies: their sentences, or the headings above them, name both, or one of them and
 * it is not the unit that reports.
 */
export function areOfTwoBodies(report: Report, [a, b]: readonly Fact[]): boolean {
  const [one, other] = [a && bodyOf(report, a), b && bodyOf(report, b)];
  const known = report.unitNames.map(({ value }) => value);
  if (one !== undefined && other !== undefined)
    return OWN.test(one) !== OWN.test(other) || !sameUnit(one, other);
  const told = one ?? other;
  return told !== undefined && known.length > 0 && !known.some((name) => sameUnit(name, told));
}

const LEVEL =
  /([省市州盟县旗区镇乡](?:本级|级)|全[省市州盟县旗区镇乡]|全国|中央(?:本级)?|(?<!各)地方)(?!财政(?:局|厅|部))[^，。；\d]*$/;

/**
 * 「全市支出113亿元」, 「市本级支出106亿元」: what is told of a level of government itself, by the words in front or by the heading above, is
 * not what is told of the whole, nor of another level.
 */
export function areOfTwoLevels(report: Report, [a, b]: readonly Fact[]): boolean {
  const [one, other] = [a && levelOf(report, a), b && levelOf(report, b)];
  if (one === undefined || other === undefined) {
    // Where nothing is said, what is said of all is the same.
    const told = one ?? other;
    return told !== undefined && !told.startsWith('全');
  }
  return one !== other;
}

/** The level of government whose figure it is, where its clause or the heading above says one. */
function levelOf(report: Report, { at }: Fact): string | undefined {
  if (at.row !== undefined || at.from === undefined) return undefined;
  const before = squeeze(markedAt(report.document, at).slice(0, at.to ?? at.from));
  const clause =
    before
      .replace(/[\d.,]+(?:亿元|万元|元|%)?$/, '')
      .split(/[，。；]/)
      .at(-1) ?? '';
  const heading = report.sections.findLast(({ from, to }) => from <= at.block && at.block < to);
  return LEVEL.exec(clause)?.[1] ?? LEVEL.exec(squeeze(heading?.heading.value ?? ''))?.[1];
}

/** 「保险基金预算收入80万元」, 「保险基金预算支出70万元」: what came in and what went out are two amounts, whatever they are of. */
export const areInAndOut = (facts: readonly Fact[]): boolean => {
  const says = ({ verbatim }: Fact, word: RegExp, other: RegExp): boolean =>
    word.test(verbatim) && !other.test(verbatim);
  return (
    facts.some((fact) => says(fact, /收入/, /支出/)) &&
    facts.some((fact) => says(fact, /支出/, /收入/))
  );
};

/**
 * What a table tells of a source in a row with all income came in during the year; a form tells what was spent of the source. With
 * money carried over the two differ.
 */
export const areReceivedAndSpent = (report: Report, facts: readonly Fact[]): boolean =>
  facts.some(({ part }) => part === 'selfEvaluationForm') &&
  facts.some(
    ({ part, at, within }) =>
      part === 'prose' &&
      at.row !== undefined &&
      within !== undefined &&
      report.facts[within]?.metric === 'totalRevenue',
  ) &&
  report.facts.some(
    ({ metric, value }) => metric === 'openingCarryOver' && value.coefficient !== 0,
  );

/** 「林场2024年购置车辆1辆」: whose figure it is, by the last sentence of its line that opens with a name. */
function bodyOf(report: Report, { at }: Fact): string | undefined {
  if (at.row !== undefined || at.from === undefined) return undefined;
  const before = markedAt(report.document, at).slice(0, at.to ?? at.from);
  const named = before.split('。').flatMap((sentence) => OPENS.exec(squeeze(sentence))?.[1] ?? []);
  const name = named.at(-1) ?? headOf(report, at.block);
  return name === undefined || GRANTS.test(name) ? undefined : name;
}

/** The body that the heading above names, or the last line under it that is nothing but a name. */
function headOf(report: Report, block: number): string | undefined {
  const section = report.sections.findLast(({ from, to }) => from <= block && block < to);
  const line = namesAlone(report).findLast((each) => each.block < block);
  if (line && section && line.block >= section.from) return line.name;
  return HEADS.exec(squeeze(section?.heading.value ?? ''))?.[1];
}

/** Lines that are nothing but the name of a unit: those behind one are about it. */
const namesAlone = once(
  (report: Report): readonly { readonly block: number; readonly name: string }[] =>
    runningText(report.document).flatMap(({ text, block }) => {
      const name = text.length < LONGEST ? HEADS.exec(squeeze(text))?.[1] : undefined;
      return name === undefined ? [] : [{ block, name }];
    }),
);

const LONGEST = 30;
