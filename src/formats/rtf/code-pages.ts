import { decode1252 } from '../encoding/windows-1252.ts';

/** Encodings of the character sets of fonts, \fcharset (RTF 1.9.1, "Font Table"). */
const BY_CHARSET: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};
/** Encodings of the code pages that a file may declare, \ansicpg. */
const BY_PAGE: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<string, TextDecoder>();

function strict(encoding: string): TextDecoder {
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding, { fatal: true });
    decoders.set(encoding, decoder);
  }
  return decoder;
}

/**
 * Decodes a run of text: by the character set of its font, else by the code page of the file, else as Chinese, which is what an
 * old program leaves undeclared; what none of them reads is Western.
 */
export function decodeRun(
  bytes: readonly number[],
  charset: number | undefined,
  page: number | undefined,
): string {
  if (bytes.every((code) => code < 0x80)) return String.fromCharCode(...bytes);
  const run = Uint8Array.from(bytes);
  const named = [BY_CHARSET[charset ?? 0], page === undefined ? 'gb18030' : BY_PAGE[page]];
  for (const encoding of named) {
    if (!encoding) continue;
    try {
      return strict(encoding).decode(run);
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  return decode1252(run);
}
