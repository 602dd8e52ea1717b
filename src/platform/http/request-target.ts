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
 * Whether a target can mean anything: what is not UTF-8 names nothing and asks nothing, and a null byte,
 * which PostgreSQL cannot store, is in no name and no question.
 */
export function isMalformed({ path, search }: RequestTarget): boolean {
  return !isText(path) || !isText(search.replace(STRAY_PERCENT, '%25'));
}

/** In a question it is what somebody typed into the address: `?q=50%`. */
const STRAY_PERCENT = /%(?![0-9a-f]{2})/gi;

function isText(escaped: string): boolean {
  if (!escaped.includes('%')) return true;
  try {
    return !decodeURIComponent(escaped).includes('\0');
  } catch {
    return false;
  }
}
