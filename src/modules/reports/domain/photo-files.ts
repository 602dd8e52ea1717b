/** The class of files that residents’ photographs are kept in. */
export const REPORT_PHOTO_FILES = 'report-photo';
/** And those that were not sent yet. */
export const UNSENT_PHOTO_FILES = 'unsent-report-photo';
