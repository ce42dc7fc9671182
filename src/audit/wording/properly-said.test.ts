import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

/** What reports say rightly and what is easily taken for a contradiction. */
test.each([
  [
    'goods and services of basic expenditure are not those of the whole',
    '全部商品和服务支出为44.00万元。公用经费支出14.00万元，即基本支出中的商品和服务支出14.00万元。',
  ],
  [
    'behind a heading within the line the classes are those of basic expenditure',
    '商品服务支出共计31.00万元。（一）基本支出：商品和服务支出12.40万元。（二）项目支出18.60万元，均为商品和服务支出。',
  ],
  [
    'classes named behind basic expenditure may be those of the whole',
    '2024年全年支出97.20万元，基本支出为75.10万元，其中人员经费70.00万元，公用经费5.10万元。商品和服务支出27.20万元（含项目支出22.10万元），工资福利支出70.00万元。',
  ],
  [
    'classes of the whole are none of projects',
    '2024年全年支出418.60万元，其中工资福利支出301.20万元，商品和服务支出117.40万元。基本支出340.20万元：工资福利支出301.20万元，商品和服务支出39.00万元。项目支出78.40万元。',
  ],
  [
    'the heads of columns of a table that came in lines name other years',
    '2024年度部门整体支出绩效自评报告\n十、其他需要说明的情况\n无。\n2023 年决算\n数\n2024 年预算数 2024 年决算数\n三公经费 2.10 2.30 1.90',
  ],
  [
    'what was carried over from the year before is part of income',
    '2024年度收入总计2,640,500.00元，包括：财政拨款收入2,500,000.00元，其他收入40,500.00元，年初结转和结余100,000.00元。',
  ],
  [
    'a sum behind shares is their whole',
    '资金支出结构：产业类3,000万元，占60%，基础设施类2,000万元，占40%，合计5,000万元。',
  ],
  [
    'what comes of a sum for each is of those, not all that was spent',
    '2024年全年支出18092.44万元。公益性岗位安置1420人，每人每月补助600元，全年支出1022.4万元。',
  ],
  [
    'two sums in words are of amounts, not of what each got',
    '技能培训人均补助5000元，共发放100.00万元；适应性培训人均补助1000元，共支出20.00万元；两项合计120.00万元。',
  ],
  [
    'what two items come to is no total of an average of one',
    '培训8256人，其中适应性培训5300人，技能培训2956人；技能培训人均补助标准不超过5000元，实际人均补助4871元，共发放1439.87万元；适应性培训人均补助1630.4元，共支出864.11万元；两项合计2303.98万元。',
  ],
  [
    'those who say neither are the rest of all who were asked',
    '随机调查600人，满意558人，占93%；不满意6人，占1%；其余36人表示一般，占6%。',
  ],
  [
    'good and very good are of all that were graded, told further in front',
    '对22个项目开展自评，涉及资金120.00万元；自评结果优19个、良3个，优良率100%。',
  ],
  ['a small difference is 基本持平', '公务接待费2.00万元，同上年基本持平（上年2.05万元）。'],
  ['约 leaves room', '全年支出486.30万元，比上年约增加30万元（上年457.10万元）。'],
  [
    'one accounts figure has a rate of each budget',
    '一般公共预算年初数800万元，调整预算数860万元，决算数为年初预算的106.25%，为调整预算的98.84%，决算850万元。',
  ],
  [
    'the sum of parts of two wholes is no part of the last',
    '中央资金8000万元，其中用于产业的4800万元，占60%；省级资金2000万元，其中用于产业的1300万元，占65%；用于产业的合计6100万元，占61%。',
  ],
  [
    'the first of several shares is of the first figure of a row, whatever stands right in front',
    '三年累计培训12483人。按对象分，企业职工2081人、农村劳动力6241人、高校毕业生4161人，分别占16.67%、50.00%、33.33%。',
  ],
  [
    'grades of all projects are not those of the few that a table lists',
    '评价项目15个，优6个、良3个、中6个。3个项目委托评价，见下表。\n| 项目名称 | 评价得分 | 评价等级 |\n| 农田建设 | 85.06 | 良 |\n| 养老补助 | 82.81 | 良 |\n| 道路养护 | 85.79 | 良 |',
  ],
  [
    'deviations are no grade',
    '评价项目3个，见下表；监控发现偏差22个，均已纠正。\n| 项目名称 | 评价得分 | 评价等级 |\n| 农田建设 | 85.06 | 良 |\n| 养老补助 | 82.81 | 良 |\n| 道路养护 | 85.79 | 良 |',
  ],
  [
    'quarters come to their own sum, not to what stands above',
    '年末资产总计2334.40万元。\n分季度看，一季度支出714.50万元，二季度支出111.40万元，三季度支出326.10万元，四季度支出361.80万元，全年累计1513.80万元。',
  ],
])('%s', (_, line) => {
  expect(told('2024年度临河县档案馆部门整体支出绩效自评报告', '二、资金情况', line)).toEqual([]);
});
