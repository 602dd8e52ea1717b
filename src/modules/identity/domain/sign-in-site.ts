/** What browsers allow at PUBLIC_URL, and what the cookies of the installation are called there. */
export interface SignInSite {
  /** `https://poruch.example`: the only origin whose passkeys are believed. */
  readonly origin: string;
  /** The domain that passkeys are made for. */
  readonly domain: string;
  /** Browsers give passkeys to pages of HTTPS or localhost only, and never to a bare address of numbers. */
  readonly passkeys: boolean;
  /** Whether what is typed, the password too, travels encrypted, or does not leave the machine. */
  readonly safe: boolean;
  readonly sessionCookie: string;
  readonly deviceCookie: string;
}

export function signInSite(publicUrl: string): SignInSite {
  const { origin, hostname, protocol } = new URL(publicUrl);
  const safe = protocol === 'https:' || isLoopback(hostname);
  // The prefix makes browsers refuse the cookie from anywhere but this very host, over a safe connection.
  const prefix = safe ? '__Host-' : '';
  return {
    origin,
    domain: hostname,
    passkeys: safe && !isNumbers(hostname),
    safe,
    sessionCookie: `${prefix}poruch`,
    deviceCookie: `${prefix}poruch-device`,
  };
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function isNumbers(hostname: string): boolean {
  return /^(?:\d+(?:\.\d+){3}|\[.*\])$/.test(hostname);
}
