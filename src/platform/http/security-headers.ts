export type Headers = Readonly<Record<string, string>>;

/**
 * On every answer, whatever it is. `same-origin`, not `no-referrer`: the latter makes browsers send
 * `Origin: null` with our own forms, which the check of a form's origin must refuse.
 */
const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

const PERMISSIONS = permissions('camera=()');

/** What a page says besides that reads squares with the camera. */
export const WITH_CAMERA: Headers = { 'Permissions-Policy': permissions('camera=(self)') };

function permissions(camera: string): string {
  const others = ['microphone=()', 'payment=()', 'usb=()', 'browsing-topics=()'];
  return ['geolocation=(self)', camera, ...others].join(', ');
}

/** Nothing is loaded from any other host. Scripts are added: none at all, or those that tools/build made. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What the page says besides that any site may show in a frame: it has no form and runs nothing, so that nobody can be made to press
 * anything in it.
 */
export const EMBEDDABLE: Headers = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

export interface SecurityHeaders {
  readonly page: Headers;
  /** A page without scripts: those that tell of a failure. Always the same bytes. */
  readonly plainPage: Headers;
  /** Files, feeds, cards: shown by us, or by whoever downloaded them. */
  readonly document: Headers;
  /** For programs: any site's script may read it. */
  readonly api: Headers;
  /** The same for an answer whose address tells where somebody is: no cache keeps it, least of all a shared one. */
  readonly apiNoStore: Headers;
}

/** HTTPS is promised for a year only where the installation is known to have it. */
export function securityHeaders(publicUrl: string): SecurityHeaders {
  const always: Headers = publicUrl.startsWith('https:')
    ? { ...EVERYWHERE, 'Strict-Transport-Security': 'max-age=31536000' }
    : EVERYWHERE;
  const pages: Headers = {
    'Content-Type': 'text/html; charset=utf-8',
    ...always,
    'Permissions-Policy': PERMISSIONS,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
    // With Save-Data a page comes without its font.
    Vary: 'Accept-Encoding, Save-Data',
  };
  const api: Headers = {
    ...always,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, X-Request-Id, Link, Retry-After',
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding, Accept-Language',
  };
  // Documents are opened by address too: an SVG or an HTML fragment must then run nothing.
  const inert = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  return {
    page: {
      ...pages,
      // Nothing in the page itself runs, and render.ts answers no script: only built files are scripts.
      'Content-Security-Policy': `script-src 'self'; ${POLICY}`,
    },
    plainPage: { ...pages, 'Content-Security-Policy': POLICY },
    document: {
      ...always,
      'Content-Security-Policy': inert,
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
    },
    api,
    apiNoStore: { ...api, 'Cache-Control': 'private, no-store' },
  };
}
