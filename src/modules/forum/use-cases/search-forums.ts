import { type Result, ok, refuse } from '#kernel/result.ts';
import { soundsIn } from '#kernel/text/sounds-in.ts';
import type { Forum } from '../domain/forum.ts';
import { TALK_STATUSES, type WholeTalk } from '../domain/talk.ts';
import { loadForums } from '../storage/load-forums.ts';
import { loadTalks } from '../storage/load-talks.ts';
import { mayWithForum, type ReachContext } from './forum-in-reach.ts';
import type { ForumContext } from '../domain/forum-context.ts';

type SearchContext = ReachContext & Pick<ForumContext, 'platform'>;

export interface Searched {
  readonly text: string;
  readonly limit: number;
}

export interface FoundTalk {
  readonly forum: Forum;
  readonly talk: WholeTalk;
}

/** Forums within one's own reach whose name or year fits, the newest first. */
export async function searchForums(
  context: SearchContext,
  { text, limit }: Searched,
): Promise<Result<readonly Forum[], 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'forum.follow')) return refuse('forbidden');
  const forums = await loadForums(platform.database.read);
  return ok(
    forums
      .filter((forum) => mayWithForum(context, 'forum.follow', forum))
      .filter(({ title, year }) => soundsIn(`${title.uk} ${title.en} ${year}`, text))
      .slice(0, limit),
  );
}

/** Talks that were sent to them, by what each is called and who speaks; a draft is its author's alone. */
export async function searchTalks(
  context: SearchContext,
  { text, limit }: Searched,
): Promise<Result<readonly FoundTalk[], 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'talk.follow')) return refuse('forbidden');
  const found: FoundTalk[] = [];
  for (const forum of await loadForums(platform.database.read)) {
    if (!mayWithForum(context, 'talk.follow', forum)) continue;
    const talks = await loadTalks(platform.database.read, forum.id, SENT);
    const fitting = talks.filter(({ title, speakers }) =>
      soundsIn([title, ...speakers.map(({ name }) => name)].join(' '), text),
    );
    found.push(...fitting.map((talk) => ({ forum, talk })));
    if (found.length >= limit) break;
  }
  return ok(found.slice(0, limit));
}

const SENT = TALK_STATUSES.filter((status) => status !== 'draft');
