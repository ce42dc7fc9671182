/** A text and what was lost on the way to it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly dropped: readonly string[];
}

/** Provisional: UTF-8, else GB 18030. */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', dropped: [] };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030', dropped: [] };
  }
}
