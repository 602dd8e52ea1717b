import type { Reason } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { firstOfEachField, type FormError, type FormIssue } from '#ui/components/form-error.ts';
import type { Places } from '../../use-cases/read-gathering.ts';
import type { FewerSeats, SignUpRefusal } from '../../use-cases/sign-up.ts';
import { visitorText } from './messages/index.ts';

/** What is wrong with the form, beside its fields. */
export function issuesOf(
  locale: Locale,
  issues: readonly FormIssue[],
  { mostSeats: most }: Pick<Places, 'mostSeats'>,
): readonly FormError[] {
  const t = visitorText.in(locale);
  return firstOfEachField(
    issues.map(({ path }): FormError => {
      if (path[0] === 'contact') return { field: 'contact', text: t('error.contact') };
      // The page made its key by itself: whoever changed it opens the page again.
      if (path[0] === 'key') return { field: 'seats', text: t('error.conflict') };
      return { field: 'seats', text: t('error.seats', { most }) };
    }),
  );
}

/** Known before anything is taken: one sign-up may bring only so many. */
export function tooManySeats(
  locale: Locale,
  seats: number,
  { mostSeats: most }: Pick<Places, 'mostSeats'>,
): readonly FormError[] {
  if (seats <= most) return [];
  return [{ field: 'seats', text: visitorText.in(locale)('error.seats', { most }) }];
}

interface Refused extends Partial<FewerSeats> {
  readonly reason: Reason;
  readonly errors: readonly FormError[];
}

/** Undefined: as if there were none. What the page itself says by now (not needed, closed, cancelled) needs no second sentence. */
export function whyRefused(
  locale: Locale,
  refusal: SignUpRefusal | FewerSeats,
  { mostSeats: most }: Pick<Places, 'mostSeats'>,
): Refused | undefined {
  const t = visitorText.in(locale);
  if (typeof refusal !== 'string') return { reason: 'conflict', errors: [], ...refusal };
  switch (refusal) {
    case 'forbidden':
    case 'absent':
      return undefined;
    case 'too-many':
      return beside('invalid', 'seats', t('error.seats', { most }));
    case 'unreachable':
      return beside('invalid', 'contact', t('error.unreachable'));
    case 'conflict':
      return beside('conflict', 'seats', t('error.conflict'));
    default:
      return { reason: 'conflict', errors: [] };
  }
}

function beside(reason: Reason, field: string, text: string): Refused {
  return { reason, errors: [{ field, text }] };
}
