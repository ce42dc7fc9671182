import type { Fact, Scope } from '../../report/facts.ts';
import type { Unrecognised } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { withMore } from '../../values/with-more.ts';
import { type Clean, clean } from '../clean.ts';
import { readCounts } from './counts.ts';
import type { Front } from './front.ts';
import type { Line } from './lines.ts';
import { SUBJECTS, type Subject } from './metrics.ts';
import { newReader, type Reader, type Setting } from './reader.ts';
import { readParagraph } from './sentences.ts';
import { settle } from './settle.ts';
import { tokensOf } from './tokens.ts';
import { readWindow } from './window.ts';

/** Every amount, ratio and count of the running text. */
export function readFacts(
  lines: readonly Line[],
  sections: readonly Section[],
  front: Front,
  projects: readonly string[] = [],
): { readonly facts: readonly Fact[]; readonly unrecognised: readonly Unrecognised[] } {
  const titles = sections.map(({ heading }) => clean(heading.value));
  const settings: SectionSetting[] = [];
  for (let i = 0; i < sections.length; i += 1)
    settings.push(settingOf(pathOf(sections, titles, i), front));
  const bases = settings.map((setting) => baseOf(setting, front));
  const outside: SectionSetting = {
    scope: 'whole',
    strict: false,
    overview: false,
    narrow: false,
    ...(front.year !== undefined && { year: front.year }),
  };
  const outer = baseOf(outside, front);
  let reader: Reader | undefined;
  let at = -1;
  let colon = false;
  for (const line of lines) {
    while (at + 1 < sections.length && (sections[at + 1]?.heading.at.block ?? 0) <= line.block) {
      at += 1;
      colon = false;
    }
    if (line.contents || front.blocks.has(line.block)) continue;
    const section = sections[at];
    const skip = bodyFrom(line, section);
    if (skip === undefined) continue;
    const opening = line.cleaned.text.slice(skip, skip + 40);
    const whole = settings[at]?.ofWhole || /部门预算|整体支出|本(?:部门|单位)/.test(opening);
    const setting: { -readonly [K in keyof Setting]: Setting[K] } = {
      ...(bases[at] ?? outer),
      block: line.block,
      text: line.text,
      cleaned: line.cleaned,
      goesOn: colon,
    };
    const subject = ownSubject(settings[at], section, line);
    if (subject) setting.subject = subject;
    if (whole) setting.ofWhole = true;
    reader ??= newReader(setting);
    if (!line.marker || !isOnProject(itemOf(line), projects, front.single === true))
      readParagraph(reader, setting, skip);
    readCounts(reader, setting, skip);
    const { text } = line.cleaned;
    colon = /：$/.test(text) || (colon && (line.marker !== undefined || text.length <= 60));
  }
  if (!reader) return { facts: [], unrecognised: [] };
  return { facts: settle(reader.facts, sections), unrecognised: reader.unrecognised };
}

/** The words of a numbered line behind its number: its heading, where it has one, names what the line is about. */
const itemOf = (line: Line): string => {
  const end = line.marker?.end ?? 0;
  const from = line.cleaned.at.findIndex((original) => original >= end);
  return line.cleaned.text.slice(Math.max(0, from));
};

const PROJECT_HEAD =
  /^([^，。：；、\d]{3,30}(?:项目|工程|经费|专项|资金|补助|补贴|费))[：。][^。]*\d/;

/** 「2.宣传活动。该项目全年预算…」: the words in front name one of several projects. */
const THIS_PROJECT = /^[^，。：；、\d]{3,30}[：。](?:该|此)项目/;

/**
 * 「2.设备更新项目：全年预算…」: an item of a list that names one project speaks of it, not of the whole; so does one
 * that opens with the name of a project that has a form of its own. In a report on one project its parts are told so.
 */
function isOnProject(text: string, projects: readonly string[], single: boolean): boolean {
  if (THIS_PROJECT.test(text)) return true;
  if (single) return false;
  const head = PROJECT_HEAD.exec(text)?.[1];
  if (head !== undefined && !SUBJECTS.has(head) && !/^(?:本|该|其他|各)/.test(head)) return true;
  const said = text.replace(/^[“《]/, '');
  return projects.some((name) => said.startsWith(name) && !SUBJECTS.has(name));
}

/** What holds for every line of a section; its subject does not. */
function baseOf({ subject: _, ...rest }: SectionSetting, { unit, single }: Front): SectionSetting {
  return withMore(rest, { ...(unit && { unit }), ...(single && { single: true as const }) });
}

/** An inline heading names the subject of its own line only. */
function ownSubject(
  setting: SectionSetting | undefined,
  section: Section | undefined,
  line: Line,
): Subject | undefined {
  const inline = section?.textFrom !== undefined && section.textFrom.block !== line.block;
  return inline ? undefined : setting?.subject;
}

