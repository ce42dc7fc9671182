import type { Place, Table } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import type { Stated } from '../../../document/stated.ts';
import type { Report } from '../../../report/report.ts';
import type { Figure } from '../../../values/figure.ts';
import { isMistyped } from '../../../values/mistyped.ts';
import { itemRelations } from '../../accounts/account-items.ts';
import { overMetrics } from '../../accounts/account-metrics.ts';
import { type Relation, relationsWithin } from '../../accounts/account-relations.ts';
import { rowRelations } from '../../accounts/account-rows.ts';
import { relationsAcross } from '../../accounts/account-totals.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { accounts } from '../../examples.ts';
import { isSumSlipped } from '../../readings/one-slip.ts';
import { plainTables, tableRelations } from '../../tables/table-sums.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Broken extends Hit {
  readonly suspect?: Quote;
  readonly broken: readonly Relation[];
}

/** When more than this share of a table's sums fail, the columns were not understood, and nothing is said. */
const TRUSTED = 0.25;

const SERVICES = '| 201 | 一般公共服务支出 | 90.5 | 60.5 | 30 |';
/** What the notes say of each item. */
const notes = (archives: string): string =>
  [
    '1.档案事务（款）行政运行（项）。支出决算为60.5万元。',
    `2.档案事务（款）档案馆（项）。支出决算为${archives}万元。`,
    '3.行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。支出决算为12万元。',
  ].join('\n');

/** Tables of the final accounts add up in themselves and agree with each other and with the text (I1, I6). */
export const finalAccountsTablesAgree = check<Broken>({
  id: 'FinalAccountsTablesAgree',
  title: { zh: '决算各表勾稽相符', en: 'The tables of the final accounts reconcile' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '各级科目之和、各表同一合计、正文与表必须相等。',
    en: 'Codes add up, the same total is the same in every table and in the text.',
  },
  about: ['accounts'],
  find(report) {
    const plain = new Set(plainTables(report).map(({ block }) => block));
    const tables = report.accounts.map((table) => [
      ...relationsWithin(table),
      ...(plain.has(table.block) && table.key !== 'threePublic'
        ? unlessToldElsewhere(report, overMetrics(table))
        : overMetrics(table)),
    ]);
    const across = [...relationsAcross(report), ...notesAgainstRows(report)];
    if (across.length === 0 && tables.every((each) => each.length === 0)) return 'insufficientData';
    const loose = looseTables(report);
    const broken = [...tables.flatMap(trusted), ...across].filter(isBroken);
    const twice = brokenTwice(broken);
    const failing = broken.filter(
      (each) => isSlipped(each) || twice.has(each) || !standsIn(loose, each),
    );
    return bySuspect(failing).map(hitOf);
  },
  say: {
    zh: ({ suspect, broken }) =>
      suspect
        ? phrase`${suspect}与${broken.length}处勾稽关系不符：${broken.flatMap((each, i) => (i === 0 ? sentence(each) : ['；', ...sentence(each)]))}。`
        : phrase`${broken.flatMap(sentence)}。`,
    en: ({ suspect, broken }) =>
      suspect
        ? phrase`${suspect} breaks ${broken.length} sums: ${broken.flatMap((each, i) => (i === 0 ? sentenceEn(each) : ['; ', ...sentenceEn(each)]))}.`
        : phrase`${broken.flatMap(sentenceEn)}.`,
  },
  passes: [accounts(SERVICES), `${accounts(SERVICES)}\n${notes('30')}`],
  catches: [
    {
      text: `${accounts(SERVICES)}\n${notes('33')}`,
      finds: '「支出决算为33万元」与「30」不等，相差3万元。',
    },
    {
      text: accounts('| 201 | 一般公共服务支出 | 95.5 | 60.5 | 30 |'),
      finds:
        '「95.5」与3处勾稽关系不符：「95.5」与「90.5」不等，相差5万元；「102.5」与各分项「95.5」、「12」之和107.5万元相差-5万元；「95.5」与各分项「60.5」、「30」之和90.5万元相差5万元。',
    },
  ],
});

/** Sums of both sides of a plain table but those that are broken and told where plain tables are looked at; of one item a slip alone. */
function unlessToldElsewhere(report: Report, own: readonly Relation[]): readonly Relation[] {
  if (!own.some(isBroken)) return own;
  const told = tableRelations(report).filter(isBroken);
  const isTold = ({ whole, parts }: Relation): boolean =>
    told.some((other) =>
      [other.whole, ...other.parts].some(({ at }) =>
        [whole, ...parts].some((each) => keyOf(each.at) === keyOf(at)),
      ),
    );
  return own.filter(
    (each) => !isBroken(each) || (!isTold(each) && (each.parts.length > 1 || isSlipped(each))),
  );
}

