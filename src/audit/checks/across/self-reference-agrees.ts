import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { nth } from '../../places.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Strange extends Hit {
  readonly times: number;
}

/** How a unit calls itself (我局, 我中心) goes with what it is. One finding a document. */
export const selfReferenceAgrees = check<Strange>({
  id: 'SelfReferenceAgrees',
  title: { zh: '自称与单位名称相符', en: 'The unit calls itself what it is' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '自称与单位名称不符，多是套用了其他单位的文字。',
    en: 'A strange name for oneself is usually left from another unit’s text.',
  },
  about: ['selfReferences'],
  find(report): readonly Strange[] | NoAnswer {
    const { unit } = report;
    const { selfReferences } = report.narrative;
    if (!unit || selfReferences.length === 0) return 'notApplicable';
    const strange = selfReferences.filter((each) => !fits(each.verbatim, unit));
    if (strange.length === 0) return [];
    const own =
      report.unitNames.find((name) => name.where === 'prose') ??
      report.unitNames.find((name) => name.value === unit);
    const named = own && quote(own);
    return [
      {
        subject: strange[0]?.verbatim ?? '',
        times: strange.length,
        places: inOrder([named, ...strange.map(quote)]),
      },
    ];
  },
  say: {
    zh: (hit) => phrase`正文自称${self(hit)}（共${hit.times}处），与单位名称${name(hit)}不符。`,
    en: (hit) =>
      phrase`The text calls the unit ${self(hit)} (${hit.times} times), which does not fit ${name(hit)}.`,
  },
  passes: [prose('临河县档案馆为县直事业单位。我馆在职8人。')],
  catches: [
    {
      text: prose('临河县档案馆为县直事业单位。我局在职8人。'),
      finds: '正文自称「我局」（共1处），与单位名称「临河县档案馆」不符。',
    },
  ],
});

/** What may be said by a unit of any kind, or of the division that it serves. */
const NEUTRAL = /^[我本](?:单位|部门|机关|省|市|州|县|区|旗|国|们|方|地|级)$/;

function fits(reference: string, unit: string): boolean {
  if (NEUTRAL.test(reference)) return true;
  const kind = reference.slice(1);
  const name = unit.replace(/[（(].*?[）)]/g, '');
  if (name.includes(kind)) return true;
  // 妇联 and 残联 call themselves 会; a school calls itself 校 and 院, a sub-district office 街道 and 办.
  return (KIN[kind] ?? []).some((word) => name.includes(word));
}

const KIN: Readonly<Record<string, readonly string[]>> = {
  会: [
    '联合会',
    '委员会',
    '协会',
    '总会',
    '妇联',
    '残联',
    '工商联',
    '侨联',
    '科协',
    '文联',
    '政协',
    '人大',
  ],
  校: ['学校', '小学', '中学', '幼儿园', '党校', '学院', '大学'],
  园: ['幼儿园', '园区', '公园'],
  委: ['委员会', '党委', '纪委', '团委', '编办'],
  办: ['办公室', '办事处'],
  队: ['支队', '大队', '总队', '队'],
  局: ['局', '总局'],
  社: ['供销', '合作社'],
  联: ['联合会'],
};

const self = (hit: Hit) => nth(hit, /^[我本]/.test(nth(hit, 0).verbatim) ? 0 : 1);
const name = (hit: Hit) =>
  hit.places.find((place) => !/^[我本]/.test(place.verbatim)) ?? nth(hit, 0);
