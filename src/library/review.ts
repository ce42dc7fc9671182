import type { Bilingual } from '../document/finding.ts';
import { bigrams } from '../values/similarity.ts';
import { repeatedFunction } from './checks/not-function.ts';
import { targetWarnings } from './checks.ts';
import { type Declaration, isQuantified, type TargetCheck } from './declaration.ts';

/** 优良中差 of the targets themselves. The words are those of the grades of results, the meaning is another. */
type TargetGrade = '优' | '良' | '中' | '差';

/** 完整性, 相关性, 适当性, 可行性: what targets are reviewed for (财预〔2015〕88号). */
type ReviewAspect = 'completeness' | 'relevance' | 'suitability' | 'feasibility';

/** One question of the review with what can be reckoned of its answer. */
interface ReviewItem {
  readonly aspect: ReviewAspect;
  readonly question: Bilingual;
  /** Absent where only a person can tell. */
  readonly grade?: TargetGrade;
  /** How the grade comes about, or what there is to judge by. */
  readonly workings: Bilingual;
  /** What a person has to judge besides. */
  readonly forPerson?: Bilingual;
}

/** A proposal for the review of declared targets; the reviewer decides. */
export interface TargetReview {
  readonly items: readonly ReviewItem[];
  /** The lowest of the grades reckoned; absent while nothing is declared. */
  readonly proposed?: TargetGrade;
  readonly why: Bilingual;
}

const GRADES: readonly TargetGrade[] = ['优', '良', '中', '差'];

/** 系统规则: no fault 优, up to a tenth 良, up to three tenths 中, more 差. */
function gradeOf(faults: number, of: number): TargetGrade {
  if (faults === 0) return '优';
  if (faults * 10 <= of) return '良';
  return faults * 10 <= of * 3 ? '中' : '差';
}

/** Reviews the targets of a declaration as far as they can be reckoned. */
export function reviewTargets(declaration: Declaration): TargetReview {
  if (declaration.indicators.length === 0)
    return {
      items: [],
      why: { zh: '还没有申报指标，无从审核。', en: 'No indicators are declared yet.' },
    };
  const items = [
    filled(declaration),
    quantified(declaration),
    ownGoals(declaration),
    goalsMeasured(declaration),
    weighed(declaration),
    MONEY,
    reachable(declaration),
    MEANS,
  ];
  const graded = items.flatMap(({ grade }) => grade ?? []);
  const proposed = graded.reduce((worst, each) =>
    GRADES.indexOf(each) > GRADES.indexOf(worst) ? each : worst,
  );
  const open = items.filter(({ forPerson }) => forPerson).length;
  return {
    items,
    proposed,
    why: {
      zh: `${graded.length}项可以核算，取其中最低的等级，建议“${proposed}”；另有${open}项要由审核人判断。系统规则，供参考。`,
      en: `${graded.length} items can be reckoned; the lowest grade is proposed. ${open} are for a person to judge.`,
    },
  };
}

const count = (declaration: Declaration, ...checks: readonly TargetCheck[]): number =>
  targetWarnings(declaration).filter(({ check }) => checks.includes(check)).length;

function filled({ indicators, objectives }: Declaration): ReviewItem {
  const blanks = indicators.reduce(
    (sum, { name, typed, weight }) =>
      sum + [name.trim() === '', typed.trim() === '', weight === undefined].filter(Boolean).length,
    objectives.length === 0 ? 1 : 0,
  );
  const of = indicators.length * 3 + 1;
  return {
    aspect: 'completeness',
    question: { zh: '内容填写完整', en: 'Everything is filled in' },
    grade: gradeOf(blanks, of),
    workings: {
      zh: `年度目标、各行的指标名称、指标值、分值共${of}项，空缺${blanks}项。`,
      en: `${blanks} of ${of} entries are blank.`,
    },
  };
}

function quantified(declaration: Declaration): ReviewItem {
  const { indicators } = declaration;
  const faults = count(declaration, 'measurable', 'distinct');
  const numbers = indicators.filter(({ target }) => isQuantified(target)).length;
  return {
    aspect: 'completeness',
    question: { zh: '指标明确、可衡量', en: 'Indicators are clear and measurable' },
    grade: gradeOf(faults, indicators.length),
    workings: {
      zh: `共${indicators.length}个指标，有数量、时限或是否完成的${numbers}个；无法衡量或重复的${faults}个。`,
      en: `${numbers} of ${indicators.length} have a number, a date or yes or no; ${faults} cannot be measured or are doubled.`,
    },
  };
}

