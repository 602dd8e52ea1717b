import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { Clash } from '../../domain/programme/clashes.ts';
import type { Slot } from '../../domain/schedule/slot.ts';
import type { ReadProgrammeDesk } from '../../use-cases/read-programme-desk.ts';
import type { ForumDesk } from '../desk/desk-pages.ts';
import { programmeDeskText } from './messages/index.ts';
import { hoursWords, roomWords } from './programme-pages.ts';

export interface ClashReader {
  readonly context: ForumDesk;
  readonly locale: Locale;
  readonly read: ReadProgrammeDesk;
}

/** «Олена Зразкова в цей час має бути ще й тут: «Кава з поліцейським», Малий зал, 11:00–11:20», beside the one slot of the two. */
export function clashWords(reader: ClashReader, clash: Clash, besideId: string): string {
  const t = programmeDeskText.in(reader.locale);
  const otherId = clash.slots.find((id) => id !== besideId);
  const other = reader.read.slots.find(({ id }) => id === otherId);
  const where = other ? placeWords(reader, other) : '';
  switch (clash.kind) {
    case 'room':
      return t('clash.room', {
        room: roomWords(reader.locale, reader.read.forum, clash.room, ''),
        title: other ? slotTitle(reader.locale, reader.read, other) : '',
        hours: other ? hoursWords(reader.context, other) : '',
      });
    case 'speaker':
      return t('clash.speaker', { person: personOf(reader, clash.person), where });
    case 'travel':
      return t('clash.travel', {
        person: personOf(reader, clash.person),
        has: clash.has,
        needs: clash.needs,
        where,
      });
    case 'availability':
      return t('clash.availability', { person: personOf(reader, clash.person) });
  }
}

/** ««Кава з поліцейським», Малий зал, 11:00–11:20» */
export function placeWords({ context, locale, read }: ClashReader, slot: Slot): string {
  const t = programmeDeskText.in(locale);
  return t('place.words', {
    title: slotTitle(locale, read, slot),
    room: roomWords(locale, read.forum, slot.roomId, t('rooms.all')),
    hours: hoursWords(context, slot),
  });
}

export function slotTitle(
  locale: Locale,
  { talks }: Pick<ReadProgrammeDesk, 'talks'>,
  { content }: Pick<Slot, 'content'>,
): string {
  if (content.kind === 'break') return saidIn(locale, content.title);
  return talks.get(content.talkId)?.title ?? '';
}

function personOf({ read: { talks } }: ClashReader, id: string): string {
  for (const { speakers } of talks.values()) {
    const speaker = speakers.find((one) => one.id === id);
    if (speaker) return speaker.name;
  }
  return '';
}
