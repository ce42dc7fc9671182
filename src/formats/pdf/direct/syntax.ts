/** What the direct reader does not know, or takes for damage: the file then goes to pdf.js, which knows more and is slower. */
export class Unusual extends Error {}

/** A name such as /Type (ISO 32000-1, 7.3.5). Equal names are the same object. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An operator or another bare word. Equal words are the same object. */
export class Keyword {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A reference to an object of the file, by its number. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** Entries by the text of their names. */
export type Dictionary = ReadonlyMap<string, PdfValue>;

/** A stream with its bytes as they lie in the file. */
export class Stream {
  readonly dictionary: Dictionary;
  readonly packed: Buffer;
  constructor(dictionary: Dictionary, packed: Buffer) {
    this.dictionary = dictionary;
    this.packed = packed;
  }
}

/** A value of a PDF file; strings are bytes. */
export type PdfValue =
  | number
  | boolean
  | null
  | Buffer
  | Name
  | Keyword
  | Ref
  | Dictionary
  | Stream
  | readonly PdfValue[];

/** The value as a dictionary; that of a stream counts. */
export function dictionaryOf(value: PdfValue | undefined): Dictionary | undefined {
  if (value instanceof Map) return value;
  return value instanceof Stream ? value.dictionary : undefined;
}
