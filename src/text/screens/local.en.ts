import type { localZh } from './local.zh.ts';

/** Words of the local indicator library, in English. */
export const localEn: typeof localZh = {
  nav: 'Local indicators',
  title: 'Local indicators',
  lead: 'Indicators added by units, departments and the finance bureau; they are found together with ours in “From the library”. A unit may use what it proposed at once; once a department or the bureau accepts it, all units below may.',
  search: 'Find',
  placeholder: 'Name, pinyin or initials',
  state: 'State',
  allStates: 'All states',
  states: { proposed: 'Proposed', accepted: 'Accepted', declined: 'Declined', retired: 'Retired' },
  add: 'New indicator',
  take: 'Import a workbook',
  file: 'Export the workbook',
  columns: { by: 'Proposed by', reach: 'Holds for', state: 'State', acts: 'Steps' },
  reachOf: (name) => `${name} and all below`,
  ownOnly: 'Its own unit only',
  none: 'No local indicators yet. Add one, import a workbook, or take them from approved targets on the page of targets.',
  noMatch: 'No indicator fits.',
  shown: (shown, all) => `${shown} shown of ${all}`,
  steps: { accept: 'Accept', decline: 'Decline', retire: 'Retire' },
  widen: 'Widen to my level',
  declineWhy: 'Why it is declined',
  retireSure: (name) =>
    `Retire “${name}”? Reports that have it keep it; the library no longer offers it.`,
  decided: (who) => `Decided by ${who}`,
  because: (reason) => `Reason: ${reason}`,
  form: 'New local indicator',
  formLead: 'A unit proposes; what a department or the bureau adds holds for all below at once.',
  choose: 'Choose',
  save: 'Add',
  saved: (added, left) =>
    left === 0
      ? `${added} indicators added.`
      : `${added} indicators added; ${left} of the same name were there already.`,
  reading: 'Reading the workbook…',
  readLead: (good, bad) =>
    bad === 0
      ? `${good} indicators read, all can be added.`
      : `${good} indicators can be added; ${bad} rows are wrong and will not be.`,
  rowFault: (row, name) => `Row ${row} “${name}”: `,
  keep: (n) => `Add ${n} indicators`,
  heads:
    'Heads 指标名称 and 指标值 are needed; also read: 领域, 二级指标, 指标解释, 计算方法, 佐证来源.',
  pick: 'Choose a workbook',
  fromApproved: 'Add to the local library',
  fromTitle: 'Approved indicators for the local library',
  fromLead:
    'Indicators of approved targets only. Where a description is missing, fill it in first beside the table.',
  fromNone: 'This report has no approved indicators yet.',
  lacks: 'Missing: ',
  inLibrary: 'In the library',
  addedBy: { own: 'this unit', other: (name) => name },
};
