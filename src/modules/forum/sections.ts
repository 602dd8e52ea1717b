import type { ForumPages } from './domain/forum-context.ts';
import type { ForumSection } from './domain/forum-section.ts';
import { liveSection } from './pages/live/section.tsx';
import { callSection } from './pages/call/section.tsx';
import { pressSection } from './pages/press/section.tsx';
import { registrationSection } from './pages/registration/section.tsx';
import { innovationsSection } from './pages/innovations/section.tsx';
import { programmeSection } from './pages/programme/section.tsx';

/** What stands on `/forum/{year}` below when and where: of each part of this module, and of modules above it. */
export function sectionsOf(pages: ForumPages): readonly ForumSection[] {
  return [
    registrationSection(pages),
    callSection(pages),
    liveSection(pages),
    programmeSection(pages),
    pressSection(pages),
    innovationsSection(pages),
    ...pages.forumSections,
  ];
}
