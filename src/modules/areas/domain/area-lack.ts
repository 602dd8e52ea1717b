/** What an area still needs before residents can rely on it. */
export type AreaLack =
  | { readonly code: 'no-boundary' | 'no-beats' | 'no-officer' | 'no-position' }
  | { readonly code: 'hole' | 'overlap'; readonly km2: number };
