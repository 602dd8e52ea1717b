import type { AccountId, AreaId, ImportDraftId } from '#kernel/ids.ts';
import type { AreaKind } from './area.ts';
import type { PublishChoice } from './import/publish-choice.ts';

/** What a file brings: areas with or without boundaries, or what a table says of settlements. */
export type ImportContent = 'areas' | 'settlements';

/** How a file is to be read, and what is to become of it: the flags of the command line. */
export interface ImportChoices {
  /** Of every feature; undefined: its code, its name or the map's tags say. */
  readonly kind: AreaKind | undefined;
  readonly nameProperty: string | undefined;
  readonly codeProperty: string | undefined;
  /** Of everything whose own code does not say where it belongs. */
  readonly parentId: AreaId | undefined;
  readonly publish: PublishChoice;
}

/** A file that somebody looks at before it is imported. */
export interface ImportDraft extends ImportChoices {
  readonly id: ImportDraftId;
  readonly accountId: AccountId;
  readonly fileId: string;
  readonly fileName: string;
  readonly content: ImportContent;
  readonly createdAt: Temporal.Instant;
}

export const IMPORT_DRAFT = {
  /** Of days: nobody comes back to a preview of last week, and areas have changed since. */
  keptForDays: 1,
  /** A country's hromadas are 26 MB. */
  mostBytes: 30 * 1024 * 1024,
  fileClass: 'area-import',
} as const;

/** How a draft's file is read: the same for its preview and for its import. */
export function readingOf({ kind, nameProperty, codeProperty, parentId }: ImportChoices) {
  return { kind, nameProperty, codeProperty, parentId };
}

export function isKept({ createdAt }: ImportDraft, now: Temporal.Instant): boolean {
  const hours = IMPORT_DRAFT.keptForDays * 24;
  return Temporal.Instant.compare(createdAt.add({ hours }), now) > 0;
}
