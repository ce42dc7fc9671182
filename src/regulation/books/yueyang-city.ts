import type { Book } from '../regulation.ts';

/**
 * The procedure of Yueyang, known by the rubric of attachment 3 (printed in published reports). Its text and number
 * were not found: it sets weights that it does not print in the rubric, and its scoring parameters are inherited through.
 */
export const yueyangCity: Book = {
  id: 'yueyang-city',
  title: '岳阳市市级预算部门绩效自评操作规程',
  issuer: '岳阳市财政局',
  jurisdiction: '湖南省岳阳市',
  inForce: { from: 2021 },
  inherits: 'hn-2020-7',
  seen: 'P',
  items: [
    {
      name: '布置工作·自评通知',
      worth: 8,
      clauses: [
        {
          said: '印发了自评通知的得2分，没有印发的不得分。',
          reckoned: { kind: 'whole', points: 2, when: '已印发自评通知' },
        },
        {
          said: '通知写明范围、依据、内容、程序步骤、要求并附齐附件的得6分，缺1项扣1分，最多扣6分。',
          reckoned: { kind: 'deduct', points: 6, each: 1, per: '通知缺项，每1项', most: 6 },
        },
      ],
    },
    {
      name: '布置工作·工作小组',
      worth: 2,
      clauses: [
        {
          said: '成立了自评工作小组的得2分，没有成立的不得分。',
          reckoned: { kind: 'whole', points: 2, when: '已成立绩效自评工作小组' },
        },
      ],
    },
    {
      name: '实施评价·单位自查',
      worth: 10,
      clauses: [
        {
          said: '本级、所属单位、转移支付项目单位都要自查，县区主管部门都要汇总；每发现1个单位没有做的扣1分，从10分扣起，最多扣10分。',
          reckoned: {
            kind: 'deduct',
            points: 10,
            each: 1,
            per: '未自查或未汇总的单位，每1个',
            most: 10,
          },
        },
      ],
    },
    {
      name: '实施评价·提交报告',
      worth: 10,
      clauses: [
        {
          said: '按时报送的得10分；每推迟1个工作日扣1分，最多扣10分。',
          reckoned: { kind: 'deduct', points: 10, each: 1, per: '迟报的工作日，每1个', most: 10 },
        },
      ],
    },
    {
      name: '自评报告·完整性',
      worth: 15,
      clauses: [
        {
          said: '正文各部分齐全的得8分；每少1个部分扣2分，最多扣8分。',
          reckoned: { kind: 'deduct', points: 8, each: 2, per: '正文缺少的部分，每1个', most: 8 },
        },
        {
          said: '附件各部分齐全的得7分；每少1个部分扣2分，最多扣7分。',
          reckoned: { kind: 'deduct', points: 7, each: 2, per: '缺少的附件，每1个', most: 7 },
        },
      ],
    },
    {
      name: '自评报告·绩效自评表',
      worth: 20,
      clauses: [
        {
          said: '各类指标和预算执行率的权重符合操作规程的得5分，否则按比例扣分。',
          reckoned: { kind: 'share', points: 5, of: '权重符合的一级指标组数占比' },
        },
        {
          said: '指标全部细化到三级的得5分，部分细化的酌情扣分，没有细化的不得分。',
          reckoned: { kind: 'share', points: 5, of: '有三级指标的二级指标占比' },
        },
        {
          said: '三级指标明确、具体、可衡量的得5分，否则酌情扣分，最低0分。',
          reckoned: {
            kind: 'graded',
            points: 5,
            grades: [{ word: '明确具体可衡量', from: 0, to: 5 }],
          },
        },
        {
          said: '突出核心、精简实用的得3分，否则酌情扣分，最低0分。',
          reckoned: { kind: 'graded', points: 3, grades: [{ word: '核心精简', from: 0, to: 3 }] },
        },
        {
          said: '与支出密切相关、全面反映产出和效益的得2分，否则酌情扣分，最低0分。',
          reckoned: { kind: 'graded', points: 2, grades: [{ word: '相关全面', from: 0, to: 2 }] },
        },
      ],
    },
    {
      name: '自评报告·反映问题情况',
      worth: 20,
      clauses: [
        {
          said: '归纳问题、分析原因全面的得20分，较全面的得16至18分，不全面的得13至15分，未归纳且过于简单的得10至12分；只提资金不足的不得分，其他情况酌情扣分。',
          reckoned: {
            kind: 'graded',
            points: 20,
            grades: [
              { word: '全面', from: 20, to: 20 },
              { word: '较全面', from: 16, to: 18 },
              { word: '不全面', from: 13, to: 15 },
              { word: '未归纳且过于简单', from: 10, to: 12 },
            ],
            none: '只提出资金不足',
          },
        },
      ],
    },
    {
      name: '自评报告·建议情况',
      worth: 15,
      clauses: [
        {
          said: '建议与问题对应且全面的得15分，比较全面的得12至14分，不全面的得9至11分，过于简单的得6至8分；只提加大投入的不得分，其他情况酌情扣分。',
          reckoned: {
            kind: 'graded',
            points: 15,
            grades: [
              { word: '对应且全面', from: 15, to: 15 },
              { word: '比较全面', from: 12, to: 14 },
              { word: '不全面', from: 9, to: 11 },
              { word: '过于简单', from: 6, to: 8 },
            ],
            none: '只提出加大资金投入',
          },
        },
      ],
    },
  ],
};
