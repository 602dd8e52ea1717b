import {
  type Answer,
  page,
  type PageReason,
  type PageRequest,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { TOP } from '../../domain/live/hall-state.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { findHallAt } from '../../use-cases/live/find-hall.ts';
import { readHall, readOwnInHall } from '../../use-cases/live/read-hall.ts';
import { endedHallPage } from './ended-hall.tsx';
import { HallContent } from './hall-content.tsx';
import { NOTHING_OWN, type TypedQuestion } from './hall-pages.ts';
import { hallAddressIn } from './hall-words.ts';
import { type MarkOf, markOf } from './mark-of.ts';
import { hallText } from './messages/index.ts';

/** `/forum/:year/live/:room`: what the hall asks, for whoever sits in it with a telephone. */
export async function hallPage(context: LiveContext, request: PageRequest): Promise<Answer> {
  const address = hallAddressIn(request);
  const found = address && (await findHallAt(context, address));
  if (!found?.ok) return refusal('absent');
  if (found.value.status === 'closed') return await endedHallPage(context, request, found.value);
  return await showHall(context, request, {
    hall: found.value,
    marked: markOf(context, request),
  });
}

interface Shown {
  readonly hall: Hall;
  readonly marked: MarkOf;
  readonly typed?: TypedQuestion;
  readonly errors?: readonly FormError[];
  /** It was sent without a mark, though its page had given one. */
  readonly isUnmarked?: boolean;
  readonly reason?: PageReason;
}

/** Its page is this telephone's alone: no cache keeps it. */
export async function showHall(
  context: LiveContext,
  request: PageRequest,
  { hall, marked, typed, errors = [], isUnmarked = false, reason }: Shown,
): Promise<Answer> {
  const state = await readHall(context, hall);
  if (!state.ok) return refusal('absent');
  const { mark, isNew } = marked;
  const own = isNew ? undefined : await readOwnInHall(context, { id: hall.id, mark });
  return page(
    <HallContent
      context={context}
      request={request}
      hall={hall}
      state={state.value}
      own={own?.ok ? own.value : NOTHING_OWN}
      isUnmarked={isUnmarked}
      typed={typed ?? emptyForm(context)}
      errors={errors}
      done={doneIn(request)}
      page={pageIn(request, state.value.asked.length)}
    />,
    { headers: NO_STORE, cookies: marked.cookies, ...(reason && { reason }) },
  );
}

export function emptyForm({ platform: { random } }: LiveContext): TypedQuestion {
  return { key: random.uuid(), words: '', email: '', phone: '' };
}

function doneIn({ locale, query, method }: PageRequest): string | undefined {
  if (method === 'POST') return undefined;
  const t = hallText.in(locale);
  const number = query.get('asked') ?? '';
  if (/^[1-9]\d{0,5}$/.test(number)) return t('sent', { number: Number(number) });
  const supported = query.get('supported');
  if (supported === 'yes') return t('supported');
  return supported === 'no' ? t('taken-back') : undefined;
}

function pageIn({ query }: PageRequest, count: number): number {
  const asked = query.get('page') ?? '';
  const last = Math.max(0, Math.ceil(count / TOP) - 1);
  return /^\d{1,4}$/.test(asked) ? Math.min(Number(asked), last) : 0;
}
