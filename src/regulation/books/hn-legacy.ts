import { HUNAN_LEGACY } from '../frames.ts';
import type { Book } from '../regulation.ts';

/** Hunan's whole-department indicator table as used from 2013 to 2019 (four public copies): ratios over the base data table. */
export const hnLegacy: Book = {
  id: 'hn-legacy',
  title: '湖南省部门整体支出绩效评价指标表',
  issuer: '湖南省财政厅',
  jurisdiction: '湖南省',
  inForce: { from: 2013, until: 2019 },
  inherits: 'mof-2020-10',
  seen: 'S',
  frames: [HUNAN_LEGACY],
  items: [
    {
      name: '在职人员控制率',
      worth: 5,
      clauses: [
        {
          said: '在职人员数不超过编制数的得5分；每超过一个百分点扣0.5分，扣完为止。',
          reckoned: { kind: 'deduct', points: 5, each: 0.5, per: '控制率超过一的百分点', most: 5 },
        },
      ],
    },
    {
      name: '“三公”经费变动率',
      worth: 8,
      clauses: [
        {
          said: '本年预算不高于上年预算的得8分；每增长一个百分点扣0.8分，扣完为止。',
          reckoned: { kind: 'deduct', points: 8, each: 0.8, per: '增长的百分点', most: 8 },
        },
      ],
    },
    {
      name: '预算完成率',
      worth: 5,
      clauses: [
        {
          said: '全部完成的得5分；每低5个百分点扣2分，扣完为止。',
          reckoned: {
            kind: 'deduct',
            points: 5,
            each: 2,
            per: '低于全部完成的每5个百分点',
            most: 5,
          },
        },
      ],
    },
    {
      name: '预算控制率',
      worth: 5,
      clauses: [
        {
          said: '没有追加的得5分；追加不超过10%的得4分，不超过20%的得3分，不超过30%的得2分，超过30%的得0分。',
          reckoned: {
            kind: 'formula',
            text: '0 → 5；（0, 10%］→ 4；（10%, 20%］→ 3；（20%, 30%］→ 2；＞30% → 0',
            numbers: [5, 10, 4, 20, 3, 30, 2, 30, 0],
          },
        },
      ],
    },
    {
      name: '新建楼堂馆所面积控制率',
      worth: 5,
      clauses: [
        {
          said: '实际建设面积不超过批准面积的得5分，没有新建的得满分；每超过5个百分点扣2分，扣完为止。',
          reckoned: {
            kind: 'deduct',
            points: 5,
            each: 2,
            per: '超过批准面积的每5个百分点',
            most: 5,
          },
        },
      ],
    },
    {
      name: '新建楼堂馆所投资概算控制率',
      worth: 5,
      clauses: [
        {
          said: '实际投资不超过批准概算的得5分，没有新建的得满分；每超过5个百分点扣2分，扣完为止。',
          reckoned: {
            kind: 'deduct',
            points: 5,
            each: 2,
            per: '超过批准概算的每5个百分点',
            most: 5,
          },
        },
      ],
    },
    {
      name: '公用经费控制率',
      worth: 8,
      clauses: [
        {
          said: '实际公用经费不超过预算的得8分；每超过一个百分点扣1分，扣完为止。',
          reckoned: { kind: 'deduct', points: 8, each: 1, per: '超过预算的百分点', most: 8 },
        },
      ],
    },
  ],
};
