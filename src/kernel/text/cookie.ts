/** What a browser sent under that name; undefined: nothing. The first of a name is taken: none of ours is ever sent twice. */
export function cookieIn(
  header: (name: string) => string | undefined,
  name: string,
): string | undefined {
  for (const pair of header('cookie')?.split(';') ?? []) {
    const [key, value = ''] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

export interface NewCookie {
  readonly name: string;
  readonly value: string;
  /** Over TLS: sent over nothing else. */
  readonly isSafe: boolean;
  /** Zero: gone at once. Undefined: gone with the browser’s window. */
  readonly seconds: number | undefined;
  /** Only for what is no secret. */
  readonly isReadByScripts?: boolean;
}

/** For the whole site, read by no script unless it says so, and not sent along from another site but by a link. */
export function cookieText(cookie: NewCookie): string {
  const { name, value, isSafe, seconds, isReadByScripts = false } = cookie;
  const hidden = isReadByScripts ? '' : '; HttpOnly';
  const secure = isSafe ? '; Secure' : '';
  const life = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${name}=${value}; Path=/${hidden}; SameSite=Lax${secure}${life}`;
}
