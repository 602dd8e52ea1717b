/** A request's path and query as they were sent, not decoded. */
export interface RequestTarget {
  readonly path: string;
  /** The query without the question mark; empty if there is none. */
  readonly search: string;
}

/** Parameters that social networks and mailing programs add to links. Without them readers share one cached page. */
const TRACKING =
  /(?:^|&)(?:utm_[a-z]{1,20}|fbclid|gclid|igshid|igsh|mc_[ce]id)(?:=[^&]*)?(?=&|$)/gi;

/** `url` is absolute: Hono provides no other. */
export function requestTarget(url: string): RequestTarget {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const query = url.indexOf('?', start);
  return query === -1
    ? { path: url.slice(start), search: '' }
    : { path: url.slice(start, query), search: withoutTracking(url.slice(query + 1)) };
}

function withoutTracking(search: string): string {
  const rest = search.replace(TRACKING, '');
  return rest === search ? search : rest.replace(/^&/, '');
}

/**
 * Whether a target is valid. It must be UTF-8 and contain no null byte, which PostgreSQL cannot store. Browsers do not send the
 * part after `#`.
 */
export function isMalformed({ path, search }: RequestTarget): boolean {
  return (
    path.includes('#') ||
    search.includes('#') ||
    !isText(path) ||
    !isText(search.replace(STRAY_PERCENT, '%25'))
  );
}

/** Percent-encoded unreserved characters (RFC 3986, 2.3). */
const NEEDLESS_ESCAPE = /%(?:2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/gi;

/** The path as a browser normalises it. */
export function withoutNeedlessEscapes(path: string): string {
  return path.replace(NEEDLESS_ESCAPE, (code) => decodeURIComponent(code));
}

/** Whether the address is written as our own links are. Others are not cached, because each page has any number of spellings. */
export function isNormalised({ path, search }: RequestTarget): boolean {
  if (path.length + search.length > MAX_LENGTH) return false;
  return encodeURI(decodeURI(path)) === path && new URLSearchParams(search).toString() === search;
}

const MAX_LENGTH = 500;

/** In a query it is what somebody typed: `?q=50%`. */
const STRAY_PERCENT = /%(?![0-9a-f]{2})/gi;

function isText(escaped: string): boolean {
  if (!escaped.includes('%')) return true;
  try {
    return !decodeURIComponent(escaped).includes('\0');
  } catch {
    return false;
  }
}
