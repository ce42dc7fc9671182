/** Signatures and lengths of the records of a zip file (APPNOTE 4.3). */
export const END = 0x06_05_4b_50;
export const CENTRAL = 0x02_01_4b_50;
export const LOCAL = 0x04_03_4b_50;
export const END_LENGTH = 22;
export const CENTRAL_LENGTH = 46;
export const LOCAL_LENGTH = 30;
export const MAX_COMMENT = 0xff_ff;
