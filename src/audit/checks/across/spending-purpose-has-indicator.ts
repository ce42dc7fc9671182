import type { Purpose, Report } from '../../../report/report.ts';
import { squeeze } from '../../../values/chinese.ts';
import { matchesOf } from '../../../values/matches.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import {
  coversEverything,
  mainForm,
  mayLackWords,
  subjectOfIndicators,
} from '../../indicators/goals.ts';
import { nth } from '../../places.ts';
import { goalForm, withProjectPurpose } from '../../text-examples.ts';
import { isGeneral, isRelated, type Subject, subjectOf } from '../../wording/relatedness.ts';
import { phrase, quote } from '../../wording/sentence.ts';

/** Keeping the unit and its staff going needs no indicator of its own. */
const UPKEEP =
  /工资|薪酬|人员(?:经费|支出|待遇)|福利|津补?贴|社会?保险?(?:缴费)?|公积金|在职|公用|运转|办公|后勤|物业/;

/** What project money was spent on has at least one indicator. */
export const spendingPurposeHasIndicator = check<Hit>({
  id: 'SpendingPurposeHasIndicator',
  title: { zh: '项目资金用途有对应指标', en: 'What project money is for has an indicator' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '项目资金花在哪里，就应当在哪里考核绩效。',
    en: 'Performance is measured where the money went.',
  },
  about: ['mainForm'],
  find(report): readonly Hit[] | NoAnswer {
    const purposes = projectPurposes(report);
    const form = mainForm(report);
    if (purposes.length === 0 || !form) return 'notApplicable';
    if (form.indicators.length < 4 || coversEverything(form) || mayLackWords(report, form))
      return 'insufficientData';
    const measured = subjectOfIndicators(form);
    return purposes
      .filter((purpose) => {
        if (purpose.items.some((item) => UPKEEP.test(item.verbatim))) return false;
        if (hasFormOfItsOwn(purpose, report) || isOfMeasured(purpose, measured)) return false;
        const subjects = purpose.items.map((item) => subjectOf(item.verbatim));
        const told = subjects.filter((subject) => !isGeneral(subject));
        return told.length > 0 && told.every((subject) => !isRelated(subject, measured));
      })
      .map((purpose) => ({
        subject: purpose.items.map((item) => item.value).join('、'),
        places: [quote(purpose.sentence)],
      }));
  },
  say: {
    zh: (hit) => phrase`${nth(hit, 0)}所述用途在绩效指标中没有对应的指标。`,
    en: (hit) => phrase`No indicator is about what ${nth(hit, 0)} names.`,
  },
  passes: [
    `${withProjectPurpose('档案接收和展览')}\n${goalForm(['接收进馆档案', '举办档案展览'])}`,
    `${withProjectPurpose('档案展览项目的木料购置')}\n${goalForm(['接收进馆档案', '举办档案展览'])}`,
  ],
  catches: [
    {
      text: `${withProjectPurpose('信访维稳')}\n${goalForm(['接收进馆档案', '举办档案展览'])}`,
      finds:
        '「2024年项目支出50万元，主要用于信访维稳等方面。」所述用途在绩效指标中没有对应的指标。',
    },
  ],
});

/** 「造林绿化项目40万元，用于苗木采购」 beside 造林面积: what the project is called is measured, whatever was bought for it. */
const isOfMeasured = (purpose: Purpose, measured: Subject): boolean => {
  const called = matchesOf(squeeze(purpose.sentence.verbatim), PROJECT_NAME).map(([, name]) =>
    subjectOf(name ?? ''),
  );
  const told = called.filter((subject) => !isGeneral(subject));
  return told.length > 0 && told.some((subject) => isRelated(subject, measured));
};

const PROJECT_NAME = /([\u4e00-\u9fff]{4,12})项目/g;

/** Whether the sentence names a project that is measured in a form of its own. */
const hasFormOfItsOwn = (purpose: Purpose, report: Report): boolean =>
  report.forms.some((form) => {
    const name = squeeze(form.projectName?.verbatim ?? '').replace(/项目$/, '');
    return (
      form.kind === 'project' &&
      form.indicators.length > 0 &&
      name !== '' &&
      squeeze(purpose.sentence.verbatim).includes(name)
    );
  });

/** Purposes of project money, each set of words once: the last sentence that names it, which stands in its own section. */
export function projectPurposes(report: Report): readonly Purpose[] {
  const found = new Map<string, Purpose>();
  for (const purpose of report.narrative.purposes) {
    const fact = purpose.fact === undefined ? undefined : report.facts[purpose.fact];
    const isProject = fact
      ? fact.metric === 'projectExpenditure'
      : /项目支出|专项(?:支出|经费|资金)/.test(purpose.sentence.verbatim);
    if (!isProject || purpose.items.length === 0) continue;
    found.set(purpose.items.map((item) => item.value).join('、'), purpose);
  }
  return [...found.values()];
}
