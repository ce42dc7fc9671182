import { type Html, html } from '../../portal/html.ts';
import type { Invitation } from '../../store/surveys/surveys.ts';
import { type Filled, LONGEST_OPINION } from './answer.ts';
import { pageOf } from './html.ts';

const CHOICES = [
  ['5', '很满意'],
  ['4', '满意'],
  ['3', '一般'],
  ['2', '不满意'],
  ['1', '很不满意'],
  ['-', '不了解'],
] as const;

const NOTHING: Filled = { scores: [], opinion: '' };

/** The questionnaire for the holder of a code; with what was filled in and why it was not taken, when it was sent before. */
export function questionnairePage(
  { unit, questionnaire: { title, questions } }: Invitation,
  code: string,
  filled: Filled = NOTHING,
  mistake = '',
): string {
  const told = mistake ? html`<p class="mistake" role="alert">${mistake}</p>` : html``;
  return pageOf(
    mistake ? `没有提交：${title}` : title,
    html`<h1>${title}</h1>
<p>${unit}请您对下列工作作出评价，共${questions.length}题，约需${Math.max(1, Math.ceil(questions.length / 4))}分钟。</p>
<p class="quiet">不记名。不收集姓名、电话，不记录您的网络地址。一个答卷码只能提交一次，提交后不能修改。</p>
${told}
<form method="post" action="/s/${code}" autocomplete="off">
${questions.map((wording, i) => question(i + 1, wording, filled.scores[i] ?? ''))}
<div class="free"><label for="opinion">意见建议（选填）</label>
<p class="quiet" id="opinion-help">最多${LONGEST_OPINION}个字。请不要写姓名、电话、身份证号。</p>
<textarea id="opinion" name="opinion" maxlength="${LONGEST_OPINION}" aria-describedby="opinion-help">${filled.opinion}</textarea></div>
<button type="submit">提交</button>
</form>`,
  );
}

const question = (number: number, wording: string, chosen: string): Html => html`<fieldset>
<legend>${number}. ${wording}</legend>
${CHOICES.map(
  ([value, label]) =>
    html`<label class="choice"><input type="radio" name="q${number}" value="${value}"${chosen === value ? html` checked` : html``}> ${label}</label>
`,
)}</fieldset>
`;

/** The answer has been taken. */
export const thanksPage = (title: string): string =>
  pageOf(
    `已提交：${title}`,
    html`<h1>${title}</h1><p class="done" role="status">已提交，谢谢您的评价。可以关闭本页。</p>`,
  );

/** A sentence in place of a questionnaire. */
export const sentencePage = (title: string, sentence: string): string =>
  pageOf(title, html`<h1>${title}</h1><p class="mistake" role="alert">${sentence}</p>`);
