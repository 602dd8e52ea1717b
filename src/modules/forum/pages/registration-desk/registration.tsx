import type { z } from 'zod';
import { seenOf } from '#kernel/edit-conflict.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { reasonOfTyped } from '#ui/acts/answer-act.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { arrangedOf, USUAL_REGISTRATION } from '../../domain/registration/registration.ts';
import { arrangeRegistration } from '../../use-cases/registration/arrange-registration.ts';
import {
  type DeskRegistration,
  readDeskRegistration,
} from '../../use-cases/registration/read-registration.ts';
import { arrangingSchema } from '../../use-cases/registration/registration-schemas.ts';
import { typedMoment } from '../desk/call-typed.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { ComingPanel } from './coming-panel.tsx';
import { registrationDeskText } from './messages/index.ts';
import { arrangingError, arrangingIssues } from './registration-errors.ts';
import { type ArrangingTyped, RegistrationFields } from './registration-fields.tsx';

interface Filled {
  readonly typed: ArrangingTyped;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

/** `/desk/forum/{id}/registration`: how many come, whether they sign up, and who keeps the doors. */
export async function deskRegistrationPage(
  context: ForumDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = forumIdOf(request);
  const read = id && (await readDeskRegistration(context, id));
  if (!read?.ok) return refusal('absent');
  if (request.method === 'POST') return await arrange(context, request, read.value);
  const typed = typedOf(context, read.value);
  return await show(context, request, read.value, { typed, errors: [], isStale: false });
}

async function arrange(
  context: ForumDesk,
  request: PageRequest,
  read: DeskRegistration,
): Promise<Answer> {
  const { locale, form } = request;
  const { id } = read.forum;
  const keeperIds = form.getAll('keeperIds');
  const one = Object.fromEntries([...form].filter(([name]) => name !== 'keeperIds'));
  const again = (errors: readonly FormError[], isStale = false) =>
    show(context, request, read, { typed: { one, keeperIds }, errors, isStale });
  const parsed = arrangingSchema.safeParse({ ...one, keeperIds });
  if (!parsed.success) return await again(arrangingIssues(locale, parsed.error.issues));
  const { seenAt, ...sent } = parsed.data;
  const said = arrangedOf({ ...sent, opensAt: opensAtOf(context, sent) });
  const arranged = await arrangeRegistration(context, { id, seenAt, said });
  if (arranged.ok) return redirect(`${deskForumPath(locale, id, '/registration')}?done=arranged`);
  if (arranged.refusal === 'absent') return refusal('absent');
  if (arranged.refusal === 'changed') return await again([], true);
  return await again([arrangingError(locale, arranged.refusal)]);
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  read: DeskRegistration,
  filled: Filled,
): Promise<Answer> {
  const { typed, errors, isStale } = filled;
  const { locale, query } = request;
  const { forum } = read;
  const t = registrationDeskText.in(locale);
  const called = saidIn(locale, forum.title);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={t('lead')}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: called, href: deskForumPath(locale, forum.id) },
        { text: t('title') },
      ]}
      done={query.get('done') === 'arranged' ? t('done') : undefined}
      hears={['forum.*', 'attendance.checked-in']}
    >
      <ComingPanel context={context} locale={locale} read={read} />
      <ActForm
        locale={locale}
        action={deskForumPath(locale, forum.id, '/registration')}
        filled={{ typed: typed.one, errors, isStale }}
        seenAt={seenOf(forum)}
        now={[]}
        button={t('send')}
        back={{ href: deskForumPath(locale, forum.id), text: t('back') }}
      >
        <RegistrationFields {...{ context, locale, typed, errors }} choices={read.keepers} />
      </ActForm>
      <Panel title={t('badges')}>
        <PanelBody>
          <p>{t('badges.about')}</p>
          <p>
            <a href={deskForumPath(locale, forum.id, '/badges')}>{t('badges')}</a>
          </p>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, isStale || errors.length > 0 ? reasonOfTyped({ isStale }) : {});
}

/** A day without an hour begins at midnight. */
function opensAtOf(
  { platform: { clock } }: ForumDesk,
  { opensOn, opensFrom }: Pick<z.output<typeof arrangingSchema>, 'opensOn' | 'opensFrom'>,
): Temporal.Instant | undefined {
  return opensOn?.toZonedDateTime({ timeZone: clock.timeZone, plainTime: opensFrom }).toInstant();
}

function typedOf(
  { platform: { clock } }: ForumDesk,
  { arranged }: DeskRegistration,
): ArrangingTyped {
  const { registration, keeperIds } = arranged;
  const given = registration ?? USUAL_REGISTRATION;
  const opens = typedMoment(given.opensAt, clock.timeZone);
  const one = {
    isNeeded: registration ? 'yes' : '',
    opensOn: opens.day,
    opensFrom: opens.hour,
    capacity: given.capacity === undefined ? '' : String(given.capacity),
    mostSeats: String(given.mostSeats),
    overbookingPercent: String(given.overbookingPercent),
    offerHours: String(given.offerHours),
    closesHoursBefore: String(given.closesHoursBefore),
  };
  return { one, keeperIds };
}