function ownGoals(declaration: Declaration): ReviewItem {
  const { objectives, functions, indicators } = declaration;
  const copied = objectives.filter((each) => repeatedFunction(each, functions) !== undefined);
  const faults = copied.length + count(declaration, 'notFunction');
  return {
    aspect: 'relevance',
    question: {
      zh: '目标与职能、年度工作相关',
      en: 'Goals belong to functions and work of the year',
    },
    grade: gradeOf(faults, objectives.length + indicators.length),
    workings: {
      zh: `年度目标${objectives.length}条、指标${indicators.length}个，照抄职能的${faults}处。`,
      en: `${faults} of the goals and indicators repeat a function.`,
    },
    forPerson: {
      zh: '目标是否体现本单位主要职能和今年的重点工作。',
      en: 'Whether the goals show the main functions and the work of this year.',
    },
  };
}

/** Two pairs of characters in common make an indicator a measure of a goal. */
const COMMON_PAIRS = 2;

function goalsMeasured({ objectives, indicators }: Declaration): ReviewItem {
  const names = indicators.map(({ name }) => bigrams(name));
  const alone = objectives.filter((each) => {
    const goal = bigrams(each);
    return !names.some((name) => [...name].filter((pair) => goal.has(pair)).length >= COMMON_PAIRS);
  });
  return {
    aspect: 'relevance',
    question: { zh: '每条目标都有指标衡量', en: 'Every goal is measured' },
    workings:
      alone.length === 0
        ? {
            zh: `${objectives.length}条年度目标都能找到字面相近的指标。`,
            en: 'Every goal has an indicator with words in common.',
          }
        : {
            zh: `没有找到字面相近的指标：${alone.map((each) => `“${each}”`).join('、')}。`,
            en: `No indicator has words in common with: ${alone.join('; ')}.`,
          },
    forPerson: {
      zh: '指标是否真正衡量这些目标。',
      en: 'Whether the indicators measure these goals.',
    },
  };
}

function weighed(declaration: Declaration): ReviewItem {
  const faults = count(declaration, 'frameHeld', 'costed', 'surveyed');
  return {
    aspect: 'suitability',
    question: { zh: '指标构成和分值合理', en: 'Kinds and points are suitable' },
    grade: gradeOf(faults, declaration.indicators.length),
    workings: {
      zh: `分值与框架不符、缺成本指标、满意度没有调查的共${faults}处。`,
      en: `${faults} faults of points, cost or survey.`,
    },
  };
}

const MONEY: ReviewItem = {
  aspect: 'suitability',
  question: { zh: '目标与资金匹配', en: 'Targets match the money' },
  workings: { zh: '要对照预算安排逐项判断，系统不核算。', en: 'Not reckoned.' },
  forPerson: {
    zh: '预计的产出和效果与预算规模是否相称。',
    en: 'Whether output and outcome are worth the budget.',
  },
};

function reachable(declaration: Declaration): ReviewItem {
  const known = new Set(declaration.lastYear?.map(({ name }) => name));
  const compared = declaration.indicators.filter(({ name }) => known.has(name)).length;
  const faults = count(declaration, 'nearLastYear');
  const question = { zh: '目标经过努力可以实现', en: 'Targets can be reached with effort' };
  return compared === 0
    ? {
        aspect: 'feasibility',
        question,
        workings: {
          zh: '没有同名指标的上年完成值，无从比较。',
          en: 'No result of last year to compare with.',
        },
        forPerson: { zh: '指标值是否过高或过低。', en: 'Whether targets are too high or too low.' },
      }
    : {
        aspect: 'feasibility',
        question,
        grade: gradeOf(faults, compared),
        workings: {
          zh: `与上年完成值比较${compared}个指标，相差较大的${faults}个。`,
          en: `${compared} compared with last year; ${faults} far from it.`,
        },
      };
}

const MEANS: ReviewItem = {
  aspect: 'feasibility',
  question: { zh: '实施条件具备', en: 'The means are there' },
  workings: { zh: '要看人员、方案、审批和采购准备，系统不核算。', en: 'Not reckoned.' },
  forPerson: {
    zh: '人员、实施方案、审批手续和进度安排是否落实。',
    en: 'Whether staff, plan, approvals and schedule are in place.',
  },
};
