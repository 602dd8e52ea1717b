/** For `.catch` of a read: a file that is not there, or is gone by now, is undefined; any other trouble is thrown. */
export function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
