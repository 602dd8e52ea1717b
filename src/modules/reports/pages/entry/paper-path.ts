/** The questions on a sheet. */
export const PAPER_PATH = '/report/paper';