type SectionSetting = Pick<
  Setting,
  | 'scope'
  | 'strict'
  | 'overview'
  | 'ofWhole'
  | 'narrow'
  | 'ofProjects'
  | 'year'
  | 'basis'
  | 'subject'
  | 'unit'
  | 'single'
>;

const STRICT =
  /^(?:expenditureOverview|generalBudget|basic|project|fundBudget|stateCapital|socialInsurance|threePublic|accounts|procurement)$/;

/** A heading above a line, with its words made fit for reading. */
interface Above {
  readonly section: Section;
  readonly title: Clean;
}

/** The headings above the lines of a section, outermost first. */
function pathOf(
  sections: readonly Section[],
  titles: readonly Clean[],
  index: number,
): readonly Above[] {
  const path: Above[] = [];
  for (let i: number | undefined = index; i !== undefined; i = sections[i]?.parent) {
    const [section, title] = [sections[i], titles[i]];
    if (!section || !title) break;
    path.unshift({ section, title });
  }
  return path;
}

/** What the headings above say about the figures below them. */
function settingOf(path: readonly Above[], front: Front): SectionSetting {
  const last = path.at(-1);
  const own = last?.section;
  const titles = path.map(({ title }) => title.text);
  // 「与2022年度决算对比情况」 is not about the year that it compares with.
  const year = lastOf(titles, (title) => /(?<![与比较同和])(20\d\d)年/.exec(title)?.[1]);
  const three = path.some(({ section }) => section.key === 'threePublic');
  const subject = last && subjectOfHeading(last.title);
  const planned =
    /预算(?:安排|收支|收入|支出)?情况(?:说明)?$/.test(titles.at(-1) ?? '') &&
    !/一般公共预算|政府性基金|国有资本|社会保险|执行/.test(titles.at(-1) ?? '');
  const fallback = year === undefined ? front.year : Number(year);
  return {
    scope: three ? 'whole' : (lastOf(titles, scopeOfHeading) ?? 'whole'),
    strict: STRICT.test(own?.key ?? ''),
    overview: own?.key === 'expenditureOverview',
    ...(titles.some((title) => /整体(?:支出)?(?:绩效)?/.test(title)) && { ofWhole: true }),
    narrow: path.some(({ section }) => /^(?:threePublic|procurement)$/.test(section.key ?? '')),
    ...(titles.some(isOfProjects) && { ofProjects: true }),
    ...(fallback !== undefined && { year: fallback }),
    ...(planned && { basis: 'planned' as const }),
    ...(subject && { subject }),
  };
}

/** A part on projects: 支出合计 and 执行率 in it are those of the projects, unless its heading speaks of the whole too. */
const isOfProjects = (title: string): boolean =>
  /项目/.test(title) && !/整体|基本支出|部门支出|单位支出|总体|年度/.test(title);

/** What the innermost title tells that tells anything. */
function lastOf<T>(
  titles: readonly string[],
  told: (title: string) => T | undefined,
): T | undefined {
  for (let i = titles.length - 1; i >= 0; i -= 1) {
    const found = told(titles[i] ?? '');
    if (found !== undefined) return found;
  }
  return undefined;
}

function scopeOfHeading(title: string): Scope | undefined {
  if (/一般公共预算|公共财政预算/.test(title)) return 'generalBudget';
  if (/政府性基金/.test(title)) return 'governmentFunds';
  if (/国有资本经营/.test(title)) return 'stateCapital';
  if (/财政拨款(?:收入|支出|收支)/.test(title)) return 'appropriation';
  return undefined;
}

/** 「（一）基本支出情况」: sentences below that name no subject speak of it. */
function subjectOfHeading(title: Clean): Subject | undefined {
  const reading = readWindow(tokensOf(title).filter((token) => token.kind !== 'stop'));
  const tail = title.text.slice(reading.subject?.to ?? 0);
  if (
    !reading.subject ||
    !/^(?:（.*）)?(?:财政拨款)?(?:支出|经费|收支)?(?:决算|使用|执行)?(?:的?(?:具体|总体)?(?:情况|说明|情况说明))?$/.test(
      tail,
    )
  )
    return undefined;
  return reading.before.length <= 8 ? reading.subject.subject : undefined;
}

/** Where the words of a line begin, in its cleaned text; undefined for a line that is all heading. */
function bodyFrom(line: Line, section: Section | undefined): number | undefined {
  const { at } = line.cleaned;
  if (section && section.heading.at.block === line.block) {
    const from = section.textFrom?.from;
    return from === undefined ? undefined : at.findIndex((original) => original >= from);
  }
  const end = line.marker?.form === '一是' ? 0 : (line.marker?.end ?? 0);
  return Math.max(
    0,
    at.findIndex((original) => original >= end),
  );
}
