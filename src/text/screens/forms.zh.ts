/** Words of the forms and the grid. */
export const formsZh = {
  title: '绩评',
};
