import type { VNode } from 'preact';
import type { PageRequest } from '../../../platform/http/route.ts';
import type { Area } from '../../areas/index.ts';
import type { OfficerCard } from '../domain/officer-card.ts';

/** What a higher module shows on a page of this one: its next meetings, its promises. Joined by app.ts only. */
export interface PageSection<Subject> {
  readonly id: string;
  /** Smaller stands higher. */
  readonly order: number;
  /** Null where there is nothing to show: the section is then not there at all. */
  readonly load: (request: PageRequest, subject: Subject) => Promise<VNode | null>;
}

export type HomeSection = PageSection<Area | undefined>;
export type AreaSection = PageSection<Area>;
export type OfficerCardSection = PageSection<OfficerCard>;

export async function loadSections<Subject>(
  sections: readonly PageSection<Subject>[],
  request: PageRequest,
  subject: Subject,
): Promise<readonly VNode[]> {
  const ordered = sections.toSorted((a, b) => a.order - b.order);
  const loaded = await Promise.all(ordered.map((section) => section.load(request, subject)));
  return loaded.filter((view) => view !== null);
}
