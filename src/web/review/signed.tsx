import { momentOf } from '../shell/moment.ts';

/** Who entered something into a review, and when. */
export const Signed = ({ by, at }: { readonly by: string; readonly at: string }) => (
  <small>
    {by}　{momentOf(at)}
  </small>
);
