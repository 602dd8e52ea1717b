import { momentOfWeek } from '#kernel/time/moment-of-week.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Avatar } from '#ui/components/avatar.tsx';
import { HoursTable } from '#ui/components/hours-table.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { DeskOfficer } from '../../domain/desk-officer.ts';
import { publicCard } from '../../domain/public-card.ts';
import { standInOf } from '../../domain/who-takes.ts';
import { CallButtons } from '../call-buttons.tsx';
import { AwayNotice, CardState, NoHours } from '../card-notes.tsx';
import { kindWord, photoAddress, receptionPlace, shortNameIn } from '../officer-words.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';

interface CardPreviewProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly officer: DeskOfficer;
}

/** Of the panel: on a telephone it stands under all that it previews, and the page leads to it. */
export const PREVIEW = 'preview';

/** As a resident sees it today, beside what is being changed. */
export function CardPreview({ context, locale, officer }: CardPreviewProps) {
  const t = officersDeskText.in(locale);
  const { clock } = context.platform;
  const today = clock.today();
  const now = momentOfWeek(clock.now(), clock.timeZone);
  const card = publicCard(officer, today, (id) => standInOf(context.officers, id, today));
  const name = shortNameIn(locale, officer);
  return (
    <Panel
      id={PREVIEW}
      title={t('preview')}
      hint={<a href={localePath(locale, `/officer/${officer.slug}`)}>{t('preview.open')}</a>}
    >
      <PanelBody>
        <div class="person">
          <Avatar name={name} photo={photoAddress(officer)} />
          <div>
            <b>{name}</b>
            <p class="quiet">{kindWord(locale, officer)}</p>
          </div>
        </div>
        <AwayNotice locale={locale} card={card} today={today} />
        <CallButtons locale={locale} card={card} />
        <CardState locale={locale} card={card} today={today} />
        {card.receptions.length === 0 ? (
          <NoHours locale={locale} card={card} />
        ) : (
          <HoursTable
            locale={locale}
            now={card.absence ? undefined : now}
            rows={card.receptions.map((reception) => ({
              weekday: reception.weekday,
              from: reception.startsAt,
              to: reception.endsAt,
              place: receptionPlace(locale, reception),
            }))}
          />
        )}
      </PanelBody>
    </Panel>
  );
}
