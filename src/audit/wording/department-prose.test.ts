import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县档案馆2024年度部门整体支出绩效自评报告';

describe('sentences of a report on a department that say the truth', () => {
  test.each([
    [
      'last year’s sum and this year’s, each by its own word',
      ['上年度我馆总支出为100万元，本年度总支出120万元，较上年增加20万元，增长20%。'],
    ],
    [
      'three expenses named in a row and told in turn',
      [
        '2024年“三公”经费实际支出10万元。从构成看，因公出国（境）费、公务用车购置及运行维护费、公务接待费分别为1万元、7万元、2万元。',
      ],
    ],
    [
      'last year’s amount in brackets is what a change is compared with',
      ['公用经费（上年决算180万元）同比增加4.5万元，增长2.5%，主要原因是人员增加。'],
    ],
    [
      'the first of a list that 其中 opens is no whole of the others',
      ['现有学校30所，其中普通高中3所、初级中学9所、小学18所。'],
    ],
    [
      'between commas a name may list what it is of',
      [
        '项目支出100万元。按投向划分，用于库房修缮50万元，用于档案编研30万元，用于整理、展览等工作20万元。',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(told(WHOLE, ...lines)).toEqual([]);
  });
});
