import type { Style } from '../../document/document.ts';
import type { Role } from './walk.ts';

/** Our own paragraph styles by their identifiers in the file. */
export const STYLE_IDS: Readonly<Record<Style, string>> = {
  cover: 'jpCover',
  title: 'jpTitle',
  body: 'jpBody',
  attachmentLabel: 'jpAttachmentLabel',
  attachmentTitle: 'jpAttachmentTitle',
  tableNote: 'jpTableNote',
  signature: 'jpSignature',
  date: 'jpDate',
  centred: 'jpCentred',
};

/** Our own character styles that name the role of a paragraph, on its mark. */
export const ROLE_IDS: Readonly<Record<Role, string>> = {
  note: 'jpNote',
  textBox: 'jpTextBox',
  header: 'jpHeader',
  footer: 'jpFooter',
  comment: 'jpComment',
};

/** The style of paragraphs that only keep tables apart. */
export const GAP_ID = 'jpGap';
