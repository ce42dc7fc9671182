import { grammar, type Rules } from '../xml/grammar.ts';
import { scanXml } from '../xml/scan.ts';
import { toUtf8 } from '../xml/transcode.ts';
import { openZip, type Zip } from '../zip/zip.ts';
import { BASE, ID, NAMESPACES } from './names.ts';
import { numbersIn } from './numbers.ts';
import { broken, tooComplex } from './refusals.ts';

/** A document of the package: its pages and templates as names of parts, and the box of a sheet that names none. */
export interface OfdDocument {
  readonly pages: readonly string[];
  readonly templates: ReadonlyMap<string, string>;
  readonly box: readonly number[];
}

/** An opened package. */
export interface Ofd {
  readonly documents: readonly OfdDocument[];
  /** A part as UTF-8. Throws Unreadable when it is missing. */
  readonly part: (name: string) => Uint8Array;
}

/** More than any report with its attachments needs. */
const MOST_PAGES = 2000;

/** Opens an OFD package and reads which pages it has (GB/T 33190-2016, 7.4 to 7.6). */
export function openOfd(bytes: Uint8Array): Ofd {
  const zip = openZip(bytes);
  const part = (name: string): Uint8Array => {
    const found = zip.read(name);
    if (!found) throw broken();
    return toUtf8(found, name);
  };
  const root = rootOf(zip);
  const state: { readonly roots: string[]; text: string } = { roots: [], text: '' };
  scanXml(part(root), ENTRY, state, root);
  const documents = state.roots.map((name) => documentOf(part, joined(root, name)));
  if (documents.reduce((sum, { pages }) => sum + pages.length, 0) > MOST_PAGES) throw tooComplex();
  return { documents, part };
}

const rootOf = (zip: Zip): string => {
  const name = [...zip.entries.keys()].find((each) => /(?:^|\/)OFD\.xml$/i.test(each));
  if (name === undefined) throw broken();
  return name;
};

/** A location: from the root of the package when it begins with a slash, else from the folder of the part that names it (7.3). */
function joined(from: string, location: string): string {
  const steps = location.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of location.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

const ENTRY = grammar<{ readonly roots: string[]; text: string }>(NAMESPACES, {
  'ofd:DocRoot': {
    open: (state) => {
      state.text = '';
    },
    text: (state, text) => {
      state.text += text;
    },
    close: (state) => {
      state.roots.push(state.text.trim());
    },
  },
});

interface Found {
  readonly pages: string[];
  readonly templates: Map<string, string>;
  box: readonly number[];
}

const PARTS: Rules<Found> = {
  'ofd:Page': {
    open: ({ pages }, tag) => {
      const location = tag.attribute(BASE);
      if (location !== undefined) pages.push(location);
    },
  },
  'ofd:TemplatePage': {
    open: ({ templates }, tag) => {
      const location = tag.attribute(BASE);
      if (location !== undefined) templates.set(tag.attribute(ID) ?? '', location);
    },
  },
  'ofd:PhysicalBox': {
    text: (found, text) => {
      found.box = numbersIn(text);
    },
  },
};
const DOCUMENT = grammar<Found>(NAMESPACES, PARTS);

function documentOf(part: Ofd['part'], name: string): OfdDocument {
  const found: Found = { pages: [], templates: new Map(), box: [] };
  scanXml(part(name), DOCUMENT, found, name);
  return {
    pages: found.pages.map((location) => joined(name, location)),
    templates: new Map([...found.templates].map(([id, location]) => [id, joined(name, location)])),
    box: found.box,
  };
}
