import type { Context as Request } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { SURVEY_PAGE } from '../../api/survey.ts';
import type { Refusal } from '../../cycle/refusal.ts';
import { newId } from '../../store/ids.ts';
import { isCode } from '../../store/surveys/codes.ts';
import { unknownCode, usedAlready } from '../../store/surveys/refusals.ts';
import type { Context, Env } from '../context.ts';
import type { App } from '../endpoint.ts';
import { addressOf } from '../guards/address.ts';
import type { Limits } from '../guards/limits.ts';
import { bodyTooLarge, STATUS } from '../refusals.ts';
import { entryOf, filledIn, mistakeIn } from './answer.ts';
import { PUBLIC_HEADERS } from './html.ts';
import { questionnairePage, sentencePage, thanksPage } from './page.ts';

/** Bytes of a sent form: some dozen questions and an opinion, percent-encoded. */
const FORM_BYTES = 16 * 1024;

type Status = (typeof STATUS)[keyof typeof STATUS] | 200;

/**
 * The questionnaire for whoever holds a code: no sign-in, no script, no cookie. Nothing of the respondent is kept beside the
 * answer; the address counts requests for a minute, in memory alone.
 */
export function publicSurveyRoutes(app: App, context: Context, limits: Limits): void {
  const { surveys } = context.store;

  app.use(
    SURVEY_PAGE,
    bodyLimit({
      maxSize: FORM_BYTES,
      onError: (request) => refusedPage(request, bodyTooLarge()),
    }),
    async (request, next) => {
      const over = await limits.respondent(addressOf(request, context.settings));
      return over ? refusedPage(request, over) : next();
    },
  );

  /** What the code of the address opens; one that nobody made counts against the address. */
  const invited = async (request: Request<Env>) => {
    const code = codeIn(request);
    const invitation = code && (await surveys.invitation(code));
    if (code && invitation) return { code, invitation };
    await limits.unknownCode(addressOf(request, context.settings));
    return undefined;
  };

  app.get(SURVEY_PAGE, async (request) => {
    const opened = await invited(request);
    if (!opened) return refusedPage(request, unknownCode());
    const { code, invitation } = opened;
    if (invitation.used) return refusedPage(request, usedAlready(), invitation.questionnaire.title);
    return page(request, 200, questionnairePage(invitation, code));
  });

  app.post(SURVEY_PAGE, async (request) => {
    const opened = await invited(request);
    if (!opened) return refusedPage(request, unknownCode());
    const { code, invitation } = opened;
    const { title, questions } = invitation.questionnaire;
    if (invitation.used) return refusedPage(request, usedAlready(), title);
    const filled = filledIn(await request.req.text(), questions.length);
    // What is wrong by itself is told before thousands of answers are read to compare with.
    const mistake = mistakeIn(filled);
    if (mistake?.refused === 'reasonMissing') {
      const again = questionnairePage(invitation, code, filled, mistake.words.zh);
      return page(request, STATUS[mistake.refused], again);
    }
    const id = newId(context.now()).replaceAll('-', '');
    const refusal =
      mistake ??
      (await surveys.answer(invitation, code, (asked) =>
        entryOf(filled, asked, { code, id, day: context.today() }),
      ));
    return refusal ? refusedPage(request, refusal, title) : page(request, 200, thanksPage(title));
  });
}

/** The code of the address, as it may be typed by hand: small letters, spaces. Undefined when it can be none. */
function codeIn(request: Request<Env>): string | undefined {
  const code = (request.req.param('code') ?? '').replace(/[\s-]/g, '').toUpperCase();
  return isCode(code) ? code : undefined;
}

const page = (request: Request<Env>, status: Status, text: string): Response =>
  request.html(text, status, { ...PUBLIC_HEADERS });

const refusedPage = (request: Request<Env>, refusal: Refusal, title = '满意度调查'): Response =>
  page(request, STATUS[refusal.refused], sentencePage(title, refusal.words.zh));
