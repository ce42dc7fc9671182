import type { Paragraph } from '../../document/document.ts';

/** Where the text of a group goes: into the story, into the number of its paragraph, into a table of fonts or styles, or nowhere. */
export type Target =
  | 'text'
  | 'label'
  | 'fonts'
  | 'styles'
  /** Nowhere itself, while text boxes in it are read. */
  | 'frame'
  | 'nowhere';

/** Groups that are a story of their own. */
export const STORIES: Readonly<Record<string, NonNullable<Paragraph['role']>>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'note',
  annotation: 'comment',
  shptxt: 'textBox',
  dptxbxtext: 'textBox',
};

/** Groups by the word that they begin with (RTF 1.9.1, "Destinations"). What begins with `\*` and is not here goes nowhere. */
export const DESTINATIONS: Readonly<Record<string, Target>> = {
  fonttbl: 'fonts',
  listtext: 'label',
  pntext: 'label',
  shpinst: 'frame',
  do: 'frame',
  shppict: 'text',
  nesttableprops: 'text',
  colortbl: 'nowhere',
  stylesheet: 'styles',
  info: 'nowhere',
  pict: 'nowhere',
  nonesttables: 'nowhere',
  nonshppict: 'nowhere',
  shprslt: 'nowhere',
  filetbl: 'nowhere',
  falt: 'nowhere',
  template: 'nowhere',
  ftnsep: 'nowhere',
  ftnsepc: 'nowhere',
  ftncn: 'nowhere',
  aftnsep: 'nowhere',
  aftnsepc: 'nowhere',
  aftncn: 'nowhere',
  pntxta: 'nowhere',
  pntxtb: 'nowhere',
  xe: 'nowhere',
  tc: 'nowhere',
  tcn: 'nowhere',
  sp: 'nowhere',
};

/** Words and symbols that stand for characters ("Special Characters"). */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': ' ',
  _: '-',
};
