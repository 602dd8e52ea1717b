import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { TOP } from '../../domain/live/hall-state.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { findHallAt } from '../../use-cases/live/find-hall.ts';
import { hearHall } from '../../use-cases/live/hear-hall.ts';
import { readHallNews, readHallWords } from '../../use-cases/live/read-hall.ts';
import { hallAddressIn } from './hall-words.ts';

/** A forum of a thousand telephones behind one address, with a second window here and there. */
const CROWD = { of: 'halls', ofNetwork: 1_500 } as const;

/** `/forum/:year/live/:room/state`: for browsers that hear no stream. Until something changes it is answered 304. */
export async function hallState(context: LiveContext, request: PageRequest): Promise<Answer> {
  const hall = await hallOf(context, request);
  const news = hall && (await readHallNews(context, hall));
  return news?.ok ? document(news.value, 'application/json') : refusal('absent');
}

/** `/forum/:year/live/:room/words?n=3,17`: what a screen has figures of, and no words yet. */
export async function hallWords(context: LiveContext, request: PageRequest): Promise<Answer> {
  const hall = await hallOf(context, request);
  const asked = (request.query.get('n') ?? '').split(',', TOP + 1).map(Number);
  const numbers = new Set(asked.filter((number) => Number.isSafeInteger(number) && number > 0));
  const words = hall && (await readHallWords(context, { id: hall.id, numbers }));
  return words?.ok ? document(JSON.stringify(words.value), 'application/json') : refusal('absent');
}

/** `/forum/:year/live/:room/stream`: server-sent events, a few hundred bytes each. */
export async function hallStream(context: LiveContext, request: PageRequest): Promise<Answer> {
  const hall = await hallOf(context, request);
  const heard = hall && hearHall(context, hall);
  return heard?.ok
    ? { kind: 'stream', stream: heard.value, type: 'text/event-stream', crowd: CROWD }
    : refusal('absent');
}

async function hallOf(context: LiveContext, request: PageRequest): Promise<Hall | undefined> {
  const address = hallAddressIn(request);
  const found = address && (await findHallAt(context, address));
  return found?.ok ? found.value : undefined;
}
