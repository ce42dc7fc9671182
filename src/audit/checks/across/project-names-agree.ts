import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { BaseDataTable } from '../../../report/forms.ts';
import type { Purpose, Report } from '../../../report/report.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { baseDataTable } from '../../examples.ts';
import { compare, isZero } from '../../figures/amounts.ts';
import { nth } from '../../places.ts';
import { otherProject } from '../../projects/project-title.ts';
import { moneyUnitOf } from '../../tables/rows.ts';
import { withProjectPurpose } from '../../text-examples.ts';
import { isGeneral, isRelated, subjectOf } from '../../wording/relatedness.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';
import { projectPurposes } from './spending-purpose-has-indicator.ts';

interface Misnamed extends Hit {
  /** The title of a report on one project names another. */
  readonly titled?: true;
}

/** The same project money has the same name in the text and in the base data table, where one row holds all of it. */
export const projectNamesAgree = check<Misnamed>({
  id: 'ProjectNamesAgree',
  title: { zh: '项目名称前后一致', en: 'Names of projects agree' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '同一笔项目资金用了两个名称，难以对应到同一个项目。',
    en: 'Two names for the same money make it hard to tell one project from another.',
  },
  find(report): readonly Misnamed[] | NoAnswer {
    const other = otherProject(report);
    if (other)
      return [
        {
          subject: other.name.verbatim,
          severity: 'warning',
          titled: true,
          places: inOrder([other.title, other.name]),
        },
      ];
    const purposes = projectPurposes(report);
    if (purposes.length === 0 || report.baseDataTables.length === 0) return 'notApplicable';
    return report.baseDataTables.flatMap((table) => {
      const row = onlyProjectRow(table);
      const purpose = row && purposes.find((each) => isOtherName(report, table, each, row));
      const item = purpose?.items[0];
      if (!row || !item) return [];
      return [{ subject: item.value, places: inOrder([quote(item), row.label]) }];
    });
  },
  say: {
    zh: (hit) =>
      hit.titled
        ? phrase`项目名称前后不一致：标题为${nth(hit, 0)}，正文写作${nth(hit, 1)}。`
        : phrase`同一笔项目资金，正文称${nth(hit, 0)}，基础数据表称${nth(hit, 1)}。`,
    en: (hit) =>
      hit.titled
        ? phrase`The title ${nth(hit, 0)} and the text ${nth(hit, 1)} name two projects.`
        : phrase`The same project money is ${nth(hit, 0)} in the text and ${nth(hit, 1)} in the table.`,
  },
  passes: [
    `${withProjectPurpose('档案整理')}\n${baseDataTable('| 项目支出： | 50 | 50 | 50 |', '| 1、档案整理经费 | 50 | 50 | 50 |')}`,
  ],
  catches: [
    {
      text: `${withProjectPurpose('信访维稳')}\n${baseDataTable('| 项目支出： | 50 | 50 | 50 |', '| 1、业务工作经费 | 50 | 50 | 50 |')}`,
      finds: '同一笔项目资金，正文称「信访维稳」，基础数据表称「1、业务工作经费」。',
    },
  ],
});

interface NamedRow {
  readonly label: Quote;
  readonly actual: NonNullable<ReturnType<typeof amountOf>>;
}

/** The one row under 项目支出 that has an amount. */
function onlyProjectRow(table: BaseDataTable): NamedRow | undefined {
  const top = table.moneyRows.findIndex((row) => row.metric === 'projectExpenditure');
  if (top < 0) return undefined;
  const rows = gather(table.moneyRows, (row): readonly NamedRow[] => {
    const actual = row.parent === top ? amountOf(row.actual) : undefined;
    return actual ? [{ label: quote(row.label), actual }] : [];
  });
  return rows.length === 1 ? rows[0] : undefined;
}

const amountOf = (entry: BaseDataTable['moneyRows'][number]['actual']) => {
  const stated = statedOf(entry);
  return stated && !isZero(stated.value) ? stated : undefined;
};

function isOtherName(
  report: Report,
  table: BaseDataTable,
  purpose: Purpose,
  row: NamedRow,
): boolean {
  const fact = purpose.fact === undefined ? undefined : report.facts[purpose.fact];
  if (!fact || purpose.items.length !== 1) return false;
  if (compare(fact.value, row.actual.value, moneyUnitOf(table)) === 'different') return false;
  const named = subjectOf(purpose.items[0]?.verbatim ?? '');
  return !isGeneral(named) && !isRelated(named, subjectOf(row.label.verbatim));
}
