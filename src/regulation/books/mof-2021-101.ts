import {
  MOF_2020,
  MOF_2021_COST,
  MOF_2021_COST_NO_SATISFACTION,
  MOF_2021_NO_SATISFACTION,
} from '../frames.ts';
import type { Book } from '../regulation.ts';

/** 财预〔2021〕101号: cost as a level one, bands of satisfaction, banded execution with a pass mark. */
export const mof2021101: Book = {
  id: 'mof-2021-101',
  title: '中央部门项目支出核心绩效目标和指标设置及取值指引（试行）',
  number: '财预〔2021〕101号',
  issuer: '财政部',
  jurisdiction: '中央',
  inForce: { from: 2021 },
  inherits: 'mof-2020-10',
  seen: 'S',
  frames: [MOF_2021_COST, MOF_2020, MOF_2021_NO_SATISFACTION, MOF_2021_COST_NO_SATISFACTION],
  scoring: {
    satisfactionBands: [
      { from: 90, share: 1 },
      { from: 80, share: 0.8 },
      { from: 60, share: 0.5 },
      { from: 0, share: 0 },
    ],
  },
  items: [
    {
      name: '权重（设成本指标）',
      worth: 100,
      clauses: [
        {
          said: '设成本指标的，预算执行率10分，成本指标20分，产出指标40分，效益指标20分，满意度指标10分。',
          saidEn:
            'With cost indicators: execution 10, cost 20, output 40, outcome 20, satisfaction 10.',
          reckoned: {
            kind: 'formula',
            text: '执行率10 + 成本20 + 产出40 + 效益20 + 满意度10 = 满分',
            numbers: [10, 20, 40, 20, 10],
          },
        },
        {
          said: '不设成本指标的，预算执行率10分，产出指标50分，效益指标30分，满意度指标10分；不设满意度指标的，其分值并入效益指标。',
          saidEn:
            'Without cost indicators: execution 10, output 50, outcome 30, satisfaction 10; without satisfaction its points go to the outcome.',
          reckoned: {
            kind: 'formula',
            text: '执行率10 + 产出50 + 效益30 + 满意度10 = 满分；无满意度时效益加其分值',
            numbers: [10, 50, 30, 10],
          },
        },
      ],
    },
    {
      name: '满意度指标',
      worth: 10,
      clauses: [
        {
          said: '满意度90%及以上得10分，80%及以上不足90%得8分，60%及以上不足80%得5分，不足60%得0分。',
          saidEn: 'Satisfaction from 90 % 10 points, from 80 % 8, from 60 % 5, below 60 % 0.',
          reckoned: {
            kind: 'formula',
            text: '≥90%得10；［80%, 90%）得8；［60%, 80%）得5；＜60%得0',
            numbers: [90, 10, 80, 90, 8, 60, 80, 5, 60, 0],
          },
        },
      ],
    },
  ],
};
