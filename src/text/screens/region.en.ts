import type { regionZh } from './region.zh.ts';

/** The same words in English. */
export const regionEn: typeof regionZh = {
  changes: {
    title: 'Requests and decisions',
    none: 'No requests yet.',
    basis: 'Document',
    what: 'What',
    by: 'Proposed',
    state: 'State',
    waiting: 'Waits for the security administrator',
    approved: (by, at) => `${at} approved by ${by}, in force`,
    refused: (by, at, reason) =>
      `${at} ${reason === '' ? `taken back by ${by}` : `refused by ${by}: ${reason}`}`,
    approve: 'Approve',
    refuse: 'Refuse',
    takeBack: 'Take back',
    reason: 'Say why you refuse',
  },
  calendars: {
    title: 'Working days',
    lead: 'Submission, lateness, extensions, publication and rectification count working days by this calendar. Shipped is that of the State Council; what a document of this region changes is entered here.',
    year: 'Year',
    yearOf: (year) => `${year}`,
    months: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    month: (name) => `Month ${name}`,
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    rests: 'off',
    works: 'on',
    legend: { rest: 'Day off', worked: 'Worked weekend', changed: 'Changed here' },
    notShipped: (year) =>
      `The holidays of ${year} were not shipped. Working days of that year are counted once all its special days are marked and approved.`,
    editLead:
      'Press a day to make it a day off or a working day; press again to undo. A change rests on a document and takes effect when it is approved.',
    edited: 'Days to change',
    noEdits: 'Nothing changed yet.',
    toRest: (day) => `${day} becomes a day off`,
    toWork: (day) => `${day} becomes a working day`,
    nothing: 'All as shipped',
    basis: 'Document (title and number)',
    basisMissing: 'Give the title and number of the document.',
    preview: 'See what it moves',
    propose: 'Submit for approval',
    proposed: 'Submitted; takes effect when the security administrator approves.',
    moved: 'Deadlines that it moves',
    movedNone: 'No deadline changes.',
    movedKinds: {
      filing: (n) => `Due day of ${n} reports`,
      publication: 'Limit of publication, 20 days after the approval',
    },
    movedDays: (before, after) => (before === after ? before : `${before} → ${after}`),
    unknown: 'cannot be counted',
    late: (before, after) => `late together ${before} → ${after} working days`,
    frozen:
      'Lateness that a receipt has fixed stays; rubric and board count by the new calendar. Limits of monitoring are counted on the pages of the units and are not listed here.',
    showMoved: 'See what it moves',
  },
};
