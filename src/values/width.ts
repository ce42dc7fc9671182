/** Columns that a text takes on a terminal or page: two for each Chinese character, one for others. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) >= 0x1100 ? 2 : 1;
  return width;
}
