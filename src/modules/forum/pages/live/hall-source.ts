import { parseId } from '#kernel/ids.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { Context } from '#modules/identity/index.ts';
import type { PromiseSource } from '#modules/promises/index.ts';
import { LIVE_SOURCE } from '../../domain/live/live-source.ts';
import { readNamedHall } from '../../use-cases/live/read-named-hall.ts';
import { hallText } from './messages/index.ts';

/** Where a question was asked: a room of a forum, with what came of all of them there. */
export function hallPromiseSource(context: Context): PromiseSource {
  return {
    kind: LIVE_SOURCE,
    describe: async (text, locale) => {
      const id = parseId<'live-session'>(text);
      const read = id && (await readNamedHall(context, { id }));
      if (!read?.ok) return undefined;
      const { forum, room, code } = read.value;
      const names = { forum: saidIn(locale, forum.title), room: saidIn(locale, room.name) };
      return { name: hallText.in(locale)('source', names), path: `/q/${code}` };
    },
  };
}
