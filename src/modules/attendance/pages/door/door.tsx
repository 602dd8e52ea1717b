import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import { WITH_CAMERA } from '#platform/http/security-headers.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Figures } from '#ui/components/figures.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { checkIn, type CheckInRefusal, checkInSchema } from '../../use-cases/check-in.ts';
import { type Door, readDoor } from '../../use-cases/read-door.ts';
import { whenWords } from '../when-words.ts';
import { type DoorDesk, doorPath, gatheringIdOf } from './door-desk.ts';
import { type DoorTyped, EntryForm } from './door-forms.tsx';
import { Conflicts, LatestScans } from './door-lists.tsx';
import { doorText } from './messages/index.ts';
import { OfflineDoor } from './offline-door.tsx';
import { paperCountPage } from './paper-count.tsx';

/**
 * `/desk/door/:id`: who comes in, without a name; with a network or without. The island takes what is marked
 * `data-door-shown` anew by itself, so nobody is told that something changed.
 */
export async function doorPage(
  context: DoorDesk,
  request: PageRequest,
  typed?: DoorTyped,
  reason?: PageReason,
): Promise<Answer> {
  const id = gatheringIdOf(request);
  const door = id && (await readDoor(context, id, request.locale));
  if (!door?.ok) return refusal('absent');
  const { locale } = request;
  const t = doorText.in(locale);
  const { gathering, words } = door.value;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={words?.title ?? t('unnamed')}
      lead={whenWords(context, locale, gathering)}
      crumbs={[{ text: t('doors'), href: localePath(locale, '/desk/door') }]}
      actions={<Actions locale={locale} door={door.value} />}
      done={typed ? undefined : doneIn(request)}
      islands={['door']}
      aside={<Counts locale={locale} door={door.value} />}
    >
      <ErrorSummary locale={locale} errors={typed?.errors ?? []} />
      <OfflineDoor locale={locale} id={gathering.id} />
      <Panel title={t('check-in')}>
        <PanelBody>
          <EntryForm context={context} request={request} id={gathering.id} typed={typed} />
        </PanelBody>
      </Panel>
      <div class="flow" data-door-shown="conflicts">
        <Conflicts context={context} locale={locale} door={door.value} />
      </div>
      <div class="flow" data-door-shown="latest">
        <LatestScans context={context} locale={locale} door={door.value} />
      </div>
    </DeskPage>,
    { headers: WITH_CAMERA, ...(reason ? { reason } : {}) },
  );
}

const DONE = ['entry', 'paper', 'undo'] as const;

function doneIn({ locale, query }: PageRequest): string | undefined {
  const done = DONE.find((one) => one === query.get('done'));
  return done && doorText.in(locale)(`done.${done}`);
}

/** One of its forms. */
export async function keepDoor(context: DoorDesk, request: PageRequest): Promise<Answer> {
  const { locale, form } = request;
  const id = gatheringIdOf(request);
  if (!id) return refusal('absent');
  const values = Object.fromEntries(form);
  const parsed = checkInSchema.safeParse(values);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => errorIn(locale, issue.message));
    return values['kind'] === 'paper'
      ? await paperCountPage(context, request, { values, errors })
      : await doorPage(context, request, { values, errors }, 'invalid');
  }
  const kept = await checkIn(context, id, parsed.data);
  if (kept.ok) return redirect(`${doorPath(locale, id)}?done=${parsed.data.kind}`);
  if (kept.refusal === 'absent') return refusal('absent');
  return await doorPage(
    context,
    request,
    { values, ...refusedIn(locale, kept.refusal) },
    kept.refusal === 'conflict' ? 'conflict' : 'invalid',
  );
}

function refusedIn(
  locale: Locale,
  refused: Exclude<CheckInRefusal, 'absent'>,
): Pick<DoorTyped, 'errors' | 'isDoubted'> {
  const t = doorText.in(locale);
  if (typeof refused === 'string') {
    return { errors: [{ field: 'ticket', text: t('error.ticket') }] };
  }
  const { verdict, seats } = refused;
  const text =
    verdict === 'more-than-seats' ? t(`verdict.${verdict}`, { seats }) : t(`verdict.${verdict}`);
  return { errors: [{ field: 'ticket', text }], isDoubted: true };
}

function errorIn(locale: Locale, problem: string): FormError {
  const t = doorText.in(locale);
  if (problem === 'ticket') return { field: 'ticket', text: t('error.ticket') };
  if (problem === 'first') return { field: 'firstTime', text: t('error.first') };
  if (problem === 'first-more-than-all') {
    return { field: 'firstTime', text: t('error.first-more-than-all') };
  }
  return { field: 'people', text: t('error.people') };
}

function Actions({ locale, door }: { readonly locale: Locale; readonly door: Door }) {
  const t = doorText.in(locale);
  const { id } = door.gathering;
  return (
    <>
      <a href={doorPath(locale, id, '/paper')}>{t('paper.print')}</a>{' '}
      <a href={doorPath(locale, id, '/count')}>{t('paper.add')}</a>{' '}
      <a href={doorPath(locale, id, '/sign-up')}>{t('enter')}</a>
    </>
  );
}

function Counts({ locale, door }: { readonly locale: Locale; readonly door: Door }) {
  const t = doorText.in(locale);
  const { came, cameFirst } = door.counts;
  return (
    <Panel>
      <PanelBody>
        <div data-door-shown="counts">
          <Figures
            locale={locale}
            figures={[
              { value: came, label: t('came', { count: came }) },
              { value: cameFirst, label: t('came.first', { count: cameFirst }) },
              { value: door.seats, label: t('seats', { count: door.seats }) },
            ]}
          />
        </div>
        <p class="hint" role="status" data-door-unsent hidden></p>
      </PanelBody>
    </Panel>
  );
}
