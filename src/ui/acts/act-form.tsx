import type { ComponentChildren } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '../components/button.tsx';
import { EditConflictNotice, type ConflictingFact } from '../components/edit-conflict-notice.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Filled } from './filled.ts';
import { SeenAt } from './seen-at.tsx';

interface ActFormProps {
  readonly locale: Locale;
  readonly action: string;
  readonly filled: Filled;
  /** When the thing changed last; undefined for a form that changes none. */
  readonly seenAt?: string | undefined;
  /** Hidden fields, such as a key that prevents a second submission. */
  readonly carried?: Readonly<Record<string, string | undefined>>;
  /** The present values, shown if a colleague changed them meanwhile. */
  readonly now?: readonly ConflictingFact[] | undefined;
  /** Its fields. */
  readonly children?: ComponentChildren;
  readonly button: string;
  readonly back?: { readonly href: string; readonly text: string };
}

/** The form of one act on one thing, as `answerAct` answers it. */
export function ActForm({
  locale,
  action,
  filled: { typed, errors, isStale },
  seenAt,
  carried = {},
  now,
  children,
  button,
  back,
}: ActFormProps) {
  return (
    <>
      {isStale && now && <EditConflictNotice locale={locale} facts={now} />}
      <form method="post" action={action} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        {seenAt !== undefined && <SeenAt now={seenAt} sent={typed['seenAt']} isStale={isStale} />}
        {Object.entries(carried).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Buttons>
          <Button>{button}</Button>
          {back && <a href={back.href}>{back.text}</a>}
        </Buttons>
      </form>
    </>
  );
}
