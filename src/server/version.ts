/** The product's version, one place with package.json by test. */
export const VERSION = '0.1.0';
