import type { Block, Document } from '../../document/document.ts';
import { hasCalendar } from '../../regulation/calendars.ts';
import { foldWidth, squeeze } from '../../values/chinese.ts';
import { type Day, dayOf, parseDay, yearOf } from '../../values/day.ts';
import { isWorkingDay, rollForward, type WorkCalendar } from '../../values/working-days.ts';
import { NOTICE_CONTENTS, type NoticeContent } from './notice.ts';

/** Something of a notice to look at again. A missing content costs a point of the rubric. */
export type NoticeFault =
  | { readonly kind: 'missing'; readonly content: NoticeContent | 'annexes' }
  | { readonly kind: 'dates'; readonly days: readonly Stated[] }
  | { readonly kind: 'restDay'; readonly due: Stated; readonly counted: Day }
  | { readonly kind: 'beforeNotice'; readonly due: Stated; readonly dated: Day }
  | { readonly kind: 'noDue' };

/** A day with the sentence that states it and the number of its block. */
interface Stated {
  readonly day: Day;
  readonly quote: string;
  readonly block: number;
}

/** What was found in a notice. */
export interface NoticeCheck {
  /** Days by which reports are asked for at the finance bureau. */
  readonly due: readonly Stated[];
  readonly faults: readonly NoticeFault[];
  /** Points of 6 that the rubric's rule proposes: one off for each missing content, and for missing annexes. */
  readonly proposed: number;
}

// A content counts as there when anything in the notice is about it: places head it in their own words.
const WORDS: Readonly<Record<NoticeContent, RegExp>> = {
  scope: /(评价|自评|工作|实施)?(范围|对象)|纳入.{0,12}的(部门|单位|项目)/,
  basis: /依据|根据.{0,30}(法|办法|意见|规定|通知|文件)|按照.{0,30}(法|办法|意见|规定|通知|文件)/,
  content: /内容|评价指标|自评报告(应|须|要)?包括/,
  steps: /程序|步骤|时间安排|工作安排|进度|组织实施|阶段/,
  requirements: /要求|确保|不得|务必/,
};

/** Checks a notice that was written elsewhere: the contents that the rubric counts, and its days. */
export function checkNotice(notice: Document, calendar: WorkCalendar): NoticeCheck {
  const blocks = notice.blocks.flatMap(textsOf);
  const all = blocks.map(({ text }) => text).join('\n');
  const missing: NoticeFault[] = NOTICE_CONTENTS.filter((content) => !WORDS[content].test(all)).map(
    (content) => ({ kind: 'missing', content }),
  );
  if (!/附件|附表|附[：:]/.test(all)) missing.push({ kind: 'missing', content: 'annexes' });
  const dated = datedOf(blocks);
  const due = blocks.flatMap((block) => dueIn(block, dated));
  const days = [...new Map(due.map((each) => [each.day, each])).values()];
  const [first] = days;
  const faults: NoticeFault[] = [...missing];
  if (first === undefined) faults.push({ kind: 'noDue' });
  if (days.length > 1) faults.push({ kind: 'dates', days });
  for (const each of days) {
    if (hasCalendar(each.day, calendar) && !isWorkingDay(each.day, calendar))
      faults.push({ kind: 'restDay', due: each, counted: rollForward(each.day, calendar) });
    if (dated !== undefined && each.day < dated)
      faults.push({ kind: 'beforeNotice', due: each, dated });
  }
  return { due, faults, proposed: 6 - missing.length };
}

interface Text {
  /** As it stands, without blanks; and in half width, sign by sign. */
  readonly said: string;
  readonly text: string;
  readonly block: number;
}

const textsOf = (block: Block): readonly Text[] =>
  (block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text]).map((text) => ({
    said: squeeze(text),
    text: foldWidth(squeeze(text)),
    block: block.block,
  }));

/** The day under the signature: the last block that is a day and nothing else. */
function datedOf(blocks: readonly Text[]): Day | undefined {
  const alone = blocks.filter(({ text }) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text));
  return parseDay(alone.at(-1)?.text ?? '');
}

const DUE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:下班)?(?:之?前|以前|止)([^。；;\d]{0,60})/g;

/** Only what goes to the finance bureau: a unit is asked by its department for an earlier day. */
const TO_BUREAU =
  /(报送|上报|提交|报|送)(至|到|给|我|市|县|区|省|[\u4e00-\u9fff]{0,12})?(财政|我局|我厅|绩效)/;

/** Corrections, evidence or summaries may have days of their own: only the report itself is compared. */
const REPORT = /自评(报告|材料|结果|情况)|绩效(报告|材料)/;
/** A sentence that names what is to be sent, other than the report. */
const OTHER = /将|把|整改|佐证|回执|反馈|联络|联系|名单|清单|汇总|说明|数据|信息|台账/;

function dueIn({ said, text, block }: Text, dated: Day | undefined): readonly Stated[] {
  return [...text.matchAll(DUE)].flatMap((match) => {
    const [, year, month, date, after = ''] = match;
    const start = Math.max(
      text.lastIndexOf('。', match.index),
      text.lastIndexOf('；', match.index),
    );
    const end = text.indexOf('。', match.index);
    const quote = said.slice(start + 1, end < 0 ? said.length : end + 1);
    // 请于……前报送财政局: what is sent goes without saying in a notice of self-evaluation.
    if (!TO_BUREAU.test(after) || (!REPORT.test(quote) && OTHER.test(quote))) return [];
    // Without a year it is that of the notice; without a dated notice nothing is guessed.
    const of = year === undefined ? dated && yearOf(dated) : Number(year);
    const day = of === undefined ? undefined : dayOf(of, Number(month), Number(date));
    return day === undefined ? [] : [{ day, quote, block }];
  });
}
