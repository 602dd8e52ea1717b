import { type Result, ok, refuse } from '#kernel/result.ts';
import { isShown, type WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import type { ProgrammeChange } from '../domain/schedule/changes.ts';
import type { TalksById } from '../domain/schedule/clash-facts.ts';
import type { ProgrammeVersion } from '../domain/schedule/version.ts';
import { findForumOfYear } from '../storage/load-forums.ts';
import { loadTalksById } from '../storage/load-talks.ts';
import { loadChanges, loadVersions } from '../storage/programme-versions.ts';

export interface ChangedVersion {
  readonly version: ProgrammeVersion;
  readonly changes: readonly ProgrammeChange[];
}

export interface ProgrammeChanges {
  readonly forum: WholeForum;
  /** The newest first. */
  readonly versions: readonly [ChangedVersion, ...ChangedVersion[]];
  readonly talks: TalksById;
}

/** Who looks for what changed looks for what changed lately. */
const MAX_VERSIONS = 30;

/** What each version changed for whoever had read the one before. */
export async function listProgrammeChanges(
  { policy, actor, platform }: ForumContext,
  { year }: { readonly year: number },
): Promise<Result<ProgrammeChanges, 'absent'>> {
  if (!policy.can(actor, 'forum.read')) return refuse('absent');
  const reader = platform.database.read;
  const forum = await findForumOfYear(reader, year);
  if (!forum || !isShown(forum)) return refuse('absent');
  const [last, ...earlier] = (await loadVersions(reader, forum.id)).slice(0, MAX_VERSIONS);
  if (!last) return refuse('absent');
  const changes = await loadChanges(
    reader,
    [last, ...earlier].map(({ id }) => id),
  );
  const named = [...changes.values()]
    .flat()
    .flatMap(({ content }) => (content.kind === 'talk' ? [content.talkId] : []));
  const talks = await loadTalksById(reader, [...new Set(named)]);
  const changed = (version: ProgrammeVersion): ChangedVersion => ({
    version,
    changes: changes.get(version.id) ?? [],
  });
  return ok({
    forum,
    versions: [changed(last), ...earlier.map(changed)],
    talks: new Map(talks.map((talk) => [talk.id, talk])),
  });
}
