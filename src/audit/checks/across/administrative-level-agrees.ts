import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import { squeeze } from '../../../values/chinese.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { indicatorTable, prose } from '../../examples.ts';
import { within } from '../../places.ts';
import { foundIn, runningText } from '../../wording/running-text.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

type Level = 'province' | 'city' | 'county';

interface Mismatch extends Hit {
  readonly label: Quote;
  readonly own: Quote;
}

/** The level that the labels of the forms name (市级预算部门名称) is that of the unit. One finding a document. */
export const administrativeLevelAgrees = check<Mismatch>({
  id: 'AdministrativeLevelAgrees',
  title: { zh: '表格的级次与单位相符', en: 'Forms are of the level of the unit' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '套用上级表样而不改级次，读者会误认报送对象。',
    en: 'A form taken over from a higher level names the wrong recipient.',
  },
  find(report): readonly Mismatch[] | NoAnswer {
    const labels = report.forms.flatMap((form) => (form.unitLabel ? [form.unitLabel] : []));
    const own = levelOfUnit(report);
    if (labels.length === 0) return 'notApplicable';
    if (!own) return 'insufficientData';
    const strange = labels.filter((label) => (levelOfLabel(label.verbatim) ?? own) !== own);
    const [first] = strange;
    const named = nameOfUnit(report);
    if (!first || !named) return [];
    return [
      {
        subject: 'level',
        label: quote(first),
        own: named,
        places: inOrder([...strange.map(quote), named, ...inRubrics(report, own)]),
      },
    ];
  },
  say: {
    zh: (hit) => phrase`表中级次为${hit.label}，单位为${hit.own}，级次不符。`,
    en: (hit) => phrase`The form says ${hit.label}, but the unit is ${hit.own}: another level.`,
  },
  passes: [`${prose('临河县档案馆为县直事业单位。')}\n${indicatorTable()}`],
  catches: [
    {
      text: `${prose('临河县档案馆为县直事业单位。')}\n${indicatorTable().replace('预算部门名称', '省级预算部门名称')}`,
      finds: '表中级次为「省级预算部门名称」，单位为「临河县档案馆」，级次不符。',
    },
  ],
});

function levelOfLabel(label: string): Level | undefined {
  if (/省级|省直/.test(label)) return 'province';
  if (/(?:市|州)级|市直/.test(label)) return /县|区/.test(label) ? undefined : 'city';
  return /(?:县|区|旗)级/.test(label) && !/市/.test(label) ? 'county' : undefined;
}

/** The level of the unit by its name: the innermost division that it names. A name that leaves doubt has none. */
function levelOfUnit(report: Report): Level | undefined {
  const name = squeeze(report.unit ?? '');
  if (/^.{2,8}?市.{1,6}?[区县市]/.test(name)) return 'county';
  if (/^.{2,9}?[县旗]/.test(name)) return 'county';
  if (/^(?:.{2,4}省|.{2,6}自治区)(?!.*[市州县区])/.test(name)) return 'province';
  return undefined;
}

// The sentence that says whose agency the unit is tells its level best.
const OWNER =
  /[\u4e00-\u9fff]{1,8}[区县旗](?:人民)?(?:政府|委)(?:办公室)?(?:的)?(?:二级机构|直属(?:事业单位|机构)|所属(?:事业单位|二级机构)|工作部门|组成部门|派出机构)/g;

function nameOfUnit(report: Report): Quote | undefined {
  for (const line of runningText(report.document)) {
    const [owner] = foundIn(line, OWNER);
    if (owner) return afterVerb(owner);
  }
  const named = report.unitNames.find((name) => name.where === 'prose') ?? report.unitNames[0];
  return named && quote(named);
}

/** The division alone when the words before it belong to the sentence: 中心为…县人民政府二级机构. */
function afterVerb(owner: Quote): Quote {
  const verb = Math.max(...['为', '是', '系', '属'].map((word) => owner.verbatim.indexOf(word)));
  return verb < 0 ? owner : within(owner, verb + 1, owner.verbatim.length);
}

/** Offices of another level to which the rubric says the report goes. */
function inRubrics(report: Report, own: Level): readonly Quote[] {
  if (own !== 'county') return [];
  for (const rubric of report.rubrics)
    for (const item of rubric.items) {
      const match = /[市省]财政[局厅]/.exec(item.criterion.verbatim);
      if (match) return [within(item.criterion, match.index, match.index + match[0].length)];
    }
  return [];
}
