import type { PageRequest } from '#platform/http/route.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Pass } from '../../use-cases/call/open-own-talk.ts';
import type { OwnTalk } from '../../use-cases/call/read-own-talk.ts';

export interface OwnTalkProps {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly pass: Pass;
  readonly own: OwnTalk;
}
