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
    ['people in ten thousands over households', ['常住人口4.22万人，共14612户，户均人口2.89人。']],
    [
      'a rate between figures of other kinds joins no words of two of them',
      ['年末在职66人（公务员24人、事业人员42人），退休人员36人，人员到岗率98%。'],
    ],
    [
      'the same rate of another group',
      [
        '在管高血压患者200人，规范管理140人，规范管理率70%；在管糖尿病患者100人，规范管理66人，规范管理率66%。',
        '1.糖尿病患者规范管理率只有66%，低于高血压患者规范管理率。',
      ],
    ],
    [
      'a rate that is striven for is none of before',
      ['受理诉求100件，已办结90件，诉求办结率90%。', '力争诉求办结率达到95%以上。'],
    ],
    ['a plan that was not reached, and is not said to be', ['计划改造6个，到年底5个已完工。']],
    [
      'what is left from before the year is no stock of its end',
      ['年初固定资产100万元。', '年末固定资产120万元。'],
    ],
    [
      'two sums of spending beside two budgets',
      ['会议费预算10万元，支出9万元；培训费预算8万元，支出6万元。两项支出合计15万元。'],
    ],
    [
      'what was used for something is no sum of its kind',
      ['基本支出100万元，项目支出80万元。基本支出中用于人员90万元，用于公用10万元。'],
    ],
    [
      'a change behind a bracket is of the amount in front of it',
      [
        '“三公”两费共支出31.4万元（公车运维28.8万元、公务接待2.6万元），比2023年少2.1万元，同比降低6.3%。',
      ],
    ],
    [
      'what an amount came down from is of the year before, its items are of the year',
      [
        '“三公”经费由2023年的90万元下降至84万元，其中公务用车购置及运行维护费79万元，公务接待费5万元，全年无因公出国（境）团组。',
      ],
    ],
    [
      'two kinds of staff, posts not filled between them',
      ['编制43人，年末实有40人，缺编3人，另有专职消防队员69人，两类人员合计109人。'],
    ],
    [
      'points lost beside the points of the parts',
      [
        '自评满分100分，我馆自评96.1分，失分3.9分。具体为：投入19.4分、过程28.9分、产出29.2分、效果18.6分。',
      ],
    ],
    [
      'a number with decimals is no whole of two kinds',
      ['在校学生2142人，平均班额51.0人，其中寄宿生1564人、走读生578人。'],
    ],
    ['more than planned may be told as all', ['计划培训50人次，实际培训60人次，完成率100%。']],
    [
      'problems told behind the list of them',
      ['1.人员不足。', '2.库房偏小。', '六、改进建议', '针对上述2个问题，一是增人，二是扩库。'],
    ],
    [
      'two kinds of bodies, one of them listed in turn',
      ['本馆内设综合股、业务股等5个股室，下辖2个二级机构，分别是县方志馆和县地情馆。'],
    ],
  ])('%s', (_, lines) => {
    expect(told(WHOLE, ...lines)).toEqual([]);
  });
});

