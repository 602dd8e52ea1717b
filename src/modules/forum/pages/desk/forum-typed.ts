import type { z } from 'zod';
import type { ForumSaid, WholeForum } from '../../domain/forum.ts';
import type { changingSchema } from '../../use-cases/forum-schemas.ts';
import type { Typed } from '#ui/acts/filled.ts';

type SentForum = Omit<z.infer<typeof changingSchema>, 'seenAt'>;

/** As it is kept, by the clock of the place. */
export function saidOf(sent: SentForum, timeZone: string): ForumSaid {
  const at = (day: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
    day.toZonedDateTime({ timeZone, plainTime }).toInstant();
  return {
    areaId: sent.areaId,
    title: { uk: sent.title, en: sent.titleEn },
    motto: { uk: sent.motto, en: sent.mottoEn },
    about: { uk: sent.about, en: sent.aboutEn },
    hosts: { uk: sent.hosts, en: sent.hostsEn },
    venue: { uk: sent.venue, en: sent.venueEn },
    address: { uk: sent.address, en: sent.addressEn },
    gettingThere: { uk: sent.gettingThere, en: sent.gettingThereEn },
    shelter: { uk: sent.shelter, en: sent.shelterEn },
    stepFree: sent.stepFree,
    contactEmail: sent.contactEmail,
    contactPhone: sent.contactPhone,
    startsAt: at(sent.day, sent.from),
    endsAt: at(sent.lastDay ?? sent.day, sent.to),
  };
}

const hour = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });

export function typedForum(forum: WholeForum, timeZone: string): Typed {
  const first = forum.startsAt.toZonedDateTimeISO(timeZone);
  const last = forum.endsAt.toZonedDateTimeISO(timeZone);
  const isOneDay = first.toPlainDate().equals(last.toPlainDate());
  return {
    areaId: forum.areaId,
    title: forum.title.uk,
    titleEn: forum.title.en,
    motto: forum.motto.uk,
    mottoEn: forum.motto.en,
    about: forum.about.uk,
    aboutEn: forum.about.en,
    hosts: forum.hosts.uk,
    hostsEn: forum.hosts.en,
    venue: forum.venue.uk,
    venueEn: forum.venue.en,
    address: forum.address.uk,
    addressEn: forum.address.en,
    gettingThere: forum.gettingThere.uk,
    gettingThereEn: forum.gettingThere.en,
    shelter: forum.shelter.uk,
    shelterEn: forum.shelter.en,
    stepFree: forum.stepFree,
    contactEmail: forum.contactEmail,
    contactPhone: forum.contactPhone,
    day: first.toPlainDate().toString(),
    from: hour(first.toPlainTime()),
    lastDay: isOneDay ? '' : last.toPlainDate().toString(),
    to: hour(last.toPlainTime()),
  };
}
