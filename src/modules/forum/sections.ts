import type { ForumPages } from './domain/forum-context.ts';
import type { ForumSection } from './domain/forum-section.ts';

/** What stands on `/forum/{year}` below when and where: of each part of this module, and of modules above it. */
export function sectionsOf({ forumSections }: ForumPages): readonly ForumSection[] {
  return [...forumSections];
}
