/** Codes of the operating system and of PostgreSQL. */
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', '53100']);
/** The code of SQLite, whose locks the embedded database uses. */
const SQLITE_FULL = 13;

/** Whether a write failed because a disk is full, here or at the database. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ('code' in error && CODES.has(error.code)) ||
    ('errcode' in error && error.errcode === SQLITE_FULL)
  );
}
