/** Words of the frame, sign-in, home and saving. */
export const shellZh = {
  title: '绩评',
};
