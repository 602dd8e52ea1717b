/** For `.catch` of a read: returns undefined if the file does not exist, and throws any other error. */
export function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
