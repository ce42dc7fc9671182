import type { Bilingual, Quote } from '../document/finding.ts';
import type { Frame } from '../regulation/regulation.ts';
import type { Report } from '../report/report.ts';
import type { SectionKey } from '../report/sections.ts';
import type { Day } from '../values/day.ts';
import { lateWorkingDays, type WorkCalendar } from '../values/working-days.ts';
import { nearestFrame } from './frame-share.ts';

/**
 * The rubric (绩效自评工作考核评分表; domain rule 5) as far as a report and its dates tell. Only late days, completeness,
 * weights and level three are firm; everything else is a proposal, or needs a person.
 */
export interface RubricProposal {
  readonly item: string;
  readonly max: number;
  readonly points: number | 'needsHuman';
  /** firm: computed; proposal: a person confirms. */
  readonly firmness: 'firm' | 'proposal' | 'needsHuman';
  readonly because: Bilingual;
  readonly places: readonly Quote[];
}

/** What the rubric needs beside the report. */
export interface Submission {
  readonly due?: Day;
  readonly filed?: Day;
  readonly calendar?: WorkCalendar;
}

/** Items that are proposed part by part. */
const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  完整性: ['完整性·正文', '完整性·附件'],
  绩效自评表: ['指标权重', '指标细化到三级', '指标可衡量', '核心精简、相关全面'],
};

/** The proposals that speak of an item of the printed rubric. */
export const proposalsFor = (
  item: string,
  proposals: readonly RubricProposal[],
): readonly RubricProposal[] =>
  proposals.filter((each) => (PARTS_OF[item] ?? [item]).includes(each.item));

/** The points of an item in hundredths; undefined unless every part of it has some. */
export function proposedPoints(of: readonly RubricProposal[]): number | undefined {
  const known = of.flatMap(({ points }) => (points === 'needsHuman' ? [] : [points]));
  return known.length > 0 && known.length === of.length
    ? Math.round(known.reduce((sum, each) => sum + each, 0) * 100)
    : undefined;
}

// The ten parts of the Hunan outline, each by any section key that stands for it (domain rule 7.1).
const PARTS: readonly (readonly [string, readonly SectionKey[]])[] = [
  ['部门（单位）基本情况', ['profile']],
  ['一般公共预算支出情况', ['generalBudget', 'expenditureOverview']],
  ['政府性基金预算支出情况', ['fundBudget']],
  ['国有资本经营预算支出情况', ['stateCapital']],
  ['社会保险基金预算支出情况', ['socialInsurance']],
  ['部门整体支出绩效情况', ['performance', 'conclusion']],
  ['存在的问题及原因分析', ['problems']],
  ['下一步改进措施', ['measures']],
  ['自评结果拟应用和公开情况', ['resultsUse']],
  ['其他需要说明的情况', ['other']],
];

/** Proposes the points of every item of the rubric (100 in all), with what needs a human. Frames are the regulation's. */
export function prescoreRubric(
  report: Report,
  submission: Submission = {},
  frames: readonly Frame[] = [],
): readonly RubricProposal[] {
  return [
    human(
      '自评通知',
      8,
      '需要核对盖章的自评通知：是否印发，五项内容和附件是否齐全',
      'the sealed notice and its contents',
    ),
    human(
      '工作小组',
      2,
      '需要核对成立绩效评价工作小组的文件',
      'the document that names the working group',
    ),
    human(
      '单位自查',
      10,
      '需要核对本级、所属单位和转移支付项目单位的自查材料',
      'the self-checks of all units concerned',
    ),
    submitted(submission),
    body(report),
    annexes(report),
    weights(report, frames),
    levelThree(report),
    measurable(report),
    human(
      '核心精简、相关全面',
      5,
      '需要评审人判断指标是否核心、精简、相关、全面',
      'whether indicators are core and complete',
    ),
    problems(report),
    measures(report),
  ];
}

const human = (item: string, max: number, zh: string, en: string): RubricProposal => ({
  item,
  max,
  points: 'needsHuman',
  firmness: 'needsHuman',
  because: { zh: `${zh}。`, en: `A person must look at ${en}.` },
  places: [],
});

function submitted({ due, filed, calendar }: Submission): RubricProposal {
  if (!due || !filed || !calendar)
    return human(
      '提交报告',
      10,
      '不知道报送截止日或报送日，不能计算迟报天数',
      'the due date and the filing date',
    );
  const late = lateWorkingDays(due, filed, calendar);
  return {
    item: '提交报告',
    max: 10,
    points: Math.max(0, 10 - late),
    firmness: 'firm',
    because: {
      zh: late === 0 ? '按时报送。' : `迟报${late}个工作日，每日扣1分。`,
      en: late === 0 ? 'Filed in time.' : `${late} working days late, one point each.`,
    },
    places: [],
  };
}

/** A file of tables alone (a spreadsheet) says nothing of what the report in another file holds. */
const isTablesAlone = (report: Report): boolean => report.sections.length === 0;

function body(report: Report): RubricProposal {
  if (isTablesAlone(report))
    return human(
      '完整性·正文',
      8,
      '没有读到报告正文，不能判断',
      'the text of the report, not found here',
    );
  const keys = new Set(report.sections.map((section) => section.key));
  const missing = PARTS.filter(([, any]) => !any.some((key) => keys.has(key))).map(
    ([name]) => name,
  );
  return counted('完整性·正文', 8, missing);
}

