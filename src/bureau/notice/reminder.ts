import { body, document, heading, issued, paragraph } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { type Day, printDay } from '../../values/day.ts';

/** About which filing somebody is reminded. */
export interface Reminded {
  readonly unit: string;
  readonly fiscalYear: number;
  readonly due?: Day;
  /** Working days late; 0 before the due day has passed. */
  readonly late: number;
}

/** The sentence of a reminder; `{…}` words of its own follow it. */
export function reminderWords({ fiscalYear, due, late }: Reminded): string {
  const about = `${fiscalYear}年度绩效自评报告`;
  if (due === undefined) return `你单位的${about}尚未报送，请尽快完成。`;
  const late_ = late > 0 ? `，已逾期${late}个工作日，请立即报送` : '，请按时报送';
  return `你单位的${about}应于${printDay(due)}前报送，现在尚未报送${late_}。`;
}

/** A letter of reminder to send on paper or by other means. */
export const reminderLetter = (
  about: Reminded,
  words: string,
  issuer: string,
  today: Day,
): Document =>
  document([
    heading(1, '绩效自评报送提醒', 'title'),
    paragraph(`${about.unit}：`),
    body(reminderWords(about)),
    ...words
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => body(line)),
    ...issued(issuer, printDay(today)),
  ]);
