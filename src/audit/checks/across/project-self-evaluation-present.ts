import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Report } from '../../../report/report.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { splitForm } from '../../examples.ts';
import { isZero } from '../../figures/amounts.ts';
import { baseOf, byTypeOf } from '../../indicators/agreement.ts';
import { lineAround, nth, together } from '../../places.ts';
import { RUBRIC_HEAD, rubric, withAttachments } from '../../text-examples.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

/** Where project money was spent and the rubric asks for indicators of projects, a form for projects is attached. */
export const projectSelfEvaluationPresent = check<Hit>({
  id: 'ProjectSelfEvaluationPresent',
  title: { zh: '有项目支出的附项目支出绩效自评表', en: 'Project money has a project form' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '考核评分要看项目支出的绩效指标，没有项目自评表就无从评分。',
    en: 'The rubric scores indicators of projects; without their form there is nothing to score.',
  },
  find(report): readonly Hit[] | NoAnswer {
    const spent = projectMoney(report);
    if (!spent) return 'notApplicable';
    if (hasProjectForm(report) || report.narrative.attachmentsListed.length === 0) return [];
    if (!asksForProjects(report)) return 'insufficientData';
    return [
      {
        subject: 'projectForm',
        places: [...inOrder(listedLines(report)), spent],
      },
    ];
  },
  say: {
    zh: (hit) =>
      phrase`有项目支出${nth(hit, -1)}，附件清单${listed(hit.places.slice(0, -1))}中没有项目支出绩效自评表。`,
    en: (hit) =>
      phrase`There is project expenditure ${nth(hit, -1)}, but no project form among the attachments ${listed(hit.places.slice(0, -1), ', ')}.`,
  },
  passes: [
    `${withAttachments('部门整体支出绩效自评表', '项目支出绩效自评表')}\n${splitForm('一般公共预算：200', '其他资金：', '基本支出：150', '项目支出：50')}`,
  ],
  catches: [
    {
      text: `${withAttachments('部门整体支出绩效自评表', '绩效自评工作考核评分表')}\n${splitForm('一般公共预算：200', '其他资金：', '基本支出：150', '项目支出：50')}\n${rubric(RUBRIC_HEAD, ['| 自评报告<br>20分 | 绩效自评表<br>（10分） | 整体支出和项目支出绩效指标均细化的得10分。 | 报告 |', '| 自评报告<br>20分 | 完整性<br>（10分） | 内容齐全的得10分。 | 报告 |'], '| 合计 | 20分 | 18 |  |')}`,
      finds:
        '有项目支出「项目支出：50」，附件清单「1.部门整体支出绩效自评表」、「2.绩效自评工作考核评分表」中没有项目支出绩效自评表。',
    },
  ],
});

const listedLines = (report: Report): readonly Quote[] =>
  report.narrative.attachmentsListed.map((title) => lineAround(report.document, title));

/** The amount of project expenditure in the form, else in the base data table; the label with it where one cell holds both. */
function projectMoney(report: Report): Quote | undefined {
  const split = report.forms
    .filter((form) => form.kind === 'department')
    .flatMap((form) => form.byType)
    .find((part) => part.metric === 'projectExpenditure');
  const amount = statedOf(split?.amount);
  if (split && amount && !isZero(amount.value))
    return together(report.document, split.label, amount);
  const stated = [
    ...byTypeOf(report, 'projectExpenditure'),
    ...baseOf(report, 'projectExpenditure', 'actual'),
  ].find((each) => !isZero(each.value));
  return stated && quote(stated);
}

const PROJECT_FORM =
  /项目(?:支出)?(?:绩效)?(?:单位)?自评|项目(?:支出)?绩效(?:目标)?(?:自评|评价|完成)/;

const hasProjectForm = (report: Report): boolean =>
  report.forms.some((form) => form.kind === 'project') ||
  [...report.narrative.attachmentsListed, ...report.narrative.attachmentsPresent].some((title) =>
    PROJECT_FORM.test(title.verbatim),
  );

const asksForProjects = (report: Report): boolean =>
  report.rubrics.some((rubric) =>
    rubric.items.some((item) => /项目支出(?:三级)?绩效/.test(item.criterion.verbatim)),
  );