describe('sentences of a report on a department that contradict each other', () => {
  test.each([
    [
      'a rate told again among the problems',
      ['受理诉求100件，已办结97件，诉求办结率97%。', '1.诉求办结率只有94%，仍需提高。'],
      '办结率前后不一致：「诉求办结率97%」、「诉求办结率只有94%」，仅凭本文不能判断哪一处正确。',
    ],
    [
      'how much of the task was done, told again',
      [
        '（二）高标准农田。建成3.1万亩，完成年度任务的96.9%。',
        '高标准农田建设进度偏慢，仅完成年度任务的90.6%。',
      ],
      '任务完成率前后不一致：「完成年度任务的96.9%」、「仅完成年度任务的90.6%」，仅凭本文不能判断哪一处正确。',
    ],
    [
      'posts not filled, told again',
      ['核定编制58人，实有55人，空编3人。', '3.空编5人，专业力量不足。'],
      '空编前后不一致：「空编3人」、「空编5人」，仅凭本文不能判断哪一处正确。',
    ],
    [
      'so many problems, and as many numbered below',
      ['自评发现主要存在三个方面的问题：', '1.人员不足。', '2.库房偏小。', '六、改进建议'],
      '「自评发现主要存在三个方面的问题」写明3个，其后列出2个（「1.」至「2.」）。',
    ],
    [
      'so many problems, and as many numbered above',
      ['1.人员不足。', '2.库房偏小。', '六、改进建议', '针对上述3个问题，一是增人，二是扩库。'],
      '「上述3个问题」写明3个，前文列出2个（「1.」至「2.」）。',
    ],
    [
      'a rate of posts over the posts of the sentence before',
      ['核定编制71名，均为事业编制。2024年末实有在职人员66人，在职人员控制率84.66%。'],
      '「在职人员控制率84.66%」与「年末实有在职人员66人」÷「核定编制71名」＝92.96%不符。',
    ],
    [
      'what was saved over what was planned for purchases',
      ['采购预算200万元，中标金额180万元，节约资金20万元，资金节约率为19.87%。'],
      '「资金节约率为19.87%」与「节约资金20万元」÷「采购预算200万元」＝10%不符。',
    ],
    [
      'the share of what is named',
      ['项目支出100万元，其中省级资金80万元、县级配套20万元，县级配套占比27%。'],
      '「县级配套占比27%」与「县级配套20万元」÷「项目支出100万元」＝20%不符。',
    ],
    [
      'good and very good together',
      ['对37个项目开展自评，评价结果为“优”的29个，“良”的6个，“中”的2个，优良率88.1%。'],
      '「优良率88.1%」与「评价结果为“优”的29个，“良”的6个」÷「对37个」＝94.59%不符。',
    ],
    [
      'what is reached of what was set',
      ['共设置三级指标30个，其中27个达到预期，3个未达预期，指标完成率97%。'],
      '「指标完成率97%」与「其中27个」÷「共设置三级指标30个」＝90%不符。',
    ],
    [
      'points over the full mark',
      ['产出47.9分（满分50分）、效益28.7分（满分30分）；产出指标得分率89.5%。'],
      '「产出指标得分率89.5%」与「产出47.9分」÷「满分50分」＝95.8%不符。',
    ],
    [
      'files over persons',
      ['全区常住居民324743人，建立电子健康档案302316份，健康档案建档率85.79%。'],
      '「健康档案建档率85.79%」与「建立电子健康档案302316份」÷「全区常住居民324743人」＝93.09%不符。',
    ],
    [
      'a name of words of both',
      ['65岁及以上老年人1000人，健康体检740人，老年人健康管理率81%。'],
      '「老年人健康管理率81%」与「健康体检740人」÷「岁及以上老年人1000人」＝74%不符。',
    ],
    [
      'so many for each of what is named',
      ['下辖10个社区，划分网格91个，平均每个社区11.5个网格。'],
      '「平均每个社区11.5个」与「划分网格91个」÷「下辖10个」＝9.1个不符。',
    ],
    [
      'a head of the staff that the text tells elsewhere',
      ['年末在职80人。', '全年机关运行经费67.2万元，按年末在职人数计算人均1.26万元。'],
      '「按年末在职人数计算人均1.26万元」与「全年机关运行经费67.2万元」÷「年末在职80人」＝0.84万元不符。',
    ],
    [
      'a number left over, told again',
      ['（一）危桥改造。完工17座，尚有2座在建。', '1.危桥改造进度不快，还有5座没有完工。'],
      '剩余数前后不一致：「尚有2座」、「还有5座」，仅凭本文不能判断哪一处正确。',
    ],
    [
      'problems of a paragraph told below it',
      ['一是人员不足。二是库房不足。', '六、改进', '对自评发现的三个问题，逐项整改。'],
      '「发现的三个问题」写明3个，前文列出2个（「一是」至「二是」）。',
    ],
    [
      'the share of what is among it',
      ['固定资产原值1373万元，其中待报废资产22.33万元，占3.3%。'],
      '「占3.3%」与「其中待报废资产22.33万元」÷「固定资产原值1373万元」＝1.63%不符。',
    ],
    [
      'the rate of a fall told by its size',
      ['发生生产安全事故8起，比上年减少2起，下降41.7%。'],
      '「发生生产安全事故8起」、「比上年减少2起」、「下降41.7%」：变动率应为20%。',
    ],
    [
      'the rate of a fall since the end of the year before',
      ['年末馆藏图书8万册，比上年末减少2万册，下降41.7%。'],
      '「年末馆藏图书8万册」、「比上年末减少2万册」、「下降41.7%」：变动率应为20%。',
    ],
    [
      'what was added to the budget, told again',
      [
        '年初预算100万元，全年调增预算20万元，调整后预算120万元。',
        '年中调增预算25万元，预算编制不够精准。',
      ],
      '调增前后不一致：「全年调增预算20万元」、「年中调增预算25万元」，仅凭本文不能判断哪一处正确。',
    ],
    [
      'money of the budget that was given at first, with what was added',
      ['年初安排预算资金100万元，执行中追加20万元，全年预算数为130万元。'],
      '「年初安排预算资金100万元」、「执行中追加20万元」、「全年预算数为130万元」：两数相差30万元。',
    ],
    [
      'what is over plan, told behind plan and result',
      ['送戏下乡130场，年初目标120场，超额11场。'],
      '「送戏下乡130场」、「年初目标120场」、「超额11场」：两数相差10场。',
    ],
    [
      'a few left over',
      ['列入修缮计划9处，已完成8处，余下3处跨年实施。'],
      '「列入修缮计划9处」－「已完成8处」＝1处，与「余下3处」不符。',
    ],
    [
      'the share of purchases from small enterprises',
      ['政府采购支出400万元，其中货物400万元。面向中小企业采购321.9万元，占比94.6%。'],
      '「占比94.6%」与「面向中小企业采购321.9万元」÷「政府采购支出400万元」＝80.47%不符。',
    ],
    [
      'what came in and what was there, without what went',
      ['年初有示范社44家，本年新认定5家，年末达到50家。'],
      '「年末达到50家」－「本年新认定5家」＝45家，与「年初有示范社44家」不符。',
    ],
    [
      'a rate over what the sentence calls by its name',
      ['刑事案件50件、民商事案件60件。民商事案件以调解方式结案30件，调解率60%。'],
      '「调解率60%」与「民商事案件以调解方式结案30件」÷「民商事案件60件」＝50%不符。',
    ],
    [
      'all of them, and a rate of less',
      ['家庭无障碍改造58户，全部通过验收，验收合格率93.5%。'],
      '「家庭无障碍改造58户」、「全部通过验收，验收合格率93.5%」：按数没有达到目标。',
    ],
    [
      'a plan told first and a rate of it',
      ['预定采购新书1000册，实际入藏1040册，计划完成率118.6%。'],
      '「计划完成率118.6%」与「实际入藏1040册」÷「预定采购新书1000册」＝104%不符。',
    ],
    [
      'problems told as so many points',
      ['主要有三点：一是库房不足；二是人员不足。'],
      '「主要有三点」写明3个，其后列出2个（「一是」至「二是」）。',
    ],
    [
      'an average over what the text counts elsewhere',
      ['全日制在校生1000人。', '教学仪器设备总值500万元，生均4200元。'],
      '「生均4200元」与「教学仪器设备总值500万元」÷「全日制在校生1000人」＝5000元不符。',
    ],
    [
      'how far it is from the plan',
      ['原定举办各类活动50场，实际举办49场，少于计划2场。'],
      '「原定举办各类活动50场」、「实际举办49场」、「少于计划2场」：两数相差1场。',
    ],
    [
      'more than was planned',
      ['全省新增养老机构82家，较年度目标70家增加18家。'],
      '「全省新增养老机构82家」、「较年度目标70家」、「增加18家」：两数相差12家。',
    ],
    [
      'all done, though fewer than planned',
      ['年初提出改造老旧小区6个，到年底5个小区全部完工。'],
      '「年初提出改造老旧小区6个」、「到年底5个」：按数没有达到目标。',
    ],
    [
      'more than done, though less',
      ['维修供水点48处，年度目标51处，超额完成。'],
      '「维修供水点48处」、「年度目标51处」：按数没有达到目标。',
    ],
  ])('%s', (_, lines, finding) => {
    expect(told(WHOLE, ...lines)).toEqual([finding]);
  });
});
