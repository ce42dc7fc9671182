/** The header that makes browsers keep a file under its name, whatever signs the name has. */
export const attachment = (name: string): string => `attachment; ${named(name)}`;

/** The header that lets browsers show a file in the page. */
export const inline = (name: string): string => `inline; ${named(name)}`;

const named = (name: string): string =>
  `filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
