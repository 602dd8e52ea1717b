/** Of the operating system, and of PostgreSQL. */
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', '53100']);
/** Of SQLite, whose locks the embedded database uses. */
const SQLITE_FULL = 13;

/** Whether something could not be written because no room is left: on a disk of ours or of the database. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ('code' in error && CODES.has(error.code)) ||
    ('errcode' in error && error.errcode === SQLITE_FULL)
  );
}
