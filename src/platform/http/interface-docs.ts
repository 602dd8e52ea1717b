import type { Bilingual } from './operation.ts';

/** An interface that others wrote the rules of, as the page for programmers names it: what it is, and its addresses. */
export interface InterfaceDocs {
  /** Where the page leads to it: `#open311`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly about: Bilingual;
  readonly addresses: readonly DocumentedAddress[];
}

export interface DocumentedAddress {
  readonly method?: 'POST';
  /** With `{…}` for what is put in. */
  readonly path: string;
  readonly about: Bilingual;
  /** An address that opens as it stands. */
  readonly example?: string;
}
