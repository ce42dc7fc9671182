import { z } from 'zod';
import type { BoardRow } from '../bureau/board/board.ts';
import type { NoticeCheck } from '../bureau/notice/check.ts';
import type { Notice } from '../bureau/notice/notice.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string().max(20_000);
const keys = z
  .array(z.object({ region: z.string().max(20), id: z.string().max(60) }))
  .min(1)
  .max(5000);

/** A notice as the page sends it. */
export const noticeRequest = z.object({
  fiscalYear: z.number().int().min(2015).max(2100),
  issuer: z.string().max(200),
  region: z.string().max(200),
  due: day.optional(),
  dated: day.optional(),
  scope: z.object({
    kind: z.enum(['all', 'department', 'unit']),
    departments: z.array(z.string().max(200)).max(2000),
  }),
  contents: z.object({
    scope: text,
    basis: text,
    content: text,
    steps: text,
    requirements: text,
  }),
  annexes: z.array(z.string().max(300)).max(40),
  group: z.object({ leader: text, deputies: text, members: text, office: text }),
});

/** The notice of a year with what hangs on its due day. */
export interface NoticeView {
  readonly notice: Notice;
  /** When it was issued first. */
  readonly issuedAt?: string;
  /** The day that counts where the due day is a rest day. */
  readonly counted?: string;
  readonly departments: readonly { readonly path: string; readonly name: string }[];
}

/** What issuing did: filings that were opened, and those there before that got the day or kept another. */
export interface IssueReply {
  readonly opened: number;
  readonly dated: number;
  readonly kept: number;
}

/** What was found in an uploaded notice. */
export type NoticeCheckView = NoticeCheck;

/** The board of a year. */
export interface BoardView {
  readonly fiscalYear: number;
  readonly fiscalYears: readonly number[];
  readonly today: string;
  readonly rows: readonly BoardRow[];
}

/** Words that follow the sentence of each reminder. */
export const reminderRequest = z.object({ filings: keys, words: z.string().max(2000) });

/** A return of several filings for one reason; `revision` is the one that the person saw. */
export const returnRequest = z.object({
  filings: z
    .array(z.object({ region: z.string(), id: z.string(), revision: z.number().int() }))
    .min(1)
    .max(500),
  reason: z.string().max(2000),
});

/** A later day for several filings, with the reason. */
export const extensionRequest = z.object({
  filings: keys,
  due: day,
  reason: z.string().max(2000),
});

/** The filings of a file. */
export const boardFileRequest = z.object({ filings: keys });

/** What became of a batch: those not done with their sentences. */
export interface BatchReply {
  readonly done: number;
  readonly refused: readonly {
    readonly unit: string;
    readonly words: { readonly zh: string; readonly en: string };
  }[];
}

/** Reminders that a filing got, the latest first. */
export type RemindersView = readonly {
  readonly words: string;
  readonly by: string;
  readonly at: string;
}[];

export type NoticeRequest = z.infer<typeof noticeRequest>;
