import type { Bilingual } from './operation.ts';

/** An interface defined elsewhere, for the page for programmers: its name and its addresses. */
export interface InterfaceDocs {
  /** The anchor on that page: `#open311`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly about: Bilingual;
  readonly addresses: readonly DocumentedAddress[];
}

export interface DocumentedAddress {
  readonly method?: 'POST';
  /** With `{…}` for parameters. */
  readonly path: string;
  readonly about: Bilingual;
  /** A complete address that can be opened. */
  readonly example?: string;
}
