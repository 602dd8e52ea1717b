import type { PageRequest } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { Area } from '#modules/areas/index.ts';
import type { AppealFile } from '../../domain/appeal-file.ts';
import type { Requisite } from '../../domain/requisites.ts';
import type { EntryDraft } from './read-entry.ts';

export interface ShownEntry {
  readonly draft: EntryDraft;
  readonly places: readonly Area[];
  readonly errors?: readonly FormError[];
  /** What the law asks for and its author left out. */
  readonly lacks?: readonly Requisite[];
  /** Files came with it and are kept: something is missing yet, and what was sent is not refused. */
  readonly hasKept?: boolean;
  /** This one was registered already: what was changed since goes under another key. */
  readonly isConflict?: true;
}

/** What each part of the page is given. */
export interface EntryParts extends Required<Pick<ShownEntry, 'draft' | 'places' | 'errors'>> {
  readonly request: PageRequest;
  readonly sendsSms: boolean;
  /** Put up so far. */
  readonly files: readonly AppealFile[];
}
