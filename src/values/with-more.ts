/** What `{ ...of, ...more }` is typed as, for each kind that `of` may be. */
type With<Of, More> = Of extends unknown ? Omit<Of, keyof More> & More : never;

/**
 * An object with further properties, as `{ ...of, …more }` gives it. Behind a spread that comes first the engine makes a shape of its own for
 * each object that gets a property which was not there: nothing that reads such objects later knows where their properties lie, and it must
 * look them up one by one, which took a good part of a check. Objects made here share their shapes. Where all properties are known, a literal
 * that names them is better still.
 */
export const withMore = <Of extends object, const More extends object>(
  of: Of,
  more: More,
): With<Of, More> => Object.assign({}, of, more) as unknown as With<Of, More>;
