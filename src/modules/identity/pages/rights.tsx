import { type AccountId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { JumpLinks } from '#ui/components/jump-links.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { uiText } from '#ui/messages/index.ts';
import type { Actor } from '../domain/actor.ts';
import type { ClassRights, Reason } from '../domain/explain-rights.ts';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import type { GivenGrant } from '../domain/staff-person.ts';
import { identityText } from '../messages/index.ts';
import { type ReadRights, readRights } from '../use-cases/read-rights.ts';
import { deskFrame } from './desk-frame.ts';
import { GrantList } from './grant-list.tsx';
import { areaWords, whereWords } from './people-words.ts';
import { permissionWords, reachWords } from './permission-words.ts';

/** `/account/rights`: what I may do here, and why. */
export async function ownRightsPage(
  context: PeopleDeskContext,
  request: PageRequest<Actor>,
): Promise<Answer> {
  const { actor } = context;
  if (actor.kind !== 'staff') return refusal('absent');
  return await show(context, request, actor.id);
}

/** `/desk/people/:id/rights`: the same of a person for whom one answers. */
export async function personRightsPage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'account'>(request.params['id'] ?? '');
  return id ? await show(context, request, id) : refusal('absent');
}

async function show(
  context: PeopleDeskContext,
  request: PageRequest,
  id: AccountId,
): Promise<Answer> {
  const read = await readRights(context, id);
  if (!read.ok) return refusal('absent');
  const { locale } = request;
  const t = identityText.in(locale);
  const own = context.actor.kind === 'staff' && context.actor.id === id;
  const title = own ? t('rights.own.title') : t('rights.person.title', { name: read.value.name });
  const person = localePath(locale, `/desk/people/${id}`);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      {...(own
        ? { lead: t('rights.own.lead') }
        : {
            crumbs: [
              { text: t('people'), href: localePath(locale, '/desk/people') },
              { text: read.value.name, href: person },
              { text: title },
            ],
          })}
      hears={['grant.*', 'break-glass.*']}
      actions={
        <ButtonLink kind="plain" href={localePath(locale, '/desk/rights')}>
          {t('rights.whole')}
        </ButtonLink>
      }
      aside={<Held context={context} locale={locale} id={id} rights={read.value} />}
    >
      <Parts locale={locale} classes={read.value.classes} />
      {read.value.classes.filter(isOpen).map((one) => (
        <ClassPanel key={one.dataClass} context={context} locale={locale} rights={one} />
      ))}
      <Closed locale={locale} classes={read.value.classes} />
    </DeskPage>,
  );
}

interface ClassesProps {
  readonly locale: Locale;
  readonly classes: readonly ClassRights<GivenGrant>[];
}

function isOpen({ reasons }: ClassRights<GivenGrant>): boolean {
  return reasons.length > 0;
}

/** The page is long, and what stays closed stands at its end. */
function Parts({ locale, classes }: ClassesProps) {
  const t = identityText.in(locale);
  const open = classes.filter(isOpen).map(({ dataClass }) => ({
    id: `class-${dataClass}`,
    text: t(`class.${dataClass}`),
  }));
  const closed = classes.every(isOpen) ? [] : [{ id: CLOSED, text: t('rights.none') }];
  return <JumpLinks label={uiText.in(locale)('desk.parts')} links={[...open, ...closed]} />;
}

const CLOSED = 'closed';

interface HeldProps {
  readonly context: PeopleDeskContext;
  readonly locale: Locale;
  readonly id: AccountId;
  readonly rights: ReadRights;
}

function Held({ context, locale, id, rights }: HeldProps) {
  const t = identityText.in(locale);
  return (
    <Panel title={t('person.held')} hint={rights.held.length}>
      <GrantList
        context={context}
        locale={locale}
        personId={id}
        grants={rights.held}
        revocable={new Set()}
      />
    </Panel>
  );
}

interface ClassPanelProps {
  readonly context: PeopleDeskContext;
  readonly locale: Locale;
  readonly rights: ClassRights<GivenGrant>;
}

function ClassPanel({ context, locale, rights: { dataClass, reasons } }: ClassPanelProps) {
  const t = identityText.in(locale);
  const title = t(`class.${dataClass}`);
  const about = t(`class.${dataClass}.about`);
  return (
    <Panel id={`class-${dataClass}`} title={title} hint={about}>
      <DeskTable
        caption={title}
        rows={reasons}
        keyOf={({ role, reaches, grant, areaId }) =>
          `${role} ${reaches.join(' ')} ${grant?.id} ${areaId}`
        }
        columns={[
          {
            id: 'why',
            heading: t('rights.why'),
            cell: (reason) => <Why context={context} locale={locale} reason={reason} />,
          },
          {
            id: 'may',
            heading: t('rights.may'),
            cell: ({ permissions }) => (
              <ul class="may-list">
                {permissions.map((row) => (
                  <li key={row.permission}>
                    {permissionWords(locale, row)}
                    {row.stepUp && <span class="quiet"> · {t('rights.step-up')}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Panel>
  );
}

/** What stays closed to this person, said too: nobody has to guess. */
function Closed({ locale, classes }: ClassesProps) {
  const t = identityText.in(locale);
  const closed = classes.filter((one) => !isOpen(one));
  if (closed.length === 0) return null;
  return (
    <Panel id={CLOSED} title={t('rights.none')}>
      <PanelBody>
        <Facts
          rows={closed.map(({ dataClass }) => ({
            term: t(`class.${dataClass}`),
            value: t(`class.${dataClass}.about`),
          }))}
        />
      </PanelBody>
    </Panel>
  );
}

interface WhyProps {
  readonly context: PeopleDeskContext;
  readonly locale: Locale;
  readonly reason: Reason<GivenGrant>;
}

/** «Координатор, Татарбунарська громада»; and how far it reaches. */
function Why({ context, locale, reason }: WhyProps) {
  const t = identityText.in(locale);
  const { grant, role, reaches, areaId } = reason;
  const because = () => {
    if (grant) {
      const where = whereWords(locale, context.places, grant);
      return t('rights.because', { role: t(`role.${grant.role}`), where });
    }
    return role === 'break-glass'
      ? t('rights.because.break-glass', { where: areaWords(locale, context.places, areaId) })
      : t('rights.because.signed-in');
  };
  return (
    <>
      {because()}
      <div class="quiet">{reachWords(locale, reaches)}</div>
    </>
  );
}
