import type { GatheringId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { Button } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Tick } from '#ui/components/tick.tsx';
import type { AttendanceContext } from '../../domain/attendance-context.ts';
import { doorPath } from './door-desk.ts';
import { doorText } from './messages/index.ts';

export interface DoorTyped {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** The ticket does not fit, and whoever helps may let them in all the same. */
  readonly isDoubted?: boolean;
}

export interface DoorFormProps {
  readonly context: Pick<AttendanceContext, 'platform'>;
  readonly request: PageRequest;
  /** Undefined: of the gathering that the telephone knows; only the island answers it. */
  readonly id: GatheringId | undefined;
  readonly typed?: DoorTyped | undefined;
}

/** Whoever comes in, with a ticket or without. The island answers it by itself, where there is no network, too. */
export function EntryForm(props: DoorFormProps) {
  const { context, request, id, typed } = props;
  const { locale } = request;
  const t = doorText.in(locale);
  return (
    <form method="post" action={id && doorPath(locale, id)} noValidate data-door-form>
      <Hidden context={context} typed={typed} kind="entry" />
      <Field
        locale={locale}
        name="ticket"
        label={t('ticket')}
        hint={t('ticket.hint')}
        value={typed?.values['ticket']}
        error={typed && errorOf(typed.errors, 'ticket')}
        optional
        autoComplete="off"
        maxLength={200}
      />
      {typed?.isDoubted && <Tick name="anyway">{t('anyway')}</Tick>}
      <Numbers {...props} />
      <Button>{t('let-in')}</Button>
    </form>
  );
}

/** What a list of numbers on paper came to. */
export function PaperForm(props: DoorFormProps) {
  const { context, request, id, typed } = props;
  const { locale } = request;
  const t = doorText.in(locale);
  return (
    <form method="post" action={id && doorPath(locale, id)} noValidate>
      <Hidden context={context} typed={typed} kind="paper" />
      <Numbers {...props} />
      <Button>{t('paper.submit')}</Button>
    </form>
  );
}

function Hidden({
  context,
  typed,
  kind,
}: Pick<DoorFormProps, 'context' | 'typed'> & { readonly kind: 'entry' | 'paper' }) {
  return (
    <>
      <input
        type="hidden"
        name="key"
        value={typed?.values['key'] ?? context.platform.random.uuid()}
      />
      <input type="hidden" name="kind" value={kind} />
    </>
  );
}

function Numbers({ request: { locale }, typed }: DoorFormProps) {
  const t = doorText.in(locale);
  const { values = {}, errors = [] } = typed ?? {};
  return (
    <>
      <Field
        locale={locale}
        name="people"
        label={t('people')}
        type="number"
        inputMode="numeric"
        min="1"
        value={values['people'] ?? '1'}
        error={errorOf(errors, 'people')}
      />
      <Field
        locale={locale}
        name="firstTime"
        label={t('first')}
        type="number"
        inputMode="numeric"
        min="0"
        value={values['firstTime'] ?? '0'}
        error={errorOf(errors, 'firstTime')}
      />
    </>
  );
}
