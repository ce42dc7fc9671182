import type { Draft } from '../../document/build.ts';
import { body, document, heading, issued, paragraph } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { hasCalendar } from '../../regulation/calendars.ts';
import { chineseNumber } from '../../values/chinese.ts';
import { type Day, printDay } from '../../values/day.ts';
import { rollForward, type WorkCalendar } from '../../values/working-days.ts';

/** The five contents that the rubric asks of a notice (自评通知, one point each; the sixth is for its annexes). */
export const NOTICE_CONTENTS = ['scope', 'basis', 'content', 'steps', 'requirements'] as const;

/** One of the five contents. */
export type NoticeContent = (typeof NOTICE_CONTENTS)[number];

/** How the contents are headed. */
const CONTENT_TITLES: Readonly<Record<NoticeContent, string>> = {
  scope: '评价范围',
  basis: '主要依据',
  content: '主要内容',
  steps: '程序和步骤',
  requirements: '有关要求',
};

/** Which units are asked: by kind, and below some departments. */
export interface NoticeScope {
  readonly kind: 'all' | 'department' | 'unit';
  /** Paths of departments; none stands for all. */
  readonly departments: readonly string[];
}

/** Who works on it. */
interface WorkingGroup {
  readonly leader: string;
  readonly deputies: string;
  readonly members: string;
  /** Where its daily work is done. */
  readonly office: string;
}

/** A notice of self-evaluation (自评通知). */
export interface Notice {
  readonly fiscalYear: number;
  /** Who issues it, and the place that its units belong to. */
  readonly issuer: string;
  readonly region: string;
  readonly due?: Day;
  /** Day under the signature. */
  readonly dated?: Day;
  readonly scope: NoticeScope;
  /** Paragraphs of each content, one a line. */
  readonly contents: Readonly<Record<NoticeContent, string>>;
  /** Titles of the annexes in their order. */
  readonly annexes: readonly string[];
  readonly group: WorkingGroup;
}

/** A notice to begin with: what the common instruments ask, to be changed as the place needs it. */
export function newNotice(fiscalYear: number, region: string, issuer: string): Notice {
  return {
    fiscalYear,
    ...{ issuer, region },
    scope: { kind: 'all', departments: [] },
    contents: {
      scope: `纳入${region}${fiscalYear}年度部门预算管理的所有部门和单位，包括部门本级、下属单位和本级专项转移支付资金使用单位。涉密事项按保密规定办理。`,
      basis: [
        '《中华人民共和国预算法》及其实施条例。',
        '《中共中央国务院关于全面实施预算绩效管理的意见》（中发〔2018〕34号）。',
        '《项目支出绩效评价管理办法》（财预〔2020〕10号）。',
        `${fiscalYear}年度部门预算批复、绩效目标批复和有关资金管理办法。`,
      ].join('\n'),
      content:
        '部门整体支出和全部项目支出的预算执行、绩效目标完成、管理制度执行情况，以及取得的成效、存在的问题和改进措施。',
      steps: [
        '单位自查：各单位对照批复的绩效目标收集数据和佐证材料，逐项填写完成值并打分，形成自评报告。',
        '主管部门审核：主管部门对下属单位的自评报告进行审核、汇总。',
        '财政部门复核：财政部门对报送的自评报告进行审核、评分和抽查。',
      ].join('\n'),
      requirements: [
        '各单位主要负责人对自评结果的真实性、完整性负责。',
        '未完成绩效目标或者偏离较大的，应当说明原因和改进措施。',
        '自评结果作为以后年度预算安排和改进管理的依据，并按规定公开。',
      ].join('\n'),
    },
    annexes: [
      '部门整体支出绩效评价基础数据表',
      '部门整体支出绩效自评表',
      '绩效自评工作考核评分表',
      '部门整体支出绩效自评报告（参考提纲）',
    ],
    group: { leader: '', deputies: '', members: '', office: '' },
  };
}

/** The day that counts: the due day, or the next working day. Undefined without a day or its calendar. */
export const countedDue = (due: Day | undefined, calendar: WorkCalendar) =>
  due !== undefined && hasCalendar(due, calendar) ? rollForward(due, calendar) : undefined;

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Titles of further annexes stand below the first one, as far in as `附件：` is long. */
const BELOW = '　　　';

/**
 * The notice as an official letter. The due day is said once, so that it cannot contradict itself. Behind it stand the annexes that
 * `formOf` has for their titles.
 */
export function noticeDocument(
  notice: Notice,
  formOf: (title: string) => readonly Draft[] = () => [],
): Document {
  const { fiscalYear, issuer, region, due, dated, contents, annexes } = notice;
  const deadline = due && `各部门（单位）应于${printDay(due)}前将自评报告及附件报送${issuer}。`;
  const written = (content: NoticeContent): readonly string[] => [
    ...lines(contents[content]),
    ...(content === 'steps' && deadline ? [deadline] : []),
  ];
  const there = NOTICE_CONTENTS.filter((content) => written(content).length > 0);
  const bodies = there.flatMap((content, i): Draft[] => [
    heading(2, `${chineseNumber(i + 1)}、${CONTENT_TITLES[content]}`),
    ...numbered(written(content)),
  ]);
  return document([
    heading(1, `关于开展${fiscalYear}年度部门整体支出绩效自评工作的通知`, 'title'),
    paragraph(`${region}各预算部门（单位）：`),
    body(
      `为落实全面实施预算绩效管理的要求，现就开展${fiscalYear}年度部门整体支出绩效自评工作通知如下：`,
    ),
    ...bodies,
    ...annexes.map((annex, i) => body(`${i === 0 ? '附件：' : BELOW}${i + 1}.${annex}`)),
    ...issued(issuer, dated && printDay(dated)),
    ...annexes.flatMap((title, i) => annexed(title, i, formOf(title))),
  ]);
}

const annexed = (title: string, i: number, form: readonly Draft[]): readonly Draft[] =>
  form.length === 0
    ? []
    : [paragraph(`附件${i + 1}`, 'attachmentLabel'), paragraph(title, 'attachmentTitle'), ...form];

const numbered = (texts: readonly string[]): readonly Draft[] =>
  texts.map((text, i) => body(texts.length > 1 ? `（${chineseNumber(i + 1)}）${text}` : text));

/** The document that names the working group. */
export function groupDocument({ fiscalYear, issuer, region, dated, group }: Notice): Document {
  const { leader, deputies, members, office } = group;
  const named = (title: string, names: string) =>
    lines(names).length > 0 ? [body(`${title}：${lines(names).join('、')}`)] : [];
  return document([
    heading(1, `关于成立${region}${fiscalYear}年度绩效自评工作小组的通知`, 'title'),
    paragraph(`${region}各预算部门（单位）：`),
    body(
      `为做好${fiscalYear}年度部门整体支出绩效自评工作，决定成立绩效自评工作小组。现将有关事项通知如下：`,
    ),
    heading(2, '一、组成人员'),
    ...named('组长', leader),
    ...named('副组长', deputies),
    ...named('成员', members),
    heading(2, '二、工作职责'),
    body('（一）布置年度绩效自评工作，确定评价范围、内容、程序和要求。'),
    body('（二）指导各部门（单位）开展自评，督促按时报送。'),
    body('（三）审核自评报告，组织评分和抽查，提出结果应用建议。'),
    ...(office.trim()
      ? [heading(2, '三、日常工作'), body(`工作小组的日常工作由${office.trim()}承担。`)]
      : []),
    ...issued(issuer, dated && printDay(dated)),
  ]);
}
