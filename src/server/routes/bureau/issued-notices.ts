import { z } from '@hono/zod-openapi';
import type { IssuedNoticeView } from '../../../api/coverage.ts';
import { ROUTES } from '../../../api/routes.ts';
import { isAddressed } from '../../../bureau/notice/facts.ts';
import { countedDue, groupDocument } from '../../../bureau/notice/notice.ts';
import { OFFICE_ROLES, UNIT_ROLES } from '../../../cycle/filing.ts';
import { write } from '../../../formats/formats.ts';
import type { Scope } from '../../../store/scope.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { MEDIA_TYPES } from '../../media-types.ts';
import { noticeWithForms } from '../../notice-file.ts';
import { notFound } from '../../refusals.ts';
import { regionalOf } from '../../regional.ts';

const READERS = [...UNIT_ROLES, ...OFFICE_ROLES] as const;

/** The notices that are addressed to one's units, to read and to take away. */
export function issuedNoticeRoutes(app: App, context: Context): void {
  const { notices, units } = context.store;

  async function addressed(scope: Scope): Promise<readonly IssuedNoticeView[]> {
    const [issued, own, { calendar }] = await Promise.all([
      notices.issued(scope),
      units.list(scope),
      regionalOf(context),
    ]);
    return issued
      .filter(({ region, notice }) =>
        own.some((unit) => unit.region === region && isAddressed(notice, unit)),
      )
      .map(({ region, notice, issuedAt }) => {
        const counted = countedDue(notice.due, calendar);
        return { region, notice, issuedAt, ...(counted !== undefined && { counted }) };
      });
  }

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.issuedNotices,
      summary: 'Notices that are addressed to units in one’s scope, as they were issued',
      who: READERS,
      reply: z.custom<readonly IssuedNoticeView[]>().openapi({ type: 'array', items: {} }),
    },
    ({ scope }) => addressed(scope),
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.issuedNotice,
      summary: 'One of them, or the document of its working group, as Word',
      who: READERS,
      file: MEDIA_TYPES.docx,
    },
    async ({ scope, names, request }) => {
      const { region, year, document } = names;
      const found = (await addressed(scope)).find(
        (each) => each.region === region && `${each.notice.fiscalYear}` === year,
      );
      if (!found || (document !== 'notice' && document !== 'group')) return notFound();
      const { notice } = found;
      const isGroup = document === 'group';
      const made = isGroup ? groupDocument(notice) : await noticeWithForms(context, notice);
      const bytes = await write(made, 'docx');
      return fileReply(
        request,
        `${notice.fiscalYear}年度绩效自评${isGroup ? '工作小组' : ''}通知`,
        'docx',
        bytes,
      );
    },
  );
}
