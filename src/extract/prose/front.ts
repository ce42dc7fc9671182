import type { Stated } from '../../document/stated.ts';
import type { Cover, Report } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { withMore } from '../../values/with-more.ts';
import { readDay } from './dates.ts';
import type { Line } from './lines.ts';
import { stated } from './stating.ts';
import { nameInProse, nameInTitle } from './unit-names.ts';

/** What stands before the first section: cover, title, who reports and on which year. */
export interface Front {
  readonly cover: Cover;
  readonly title?: Stated<string>;
  readonly unitNames: Report['unitNames'];
  readonly years: Report['years'];
  /** The unit's name without blanks, by the first place that gives one. */
  readonly unit?: string;
  readonly year?: number;
  /** The title names one project or fund, not a whole unit. */
  readonly single: boolean;
  /** Blocks that belong to cover and title. */
  readonly blocks: ReadonlySet<number>;
}

const TITLE =
  /(?:(?:自评|自我评价|评价|绩效)(?:的)?(?:情况|结果)?(?:的)?(?:总结)?(?:报告|说明|总结)|(?:部门|单位)决算(?:公开)?(?:报告|说明|情况说明|公开说明)?)(?:（.{0,12}）)?$/;

// Years of what is still to come, or of the year before, are no years of the report.
const OTHER_YEAR = /计划|打算|规划|下一步|安排|上年|结转/;

/** The years that headings name: 「（三）2024年度部门整体支出情况」. */
export const yearsOfHeadings = (sections: readonly Section[]): Report['years'] =>
  gather(sections, ({ heading }) => {
    const years = matchesOf(heading.value, /(20\d\d)年/g);
    const year = Number(years[0]?.[1]);
    if (years.length !== 1 || OTHER_YEAR.test(heading.value)) return [];
    return [withMore(heading, { value: year, where: 'prose' })];
  });

/** Reads cover and title, and the names and years that they and the first sentences give. */
export function readFront(lines: readonly Line[]): Front {
  const first = lines.findIndex(
    (line) => line.marker && /^(?:一、|第一部分)$/.test(line.marker.form) && !line.contents,
  );
  const head = lines
    .slice(0, Math.min(first < 0 ? 40 : Math.max(first, 1), 60))
    .filter((line) => !line.contents);
  const at = titleIndex(head);
  const title = at === undefined ? undefined : titleOf(head, at);
  const cover = readCover(head);
  const blocks = new Set(head.slice(0, (at ?? -1) + 1).map((line) => line.block));
  for (const line of head) if (isCoverLine(line)) blocks.add(line.block);
  const names = namesIn(lines, head, cover, title);
  const years = yearsIn(head, title);
  const unit = names[0] && squeeze(names[0].value);
  const year = years[0]?.value;
  return {
    cover,
    ...(title && { title: title.stated }),
    unitNames: names,
    years,
    ...(unit && { unit }),
    ...(year !== undefined && { year }),
    single: title !== undefined && isSingle(title.stated.value),
    blocks,
  };
}

const isSingle = (title: string): boolean =>
  /项目|经费|资金|专项|工程|补助/.test(title) && !/整体|部门|单位|决算|预算/.test(title);

interface Title {
  readonly stated: Stated<string>;
  /** The lines over which it is broken, outermost first. */
  readonly lines: readonly Line[];
}

function titleIndex(head: readonly Line[]): number | undefined {
  const styled = head.findIndex((line) => line.style === 'title');
  if (styled >= 0) {
    let last = styled;
    while (head[last + 1]?.style === 'title') last += 1;
    return last;
  }
  const fits = head.map(
    (line) =>
      TITLE.test(line.cleaned.text) && line.bare.length <= 60 && !/[。；：]/.test(line.bare),
  );
  // A cover may repeat the title; the last one before the text is the title proper, unless it is a list of attachments.
  const dated = fits.findIndex((fit, i) => fit && /\d{4}年/.test(joined(head, i)));
  const any = fits.indexOf(true);
  if (dated >= 0 || any >= 0) return dated >= 0 ? dated : any;
  const [first] = head;
  return first && !first.marker && OPENING.test(first.bare) ? 0 : undefined;
}

