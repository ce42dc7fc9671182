const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '<br>',
};

/** Text as HTML: nothing of it can become a tag or an attribute; line ends become breaks. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'\n]/g, (c) => SPECIAL[c] ?? c);

/** Text as the value of an attribute. */
export const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => SPECIAL[c] ?? c);
