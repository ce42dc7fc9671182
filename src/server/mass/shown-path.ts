/** Longest name that is shown. */
const LONGEST = 200;

/**
 * The name of a file as people see it: folders that it lay in by `/`, without ways up, roots, drives and signs that file systems or
 * pages take for something else. Never a place on this machine.
 */
export const shownPath = (name: string): string =>
  name
    .split(/[\\/]/)
    .map((part) =>
      part.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e<>:"|?*]/g, '').trim(),
    )
    .filter((part) => part !== '' && !/^\.+$/.test(part))
    .join('/')
    .slice(-LONGEST)
    .replace(/^\//, '') || '未命名';