/** 「2023年某县农田水利维修项目支出绩效自评情况」: a first line that is no sentence and names year and matter is the title, whatever it calls itself. */
const OPENING = /^(?=.*\d{4}年)[^。；：，]{8,60}(?:自评|评价|绩效)(?:情况|结果|表)$/;

const joined = (head: readonly Line[], at: number) =>
  titleLines(head, at)
    .map((line) => line.bare)
    .join('');

/** A title broken over lines: short lines without punctuation right before the one that ends it. */
function titleLines(head: readonly Line[], at: number): readonly Line[] {
  const lines: Line[] = [];
  for (let i = at; i >= 0 && at - i < 4; i -= 1) {
    const line = head[i];
    if (!line || (i < at && !continues(line))) break;
    lines.unshift(line);
  }
  return lines;
}

const continues = (line: Line): boolean =>
  line.bare.length <= 40 &&
  !line.marker &&
  !/[。；：:，]|^附件|盖章|公章|封面/.test(line.bare) &&
  !TITLE.test(line.cleaned.text) &&
  !/^[\d〇○二年月日一三四五六七八九十.\-/]+$/.test(line.bare);

function titleOf(head: readonly Line[], at: number): Title | undefined {
  const lines = titleLines(head, at);
  const last = lines.at(-1);
  if (!last) return undefined;
  const value = lines.map((line) => line.bare).join('');
  return { stated: { ...stated(last, 0, last.cleaned.text.length, value) }, lines };
}

const LABEL =
  /^(?:(?:填报|预算|主管|申报|评价|项目)?(?:部门|单位)(?:（(?:部门|单位|公章|盖章)）)?(?:全称|名称)?(?:（(?:盖章|公章|签章)）)?|单位（部门）名称)：(?!(?:[^，。]{0,4}、)?[%％分元万])/;
const SEAL = /（(?:盖章|公章|单位盖章|签章|加盖公章)）|（盖章处）/;

const isCoverLine = (line: Line): boolean =>
  LABEL.test(line.cleaned.text) ||
  readDay(line.cleaned.text) !== undefined ||
  /封面|预算编码|评价方式|评价机构|报告日期|填报日期|^〔?(?:盖章|公章)/.test(line.bare);

function readCover(head: readonly Line[]): Cover {
  const line = head.find((each) => LABEL.test(each.cleaned.text) && each.bare.length < 60);
  const dated = head.find((each) => {
    const text = each.cleaned.text.replace(/^(?:报告|填报|编制)?(?:日期|时间)：/, '');
    return readDay(text)?.whole === true;
  });
  const seal = head.find((each) => SEAL.test(each.cleaned.text));
  const day = dated && readDay(dated.cleaned.text.replace(/^.*：/, ''));
  const sealAt = seal && SEAL.exec(seal.cleaned.text);
  return {
    ...(line && coverUnit(line)),
    ...(seal &&
      sealAt && {
        sealNote: stated(seal, sealAt.index, sealAt.index + sealAt[0].length, sealAt[0]),
      }),
    ...(dated && day && { date: stated(dated, 0, dated.cleaned.text.length, day.day) }),
  };
}

function coverUnit(line: Line): Pick<Cover, 'unitLine' | 'unitName'> {
  const { text } = line.cleaned;
  const from = LABEL.exec(text)?.[0].length ?? 0;
  const name = text
    .slice(from)
    .replace(SEAL, '')
    .replace(/[_—\s]+/g, '');
  const start = name === '' ? from : text.indexOf(name.charAt(0), from);
  const end = name === '' ? from : start + name.length;
  const at = stated(line, start, end, name);
  return {
    unitLine: stated(line, 0, text.length, text),
    unitName: name === '' ? { verbatim: '', at: { ...at.at, to: at.at.from ?? 0 } } : at,
  };
}

