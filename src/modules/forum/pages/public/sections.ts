import type { ForumPages } from '../../domain/forum-context.ts';
import type { ForumSection } from '../../domain/forum-section.ts';
import { innovationsSection } from '../innovations/section.tsx';
import { liveSection } from '../live/section.tsx';
import { photographsSection } from '../photographs/section.tsx';
import { callSection } from '../call/section.tsx';
import { pressSection } from '../press/section.tsx';
import { registrationSection } from '../registration/section.tsx';
import { releaseSection } from '../press-kit/section.tsx';
import { programmeSection } from '../programme/section.tsx';

/** What stands on `/forum/{year}` below when and where: of each part of this module, and of modules above it. */
export function sectionsOf(pages: ForumPages): readonly ForumSection[] {
  return [
    registrationSection(pages),
    callSection(pages),
    liveSection(pages),
    programmeSection(pages),
    releaseSection(pages),
    pressSection(pages),
    photographsSection(pages),
    innovationsSection(pages),
    ...pages.forumSections,
  ];
}