/** Tables whose squares were put back from words alone: rows and columns may be lost. */
const LOOSE: ReadonlySet<Table['flattened']> = new Set([
  'spaces',
  'pieces',
  'glued',
  'onePerLine',
  'positions',
]);

const looseTables = (report: Report): ReadonlySet<number> =>
  new Set(
    report.document.blocks.flatMap((each) =>
      each.kind === 'table' && LOOSE.has(each.flattened) ? [each.block] : [],
    ),
  );

const standsIn = (tables: ReadonlySet<number>, { whole, parts }: Relation): boolean =>
  [whole, ...parts].some(({ at }) => at.row !== undefined && tables.has(at.block));

/** Whether one digit mistyped breaks the relation; a lost row breaks it by any amount. */
const isSlipped = ({ whole, parts }: Relation): boolean =>
  isSumSlipped(
    whole.value,
    parts.map(({ value }) => value),
    isMistyped,
  );

/** Relations of which two hold the same figure and miss as much: no lost row or square breaks a sum down a column and one along a row alike. */
function brokenTwice(relations: readonly Relation[]): ReadonlySet<Relation> {
  const found = new Map<string, Relation[]>();
  for (const each of relations) {
    const missing = each.balance.difference.replace(/^-/, '');
    for (const { at } of [each.whole, ...each.parts]) {
      const key = `${keyOf(at)} ${missing}`;
      const others = found.get(key) ?? [];
      others.push(each);
      found.set(key, others);
    }
  }
  return new Set([...found.values()].filter(({ length }) => length > 1).flat());
}

/** What the notes say of classes and items; of an amount that two readings find wrong once. */
function notesAgainstRows(report: Report): readonly Relation[] {
  const items = itemRelations(report);
  const told = new Set(items.map(({ whole }) => `${whole.at.block} ${whole.at.to}`));
  return [
    ...items,
    ...rowRelations(report).filter(({ whole }) => !told.has(`${whole.at.block} ${whole.at.to}`)),
  ];
}

const sentence = ({ whole, parts, balance }: Relation) =>
  parts.length === 1
    ? phrase`${quote(whole)}与${quote(parts[0] ?? whole)}不等，相差${balance.difference}`
    : phrase`${quote(whole)}与各分项${listed(parts)}之和${balance.sum}相差${balance.difference}`;

const sentenceEn = ({ whole, parts, balance }: Relation) =>
  parts.length === 1
    ? phrase`${quote(whole)} differs from ${quote(parts[0] ?? whole)} by ${balance.difference}`
    : phrase`${quote(whole)} differs by ${balance.difference} from its parts ${listed(parts, ', ')}, which come to ${balance.sum}`;

const isBroken = ({ balance }: Relation): boolean => balance.verdict === 'different';

/** The relations of a table whose figures mostly add up; of others none. */
function trusted(relations: readonly Relation[]): readonly Relation[] {
  const broken = relations.filter(isBroken).length;
  return broken <= Math.max(2, relations.length * TRUSTED) ? relations : [];
}

const keyOf = (at: Place): string => [at.block, at.row, at.column, at.from].join(' ');

/** Puts relations together that break at one figure: the figure that most of them share comes first. */
function bySuspect(
  failing: readonly Relation[],
): readonly { readonly suspect?: Stated<Figure>; readonly broken: readonly Relation[] }[] {
  const cells = new Map<string, { cell: Stated<Figure>; in: Set<Relation> }>();
  for (const each of failing)
    for (const cell of [each.whole, ...each.parts]) {
      const held = cells.get(keyOf(cell.at)) ?? { cell, in: new Set() };
      held.in.add(each);
      cells.set(keyOf(cell.at), held);
    }
  const ranked = [...cells.values()]
    .filter((each) => each.in.size > 1)
    .sort((a, b) => b.in.size - a.in.size);
  const left = new Set(failing);
  const shared = ranked.flatMap(({ cell, in: held }) => {
    const broken = [...held].filter((each) => left.has(each));
    if (broken.length < 2) return [];
    for (const each of broken) left.delete(each);
    return [{ suspect: cell, broken }];
  });
  return [...shared, ...[...left].map((each) => ({ broken: [each] }))];
}

function hitOf(found: {
  readonly suspect?: Stated<Figure>;
  readonly broken: readonly Relation[];
}): Broken {
  const cells = found.broken.flatMap(({ whole, parts }) => [whole, ...parts]);
  const at = (found.suspect ?? cells[0])?.at;
  return {
    subject: `${at?.row ?? ''}.${at?.column ?? ''}`,
    places: inOrder(cells),
    broken: found.broken,
    ...(found.suspect && { suspect: quote(found.suspect) }),
  };
}
