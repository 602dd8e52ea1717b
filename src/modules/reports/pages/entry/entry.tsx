import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import type { Area } from '#modules/areas/index.ts';
import type { Actor } from '#modules/identity/index.ts';
import type { EnteredWay } from '../../domain/report.ts';
import { type EnterRefusal, enterReport } from '../../use-cases/enter-report.ts';
import { placesToEnter } from '../../use-cases/places-to-enter.ts';
import type { ReportsDesk } from '../desk/desk-pages.ts';
import { sentPlace } from '../form/judge-draft.ts';
import { showEntered } from './entered.tsx';
import { showEntry } from './entry-page.tsx';
import { isOnlyAsked } from './entry-parts.ts';
import { entryPlaceLabel } from './find-entry-place.ts';
import { entryText } from './messages/index.ts';
import { type Entry, readEntry } from './read-entry.ts';

/** `/desk/reports/new`: what somebody tells by telephone, at a counter or on paper, in one page. */
export async function entryPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const places = placesToEnter(context);
  if (!places.ok) return refusal('absent');
  const house = { places: places.value, usualWay: usualWayOf(context.actor) };
  if (request.method !== 'POST') {
    const form = new URLSearchParams({ q: onlyPlace(context, request, places.value) });
    const entry = await readEntry(context, request.locale, form, house);
    return await showEntry(context, request, { ...entry, errors: [], places: places.value });
  }
  const entry = await readEntry(context, request.locale, request.form, house);
  const shown = { ...entry, places: places.value };
  if (isOnlyAsked(request.form)) {
    return await showEntry(context, request, { ...shown, errors: [] });
  }
  if (entry.errors.length > 0 || entry.isUntold || entry.leading !== undefined) {
    return await showEntry(context, request, shown);
  }
  return await send(context, request, shown);
}

async function send(
  context: ReportsDesk,
  request: PageRequest,
  entry: Entry & { readonly places: readonly Area[] },
): Promise<Answer> {
  const { judged, way } = entry;
  const { category, place, draft } = judged;
  if (!category || !place) return await showEntry(context, request, entry);
  const entered = await enterReport(context, {
    key: draft.key,
    category: category.key,
    words: judged.words,
    answers: judged.answers,
    place: sentPlace(place),
    placeWords: judged.placeWords,
    contact: judged.contact,
    language: request.locale,
    way,
  });
  if (entered.ok) {
    const isCallWanted = judged.contact?.kind === 'phone' && judged.contact.isCallWanted;
    return await showEntered(context, request, { receipt: entered.value, way, isCallWanted });
  }
  return await refuse(context, request, entry, entered.refusal);
}

/** What was right when the page was read and is not when it is sent. */
async function refuse(
  context: ReportsDesk,
  request: PageRequest,
  entry: Entry & { readonly places: readonly Area[] },
  why: EnterRefusal,
): Promise<Answer> {
  switch (why) {
    case 'forbidden':
      return refusal('absent');
    case 'conflict':
    // No photograph goes with what is told.
    case 'photo-absent': {
      // Sent already, and changed since: under another key it goes as a report of its own.
      const anotherKey = context.platform.random.uuid();
      return await showEntry(context, request, { ...entry, anotherKey });
    }
    default: {
      const text = entryText.in(request.locale)(`error.${why}`);
      return await showEntry(context, request, {
        ...entry,
        errors: [{ field: FIELDS[why], text }],
      });
    }
  }
}

const FIELDS = {
  'category-unknown': 'category',
  'contact-missing': 'phone',
  'place-outside': 'q',
  'place-elsewhere': 'q',
} as const;

/** Whoever serves one village is asked for nothing that is known. */
function onlyPlace(context: ReportsDesk, { locale }: PageRequest, places: readonly Area[]): string {
  const villages = places.filter(({ kind }) => kind !== 'hromada');
  const [only] = villages;
  return only && villages.length === 1 ? entryPlaceLabel(context, locale, only) : '';
}

/** A librarian or a starosta has the person before them; everybody else has the telephone. */
function usualWayOf(actor: Actor): EnteredWay {
  const isAssistant =
    actor.kind === 'staff' && actor.grants.every(({ role }) => role === 'assistant');
  return isAssistant ? 'assisted' : 'telephone';
}
