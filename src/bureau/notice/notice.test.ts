import { describe, expect, test } from 'vitest';
import { document, heading, paragraph } from '../../document/build.ts';
import { ALL_YEARS } from '../../regulation/calendars.ts';
import { day } from '../../values/day.ts';
import { checkNotice } from './check.ts';
import { groupDocument, type Notice, newNotice, noticeDocument } from './notice.ts';
import { reminderLetter, reminderWords } from './reminder.ts';

const notice: Notice = {
  ...newNotice(2025, '示范区', '示范区财政局'),
  due: day('2026-04-30'),
  dated: day('2026-03-16'),
};
const texts = (of: ReturnType<typeof noticeDocument>) =>
  of.blocks.map((block) => (block.kind === 'table' ? '' : block.text));

describe('a composed notice', () => {
  test('has the five contents, says the due day once and lists its annexes', () => {
    const said = texts(noticeDocument(notice));
    expect(said.filter((text) => /^[一二三四五六]、/.test(text))).toEqual([
      '一、评价范围',
      '二、主要依据',
      '三、主要内容',
      '四、程序和步骤',
      '五、有关要求',
    ]);
    expect(said.filter((text) => text.includes('2026年4月30日'))).toEqual([
      '（四）各部门（单位）应于2026年4月30日前将自评报告及附件报送示范区财政局。',
    ]);
    expect(said.slice(-6)).toEqual([
      '附件：1.部门整体支出绩效评价基础数据表',
      '　　　2.部门整体支出绩效自评表',
      '　　　3.绩效自评工作考核评分表',
      '　　　4.部门整体支出绩效自评报告（参考提纲）',
      '示范区财政局',
      '2026年3月16日',
    ]);
  });

  test('carries the forms that there are for its annexes, each under its number', () => {
    const [second = ''] = notice.annexes.slice(1);
    const made = noticeDocument(notice, (title) => (title === second ? [paragraph('表')] : []));
    expect(texts(made).slice(-3)).toEqual(['附件2', second, '表']);
    expect(checkNotice(made, ALL_YEARS).faults).toEqual([]);
  });

  test('leaves nothing for its own checker to say', () => {
    expect(checkNotice(noticeDocument(notice), ALL_YEARS)).toEqual({
      due: [
        {
          day: '2026-04-30',
          quote: '（四）各部门（单位）应于2026年4月30日前将自评报告及附件报送示范区财政局。',
          block: 16,
        },
      ],
      faults: [],
      proposed: 6,
    });
  });

  test('without a content is headed on without a gap', () => {
    const contents = { ...notice.contents, content: ' ' };
    expect(
      texts(noticeDocument({ ...notice, contents })).filter((text) =>
        /^[一二三四五六]、/.test(text),
      ),
    ).toEqual(['一、评价范围', '二、主要依据', '三、程序和步骤', '四、有关要求']);
  });
});

test('the working group is named by what was typed, one name a line', () => {
  const group = { leader: '张三', deputies: '', members: '李四\n王五', office: '绩效股' };
  const said = texts(groupDocument({ ...notice, group }));
  expect(said.slice(3, 6)).toEqual(['一、组成人员', '组长：张三', '成员：李四、王五']);
  expect(said).toContain('工作小组的日常工作由绩效股承担。');
});

describe('a notice written elsewhere', () => {
  const written = (...lines: string[]) =>
    checkNotice(document([heading(1, '通知'), ...lines.map((line) => paragraph(line))]), ALL_YEARS)
      .faults;
  const FULL = [
    '一、自评对象：全区预算部门。',
    '二、根据《预算法》开展。',
    '三、自评内容见附件。',
    '四、时间安排如下。',
    '五、工作要求。',
  ];

  test('that lacks contents is told which', () => {
    expect(
      written('各部门于2026年4月30日前将自评报告报送区财政局。', '纳入预算管理的部门均须自评。'),
    ).toEqual([
      { kind: 'missing', content: 'basis' },
      { kind: 'missing', content: 'content' },
      { kind: 'missing', content: 'steps' },
      { kind: 'missing', content: 'requirements' },
      { kind: 'missing', content: 'annexes' },
    ]);
  });

  test('that asks for the report by two days at the bureau contradicts itself', () => {
    const first = '请于2026年4月30日前将自评报告报送区财政局。';
    const second = '自评报告须在2026年5月15日前报区财政局绩效股。';
    expect(written(...FULL, first, second)).toEqual([
      {
        kind: 'dates',
        days: [
          { day: '2026-04-30', quote: first, block: 6 },
          { day: '2026-05-15', quote: second, block: 7 },
        ],
      },
    ]);
  });

  test('that asks units earlier than departments does not contradict itself', () => {
    expect(
      written(
        ...FULL,
        '各单位于2026年4月10日前将自评报告报主管部门，主管部门于2026年4月30日前将自评报告汇总报送区财政局。',
      ),
    ).toEqual([]);
  });

  test('whose day is a rest day is told the day that counts; one before the notice is told too', () => {
    const quote = '请于5月2日前将自评报告报送区财政局。';
    expect(written(...FULL, quote, '2026年5月6日')).toEqual([
      { kind: 'restDay', due: { day: '2026-05-02', quote, block: 6 }, counted: '2026-05-06' },
      { kind: 'beforeNotice', due: { day: '2026-05-02', quote, block: 6 }, dated: '2026-05-06' },
    ]);
  });

  test('may ask for the report without naming it, not for something else', () => {
    const asked = (sentence: string) => written(...FULL, sentence).map(({ kind }) => kind);
    expect(asked('请各单位于2026年4月30日前报送区财政局。')).toEqual([]);
    expect(asked('联络员名单请于2026年4月30日前报送区财政局。')).toEqual(['noDue']);
  });

  test('without a day for the reports is told so', () => {
    expect(written(...FULL)).toEqual([{ kind: 'noDue' }]);
  });
});

test('a reminder says the day, and how many working days have passed', () => {
  const about = { unit: '示范区第一小学', fiscalYear: 2025, due: day('2026-04-30') };
  expect(reminderWords({ ...about, late: 0 })).toBe(
    '你单位的2025年度绩效自评报告应于2026年4月30日前报送，现在尚未报送，请按时报送。',
  );
  const letter = reminderLetter(
    { ...about, late: 1 },
    '请联系绩效股。',
    '示范区财政局',
    day('2026-05-06'),
  );
  expect(texts(letter)).toEqual([
    '绩效自评报送提醒',
    '示范区第一小学：',
    '你单位的2025年度绩效自评报告应于2026年4月30日前报送，现在尚未报送，已逾期1个工作日，请立即报送。',
    '请联系绩效股。',
    '示范区财政局',
    '2026年5月6日',
  ]);
});
