/** The class of files that residents’ photographs are kept in. */
export const REPORT_PHOTO_FILES = 'report-photo';
