import { grammar, skip } from '../xml/grammar.ts';
import { scanXml } from '../xml/scan.ts';
import {
  ABSTRACT_NUM_ID,
  FONTS_ASCII,
  FONTS_HINT,
  isOn,
  LEVEL,
  NAMESPACES,
  NUM_ID,
  VAL,
} from './names.ts';

/** A level of a list (w:lvl). */
export interface Level {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  /** Deepest level (1-based) whose use restarts this one; 0 never; undefined any level above. */
  restart: number | undefined;
  /** Paragraph style that stands for this level. */
  style: string | undefined;
  /** Font of the label: bullets of symbol fonts are private codes. */
  font: string;
}

/** A list definition (w:abstractNum). */
interface AbstractList {
  readonly levels: Map<number, Level>;
  /** Numbering style that holds the real definition. */
  link: string | undefined;
}

/** An instance of a list (w:num). */
export interface ListInstance {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** What numbering.xml says. */
export interface Lists {
  readonly abstracts: Map<string, AbstractList>;
  readonly instances: Map<string, ListInstance>;
}

interface State extends Lists {
  abstract: AbstractList | undefined;
  instance: ListInstance | undefined;
  overridden: number;
  level: Level | undefined;
}

/** Reads numbering.xml (ECMA-376 part 1, 17.9). */
export function readNumbering(part: Uint8Array, partName: string): Lists {
  const state: State = {
    abstracts: new Map(),
    instances: new Map(),
    abstract: undefined,
    instance: undefined,
    overridden: 0,
    level: undefined,
  };
  scanXml(part, NUMBERING, state, partName);
  return state;
}

const newLevel = (): Level => ({
  start: 1,
  format: 'decimal',
  text: '',
  legal: false,
  restart: undefined,
  style: undefined,
  font: '',
});

const whole = (value: string | undefined, otherwise: number): number => {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 0 && number < 1e9 ? number : otherwise;
};

/** A property of the level under the scanner. */
const levelProperty = (set: (level: Level, value: string | undefined) => void) => ({
  open: (state: State, tag: { attribute: (name: Uint8Array) => string | undefined }) => {
    if (state.level) set(state.level, tag.attribute(VAL));
  },
});

const NUMBERING = grammar<State>(NAMESPACES, {
  'w:abstractNum': {
    open: (state, tag) => {
      state.abstract = { levels: new Map(), link: undefined };
      state.abstracts.set(tag.attribute(ABSTRACT_NUM_ID) ?? '', state.abstract);
    },
    close: (state) => {
      state.abstract = undefined;
    },
  },
  'w:numStyleLink': {
    open: ({ abstract }, tag) => {
      if (abstract) abstract.link = tag.attribute(VAL);
    },
  },
  'w:num': {
    open: (state, tag) => {
      state.instance = { abstract: '', starts: new Map(), levels: new Map() };
      state.instances.set(tag.attribute(NUM_ID) ?? '', state.instance);
    },
    close: (state) => {
      state.instance = undefined;
    },
  },
  'w:abstractNumId': {
    open: ({ instance }, tag) => {
      if (instance) instance.abstract = tag.attribute(VAL) ?? '';
    },
  },
  'w:lvlOverride': {
    open: (state, tag) => {
      state.overridden = whole(tag.attribute(LEVEL), 0);
    },
  },
  'w:startOverride': {
    open: ({ instance, overridden }, tag) => {
      instance?.starts.set(overridden, whole(tag.attribute(VAL), 0));
    },
  },
  'w:lvl': {
    open: (state, tag) => {
      state.level = newLevel();
      const number = whole(tag.attribute(LEVEL), 0);
      (state.instance ?? state.abstract)?.levels.set(number, state.level);
    },
    close: (state) => {
      state.level = undefined;
    },
  },
  'w:start': levelProperty((level, value) => {
    level.start = whole(value, 0);
  }),
  'w:numFmt': levelProperty((level, value) => {
    level.format = value ?? 'decimal';
  }),
  'w:lvlText': levelProperty((level, value) => {
    level.text = value ?? '';
  }),
  'w:lvlRestart': levelProperty((level, value) => {
    level.restart = whole(value, 0);
  }),
  'w:isLgl': levelProperty((level, value) => {
    level.legal = isOn(value);
  }),
  'w:pStyle': levelProperty((level, value) => {
    level.style = value;
  }),
  'w:rFonts': {
    open: ({ level }, tag) => {
      if (level) level.font = tag.attribute(FONTS_ASCII) ?? tag.attribute(FONTS_HINT) ?? '';
    },
  },
  'w:numPicBullet': skip,
  'w:pPr': skip,
});
