export type Headers = Readonly<Record<string, string>>;

/**
 * Headers of every answer. `same-origin` and not `no-referrer`: the latter makes browsers send `Origin: null` with our own
 * forms, which the check of a form's origin must refuse.
 */
const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

const PERMISSIONS = permissions('camera=()');

/** Additional headers of a page that reads QR codes with the camera. */
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
 * Additional headers of a page that any site may embed in a frame: it has no form and runs nothing, so that it cannot be used
 * for clickjacking.
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
  /** A failure page, without scripts. Always the same bytes. */
  readonly plainPage: Headers;
  /** Files, feeds, cards: shown here or opened after a download. */
  readonly document: Headers;
  /** For programs: scripts of any site may read it. */
  readonly api: Headers;
  /** The same for an answer whose address contains a position: no cache may store it. */
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
    // With Save-Data a page is sent without its font.
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
      // Pages contain no inline scripts, and render.ts answers none: only built files are scripts.
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
