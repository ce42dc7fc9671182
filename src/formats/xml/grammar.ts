/** The start tag under the scanner; valid until the next tag. */
export interface Tag {
  /** The value of the first attribute of that local name, whatever its prefix. */
  readonly attribute: (name: AttributeName) => string | undefined;
  /** Byte offset of `<`. */
  readonly from: number;
  /** Byte offset behind `>`. */
  readonly to: number;
  /** Whether the element closes itself. */
  readonly empty: boolean;
}

/** The end of an element; for an element that closes itself both offsets are those of its only tag. */
export interface EndTag {
  readonly from: number;
  readonly to: number;
}

/** What a reader does with one element. */
export interface Rule<S> {
  /** Returns `true` to skip everything inside, the closing call included; anything else is of no matter. */
  readonly open?: (state: S, tag: Tag) => unknown;
  readonly close?: (state: S, tag: EndTag) => void;
  /** Character data directly inside the element. Without it the text is never decoded. */
  readonly text?: (state: S, text: string) => void;
  /**
   * The element comes over and over in the same bytes, such as the properties of runs: one that is byte for byte like an
   * earlier one inside which no rule was called is stepped over.
   */
  readonly repeats?: true;
}

/** Rules by prefixed name; the prefixes are those of `namespaces`, not those of the file. */
export type Rules<S> = Readonly<Record<string, Rule<S>>>;

/** What is known of the elements of a language, ready for the scanner. */
export interface Grammar<S> {
  /** Our prefix of a namespace name. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly rules: Rules<S>;
  /** Elements without a rule take the text rule of the element around them. */
  readonly inheritText: boolean;
}

/** A local name of an attribute, as the bytes that the scanner compares. */
export type AttributeName = Uint8Array;

/** Makes the name of an attribute. Names are made once, at module level. */
export const attributeName = (local: string): AttributeName => new TextEncoder().encode(local);

/** The rule that drops an element with everything inside. */
export const skip: Rule<unknown> = { open: () => true };

/** Builds a grammar: `namespaces` lists under our prefix every name that the namespace goes by. */
export const grammar = <S>(
  namespaces: Readonly<Record<string, readonly string[]>>,
  rules: Rules<S>,
  options: { readonly inheritText?: boolean } = {},
): Grammar<S> => ({
  prefixes: new Map(
    Object.entries(namespaces).flatMap(([prefix, names]) => names.map((name) => [name, prefix])),
  ),
  rules,
  inheritText: options.inheritText ?? false,
});
