/** A function of an object that does its work once for each object, and forgets it with the object. What it gives is never undefined. */
export function once<Of extends object, Made extends object | string>(
  make: (of: Of) => Made,
): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const there = known.get(of);
    if (there !== undefined) return there;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
