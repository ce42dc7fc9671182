import type { Bilingual } from '../document/finding.ts';
import type { Dossier } from '../report/dossier.ts';
import { isFull, scoreOf, threePublicTotal, totalsOf } from '../report/totals.ts';
import type { FieldPath } from './draft.ts';

/** A first draft of a section, and what only the unit can say of it. */
export interface Suggestion {
  readonly path: FieldPath;
  /** Composed from figures of the draft, which it cites by reference; absent where the draft knows nothing of the section. */
  readonly text?: string;
  /** What to write, asked of the clerk. */
  readonly prompts: readonly Bilingual[];
}

/** First drafts of the sections of running text. No fact is invented: a section of which nothing is known has prompts only. */
export const suggestionsOf = (dossier: Dossier): readonly Suggestion[] => [
  of('narrative.organisation', '', [
    ['内设哪些股室？有没有所属单位？', 'Which sections and subordinate units are there?'],
  ]),
  of('narrative.purposeOfBasic', purposeOfBasic(dossier), [
    ['基本支出还保障了哪些工作？', 'What else did basic expenditure pay for?'],
  ]),
  of('narrative.overall', overall(dossier), [
    ['哪几项重点工作做成了？', 'Which main tasks were completed?'],
    ['对服务对象带来了什么变化？', 'What changed for those served?'],
  ]),
  of('narrative.assets', assets(dossier), [
    [
      '固定资产是否全部登记？年末盘点结果怎样？',
      'Are all assets registered, and what did stocktaking find?',
    ],
    ['办公用房和设备有没有超标准？', 'Are offices and equipment within the standards?'],
  ]),
  of('threePublic.reason', threePublic(dossier), [
    ['变动的主要原因是什么？', 'What is the main reason for the change?'],
  ]),
  of('narrative.resultsUse', resultsUse(dossier), [
    ['自评结果怎样用于下年预算？', 'How will the results bear on the next budget?'],
  ]),
  of('narrative.other', '', [
    [
      '有没有机构变动、职能调整等需要说明？没有可以不填。',
      'Any change of organisation? Blank if none.',
    ],
  ]),
];

const of = (
  path: FieldPath,
  text: string,
  prompts: readonly (readonly [zh: string, en: string])[],
): Suggestion => ({
  path,
  ...(text !== '' && { text }),
  prompts: prompts.map(([zh, en]) => ({ zh, en })),
});

function purposeOfBasic({ execution, staffing }: Dossier): string {
  const { compensation, household, goods, capital } = execution.basic;
  const people = staffing.filled > 0 ? '在职人员⟦staffing.filled⟧的' : '在职人员的';
  return [
    compensation > 0 && `${people}工资福利`,
    household > 0 && '对个人和家庭的补助',
    goods > 0 && '单位日常运转',
    capital > 0 && '办公设备购置',
  ]
    .filter((part) => part !== false)
    .join('、');
}

function overall({ objectives, indicators }: Dossier): string {
  if (objectives.length === 0 || indicators.length === 0) return '';
  const full = indicators.filter(isFull).length;
  const outcome =
    scoreOf(indicators) === undefined
      ? ''
      : full === indicators.length
        ? '，均得满分'
        : full === 0
          ? '，均未得满分'
          : '，其中⟦indicators.full⟧得满分，⟦indicators.short⟧未得满分';
  return `⟦fiscalYear⟧共设置年度目标⟦objectives.count⟧、绩效指标⟦indicators.count⟧${outcome}。`;
}

function assets({ procurement, buildings }: Dossier): string {
  return [
    procurement && '本年政府采购预算⟦procurement.budget⟧，实际采购⟦procurement.actual⟧。',
    buildings &&
      (buildings.actualArea <= buildings.approvedArea
        ? '当年完工的楼堂馆所实际规模没有超过批复规模。'
        : '当年完工的楼堂馆所实际规模超过批复规模。'),
  ]
    .filter((part) => part !== undefined)
    .join('');
}

function threePublic({ threePublic: year, prior }: Dossier): string {
  const [planned, spent] = [threePublicTotal(year.budget), threePublicTotal(year.actual)];
  if (planned === 0 && spent === 0 && !prior.threePublic) return '';
  const items = [
    ['overseas', '因公出国（境）费'],
    ['vehiclePurchase', '公务用车购置费'],
    ['vehicleOperation', '公务用车运行维护费'],
    ['hospitality', '公务接待费'],
  ] as const;
  const before = prior.threePublic;
  const moved = before ? items.filter(([item]) => year.actual[item] !== before[item]) : [];
  if (!before || moved.length === 0) return '';
  return moved
    .map(
      ([item, word]) =>
        `${word}由上年⟦prior.threePublic.${item}⟧${year.actual[item] > before[item] ? '增加' : '减少'}到⟦threePublic.actual.${item}⟧`,
    )
    .join('，');
}

function resultsUse(dossier: Dossier): string {
  const { finalBudget } = totalsOf(dossier);
  if (finalBudget <= 0 || dossier.indicators.length === 0) return '';
  const short =
    scoreOf(dossier.indicators) !== undefined &&
    dossier.indicators.some((each) => isFull(each) === false);
  return `结合预算执行率⟦execution.rate⟧${short ? '和⟦indicators.short⟧未得满分的指标' : ''}，自评结果拟作为编制下一年度预算和调整绩效指标的依据。`;
}
