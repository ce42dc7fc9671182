/** Words of the administrators. */
export const adminZh = {
  title: '绩评',
};
