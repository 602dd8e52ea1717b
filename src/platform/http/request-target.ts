/** A request's path and query as they were sent, not decoded. */
export interface RequestTarget {
  readonly path: string;
  /** Without the question mark; empty when there is none. */
  readonly search: string;
}

/** `url` is absolute: Hono gives no other. */
export function requestTarget(url: string): RequestTarget {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const query = url.indexOf('?', start);
  return query === -1
    ? { path: url.slice(start), search: '' }
    : { path: url.slice(start, query), search: url.slice(query + 1) };
}

/**
 * Whether a target can mean anything: a path that is not UTF-8 names nothing, and a null byte, which
 * PostgreSQL cannot store, is in no name and no question.
 */
export function isMalformed(target: RequestTarget): boolean {
  if (target.search.includes('%00')) return true;
  if (!target.path.includes('%')) return false;
  if (target.path.includes('%00')) return true;
  try {
    decodeURIComponent(target.path);
    return false;
  } catch {
    return true;
  }
}
