import { MOF_2013_DEPARTMENT } from '../frames.ts';
import type { Book } from '../regulation.ts';

/** 财预〔2013〕53号: the common indicators of a whole department. A frame for reference; it sets no points. */
export const mof201353: Book = {
  id: 'mof-2013-53',
  title: '预算绩效评价共性指标体系框架',
  number: '财预〔2013〕53号',
  issuer: '财政部',
  jurisdiction: '',
  inForce: { from: 2013, until: 2019 },
  seen: 'S',
  inherits: 'mof-2020-10',
  frames: [MOF_2013_DEPARTMENT],
  items: [
    {
      name: '预算配置',
      clauses: [
        ratio('在职人员控制率', '在职人员数与编制数之比', '在职人员数 ÷ 编制数'),
        ratio(
          '“三公”经费变动率',
          '本年度“三公”经费总额与上年度之差除以上年度总额',
          '（本年 − 上年）÷ 上年',
        ),
        ratio('重点支出安排率', '重点项目支出与项目总支出之比', '重点项目支出 ÷ 项目总支出'),
      ],
    },
    {
      name: '预算执行',
      clauses: [
        ratio('预算完成率', '预算完成数与预算数之比', '预算完成数 ÷ 预算数'),
        ratio('预算调整率', '预算调整数与预算数之比', '预算调整数 ÷ 预算数'),
        ratio('支付进度率', '实际支付进度与既定支付进度之比', '实际进度 ÷ 既定进度'),
        ratio('结转结余率', '结转结余总额与支出预算数之比', '结转结余 ÷ 支出预算'),
        ratio(
          '结转结余变动率',
          '本年度结转结余与上年度之差除以上年度结转结余',
          '（本年 − 上年）÷ 上年',
        ),
        ratio('公用经费控制率', '实际支出公用经费与预算安排公用经费之比', '实际 ÷ 预算'),
        ratio('“三公”经费控制率', '“三公”经费实际支出与预算安排之比', '实际 ÷ 预算'),
        ratio('政府采购执行率', '实际政府采购金额与采购预算之比', '实际 ÷ 预算'),
      ],
    },
    {
      name: '资产管理',
      clauses: [ratio('固定资产利用率', '实际在用固定资产与所有固定资产之比', '在用 ÷ 全部')],
    },
  ],
};

function ratio(name: string, said: string, text: string) {
  return {
    said: `${name}：${said}。`,
    reckoned: { kind: 'formula', text: `${name} = ${text}`, numbers: [] },
  } as const;
}
