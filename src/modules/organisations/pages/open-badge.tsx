import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import type { OpenState } from '../domain/opening-hours.ts';
import { openingState } from './opening-words.ts';

interface OpenBadgeProps {
  readonly locale: Locale;
  readonly state: OpenState;
}

/** Whether the door is open at this moment, in words that the colour repeats. */
export function OpenBadge({ locale, state }: OpenBadgeProps) {
  const isOpen = state.kind === 'open' || state.kind === 'always';
  return <Badge tone={isOpen ? 'kept' : 'plain'}>{openingState(locale, state)}</Badge>;
}
