import type { Area } from '#modules/areas/index.ts';
import type { OfficersContext } from './officers-context.ts';
import type { AreaSection, HomeSection, OfficerCardSection } from './sections.ts';

/** What the public pages stand on besides the directories. */
export interface OfficerPages extends OfficersContext {
  /** Whose community the home page shows; undefined while there is none, or none wider than others. */
  readonly homeArea: () => Area | undefined;
  readonly cardSections: readonly OfficerCardSection[];
  readonly areaSections: readonly AreaSection[];
  readonly homeSections: readonly HomeSection[];
}
