import { plainText } from '#kernel/text/plain-text.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { parseImportedMoment } from '../../domain/import/parse-moment.ts';
import type { HandOver } from '../../domain/partner/hand-over.ts';
import type { AnswerItem } from '../../domain/partner/answer-item.ts';
import { theirState } from '../../domain/partner/their-state.ts';
import { MAX_WORDS_LENGTH } from '../../domain/report.ts';

/** One thing that a body tells of a report. */
export interface PartnerNews {
  /** By which it is known again, when it is told again. */
  readonly key: string;
  readonly state: string;
  /** Empty: it tells its state alone. */
  readonly words: string;
  readonly at: Temporal.Instant;
}

type Known = Pick<HandOver, 'passedAt' | 'theirState' | 'saidPrint'> & {
  readonly theirId: string;
};

/** At one look; of a body that tells more of one report, the newest. */
const MAX_NEWS = 50;

/** From a list of updates those of this report, in the order in which they happened. */
export function readUpdateNews(
  items: readonly AnswerItem[],
  { theirId, passedAt }: Known,
  clock: Clock,
): readonly PartnerNews[] {
  return items
    .filter(({ fields }) => fields['service_request_id'] === theirId)
    .map(({ fields }) => {
      const { update_id: id, status = '', updated_datetime: written = '' } = fields;
      const words = wordsOf(fields['description']);
      const at = momentOf(written, passedAt, clock);
      // One that bears no id is known by all that it says.
      const key = id === undefined ? fingerprint([status, words, written]) : `told ${id}`;
      return { key, state: theirState(status), words, at };
    })
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .slice(-MAX_NEWS);
}

export interface RequestNews {
  readonly news: PartnerNews | undefined;
  readonly theirState: string;
  readonly saidPrint: string;
}

/** From the request itself: news where its state or its notes are others than when it was asked last. */
export function readRequestNews(
  items: readonly AnswerItem[],
  { theirId, theirState: before = 'open', saidPrint }: Known,
  clock: Clock,
  { areWordsElsewhere }: { readonly areWordsElsewhere: boolean },
): RequestNews | undefined {
  const item = itemCalled(theirId, items);
  if (!item) return undefined;
  const { status = before, status_notes: notes, updated_datetime: written = '' } = item.fields;
  const state = theirState(status);
  const all = areWordsElsewhere ? '' : wordsOf(notes);
  const print = fingerprint([all]);
  const words = print === saidPrint ? '' : all;
  const isNew = state !== before || words !== '';
  // Seen now, and not when it was asked last: whatever their clock says, it is later than what was kept before.
  const news = { key: fingerprint([state, all, written]), state, words, at: clock.now() };
  return { news: isNew ? news : undefined, theirState: state, saidPrint: print };
}

/** Who is asked for one and answers with one means that one, whatever it calls it. */
function itemCalled(id: string, items: readonly AnswerItem[]): AnswerItem | undefined {
  const called = items.find(({ fields }) => fields['service_request_id'] === id);
  return called ?? (items.length === 1 ? items[0] : undefined);
}

/** What cannot be read is left out; what is too long is cut. Signs of HTML stay signs. */
function wordsOf(text: string | undefined): string {
  const words = plainText((text ?? '').slice(0, MAX_WORDS_LENGTH), MAX_WORDS_LENGTH);
  return words.ok ? words.value : '';
}

/** As they say it, where it can be: not in the future, not before they had the report. */
function momentOf(text: string, passedAt: Temporal.Instant, clock: Clock): Temporal.Instant {
  const now = clock.now();
  const at = parseImportedMoment(text, clock.timeZone);
  const isPossible =
    at && Temporal.Instant.compare(at, now) <= 0 && Temporal.Instant.compare(at, passedAt) >= 0;
  return isPossible ? at : now;
}
