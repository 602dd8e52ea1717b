import type { VNode } from 'preact';
import type { AreaId, OfficerId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** Where a section is to be shown. */
export interface SectionPlace {
  readonly locale: Locale;
  readonly today: Temporal.PlainDate;
}

/**
 * What a higher module shows on a page of this one: next meetings, promises. Named in the
 * module's module.ts. Nothing to show: null, and the page has no trace of it.
 */
interface Section<Place> {
  /** kebab-case, unique on its page. */
  readonly id: string;
  /** Lower ones first. */
  readonly order: number;
  readonly load: (place: Place) => Promise<VNode | null>;
}

export type OfficerCardSection = Section<SectionPlace & { readonly officerId: OfficerId }>;
export type AreaSection = Section<SectionPlace & { readonly areaId: AreaId }>;
export type HomeSection = Section<SectionPlace & { readonly homeAreaId: AreaId | undefined }> & {
  /** `do`: rows of what can be done, before those of this module. By default beside them. */
  readonly column?: 'do' | 'aside';
};

/** All that have something to show, in their order. One that breaks is told of and left out: the card must stand. */
export async function loadSections<Place>(
  sections: readonly {
    readonly id: string;
    readonly order: number;
    readonly load: (place: Place) => Promise<VNode | null>;
  }[],
  place: Place,
  tell: (id: string, error: unknown) => void,
): Promise<readonly { readonly id: string; readonly view: VNode }[]> {
  const loaded = await Promise.all(
    sections
      .toSorted((a, b) => a.order - b.order)
      .map(async ({ id, load }) => {
        try {
          return { id, view: await load(place) };
        } catch (error) {
          tell(id, error);
          return { id, view: null };
        }
      }),
  );
  return loaded.flatMap(({ id, view }) => (view ? [{ id, view }] : []));
}