function annexes(report: Report): RubricProposal {
  const present: readonly (readonly [string, boolean])[] = [
    ['基础数据表', report.baseDataTables.length > 0],
    ['绩效自评表', report.forms.length > 0],
    ['考核评分表', report.rubrics.length > 0],
  ];
  const missing = present.filter(([, there]) => !there).map(([name]) => name);
  if (missing.length > 0 && isTablesAlone(report))
    return human(
      '完整性·附件',
      7,
      `没有读到报告正文，不能判断其附件；本文件中未见${missing.join('、')}`,
      'the annexes of the report, whose text was not found here',
    );
  return counted('完整性·附件', 7, missing);
}

function counted(item: string, max: number, missing: readonly string[]): RubricProposal {
  const points = Math.max(0, max - 2 * missing.length);
  return {
    item,
    max,
    points,
    firmness: 'firm',
    because:
      missing.length === 0
        ? { zh: '各部分齐全。', en: 'All parts are there.' }
        : {
            zh: `未见：${missing.join('、')}，每项扣2分。`,
            en: `${missing.length} parts not found, two points each.`,
          },
    places: [],
  };
}

function weights(report: Report, frames: readonly Frame[]): RubricProposal {
  const form = report.forms.find((each) => each.kind === 'department') ?? report.forms[0];
  const near = form && nearestFrame(form, frames);
  if (!near) return human('指标权重', 5, '没有读到指标分值', 'the weights of the indicators');
  return {
    item: '指标权重',
    max: 5,
    points: Math.round((50 * near.conform) / near.of) / 10,
    firmness: 'proposal',
    because: {
      zh: `对照“${near.frame.title}”，${near.of}类一级指标中${near.conform}类的分值相符。`,
      en: `${near.conform} of ${near.of} level-one groups have the weight of the frame.`,
    },
    places: [],
  };
}

function levelThree(report: Report): RubricProposal {
  const rows = report.forms.flatMap((form) => form.indicators);
  if (rows.length === 0) return human('指标细化到三级', 5, '没有读到绩效指标', 'the indicators');
  const kinds = new Set(rows.map((row) => row.level2?.value ?? row.level1.value));
  const named = new Set(
    rows.filter((row) => row.name.value).map((row) => row.level2?.value ?? row.level1.value),
  );
  const points = Math.round((5 * named.size * 10) / kinds.size) / 10;
  return {
    item: '指标细化到三级',
    max: 5,
    points,
    firmness: 'proposal',
    because: {
      zh: `在用的${kinds.size}类二级指标中${named.size}类有三级指标。`,
      en: `${named.size} of ${kinds.size} level-two kinds in use have a level-three row.`,
    },
    places: [],
  };
}

function measurable(report: Report): RubricProposal {
  const rows = report.forms.flatMap((form) => form.indicators).filter((row) => row.target);
  if (rows.length === 0) return human('指标可衡量', 5, '没有读到指标值', 'the targets');
  const vague = rows.filter(
    (row) =>
      !row.target?.value?.value &&
      !row.target?.value?.by &&
      row.target?.value?.direction !== 'done',
  );
  return {
    item: '指标可衡量',
    max: 5,
    points: Math.round((5 * (rows.length - vague.length) * 10) / rows.length) / 10,
    firmness: 'proposal',
    because: {
      zh: `${rows.length}项指标中${vague.length}项的指标值没有可衡量的数或日期。`,
      en: `${vague.length} of ${rows.length} targets have no number or date.`,
    },
    places: vague.flatMap((row) =>
      row.target ? [{ verbatim: row.target.verbatim, at: row.target.at }] : [],
    ),
  };
}

const MONEY_ONLY =
  /^[^。]*(?:资金不足|经费不足|经费紧张|资金缺口|财力不足|加大.{0,6}投入|增加.{0,6}经费)[^。]*。?$/;

function problems(report: Report): RubricProposal {
  const { problems: found } = report.narrative;
  const of = { item: '反映问题情况', max: 20, only: '只提出资金不足问题' };
  return banded({ ...of, few: [13, 15], many: [16, 18] }, found);
}

function measures(report: Report): RubricProposal {
  const { measures: found, problems: asked } = report.narrative;
  const paired = found.length >= asked.length;
  const of = { item: '建议情况', max: 15, only: '只提出加大资金投入' };
  return banded({ ...of, few: paired ? [9, 11] : [6, 8], many: [12, 14] }, found);
}

/** An item whose points depend on how many are told: fewer than four, or more; none where they ask for money alone. */
interface Banded {
  readonly item: string;
  readonly max: number;
  readonly few: readonly [number, number];
  readonly many: readonly [number, number];
  /** What is said where they ask for money alone. */
  readonly only: string;
}

function banded(
  { item, max, few, many, only }: Banded,
  found: readonly { readonly value: string; readonly verbatim: string; readonly at: Quote['at'] }[],
): RubricProposal {
  if (found.length === 0) return human(item, max, '没有读到相应段落', 'the section');
  const money = found.every((each) => MONEY_ONLY.test(each.value));
  const band = found.length >= 4 ? many : few;
  return {
    item,
    max,
    points: money ? 0 : band[1],
    firmness: 'proposal',
    because: money
      ? { zh: `${only}。`, en: 'Only a lack of money is named.' }
      : {
          zh: `读到${found.length}条，建议在${band[0]}至${band[1]}分档内由评审人定分。`,
          en: `${found.length} items: a band of ${band[0]} to ${band[1]} is proposed.`,
        },
    places: found.map(({ verbatim, at }) => ({ verbatim, at })),
  };
}
