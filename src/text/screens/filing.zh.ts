/** Words of import, evidence, versions, signature and submission. */
export const filingZh = {
  title: '绩评',
};
