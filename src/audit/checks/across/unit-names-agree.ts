import type { Place } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { indicatorTable, prose } from '../../examples.ts';
import { overlap } from '../../group.ts';
import { strangersIn } from '../../indicators/self-position.ts';
import { nth } from '../../places.ts';
import { collectedUnits } from '../../wording/collected-units.ts';
import { namesakesIn } from '../../wording/namesakes.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';
import { strangePlacesIn } from '../../wording/strange-places.ts';
import { normalName, sameUnit } from '../../wording/unit-names.ts';

const ofUnit = (name: string): string =>
  [
    `单位名称：${name}`,
    '2024年度“三公”经费支出情况表',
    '| 项目 | 2024年预算数 | 2024年决算数 |',
    '| 合计 | 3.2 | 2.9 |',
    '| 公务用车运行维护费 | 2.4 | 2.3 |',
    '| 公务接待费 | 0.8 | 0.6 |',
  ].join('\n');

/** The reporting unit has one name on the cover, in titles, forms and text. */
export const unitNamesAgree = check<Hit>({
  id: 'UnitNamesAgree',
  title: { zh: '单位名称前后一致', en: 'Names of the unit agree' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '出现别的单位的名称，多是套用文本时没有换全。',
    en: 'Another unit’s name is usually left from a text that was taken over.',
  },
  find(report): readonly Hit[] | NoAnswer {
    const told = ofNames(report);
    const known = typeof told === 'string' ? [] : told;
    const more = [...namesakesIn(report), ...strangePlacesIn(report)]
      .filter(({ other }) => !collectedUnits(report).has(normalName(other.verbatim)))
      .filter(
        ({ other }) => !known.some(({ places }) => places.some(({ at }) => overlap(at, other.at))),
      )
      .map(({ own, other }) => ({
        subject: normalName(other.verbatim),
        places: inOrder([own, other]),
      }));
    return more.length > 0 ? [...known, ...more] : told;
  },
  say: {
    zh: (hit) => phrase`单位名称前后不一致：${nth(hit, 0)}与${nth(hit, 1)}。`,
    en: (hit) => phrase`The unit has two names: ${nth(hit, 0)} and ${nth(hit, 1)}.`,
  },
  passes: [
    `${prose('临河县档案馆为县直事业单位。')}\n${indicatorTable()}`,
    ['临河县档案馆', '临河县图书馆'].map(ofUnit).join('\n'),
  ],
  catches: [
    {
      text: `${prose('本馆为县直事业单位。')}\n${indicatorTable().replace('临河县档案馆', '临河县图书馆')}`,
      finds: '单位名称前后不一致：「临河县档案馆」与「临河县图书馆」。',
    },
  ],
});

/** The names that stand for the unit, held against the one that most places bear. */
function ofNames(report: Report): readonly Hit[] | NoAnswer {
  const collected = collectedUnits(report);
  const names = inOrder(namesOf(report)).filter(
    ({ verbatim }) => !collected.has(normalName(verbatim)),
  );
  if (names.length === 0) return 'notApplicable';
  const own = ownName(names);
  const reference = names.find((name) => sameUnit(name.verbatim, own));
  if (!reference) return 'insufficientData';
  const others = [...names, ...strangersIn(report, own)].filter(
    (name) => !sameUnit(name.verbatim, own),
  );
  if (names.length < 2 && others.length === 0) return 'insufficientData';
  const distinct = new Map(others.map((name) => [normalName(name.verbatim), name] as const));
  return [...distinct].map(([subject, name]) => ({
    subject,
    places: inOrder([
      reference,
      ...others.filter((other) => normalName(other.verbatim) === normalName(name.verbatim)),
    ]),
  }));
}

/** The names that stand for the reporting unit; forms of projects may name who carries a project out. */
function namesOf(report: Report): readonly Quote[] {
  const projects = new Set(
    report.forms.filter((form) => form.kind === 'project').map((form) => form.block),
  );
  // A report on a project or a fund speaks of many units.
  const own = report.kind === 'departmentSelfEvaluation' || report.kind === 'finalAccounts';
  const inForms = report.unitNames.filter((name) => projects.has(name.at.block));
  const first = inForms[0];
  // Who is in charge and who carries out are one unit: the report is that unit's.
  if (!own && first && inForms.length > 1 && inForms.every((name) => same(name, first)))
    return inForms.map(quote);
  const others = otherBodies(report);
  const elsewhere = report.unitNames.filter(
    (name) => !projects.has(name.at.block) && !others.some((other) => overlap(other, name.at)),
  );
  // The one name on the cover beside one other in all forms of projects, who is in charge and who carries out alike.
  const [cover] = elsewhere;
  const isAllTheirs =
    cover !== undefined &&
    elsewhere.every((name) => same(name, cover)) &&
    first !== undefined &&
    inForms.length >= FEWEST_FORMS * 2 &&
    inForms.every((name) => same(name, first));
  if (own && isAllTheirs) return report.unitNames.map(quote);
  return elsewhere
    .filter((name) => normalName(name.verbatim) !== '' && (own || name.where !== 'prose'))
    .map(quote);
}

/** A form with two bodies: who is in charge is not the unit, and of who carries out and who is in charge either may be. */
const otherBodies = (report: Report): readonly Place[] =>
  report.forms.flatMap(({ department, unitName, unitLabel }) => {
    if (!department || !unitName || sameUnit(department.verbatim, unitName.verbatim)) return [];
    return /实施|承担|执行/.test(unitLabel?.value ?? '')
      ? [department.at, unitName.at]
      : [department.at];
  });

/** Two forms, each with two names. */
const FEWEST_FORMS = 2;

const same = (a: Quote, b: Quote): boolean => normalName(a.verbatim) === normalName(b.verbatim);

/** Names are many, but few are distinct: so many are weighed against each other at most. */
const MOST_NAMES = 50;

/** The name that most places bear; of equals the first. */
function ownName(names: readonly Quote[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const key = normalName(name.verbatim);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const distinct = [...counts].slice(0, MOST_NAMES);
  let best = '';
  let most = 0;
  for (const [name] of distinct) {
    const like = distinct.filter(([other]) => sameUnit(other, name));
    const votes = like.reduce((sum, [, count]) => sum + count, 0);
    if (votes > most) [best, most] = [name, votes];
  }
  return best;
}
