import { z } from 'zod';
import { formCount } from '../../../../platform/http/form-texts.ts';
import { seenOf } from '../../../../kernel/changed-meanwhile.ts';
import { type Answer, type PageRequest, page, refusal } from '../../../../platform/http/route.ts';
import { answerAct, performAct, reasonOfTyped } from '../../../../ui/acts/answer-act.ts';
import { Button, Buttons } from '../../../../ui/components/button.tsx';
import { ChangedMeanwhile } from '../../../../ui/components/changed-meanwhile.tsx';
import { Choices } from '../../../../ui/components/choices.tsx';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { errorOf, type FormError } from '../../../../ui/components/form-error.ts';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import { CLASH_KINDS, CLASH_SEVERITIES, type ClashRules } from '../../domain/programme/clashes.ts';
import { changeProgrammeRules } from '../../use-cases/change-programme-rules.ts';
import { readProgrammeDesk } from '../../use-cases/read-programme-desk.ts';
import { deskForumPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { saidIn } from '../forum-words.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { programmeDeskText } from './messages/index.ts';
import { fieldOf, type Typed, typedForm } from './placing-fields.tsx';
import { programmePath } from './programme-pages.ts';

const severity = z.enum(CLASH_SEVERITIES, { error: 'choice-unknown' });
const LONGEST_WAY = 240;
const way = formCount(LONGEST_WAY).transform((minutes) => minutes ?? 0);

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

interface Filled {
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

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
  const kept = typedRules(rules);
  const { typed, errors, isStale } = filled ?? { typed: kept, errors: [], isStale: false };
  const t = programmeDeskText.in(locale);
  const of = fieldOf({ context, locale, forum, typed, errors });
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
          {isStale && (
            <ChangedMeanwhile
              locale={locale}
              facts={CLASH_KINDS.map((kind) => ({
                label: t(`kind.${kind}`),
                value: t(`severity.${rules.severity[kind]}`),
              }))}
            />
          )}
          <form method="post" action={programmePath(locale, forum, '/rules')} noValidate>
            <ErrorSummary locale={locale} errors={errors} />
            <input type="hidden" name="seenAt" value={seenOf(read.value)} />
            {CLASH_KINDS.map((kind) => (
              <Choices
                key={kind}
                locale={locale}
                name={kind}
                legend={t(`kind.${kind}`)}
                options={CLASH_SEVERITIES.map((value) => ({
                  value,
                  label: t(`severity.${value}.about`),
                }))}
                value={typed[kind] ?? ''}
                error={errorOf(errors, kind)}
              />
            ))}
            <Field {...of('betweenRooms')} label={t('way.rooms')} inputMode="numeric" />
            <Field
              {...of('betweenBuildings')}
              label={t('way.buildings')}
              hint={t('way.buildings.hint')}
              inputMode="numeric"
            />
            <Buttons>
              <Button>{t('rules.save')}</Button>
              <a href={programmePath(locale, forum)}>{t('back')}</a>
            </Buttons>
          </form>
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
