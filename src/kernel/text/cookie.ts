/** The value of a cookie; undefined if there is none. If a name occurs twice the first counts; ours never do. */
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
  /** Secure: sent only over TLS. */
  readonly isSafe: boolean;
  /** Zero: deleted at once. Undefined: deleted when the browser is closed. */
  readonly seconds: number | undefined;
  /** Readable by scripts: only for values that are not secret. */
  readonly isReadByScripts?: boolean;
}

/** For the whole site, not readable by scripts unless stated, and sent from another site only when a link is followed. */
export function cookieText(cookie: NewCookie): string {
  const { name, value, isSafe, seconds, isReadByScripts = false } = cookie;
  const hidden = isReadByScripts ? '' : '; HttpOnly';
  const secure = isSafe ? '; Secure' : '';
  const life = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${name}=${value}; Path=/${hidden}; SameSite=Lax${secure}${life}`;
}
