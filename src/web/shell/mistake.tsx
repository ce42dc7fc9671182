/** What was wrong with the last step, in one sentence that is read aloud at once; nothing while nothing was. */
export function Mistake({ children }: { readonly children: string | undefined }) {
  if (!children) return null;
  return (
    <p className="mistake" role="alert">
      {children}
    </p>
  );
}
