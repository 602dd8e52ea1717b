import type { LiveSessionId } from '#kernel/ids.ts';
import { cacheValue, type CachedValue } from '#platform/live/cached-value.ts';
import { describeError } from '#platform/log/describe-error.ts';
import type { Platform } from '#platform/platform.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { Halls } from '../../domain/live/halls.ts';
import { type HallState, hallStateOf, newsOf, wordsOf } from '../../domain/live/hall-state.ts';
import { SHOWN_TO_ALL } from '../../domain/live/live-question.ts';
import { loadLiveQuestions } from '../../storage/live/live-questions.ts';
import { findHall, loadLatestHalls } from '../../storage/live/live-sessions.ts';

/** What is heard meanwhile is told together: a screen is behind by this and the way there, in milliseconds. */
const GATHER = 200;
/** Halls that nobody watches are let go beyond so many. */
const MAX_CACHED = 50;

type HallPlatform = Pick<Platform, 'database' | 'clock' | 'live' | 'log'>;

/** One session, read when it changed, and whoever watches it. */
interface KeptHall {
  readonly state: CachedValue<KeptState>;
  readonly watchers: Set<(news: string) => void>;
  timer: NodeJS.Timeout | undefined;
  /** What they were told last. */
  said: KeptState | undefined;
}

interface KeptState {
  readonly state: HallState;
  readonly news: string;
  /** The numbers in it. */
  readonly numbers: ReadonlySet<number>;
}

export function openHalls(platform: HallPlatform): Halls {
  const halls = new Map<LiveSessionId, KeptHall>();
  // Public pages show which halls are open. Its tables change with a session, and not with each question.
  const latest = cacheValue(() => inOwnName({ platform }, loadLatestHalls), {
    followsTables: true,
  });

  const stop = platform.live.on(['live-session.*', 'live-question.*', 'forum.*'], (event) => {
    if (!event.type.startsWith('live-question.')) latest.invalidate();
    const told = [...halls].find(([id]) => id === event.subject['session']);
    if (told) changed(...told);
  });

  function hallOf(id: LiveSessionId): KeptHall {
    const known = halls.get(id);
    if (known) return known;
    if (halls.size >= MAX_CACHED) letGo();
    const hall: KeptHall = {
      state: cacheValue(() => readState(platform, id)),
      watchers: new Set(),
      timer: undefined,
      said: undefined,
    };
    halls.set(id, hall);
    return hall;
  }

  function letGo(): void {
    for (const [id, { watchers }] of halls) if (watchers.size === 0) halls.delete(id);
  }

  function changed(id: LiveSessionId, hall: KeptHall): void {
    hall.state.invalidate();
    if (hall.watchers.size > 0)
      hall.timer ??= setTimeout(() => void tellWatchers(id, hall), GATHER);
  }

  async function tellWatchers(id: LiveSessionId, hall: KeptHall): Promise<void> {
    hall.timer = undefined;
    try {
      const now = await hall.state.current();
      if (now.news === hall.said?.news) return;
      const news = withNewWords(now, hall.said);
      hall.said = now;
      for (const hear of hall.watchers) hear(news);
    } catch (error) {
      platform.log.error({ session: id, ...describeError(error) }, 'a hall could not be read');
      // What asked for it will not come twice.
      changed(id, hall);
    }
  }

  /** What whoever begins to watch is told at once: the words that come later are those of what is new since. */
  async function rememberSaid(hall: KeptHall): Promise<void> {
    const now = await hall.state.current().catch(() => undefined);
    if (hall.watchers.size > 0) hall.said ??= now;
  }

  return {
    latest: latest.current,
    state: async (id) => (await hallOf(id).state.current()).state,
    glance: async (id) => (await hallOf(id).state.last()).state,
    news: async (id) => (await hallOf(id).state.current()).news,
    watch: (id, hear) => {
      const hall = hallOf(id);
      hall.watchers.add(hear);
      if (hall.said === undefined) void rememberSaid(hall);
      return () => {
        hall.watchers.delete(hear);
        if (hall.watchers.size > 0) return;
        clearTimeout(hall.timer);
        hall.timer = undefined;
        hall.said = undefined;
      };
    },
    tell: (id, what) => {
      if (what === 'session') latest.invalidate();
      changed(id, hallOf(id));
    },
    close: () => {
      stop();
      for (const { timer } of halls.values()) clearTimeout(timer);
      halls.clear();
    },
  };
}

/** Only what everybody in the hall may read, so it is read for all of them at once. */
async function readState(platform: HallPlatform, id: LiveSessionId): Promise<KeptState> {
  const state = await inOwnName({ platform }, async (tx) => {
    const hall = await findHall(tx, id);
    return hallStateOf(hall?.status ?? 'closed', await loadLiveQuestions(tx, id, SHOWN_TO_ALL));
  });
  const news = newsOf(state);
  return {
    state,
    news: JSON.stringify(news),
    numbers: new Set(news.q.map(([number]) => number)),
  };
}

/** The words of what was not among the first ones before: nobody has to ask for them one by one. */
function withNewWords({ state, news, numbers }: KeptState, before: KeptState | undefined): string {
  const fresh = numbers.difference(before?.numbers ?? new Set());
  if (before === undefined || fresh.size === 0) return news;
  return `${news.slice(0, -1)},"w":${JSON.stringify(wordsOf(state, fresh))}}`;
}
