import type { Bilingual } from '../document/finding.ts';
import { type Day, printDay } from '../values/day.ts';
import type { RubricProposal } from './rubric.ts';

/** What the system knows of how the self-evaluation of a unit was organised (domain rule 5: 布置工作, 单位自查). */
export interface Organisation {
  /** The notice that the unit's region issued for the year; absent where it issued none here. */
  readonly notice?: {
    readonly issuer: string;
    readonly issued: Day;
    readonly due?: Day | undefined;
    readonly inTime: boolean;
    /** Of the five contents and the annexes, those that it lacks. */
    readonly missing: readonly Bilingual[];
    readonly annexes: number;
    /** Whether the unit is in its scope. */
    readonly addressed: boolean;
    /** Whether it names a working group. */
    readonly group: boolean;
  };
  /** Own level, units below and receivers of transfers. */
  readonly selfChecks: { readonly due: number; readonly missing: readonly string[] };
}

/** So many missing self-checks are named. */
const MOST_NAMED = 5;

/**
 * The proposals with what the system knows of notice, working group and self-checks. The notice is evidence only: whether a
 * department has passed it on by one of its own, a person sees. Self-checks are counted, a person confirms that they are genuine.
 */
export function organised(
  proposals: readonly RubricProposal[],
  { notice, selfChecks }: Organisation,
): readonly RubricProposal[] {
  return proposals.map((proposal) => {
    if (proposal.item === '单位自查') return checked(proposal, selfChecks);
    if (notice && proposal.item === '自评通知') return told(proposal, noticeWords(notice));
    if (notice && proposal.item === '工作小组') return told(proposal, groupWords(notice));
    return proposal;
  });
}

type Notice = NonNullable<Organisation['notice']>;

const told = (proposal: RubricProposal, { zh, en }: Bilingual): RubricProposal => ({
  ...proposal,
  because: { zh: `${zh}${proposal.because.zh}`, en: `${en} ${proposal.because.en}` },
});

function noticeWords(notice: Notice): Bilingual {
  const { issuer, issued, due, inTime, missing, annexes, addressed } = notice;
  const zh = [
    `${issuer}于${printDay(issued)}发布了本年度自评通知`,
    due === undefined
      ? '没有写明报送截止日期'
      : `${inTime ? '早于' : '不早于'}报送截止日期${printDay(due)}`,
    missing.length === 0
      ? `五项内容齐全，附件${annexes}份`
      : `缺少${missing.map((each) => each.zh).join('、')}`,
    addressed ? '本单位在布置范围内' : '本单位不在布置范围内',
  ].join('，');
  const en = [
    `${issuer} issued the notice on ${issued}`,
    due === undefined
      ? 'without a due day'
      : `${inTime ? 'before' : 'not before'} its due day ${due}`,
    missing.length === 0
      ? `with all five contents and ${annexes} annexes`
      : `without ${missing.map((each) => each.en).join(', ')}`,
    addressed ? 'to this unit too' : 'but not to this unit',
  ].join(', ');
  return { zh: `${zh}。`, en: `${en}.` };
}

const groupWords = ({ issuer, group }: Notice): Bilingual =>
  group
    ? {
        zh: `${issuer}的工作小组文件列明了组长和成员。`,
        en: `The working group of ${issuer} is named.`,
      }
    : {
        zh: `${issuer}的工作小组文件没有列明组长和成员。`,
        en: `The working group of ${issuer} is not named.`,
      };

function checked(
  proposal: RubricProposal,
  { due, missing }: Organisation['selfChecks'],
): RubricProposal {
  const named = missing.slice(0, MOST_NAMED).join('、');
  const more = missing.length > MOST_NAMED ? `等${missing.length}个` : '';
  return {
    ...proposal,
    points: Math.max(0, proposal.max - missing.length),
    firmness: 'proposal',
    because: {
      zh:
        missing.length === 0
          ? `应自查${due}个（含本级、下属单位、转移支付使用地区和单位），都已自查；请核对是否属实。`
          : `应自查${due}个，缺少${named}${more}，每个扣1分；请核对。`,
      en:
        missing.length === 0
          ? `All ${due} self-checks are there; see that they are genuine.`
          : `Of ${due} self-checks ${missing.length} are missing, a point each: ${named}. Please check.`,
    },
  };
}
