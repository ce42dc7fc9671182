import { squeeze } from '../../../values/chinese.ts';
import { check, type Hit, type NoAnswer } from '../../check.ts';
import { prose } from '../../examples.ts';
import { nth } from '../../places.ts';
import { phrase, quote } from '../../wording/sentence.ts';

interface Outdated extends Hit {
  readonly successor: string;
}

/** Documents of the field that later ones replaced: number, last fiscal year for which they may be cited, successor. */
const REPLACED: readonly (readonly [number: string, last: number, successor: string])[] = [
  ['财预〔2009〕76号', 2010, '财预〔2011〕285号'],
  ['财预〔2009〕390号', 2010, '财预〔2011〕285号'],
  ['财预〔2011〕285号', 2019, '财预〔2020〕10号'],
];

/** Documents that the report cites are in force for its fiscal year. Those we do not know are not judged. */
export const legalBasisCurrent = check<Outdated>({
  id: 'LegalBasisCurrent',
  title: { zh: '引用的文件现行有效', en: 'The documents cited are in force' },
  severity: 'notice',
  clause: { instrument: '项目支出绩效评价管理办法（财预〔2020〕10号）', basis: 'regulation' },
  because: {
    zh: '依据已被替代的文件自评，评分口径可能已经改变。',
    en: 'A replaced document may set other rules of scoring.',
  },
  about: ['citations'],
  find(report): readonly Outdated[] | NoAnswer {
    const { citations } = report.narrative;
    const year = report.fiscalYear;
    if (year === undefined) return 'insufficientData';
    return citations.flatMap((citation) => {
      const number = numberOf(citation.value);
      const found = REPLACED.find(([each, last]) => each === number && year > last);
      return found ? [{ subject: number, successor: found[2], places: [quote(citation)] }] : [];
    });
  },
  say: {
    zh: (hit) => phrase`引用的${nth(hit, 0)}已被${hit.successor}替代。`,
    en: (hit) => phrase`${nth(hit, 0)} was replaced by ${hit.successor}.`,
  },
  passes: [prose('依据财预〔2020〕10号文件开展自评。')],
  catches: [
    {
      text: prose('依据财预〔2011〕285号文件开展自评。'),
      finds: '引用的「财预〔2011〕285号」已被财预〔2020〕10号替代。',
    },
  ],
});

/** The number with the brackets of official letters. */
const numberOf = (citation: string): string =>
  squeeze(citation)
    .replace(/[[（(﹝［]/g, '〔')
    .replace(/[\])）﹞］]/g, '〕');
