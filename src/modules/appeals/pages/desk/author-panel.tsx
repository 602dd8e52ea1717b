import { formatDay, formatInstant } from '#platform/i18n/dates.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { officerToday } from '#modules/officers/index.ts';
import { isOpen } from '../../domain/appeal-status.ts';
import type { AppealsContext } from '../../domain/appeals-context.ts';
import type { ReadAppeal } from '../../use-cases/read-appeal.ts';
import { areaName, officerName } from './appeal-words.ts';
import { appealsDeskText } from './messages/index.ts';

interface AuthorPanelProps {
  readonly context: AppealsContext;
  readonly request: PageRequest;
  readonly read: ReadAppeal;
}

/** Whose it is and how to answer, when it came, and who handles it. */
export function AuthorPanel({ context, request: { locale }, read }: AuthorPanelProps) {
  const { appeal } = read;
  const t = appealsDeskText.in(locale);
  const { timeZone } = context.platform.clock;
  const isOver = appeal.ground ?? appeal.passedTo;
  return (
    <Panel title={t('author')}>
      <PanelBody>
        <Facts
          rows={[
            { term: t('name'), value: appeal.name || t('not-known') },
            { term: t('residence'), value: appeal.residence || t('not-known') },
            { term: t('answer-way'), value: t(`answer-way.${appeal.answerWay}`) },
            { term: t('email'), value: appeal.email },
            { term: t('phone'), value: phoneWords(locale, appeal) },
            { term: t('benefit'), value: appeal.benefit },
            { term: t('area'), value: areaName(locale, context, appeal.areaId) },
            { term: t('officer'), value: whoHandles(locale, context, appeal) },
            { term: t('way'), value: t(`way.${appeal.way}`) },
            { term: t('received'), value: formatInstant(locale, appeal.receivedAt, timeZone) },
            { term: t('entered'), value: enteredWords(context, locale, read) },
            { term: t('received.on'), value: formatDay(locale, appeal.receivedOn) },
            { term: t('due'), value: !isOver && formatDay(locale, appeal.dueOn) },
            { term: t('passed-to'), value: appeal.passedTo },
            { term: t('ground'), value: appeal.ground && t(`ground.${appeal.ground}`) },
          ]}
        />
        <p class="quiet">{t('author.seen')}</p>
      </PanelBody>
    </Panel>
  );
}

/** While something is to be done, whoever does not read it here today is said not to. */
function whoHandles(
  locale: Locale,
  context: AppealsContext,
  { officerId, status }: ReadAppeal['appeal'],
): string {
  const serving = officerId && context.officers.get(officerId);
  return serving && isOpen(status)
    ? officerToday(locale, context, serving)
    : officerName(locale, context, officerId);
}

function phoneWords(locale: Locale, { phone, isSmsWanted }: ReadAppeal['appeal']): string {
  const number = phone && formatPhone(phone);
  return isSmsWanted ? `${number} · ${appealsDeskText.in(locale)('phone.sms')}` : number;
}

/** «27 листопада 2026, 09:12, Олена Зразкова»: of what somebody wrote down. */
function enteredWords(
  { platform: { clock } }: AppealsContext,
  locale: Locale,
  { appeal: { enteredAt, enteredBy }, names }: ReadAppeal,
): string | undefined {
  if (!enteredAt) return undefined;
  const by = enteredBy && names.get(enteredBy);
  const at = formatInstant(locale, enteredAt, clock.timeZone);
  return by === undefined ? at : `${at}, ${by}`;
}
