import type { Locale } from '#platform/i18n/locales.ts';
import type { Holder } from '../domain/holder.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { whySilentHolder } from './officer-today.ts';

interface WhySilentProps {
  readonly locale: Locale;
  readonly context: Pick<OfficersContext, 'officers' | 'platform'>;
  readonly holder: Holder | undefined;
}

/** At the desk, beside the name of a person to whom something is assigned: why they read nothing today. */
export function WhySilent({ locale, context, holder }: WhySilentProps) {
  const why = holder && whySilentHolder(locale, context, holder);
  return why === undefined ? null : <span class="quiet"> ({why})</span>;
}