function namesIn(
  lines: readonly Line[],
  head: readonly Line[],
  cover: Cover,
  title: Title | undefined,
): Report['unitNames'] {
  const names: Report['unitNames'][number][] = [];
  if (cover.unitName?.value)
    names.push({ ...cover.unitName, value: cover.unitName.value, where: 'cover' });
  for (const line of title?.lines ?? []) {
    const name = nameInTitle(line);
    if (name) names.push(withMore(name, { where: 'title' }));
  }
  if (names.length === 0) names.push(...namesOfReporter(lines));
  const known = names[0]?.value;
  for (const line of lines.slice(0, 200)) {
    if (line.contents || head.includes(line)) continue;
    const name = nameInProse(line, known);
    if (name) names.push(withMore(name, { where: 'prose' }));
    if (name && known === undefined) break;
  }
  return names;
}

const FULL =
  '[\\u4e00-\\u9fa5]{1,6}[省市县区州旗镇乡][\\u4e00-\\u9fa5]{0,16}?(?:局|委员会|办公室|办事处|中心|馆|院|学校|小学|中学|所|站|处|联合会|厅|政府|会|队)';
const SIGNED = new RegExp(`^${FULL}$`);
/** 「根据…要求，…局组织…」: who made the report. */
const REPORTS = new RegExp(
  `(?:^|[，。])(${FULL})(?=组织(?:财务|各|相关|有关|本|开展|对|业务|力量)|对(?:本单位|本部门)?20\\d\\d年)`,
);

/** Who made a report whose title and cover name nobody: the name over the date, and the one in the first sentences. */
function namesOfReporter(lines: readonly Line[]): Report['unitNames'] {
  const opening = lines.slice(0, 8).flatMap((line) => {
    const match = REPORTS.exec(line.cleaned.text);
    const name = match?.[1];
    if (!match || !name || /财政/.test(name)) return [];
    const from = match.index + match[0].length - name.length;
    return [withMore(stated(line, from, from + name.length, name), { where: 'prose' })];
  });
  const signed = lines.flatMap((line, i) => {
    const { text } = line.cleaned;
    const below = lines[i + 1]?.cleaned.text ?? '';
    if (text.length > 40 || !SIGNED.test(text) || below.length > 12) return [];
    return readDay(below) ? [withMore(stated(line, 0, text.length, text), { where: 'prose' })] : [];
  });
  return [...opening, ...signed];
}

const ALONE =
  /^（?20\d\d年度?）?$|^(?:报告|评价|自评|所属|预算)?年度：20\d\d年?(?:度|[，,；;]|$)|^[\u4e00-\u9fa5]{4,24}\s?20\d\d年度$/;

function yearsIn(head: readonly Line[], title: Title | undefined): Report['years'] {
  const years: Report['years'][number][] = [];
  const lines = title?.lines ?? head.slice(0, 10);
  // Below a title without a year it often has a line of its own: 「（2023年度）」.
  const alone = head.slice(0, 10).filter((line) => ALONE.test(line.cleaned.text));
  const dated = lines.some((line) => /(?:20|19)\d\d年/.test(line.cleaned.text));
  for (const line of dated ? lines : [...lines, ...alone]) {
    // A text without a title begins with sentences, which speak of any year.
    const where = title === undefined && SENTENCE.test(line.cleaned.text) ? 'prose' : 'title';
    for (const match of matchesOf(
      line.cleaned.text,
      /(?<!(?:[比较与同据由从自]|按照|依照|恢复[到至]|比\d{4}年[到至])\s{0,2})(20\d\d|19\d\d)年度?(?!\d{1,2}月|第[\d一二三四五六七八九十]{1,3}[号期])/g,
    )) {
      years.push({
        ...stated(line, match.index, match.index + match[0].length, Number(match[1])),
        where,
      });
    }
  }
  return years;
}

const SENTENCE = /[。；]/;
