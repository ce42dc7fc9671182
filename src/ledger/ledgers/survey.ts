import type { Bilingual } from '../../document/finding.ts';
import { textOf } from '../../draft/draft.ts';
import type { Day } from '../../values/day.ts';
import { type Book, countIn, countOrNone, daysOf, entriesOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import { indicatorRows, printResult } from '../indicator-rows.ts';
import type { Asked, Column, Ledger, Traced } from '../ledger.ts';
import { questionsOf, type SurveyResult, surveyResults } from '../survey/results.ts';
import { codeOf, SCALE, scoresOf, scoreWords } from '../survey/scores.ts';

const survey: Column = {
  key: 'survey',
  kind: 'text',
  label: { zh: '问卷名称', en: 'Survey' },
  heads: ['问卷', '问卷标题'],
  required: true,
};

/** 满意度调查: questionnaires, and each answer with the code that it used up. */
export const SURVEY: Ledger = {
  id: 'survey',
  title: { zh: '满意度调查台账', en: 'Satisfaction surveys' },
  about: {
    zh: '登记问卷、题目和收回的每份答卷；满意度、回收率和误差由答卷算出，进入满意度指标。',
    en: 'Questionnaires and their answers; satisfaction, response and margin follow from them.',
  },
  kinds: [
    {
      key: 'survey',
      label: { zh: '问卷', en: 'Survey' },
      day: { zh: '开始日期', en: 'Begun on' },
      columns: [
        survey,
        {
          key: 'method',
          kind: 'choice',
          label: { zh: '满意度算法', en: 'Method' },
          required: true,
          choices: [
            {
              value: 'share',
              label: {
                zh: '满意人数占比（平均4分及以上为满意）',
                en: 'Share of the satisfied (mean of 4 or more)',
              },
            },
            { value: 'mean', label: { zh: '平均分×20', en: 'Mean score × 20' } },
          ],
        },
        {
          key: 'population',
          kind: 'count',
          label: { zh: '调查对象总数', en: 'Population' },
          required: true,
          unit: '人',
        },
        { key: 'issued', kind: 'count', label: { zh: '发放份数', en: 'Handed out' }, unit: '份' },
        { key: 'indicator', kind: 'text', label: { zh: '对应的绩效指标', en: 'Indicator' } },
        { key: 'project', kind: 'text', label: { zh: '所属项目', en: 'Project' } },
      ],
      within: 'survey',
      check: surveyFits,
    },
    {
      key: 'question',
      label: { zh: '题目', en: 'Question' },
      day: { zh: '登记日期', en: 'Entered on' },
      columns: [
        { ...survey, stays: true },
        { key: 'number', kind: 'count', label: { zh: '题号', en: 'Number' }, required: true },
        { key: 'wording', kind: 'text', label: { zh: '题目', en: 'Question' }, required: true },
      ],
      within: 'survey',
      check: questionFits,
    },
    {
      key: 'answer',
      label: { zh: '答卷', en: 'Answer' },
      day: { zh: '填写日期', en: 'Answered on' },
      columns: [
        { ...survey, stays: true },
        {
          key: 'code',
          kind: 'text',
          label: { zh: '答卷码', en: 'Code' },
          heads: ['验证码', '编码'],
          required: true,
        },
        {
          key: 'scores',
          kind: 'text',
          label: { zh: '各题得分', en: 'Scores' },
          heads: ['得分', '评分'],
          required: true,
          help: {
            zh: '按题号顺序填1至5分，用逗号隔开，没有回答的填“-”，例如5,4,-。',
            en: '1 to 5 in the order of the questions, - for none: 5,4,-.',
          },
        },
        { key: 'opinion', kind: 'text', label: { zh: '意见建议', en: 'Opinion' } },
      ],
      within: 'survey',
      check: answerFits,
    },
  ],
  figures,
};

const said = (zh: string, en: string): Bilingual => ({ zh, en });

function surveyFits(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const title = textIn(entry, 'survey');
  const population = countOrNone(entry, 'population');
  if (entriesOf(book, 'survey').length > 0)
    return said(`问卷“${title}”已经有了，请换一个名称。`, `The survey ${title} exists already.`);
  if (population === 0) return said('调查对象总数不能是0。', 'The population cannot be zero.');
  return countOrNone(entry, 'issued') > population
    ? said(
        `发放份数多于调查对象总数${population}人，请核对。`,
        `More were handed out than the population of ${population}.`,
      )
    : undefined;
}

const unknown = (title: string): Bilingual =>
  said(`还没有“${title}”这份问卷，请先登记问卷，或核对名称。`, `There is no survey ${title}.`);

function questionFits(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const title = textIn(entry, 'survey');
  if (entriesOf(book, 'survey').length === 0) return unknown(title);
  if (entriesOf(book, 'answer').length > 0)
    return said(
      `问卷“${title}”已有答卷，题目不能再改；要改请另做一份问卷。`,
      `The survey ${title} has answers; its questions are settled.`,
    );
  const number = countIn(entry, 'number');
  return questionsOf(book, title).some((each) => countIn(each, 'number') === number)
    ? said(`第${number}题已经有了，请换一个题号。`, `There is a question ${number} already.`)
    : undefined;
}

function answerFits(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const title = textIn(entry, 'survey');
  const [asked] = entriesOf(book, 'survey');
  if (!asked) return unknown(title);
  const questions = questionsOf(book, title).length;
  if (questions === 0)
    return said(`问卷“${title}”还没有题目。`, `The survey ${title} has no questions.`);
  const words = scoreWords(entry);
  if (words.length !== questions)
    return said(
      `问卷共${questions}题，这里填了${words.length}个分数；没有回答的题请填“-”。`,
      `${questions} questions, ${words.length} scores; write - for none.`,
    );
  if (words.some((word) => !/^(?:[1-5]|-)$/.test(word)))
    return said(`每题填1至${SCALE}分，没有回答的填“-”。`, `Scores are 1 to ${SCALE}, - for none.`);
  if (scoresOf(entry).every((score) => score === undefined))
    return said('这份答卷一题也没有回答，是空白卷，不登记。', 'No question is answered.');
  const answers = entriesOf(book, 'answer');
  const code = codeOf(entry);
  if (answers.some((each) => codeOf(each) === code))
    return said(
      `答卷码“${textIn(entry, 'code')}”已经用过了，同一个码只能答一次。`,
      `The code ${textIn(entry, 'code')} was used already; a code answers once.`,
    );
  const most = countIn(asked, 'issued') ?? countOrNone(asked, 'population');
  return answers.length >= most
    ? said(
        `答卷已有${answers.length}份，不能多于发放份数或调查对象总数${most}，请核对。`,
        `There are ${answers.length} answers already of at most ${most}.`,
      )
    : undefined;
}

/** A share in %; a mean in 分 where the target is in 分, else in %. */
function resultText({ satisfaction, method }: SurveyResult, target: string): string {
  const unit = method === 'mean' && /分/.test(target) ? '分' : '%';
  return printResult({ ...satisfaction, unit });
}

function figures(book: Book, { year, draft, until }: Asked): readonly Traced[] {
  // A later survey on the same indicator goes before an earlier one.
  const byPath = new Map<string, Traced>();
  for (const result of surveyResults(book, daysOf(year).from as Day, until)) {
    const { survey: of, entries } = result;
    for (const row of indicatorRows(draft, textIn(of, 'indicator'), textIn(of, 'project')))
      byPath.set(`${row}.result`, {
        path: `${row}.result`,
        text: resultText(result, textOf(draft, `${row}.target`)),
        ledger: 'survey',
        entries,
        how: 'ratio',
      });
  }
  return [...byPath.values()];
}
