import type { OfficerId } from '#kernel/ids.ts';
import { refuse, type Result } from '#kernel/result.ts';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { redirect, refusal } from '#platform/http/route.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError, FormIssue } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { DeskOfficer } from '../../domain/desk-officer.ts';
import { cardSchema, contactsSchema } from '../../use-cases/card-schema.ts';
import { checkCard } from '../../use-cases/check-card.ts';
import { type CardRefusal, editCard } from '../../use-cases/edit-card.ts';
import { editContacts } from '../../use-cases/edit-contacts.ts';
import type { OfficerForDesk } from '../../use-cases/read-officer-for-desk.ts';
import { CardFacts } from './card-facts.tsx';
import {
  ContactFields,
  keptCard,
  PersonFields,
  type SentCard,
  sentCard,
  type TypedCard,
  typedCard,
} from './card-form.tsx';
import { cardShell, officerOf } from './card-shell.tsx';
import { differing } from './differing.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { formErrors, reasonText } from './form-errors.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

/** `/desk/officers/:id`: the card, put right field by field. */
export async function cardPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const read = await officerOf(context, request);
  if (!read.ok) return read.refusal;
  const { officer } = read.value;
  if (request.method === 'POST') return await save(context, request, read.value);
  return await show(context, request, read.value, { typed: keptCard(officer), errors: [] });
}

interface Filled {
  readonly typed: TypedCard;
  readonly errors: readonly FormError[];
  readonly reason?: 'invalid' | 'conflict';
  /** What stands on the card now, where somebody else changed it in between. */
  readonly now?: DeskOfficer;
}

async function save(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
): Promise<Answer> {
  const { form, locale } = request;
  const { id } = read.officer;
  const typed = typedCard(form);
  const sent = sentCard(form);
  const saved = read.may.has('card')
    ? await saveWhole(context, id, sent)
    : await saveContacts(context, id, sent);
  if (saved.ok) {
    const issue = request.query.get('issue');
    const back = issue === null ? '' : `&issue=${encodeURIComponent(issue)}`;
    const done = saved.value.changed ? 'saved' : 'unchanged';
    return redirect(`${cardPath(locale, id)}?done=${done}${back}`);
  }
  return await refused(context, request, read, typed, saved.refusal);
}

type Saved = Result<
  { readonly changed: boolean },
  CardRefusal | { readonly reason: 'invalid'; readonly issues: readonly FormIssue[] }
>;

/** Whoever keeps the cards is asked for all of it. */
async function saveWhole(context: OfficersDesk, id: OfficerId, sent: SentCard): Promise<Saved> {
  const parsed = cardSchema.safeParse(sent);
  if (!parsed.success) return refuse({ reason: 'invalid', issues: parsed.error.issues });
  return await editCard(context, { ...parsed.data, id });
}

/** The officer herself, for how to reach her. */
async function saveContacts(context: OfficersDesk, id: OfficerId, sent: SentCard): Promise<Saved> {
  const parsed = contactsSchema.safeParse(sent);
  if (!parsed.success) return refuse({ reason: 'invalid', issues: parsed.error.issues });
  return await editContacts(context, { ...parsed.data, id });
}

async function refused(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
  typed: TypedCard,
  refusalGiven: Extract<Saved, { readonly ok: false }>['refusal'],
): Promise<Answer> {
  const { locale } = request;
  switch (refusalGiven.reason) {
    case 'absent':
      return refusal('absent');
    case 'invalid': {
      const errors = formErrors(locale, refusalGiven.issues, 'phones');
      return await show(context, request, read, { typed, errors, reason: 'invalid' });
    }
    case 'conflict': {
      const { now } = refusalGiven;
      const again = { ...typed, fields: { ...typed.fields, version: String(now.version) } };
      const filled = { typed: again, errors: [], reason: 'conflict', now } as const;
      return await show(context, request, { ...read, officer: now }, filled);
    }
    case 'badge-of-another':
    case 'station-gone':
    case 'officer-left': {
      const field = FIELD_OF[refusalGiven.reason];
      const errors = [{ field, text: reasonText(locale, refusalGiven.reason) }];
      return await show(context, request, read, { typed, errors, reason: 'invalid' });
    }
  }
}

const FIELD_OF = {
  'badge-of-another': 'badgeNumber',
  'station-gone': 'stationId',
  'officer-left': 'phones',
} as const;

async function show(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
  filled: Filled,
): Promise<Answer> {
  const children = read.may.has('contacts') ? (
    <CardForm context={context} request={request} read={read} filled={filled} />
  ) : (
    <CardFacts context={context} locale={request.locale} officer={read.officer} />
  );
  const { reason } = filled;
  const again = reason === undefined ? {} : { reason };
  return await cardShell({ context, request, read, current: '', children, ...again });
}

interface CardFormProps {
  readonly context: OfficersDesk;
  readonly request: PageRequest;
  readonly read: OfficerForDesk;
  readonly filled: Filled;
}

function CardForm({ context, request, read, filled }: CardFormProps) {
  const { locale, query } = request;
  const t = officersDeskText.in(locale);
  const { typed, errors, now } = filled;
  const issue = query.get('issue');
  const back = issue === null ? '' : `?issue=${encodeURIComponent(issue)}`;
  const keeps = read.may.has('card');
  return (
    <form method="post" action={cardPath(locale, read.officer.id) + back} noValidate>
      <ErrorSummary locale={locale} errors={errors} />
      {now && (
        <EditConflictNotice
          locale={locale}
          facts={differing(context, locale, { typed, now, keeps })}
        />
      )}
      <Panel title={t('card.reach')}>
        <PanelBody>
          <ContactFields locale={locale} typed={typed} errors={errors} />
          <Buttons>
            <Button>{t('save')}</Button>
          </Buttons>
        </PanelBody>
      </Panel>
      {keeps ? (
        <Panel title={t('card.person')}>
          <PanelBody>
            <PersonFields context={context} locale={locale} typed={typed} errors={errors} />
            <Buttons>
              <Button>{t('save')}</Button>
            </Buttons>
          </PanelBody>
        </Panel>
      ) : (
        <>
          <Notice>{t('card.person.own')}</Notice>
          <CardFacts context={context} locale={locale} officer={read.officer} />
        </>
      )}
    </form>
  );
}

/** POST `/desk/officers/:id/check`: «Картка правильна». */
export async function checkPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const read = await officerOf(context, request);
  if (!read.ok) return read.refusal;
  const { id, badgeNumber } = read.value.officer;
  const checked = await checkCard(context, { badgeNumber });
  if (!checked.ok) return refusal(checked.refusal === 'officer-unknown' ? 'absent' : 'invalid');
  return redirect(`${cardPath(request.locale, id)}?done=checked`);
}
