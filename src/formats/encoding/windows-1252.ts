/** Code points of the bytes 80 to 9F in Windows-1252 (Unicode's mapping table; the five unused bytes stay control characters). */
const UPPER =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Decodes Windows-1252. The table is ours because the `TextDecoder` of Node 20 reads these bytes as Latin-1, which turns
 * curly quotes into control characters.
 */
export function decode1252(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text.replace(/[\x80-\x9f]/g, (c) => UPPER.charAt(c.charCodeAt(0) - 0x80));
}
