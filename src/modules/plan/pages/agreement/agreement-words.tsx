import { formatInstant } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import type { PlanTextVersion } from '../../domain/agreement/frozen.ts';
import type { TextStatus } from '../../domain/agreement/text-status.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { agreementText } from './messages/index.ts';

const TONES: Readonly<Record<TextStatus, BadgeTone>> = {
  voting: 'date',
  agreed: 'kept',
  declined: 'late',
  thawed: 'plain',
};

export function TextBadge({
  locale,
  status,
}: {
  readonly locale: Locale;
  readonly status: TextStatus;
}) {
  return <Badge tone={TONES[status]}>{agreementText.in(locale)(`status.${status}`)}</Badge>;
}

export function moment(
  { platform }: Pick<PlanContext, 'platform'>,
  locale: Locale,
  at: Temporal.Instant,
): string {
  return formatInstant(locale, at, platform.clock.timeZone);
}

/** What was decided and when, as one says it: the protocol itself tells it in the form of which its hash is made. */
export function decidedWords(
  context: Pick<PlanContext, 'platform'>,
  locale: Locale,
  { status, decidedAt }: Pick<PlanTextVersion, 'status' | 'decidedAt'>,
): string {
  const at = decidedAt ? moment(context, locale, decidedAt) : '';
  return agreementText.in(locale)(`became.${status === 'agreed' ? 'agreed' : 'declined'}`, { at });
}
