import type { PageRequest } from '#platform/http/route.ts';
import type { DeskForum } from '../../use-cases/list-desk-forums.ts';
import type { ForumDesk } from './desk-pages.ts';

export interface DeskForumProps {
  readonly context: ForumDesk;
  readonly request: PageRequest;
  readonly read: DeskForum;
}
