import type { Quote } from '../../../document/finding.ts';
import type { Fact } from '../../../report/facts.ts';
import type { Report } from '../../../report/report.ts';
import type { Metric } from '../../../report/terms.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { balance, compare } from '../../figures/amounts.ts';
import { isProse, scopeOf, statementsOf } from '../../figures/statements.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Unbalanced extends Hit {
  readonly goods: Quote;
  readonly running: Quote;
  readonly project: Quote;
  readonly sum: string;
}

/** Where neither transfers nor capital occur, goods and services of the whole are running costs plus projects (I5). */
export const goodsAndServicesSplit = check<Unbalanced>({
  id: 'GoodsAndServicesSplit',
  title: {
    zh: '商品和服务支出等于公用经费加项目支出',
    en: 'Goods and services are running costs plus projects',
  },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '没有对个人补助和资本性支出时，全部商品和服务支出就是公用经费与项目支出之和。',
    en: 'Without transfers and capital the whole of goods and services is running costs and projects.',
  },
  about: ['text'],
  find(report) {
    const goods = only(report, 'goodsAndServices');
    if (!goods) return 'notApplicable';
    const others = ['householdTransfers', 'capitalExpenditure', 'capitalConstruction'] as const;
    const { byMetric } = statementsOf(report);
    if (others.some((metric) => byMetric.has(metric))) return 'notApplicable';
    const [running, project] = [only(report, 'runningCosts'), only(report, 'projectExpenditure')];
    // Only where personnel is all compensation does nothing else hide in the basic part.
    const [wages, personnel] = [
      only(report, 'compensationOfEmployees'),
      only(report, 'personnelExpenditure'),
    ];
    if (!running || !project || !wages || !personnel) return 'insufficientData';
    if (compare(wages.value, personnel.value) !== 'same') return 'insufficientData';
    const found = balance(goods.value, [running.value, project.value]);
    if (found.verdict === 'same' || found.verdict === 'unknown') return [];
    return [
      {
        subject: 'goodsAndServices',
        ...(found.verdict === 'rounding' && { severity: 'hint' as const }),
        places: inOrder([goods, running, project]),
        goods: quote(goods),
        running: quote(running),
        project: quote(project),
        sum: found.sum,
      },
    ];
  },
  say: {
    zh: (hit) => phrase`${hit.goods}不等于${hit.running}与${hit.project}之和${hit.sum}。`,
    en: (hit) =>
      phrase`${hit.goods} is not the sum ${hit.sum} of ${hit.running} and ${hit.project}.`,
  },
  passes: [
    prose(
      '2024年全年支出130万元，其中工资福利支出90万元；商品和服务支出40万元。',
      '2024年基本支出100万元，其中：人员经费90万元，公用经费10万元。项目支出30万元。',
    ),
  ],
  catches: [
    {
      text: prose(
        '2024年全年支出130万元，其中工资福利支出90万元；商品和服务支出40万元。',
        '2024年基本支出100万元，其中：人员经费90万元，公用经费12万元。项目支出30万元。',
      ),
      finds: '「商品和服务支出40万元」不等于「公用经费12万元」与「项目支出30万元」之和42万元。',
    },
  ],
});

/** The one value that the running text states for the year, of the whole; undefined when there are several. */
function only(report: Report, metric: Metric): Fact | undefined {
  const facts = (statementsOf(report).byMetric.get(metric) ?? []).filter(
    (fact) =>
      isProse(fact) &&
      fact.kind === 'level' &&
      fact.basis === 'actual' &&
      fact.year === report.fiscalYear &&
      scopeOf(fact) === 'whole',
  );
  const [first] = facts;
  return first && facts.every((fact) => compare(fact.value, first.value) === 'same')
    ? first
    : undefined;
}
