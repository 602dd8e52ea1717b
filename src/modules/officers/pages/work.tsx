import {
  type Answer,
  json,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import { formatNearDay, formatTime } from '#platform/i18n/dates.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { parseId } from '#kernel/ids.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { type Actor, type DeskContext, deskFrame } from '#modules/identity/index.ts';
import type { Category } from '#modules/settings/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { mayBeCountedTwice } from '../domain/work-entry.ts';
import { officersText } from '../messages/index.ts';
import { readOwnWork } from '../use-cases/read-own-work.ts';
import { recordWork, workSchema } from '../use-cases/record-work.ts';
import { withdrawWork } from '../use-cases/withdraw-work.ts';
import { WorkPad, WorkQueue, type WorkTyped } from './work-pad.tsx';
import { type WorkProps, workName, WorkTotals } from './work-totals.tsx';
import { workError, workIssues } from './work-words.ts';

export type WorkContext = OfficersContext & DeskContext;

/** `/desk/work`: a tap for each thing done, and what it comes to. */
export async function workPage(context: WorkContext, request: PageRequest): Promise<Answer> {
  return await showWork(context, request);
}

/** The pad's buttons and its form, without JavaScript. */
export async function writeWork(context: WorkContext, request: PageRequest): Promise<Answer> {
  const { locale, form } = request;
  const values = Object.fromEntries(form);
  const parsed = workSchema.safeParse(values);
  if (!parsed.success) {
    return await showWork(context, request, {
      values,
      errors: workIssues(locale, parsed.error.issues),
    });
  }
  const recorded = await recordWork(context, parsed.data);
  if (recorded.ok) {
    const done = new URLSearchParams({
      done: parsed.data.kind,
      count: String(parsed.data.count),
    });
    return redirect(localePath(locale, `/desk/work?${done}`));
  }
  if (recorded.refusal === 'forbidden') return refusal('absent');
  return await showWork(context, request, {
    values,
    errors: [workError(locale, recorded.refusal)],
  });
}

/**
 * What a telephone kept and sends now. It forgets an entry only when this answer names its key: an answer of
 * anything between them, or half an answer, does not. `as`: who last sent from there, by `senderOf`; where that was
 * another, it is not taken for the work of whoever is signed in now until they say so.
 */
export async function receiveWork(context: WorkContext, request: PageRequest): Promise<Answer> {
  const { as = '', ...values } = Object.fromEntries(request.form);
  const sender = senderOf(context.actor);
  if (as !== '' && as !== sender) return json({ other: values['key'] ?? '' });
  const parsed = workSchema.safeParse(values);
  const refused = (errors: readonly FormError[]) =>
    json({ refused: values['key'] ?? '', why: errors.map(({ text }) => text).join(' ') });
  if (!parsed.success) return refused(workIssues(request.locale, parsed.error.issues));
  const told = await recordWork(context, parsed.data);
  if (!told.ok) return refused([workError(request.locale, told.refusal)]);
  const { clock } = context.platform;
  const at = clock.now().toZonedDateTimeISO(clock.timeZone).toPlainTime();
  return json({ received: parsed.data.key, at: formatTime(at.toString()), as: sender });
}

/** By what a telephone knows again who sends from it: nothing that says who. */
function senderOf(actor: Actor): string {
  return fingerprint(['work sender', actor.kind === 'staff' ? actor.id : '']).slice(0, 16);
}

/** A slip is taken back. */
export async function takeWorkBack(context: WorkContext, request: PageRequest): Promise<Answer> {
  const id = parseId<'work-entry'>(request.params['id'] ?? '');
  if (!id) return refusal('absent');
  const withdrawn = await withdrawWork(context, id);
  if (withdrawn.ok) return redirect(localePath(request.locale, '/desk/work?withdrawn'));
  return refusal(withdrawn.refusal === 'day-too-old' ? 'conflict' : 'absent');
}

async function showWork(
  context: WorkContext,
  request: PageRequest,
  typed?: WorkTyped,
): Promise<Answer> {
  const { locale } = request;
  const t = officersText.in(locale);
  const read = await readOwnWork(context);
  if (!read.ok && read.refusal === 'forbidden') return refusal('absent');
  const frame = await deskFrame(context, request);
  const shared = { request, frame, title: t('work') };
  if (!read.ok) {
    return page(
      <DeskPage {...shared}>
        <NextStep title={t('work.not-an-officer')}>{t('work.not-an-officer.text')}</NextStep>
      </DeskPage>,
    );
  }
  const work = read.value;
  return page(
    <DeskPage
      {...shared}
      lead={t('work.lead')}
      done={doneWords(request, work.categories)}
      islands={['work-log']}
      aside={
        <div id="work-totals" data-after-tap>
          <WorkTotals locale={locale} work={work} />
        </div>
      }
    >
      <ErrorSummary locale={locale} errors={typed?.errors ?? []} />
      <Panel title={t('work.pad')}>
        <PanelBody>
          <WorkPad
            locale={locale}
            categories={work.categories}
            today={context.platform.clock.today()}
            newKey={() => context.platform.random.uuid()}
            {...(typed ? { typed } : {})}
          />
          <WorkQueue locale={locale} always={false} />
          <p>
            <a href={localePath(locale, '/work-log')}>{t('work.telephone.link')}</a>
          </p>
        </PanelBody>
      </Panel>
      <div id="work-latest" data-after-tap>
        <Latest locale={locale} work={work} today={context.platform.clock.today()} />
      </div>
    </DeskPage>,
    typed ? { reason: 'invalid' } : {},
  );
}

function doneWords({ locale, query }: PageRequest, categories: readonly Category[]) {
  const t = officersText.in(locale);
  if (query.has('withdrawn')) return t('work.withdrawn');
  const done = categories.find(({ key }) => key === query.get('done'));
  const count = Number(query.get('count') ?? 1);
  return done && t('work.done', { name: done.name[mainLocale(locale)], count });
}

function Latest({ today, ...props }: WorkProps & { readonly today: Temporal.PlainDate }) {
  const { locale, work } = props;
  const t = officersText.in(locale);
  if (work.latest.length === 0) {
    return <NextStep title={t('work.empty')}>{t('work.empty.text')}</NextStep>;
  }
  return (
    <Panel title={t('work.latest')}>
      <ul class="tasks">
        {work.latest.map((entry) => {
          const name = workName(props, entry.kind);
          const day = formatNearDay(locale, entry.doneOn, today);
          return (
            <li key={entry.id} class="work-entry" data-row>
              <span>
                <b>{name}</b>
                {entry.count > 1 && ` × ${entry.count}`} <span class="quiet">{day}</span>
                {mayBeCountedTwice(entry, work.latest) && (
                  <>
                    <br />
                    <span class="quiet">{t('work.twice')}</span>
                  </>
                )}
              </span>
              {entry.isWrittenElsewhere ? (
                <span class="quiet">{t('work.elsewhere')}</span>
              ) : (
                <PostButton
                  action={localePath(locale, `/desk/work/${entry.id}/withdraw`)}
                  kind="link"
                  label={t('work.withdraw.label', { name, day })}
                >
                  {t('work.withdraw')}
                </PostButton>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
