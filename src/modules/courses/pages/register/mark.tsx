import { z } from 'zod';
import type { ParticipantId } from '#kernel/ids.ts';
import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { chosenId, seenSchema } from '#platform/http/form-schemas.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Checks } from '#ui/components/checks.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { isOfChildren } from '../../domain/cohort.ts';
import { type MarkRefusal, markSession } from '../../use-cases/mark-session.ts';
import { readSessionRegister, type SessionRegister } from '../../use-cases/read-register.ts';
import { deskCohortPath } from '../desk/desk-pages.ts';
import { whenOf } from '../course-words.ts';
import { registerText } from './messages/index.ts';
import { Person } from './person.tsx';
import { type RegisterDesk, sessionIdOf, sessionPath, unitWords } from './register-desk.ts';

export const MARK_FIELDS = ['seenAt', 'present'] as const;

const markSchema = z.strictObject({
  seenAt: z.union([z.literal('').transform(() => undefined), seenSchema]),
  present: z.array(chosenId<'participant'>()).max(1000),
});

/** `/desk/courses/sessions/{id}`: who was there, ticked on a telephone; without a script. */
export async function markPage(context: RegisterDesk, request: PageRequest): Promise<Answer> {
  return request.method === 'POST' ? await mark(context, request) : await show(context, request);
}

async function mark(context: RegisterDesk, request: PageRequest): Promise<Answer> {
  const id = sessionIdOf(request);
  const { locale, form } = request;
  const parsed = markSchema.safeParse({
    seenAt: form.get('seenAt') ?? '',
    present: form.getAll('present'),
  });
  if (!id) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const { seenAt, present } = parsed.data;
  const presentIds = present.filter((one): one is ParticipantId => one !== undefined);
  const marked = await markSession(context, { id, presentIds, seenAt });
  if (marked.ok) return redirect(`${sessionPath(locale, id)}?done=marked`);
  return marked.refusal === 'absent'
    ? refusal('absent')
    : await show(context, request, marked.refusal);
}

async function show(
  context: RegisterDesk,
  request: PageRequest,
  refused?: Exclude<MarkRefusal, 'absent'>,
): Promise<Answer> {
  const id = sessionIdOf(request);
  const read = id && (await readSessionRegister(context, { id }));
  if (!read?.ok) return refusal('absent');
  const register = read.value;
  const { locale } = request;
  const { course, cohort, session } = register;
  const t = registerText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('mark.title', { unit: unitWords(locale, course, session.unitNumber) })}
      lead={whenOf(context, locale, session)}
      crumbs={[
        { text: t('courses'), href: localePath(locale, '/desk/courses') },
        {
          text: t('register.of', { number: cohort.number }),
          href: deskCohortPath(locale, cohort.id, '/register'),
        },
      ]}
      done={refused ? undefined : didIn(request)}
      hears={['cohort.*']}
    >
      {refused === 'changed' && (
        <Notice tone="warning" live>
          {t('mark.changed')}
        </Notice>
      )}
      {isOfChildren(cohort) && <Notice>{t('children')}</Notice>}
      <Panel>
        <PanelBody>
          <Marks locale={locale} register={register} />
        </PanelBody>
      </Panel>
    </DeskPage>,
    { headers: NO_STORE, ...reasonOf(refused) },
  );
}

function didIn({ locale, query }: PageRequest): string | undefined {
  return query.get('done') === 'marked' ? registerText.in(locale)('did.marked') : undefined;
}

function reasonOf(refused: MarkRefusal | undefined): { readonly reason?: PageReason } {
  if (!refused) return {};
  return { reason: refused === 'changed' ? 'conflict' : 'invalid' };
}

interface MarksProps {
  readonly locale: Locale;
  readonly register: SessionRegister;
}

function Marks({ locale, register }: MarksProps) {
  const t = registerText.in(locale);
  const { cohort, session, people, presentIds, held, obstacle } = register;
  if (obstacle) return <p>{t(`mark.${obstacle}`)}</p>;
  if (people.length === 0) return <p>{t('mark.nobody')}</p>;
  return (
    <form method="post" action={sessionPath(locale, session.id)} noValidate>
      <input type="hidden" name="seenAt" value={held?.markedAt.toString() ?? ''} />
      <p class="quiet">{held ? t('mark.before', { count: held.came }) : t('mark.first')}</p>
      <Checks
        locale={locale}
        name="present"
        legend={t('mark.legend')}
        values={presentIds}
        options={people.map((person) => ({
          value: person.id,
          label: (
            <>
              <Person locale={locale} person={person} />
              {person.cohortId !== cohort.id && <em> {t('guest')}</em>}
            </>
          ),
        }))}
      />
      <Buttons>
        <Button>{t('mark.save')}</Button>
        <a href={deskCohortPath(locale, cohort.id, '/register')}>{t('back')}</a>
      </Buttons>
    </form>
  );
}
