import { HUNAN_LEGACY } from '../frames.ts';
import type { Book } from '../regulation.ts';

/**
 * 湘财绩〔2020〕7号. Cited in published reports; its text was not seen, so it is taken to follow 财预〔2020〕10号 and
 * the rule book says so.
 */
export const hn20207: Book = {
  id: 'hn-2020-7',
  title: '湖南省预算支出绩效评价管理办法',
  number: '湘财绩〔2020〕7号',
  issuer: '湖南省财政厅',
  jurisdiction: '湖南省',
  inForce: { from: 2020 },
  inherits: 'mof-2020-10',
  seen: 'P',
  frames: [HUNAN_LEGACY],
  items: [
    {
      name: '适用范围',
      clauses: [
        {
          said: '规范项目支出和部门整体支出的绩效自评，以及自评结果的应用和公开。计分参数未见原文，沿用财政部办法。',
          saidEn:
            'Governs the self-evaluation of projects and of departments as a whole, use and publication of results. Its scoring parameters were not seen; those of the Ministry are used.',
          reckoned: { kind: 'statement' },
        },
      ],
    },
  ],
};
