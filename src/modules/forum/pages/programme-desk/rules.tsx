import { z } from 'zod';
import { formCount } from '#platform/http/form-texts.ts';
import { seenOf } from '#kernel/edit-conflict.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { fieldOf, type Filled, type Typed } from '#ui/acts/filled.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { CLASH_KINDS, CLASH_SEVERITIES, type ClashRules } from '../../domain/programme/clashes.ts';
import { changeProgrammeRules } from '../../use-cases/change-programme-rules.ts';
import { readProgrammeDesk } from '../../use-cases/read-programme-desk.ts';
import { deskForumPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { programmeDeskText } from './messages/index.ts';
import { typedForm } from './placing-fields.tsx';
import { programmePath } from './programme-pages.ts';

const severity = z.enum(CLASH_SEVERITIES, { error: 'choice-unknown' });
const MAX_WAY_MINUTES = 240;
const way = formCount(MAX_WAY_MINUTES).transform((minutes) => minutes ?? 0);

const rulesSchema = z.strictObject({
  speaker: severity,
  room: severity,
  availability: severity,
  travel: severity,
  betweenRooms: way,
  betweenBuildings: way,
  seenAt: z.string().default(''),
});
export const RULES_FIELDS = Object.keys(rulesSchema.shape);

/** `/desk/forum/{id}/programme/rules`: what keeps a programme from being published, and what is only told of. */
export async function rulesPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  if (request.method === 'GET') return await show(context, request, undefined);
  const forumId = forumIdOf(request);
  if (!forumId) return refusal('absent');
  const { locale } = request;
  const typed = typedForm(request);
  const done = await performAct(
    rulesSchema.safeParse(typed),
    ({ betweenRooms, betweenBuildings, seenAt, ...severities }) =>
      changeProgrammeRules(context, {
        forumId,
        rules: {
          severity: severities,
          minutesBetweenRooms: betweenRooms,
          minutesBetweenBuildings: betweenBuildings,
        },
        seen: seenAt,
      }),
  );
  return await answerAct(done, {
    done: programmePath(locale, { id: forumId }, '', { done: 'rules' }),
    impossible: programmePath(locale, { id: forumId }),
    issueErrors: (issues) => issueErrors(locale, issues),
    reasonError: (reason) => reasonError(locale, reason),
    again: (errors, isStale) => show(context, request, { typed, errors, isStale }),
  });
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  filled: Filled | undefined,
): Promise<Answer> {
  const forumId = forumIdOf(request);
  const read = forumId && (await readProgrammeDesk(context, { forumId }));
  if (!read?.ok || !read.value.mayArrange) return refusal('absent');
  const { locale } = request;
  const { forum, rules } = read.value;
  const shown = filled ?? { typed: typedRules(rules), errors: [], isStale: false };
  const t = programmeDeskText.in(locale);
  const of = fieldOf({ locale, ...shown });
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('rules')}
      lead={t('rules.lead')}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('programme'), href: programmePath(locale, forum) },
        { text: t('rules') },
      ]}
    >
      <Panel>
        <PanelBody>
          <ActForm
            locale={locale}
            action={programmePath(locale, forum, '/rules')}
            filled={shown}
            seenAt={seenOf(read.value)}
            now={CLASH_KINDS.map((kind) => ({
              label: t(`kind.${kind}`),
              value: t(`severity.${rules.severity[kind]}`),
            }))}
            button={t('rules.save')}
            back={{ href: programmePath(locale, forum), text: t('back') }}
          >
            {CLASH_KINDS.map((kind) => (
              <Choices
                key={kind}
                {...of(kind)}
                legend={t(`kind.${kind}`)}
                options={CLASH_SEVERITIES.map((value) => ({
                  value,
                  label: t(`severity.${value}.about`),
                }))}
              />
            ))}
            <Field {...of('betweenRooms')} label={t('way.rooms')} inputMode="numeric" />
            <Field
              {...of('betweenBuildings')}
              label={t('way.buildings')}
              hint={t('way.buildings.hint')}
              inputMode="numeric"
            />
          </ActForm>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

function typedRules({ severity: kept, ...ways }: ClashRules): Typed {
  return {
    ...kept,
    betweenRooms: String(ways.minutesBetweenRooms),
    betweenBuildings: String(ways.minutesBetweenBuildings),
  };
}
