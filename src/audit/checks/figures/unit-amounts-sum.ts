import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { unitLists } from '../../lists/amount-lists.ts';
import { type Unbalanced, unbalanced } from '../../lists/narrative-sum-check.ts';
import { unitBreakdowns } from '../../lists/unit-breakdowns.ts';
import { listed, phrase } from '../../wording/sentence.ts';

/** What the department's own body and its subordinate units spend adds up to the amount of the department. */
export const unitAmountsSum = check<Unbalanced>({
  id: 'UnitAmountsSum',
  title: {
    zh: '本级与所属单位金额之和等于部门合计',
    en: 'Amounts of units add up to the department’s',
  },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '部门的数由本级和各所属单位汇总而来，其中项之和应等于合计。',
    en: 'A department’s figure is compiled from its own body and its subordinate units.',
  },
  about: ['text'],
  find(report) {
    const lists = [
      ...unitLists(report).map((list) => ({ ...list, subject: list.whole.name })),
      ...unitBreakdowns(report).map((list) => ({ ...list, subject: list.measure })),
    ];
    if (lists.length === 0) return 'notApplicable';
    return lists
      .filter(({ balance: { verdict } }) => verdict === 'different' || verdict === 'rounding')
      .map((list) => unbalanced(`${list.subject}.units`, list));
  },
  say: {
    zh: (hit) =>
      phrase`部门合计${hit.whole}与各单位${listed(hit.parts)}之和${hit.sum}相差${hit.off}。`,
    en: (hit) =>
      phrase`The department’s ${hit.whole} differs by ${hit.off} from its units ${listed(hit.parts, ', ')}, which come to ${hit.sum}.`,
  },
  passes: [
    prose('2024年部门总支出860.4万元，其中：局本级520.3万元，县图书馆210.1万元，县文化馆130万元。'),
    prose('全系统编制20名，在职18人。局机关编制8名、在职8人；县种子站编制12名、在职10人。'),
  ],
  catches: [
    {
      text: prose(
        '2024年部门总支出860.4万元，其中：局本级520.3万元，县图书馆201.1万元，县文化馆130万元。',
      ),
      finds:
        '部门合计「2024年部门总支出860.4万元」与各单位「局本级520.3万元」、「县图书馆201.1万元」、「县文化馆130万元」之和851.4万元相差9万元。',
    },
    {
      text: prose('全系统编制20名，在职18人。局机关编制8名、在职8人；县种子站编制12名、在职12人。'),
      finds: '部门合计「在职18人」与各单位「在职8人」、「在职12人」之和20人相差-2人。',
    },
    {
      text: prose(
        '汇总2个单位，全年预算900万元，支出860.4万元。分单位看：县档案馆支出520.3万元；县方志办公室支出430.1万元。',
      ),
      finds:
        '部门合计「支出860.4万元」与各单位「县档案馆支出520.3万元」、「县方志办公室支出430.1万元」之和950.4万元相差-90万元。',
    },
  ],
});
