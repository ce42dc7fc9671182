import { check, type Hit, type NoAnswer } from '../../check.ts';
import { prose } from '../../examples.ts';
import { nth } from '../../places.ts';
import { sentencesOf } from '../../wording/running-text.ts';
import { linesOfSections } from '../../wording/sections.ts';
import { phrase } from '../../wording/sentence.ts';

const PUBLISHES = /公开|公示|公布/;
const WHEN =
  /\d{1,3}\s*(?:个)?(?:工作)?日(?:之)?内|[一二三四五六七八九十]{1,3}(?:个)?(?:工作)?日(?:之)?内|20\d\d\s*年\s*\d{1,2}\s*月|\d{1,2}月\d{1,2}日|\d{1,2}月(?:底|末|份|上旬|中旬|下旬)|已(?:于|经|在)|同步公开|同时公开/;
const WHERE = /网站|门户|平台|网上|公开栏|公示栏|媒体|官网|公众号/;

/** The section on disclosure says where and when. */
export const disclosureDeadlineStated = check<Hit>({
  id: 'DisclosureDeadlineStated',
  title: { zh: '公开情况写明时间和地点', en: 'Disclosure names place and date' },
  severity: 'notice',
  clause: { instrument: '中华人民共和国预算法', basis: 'regulation' },
  because: {
    zh: '只写“按规定时限公开”，读者不知道何时能看到。',
    en: '“Within the prescribed time” does not tell a reader when.',
  },
  about: ['sections'],
  find(report): readonly Hit[] | NoAnswer {
    const lines = linesOfSections(report, 'resultsUse');
    if (lines.length === 0) return 'notApplicable';
    const text = lines.map((line) => line.text).join('\n');
    if (!PUBLISHES.test(text) || WHEN.test(text)) return [];
    const sentences = lines.flatMap(sentencesOf).filter((each) => PUBLISHES.test(each.text));
    const told = sentences.find((each) => WHERE.test(each.text)) ?? sentences[0];
    return told ? [{ subject: 'deadline', places: [told.quote] }] : [];
  },
  say: {
    zh: (hit) => phrase`${nth(hit, 0)}没有写明公开的时间。`,
    en: (hit) => phrase`${nth(hit, 0)} does not say when.`,
  },
  passes: [
    `${prose('本馆在职8人。')}\n九、绩效自评结果拟应用和公开情况\n自评结果在批复后20日内在县政府网站公开。`,
  ],
  catches: [
    {
      text: `${prose('本馆在职8人。')}\n九、绩效自评结果拟应用和公开情况\n自评结果按规定在县政府网站公开。`,
      finds: '「自评结果按规定在县政府网站公开。」没有写明公开的时间。',
    },
  ],
});
