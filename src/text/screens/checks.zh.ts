/** Words of findings, preview and the editor of the narrative. */
export const checksZh = {
  title: '绩评',
};
