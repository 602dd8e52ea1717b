import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatTimeRange, formatWeekday } from '#platform/i18n/dates.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { hasLeft } from '../domain/officer-card.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officerVcard } from '../domain/vcard.ts';
import { officersText } from '../messages/index.ts';
import { cardOrAnswer } from './card-answer.ts';
import { cardFacts } from './card-facts.ts';
import { photoAddress, receptionPlace } from './officer-words.ts';

/** The card as a telephone keeps it. */
export async function officerVcardDocument(
  context: OfficersContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale, publicUrl } = request;
  const slug = (request.params['file'] ?? '').replace(/\.vcf$/, '');
  const read = await cardOrAnswer(context, request, slug, (now) => `/officer/${now}.vcf`);
  if (!read.ok) return read.refusal;
  const card = read.value;
  if (hasLeft(card, context.platform.clock.today())) return refusal('gone');
  const facts = cardFacts(context, request, card);
  const photo = photoAddress(card.officer);
  const text = officerVcard({
    officer: card.officer,
    name: nameIn(locale, card.officer),
    title: `${facts.kind} · ${officersText.in(locale)('card.badge', { number: card.officer.badgeNumber })}`,
    organisation: [facts.station, ...facts.areas].flatMap((one) =>
      one ? [nameIn(locale, one)] : [],
    ),
    note: card.receptions
      .map((one) => {
        const day = formatWeekday(locale, one.weekday, { startsLine: true });
        return `${day}, ${formatTimeRange(one.startsAt, one.endsAt)}: ${receptionPlace(locale, one)}`;
      })
      .join('\n'),
    address: facts.url,
    photoAddress: photo && publicUrl + photo,
    changedAt: card.changedAt,
  });
  return document(text, 'text/vcard; charset=utf-8', {
    'Content-Disposition': `attachment; filename="${slug}.vcf"`,
  });
}
