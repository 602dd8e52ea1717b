import type { Locale } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import type { AgreementState } from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';

const TONES: Readonly<Record<AgreementState, BadgeTone>> = {
  'in-force': 'kept',
  'ends-soon': 'late',
  'to-come': 'date',
  over: 'plain',
};

/** Whether an agreement holds, in a word and a colour. */
export function AgreementBadge({
  locale,
  state,
}: {
  readonly locale: Locale;
  readonly state: AgreementState;
}) {
  return (
    <Badge tone={TONES[state]}>{organisationsText.in(locale)(`desk.agreement.${state}`)}</Badge>
  );
}
