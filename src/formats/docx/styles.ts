import { grammar, skip } from '../xml/grammar.ts';
import { scanXml } from '../xml/scan.ts';
import { DEFAULT, isOn, NAMESPACES, STYLE_ID, TYPE, VAL, WORD_2003 } from './names.ts';

/** What a paragraph style says that matters to the text, its ancestors included. */
export interface ParagraphStyle {
  readonly name: string;
  /** 0 to 8; undefined for running text. */
  readonly outline: number | undefined;
  readonly numbering:
    | { readonly id: string | undefined; readonly level: number | undefined }
    | undefined;
}

/** Styles by identifier, and the style of paragraphs that name none. */
export interface Styles {
  readonly byId: (id: string) => ParagraphStyle | undefined;
  readonly defaultId: string | undefined;
}

interface Stated {
  name: string;
  basedOn: string | undefined;
  outline: number | undefined;
  numId: string | undefined;
  level: number | undefined;
}

interface State {
  readonly styles: Map<string, Stated>;
  current: Stated | undefined;
  defaultId: string | undefined;
}

/** Longer chains of styles are cut: they can only be circles. */
const MAX_CHAIN = 32;
const RUNNING_TEXT = 9;

/** Reads styles.xml. */
export function readStyles(part: Uint8Array | undefined, partName: string): Styles {
  const state: State = { styles: new Map(), current: undefined, defaultId: undefined };
  if (part) scanXml(part, STYLES, state, partName);
  const made = new Map<string, ParagraphStyle | undefined>();
  const byId = (id: string): ParagraphStyle | undefined => {
    if (!made.has(id)) made.set(id, inherit(state.styles, id));
    return made.get(id);
  };
  return { byId, defaultId: state.defaultId };
}

function inherit(styles: ReadonlyMap<string, Stated>, id: string): ParagraphStyle | undefined {
  const own = styles.get(id);
  if (!own) return undefined;
  let { outline, numId, level } = own;
  let at: Stated | undefined = own;
  for (let i = 0; at && i < MAX_CHAIN; i += 1) {
    outline ??= at.outline ?? headingLevel(at.name);
    numId ??= at.numId;
    level ??= at.level;
    at = at.basedOn === undefined ? undefined : styles.get(at.basedOn);
  }
  return {
    name: own.name,
    outline: outline === undefined || outline >= RUNNING_TEXT ? undefined : outline,
    numbering: numId === undefined && level === undefined ? undefined : { id: numId, level },
  };
}

/** The level that the built-in names of headings mean, 0-based, in the languages that office programs write. */
function headingLevel(name: string): number | undefined {
  const match = /^(?:heading|标题|標題)\s*([1-9])$/i.exec(name.trim());
  return match ? Number(match[1]) - 1 : undefined;
}

const STYLES = grammar<State>(
  { ...NAMESPACES, w: [...NAMESPACES.w, WORD_2003] },
  {
    'w:latentStyles': skip,
    'w:docDefaults': skip,
    'w:rPr': skip,
    'w:pPrChange': skip,
    'w:tblStylePr': skip,
    'w:style': {
      open: (state, tag) => {
        const type = tag.attribute(TYPE);
        if (type !== undefined && type !== 'paragraph' && type !== 'numbering') return true;
        const id = tag.attribute(STYLE_ID) ?? '';
        const byDefault = tag.attribute(DEFAULT);
        if (type !== 'numbering' && byDefault !== undefined && isOn(byDefault))
          state.defaultId = id;
        state.current = {
          name: '',
          basedOn: undefined,
          outline: undefined,
          numId: undefined,
          level: undefined,
        };
        state.styles.set(id, state.current);
        return false;
      },
      close: (state) => {
        state.current = undefined;
      },
    },
    'w:name': {
      open: ({ current }, tag) => {
        if (current) current.name = tag.attribute(VAL) ?? '';
      },
    },
    'w:basedOn': {
      open: ({ current }, tag) => {
        if (current) current.basedOn = tag.attribute(VAL);
      },
    },
    'w:outlineLvl': {
      open: ({ current }, tag) => {
        if (current) current.outline = Number(tag.attribute(VAL) ?? RUNNING_TEXT);
      },
    },
    'w:numId': {
      open: ({ current }, tag) => {
        if (current) current.numId = tag.attribute(VAL);
      },
    },
    'w:ilvl': {
      open: ({ current }, tag) => {
        if (current) current.level = Number(tag.attribute(VAL));
      },
    },
  },
);
