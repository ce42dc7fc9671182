import type { Bilingual } from '../../document/finding.ts';
import type { Day } from '../../values/day.ts';
import { NOTICE_CONTENTS, type Notice, type NoticeContent } from './notice.ts';

/** A unit as a notice names it: by its kind and its place in the tree. */
interface Asked {
  readonly kind: 'division' | 'department' | 'unit';
  readonly path: string;
}

/** Whether a unit is asked: of the kind, at or below one of the departments; a division itself never is. */
export const isAddressed = ({ scope }: Pick<Notice, 'scope'>, { kind, path }: Asked): boolean =>
  kind !== 'division' &&
  (scope.kind === 'all' || scope.kind === kind) &&
  (scope.departments.length === 0 ||
    scope.departments.some((above) => path === above || path.startsWith(`${above}.`)));

/** What an issued notice shows for the rubric's items on how the self-evaluation was arranged (domain rule 5). */
export interface NoticeFacts {
  readonly issuer: string;
  readonly issued: Day;
  readonly due?: Day;
  /** Issued before its due day. */
  readonly inTime: boolean;
  /** Of the five contents and the annexes, those that it lacks. */
  readonly missing: readonly Bilingual[];
  readonly annexes: number;
  /** Whether the unit is in its scope. */
  readonly addressed: boolean;
  /** Whether its working group has a leader and members. */
  readonly group: boolean;
}

const NAMES: Readonly<Record<NoticeContent, Bilingual>> = {
  scope: { zh: '评价范围', en: 'scope' },
  basis: { zh: '主要依据', en: 'basis' },
  content: { zh: '主要内容', en: 'contents' },
  steps: { zh: '程序和步骤', en: 'procedure and steps' },
  requirements: { zh: '有关要求', en: 'requirements' },
};

/** The facts of a notice that was issued on a day, for one of the units. */
export function noticeFacts(notice: Notice, issued: Day, unit: Asked): NoticeFacts {
  const { issuer, due, contents, annexes, group } = notice;
  const lacking = NOTICE_CONTENTS.filter((content) => contents[content].trim() === '');
  const listed = annexes.filter((title) => title.trim() !== '').length;
  return {
    ...{ issuer, issued, annexes: listed, ...(due !== undefined && { due }) },
    inTime: due !== undefined && issued < due,
    missing: [
      ...lacking.map((content) => NAMES[content]),
      ...(listed === 0 ? [{ zh: '附件', en: 'annexes' }] : []),
    ],
    addressed: isAddressed(notice, unit),
    group: group.leader.trim() !== '' && group.members.trim() !== '',
  };
}
