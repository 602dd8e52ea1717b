import { deskAreaName } from '#modules/areas/index.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { WhySilent } from '#modules/officers/index.ts';
import type { Answerable } from '../../domain/promise.ts';
import { isPromiseOpen, PROMISE_STEPS } from '../../domain/promise-status.ts';
import { promisesText } from '../../messages/index.ts';
import { type ReadDeskPromise, readDeskPromise } from '../../use-cases/read-desk-promise.ts';
import { PromiseHistory } from '../public/promise-history.tsx';
import { beginningOf, Owner, PromiseMarks } from '../public/promise-words.tsx';
import { deskPromisePath, deskPromisesPath, promiseIdOf, type PromisesDesk } from './desk-pages.ts';
import { promisesDeskText } from './messages/index.ts';

const DONE = ['given', 'answered', 'changed', 'withdrawn', 'impossible'] as const;

/** `/desk/promises/:id`: what everybody reads, and what can be done with it. */
export async function deskPromisePage(
  context: PromisesDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = promiseIdOf(request);
  const read = id && (await readDeskPromise(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { promise } = read.value;
  const { locale, query } = request;
  const t = promisesDeskText.in(locale);
  const title = beginningOf(promise.words);
  const done = DONE.find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={<PromiseMarks locale={locale} promise={promise} />}
      crumbs={[{ text: t('promises'), href: deskPromisesPath(locale) }, { text: title }]}
      done={done && t(`done.${done}`)}
      hears={['promise.*']}
      actions={<Acts request={request} read={read.value} />}
      aside={<FactsPanel context={context} request={request} read={read.value} />}
    >
      <Panel title={promisesText.in(locale)('promise.history')}>
        <PanelBody>
          <div lang="uk">
            <Paragraphs text={promise.words} />
          </div>
          <PromiseHistory context={context} locale={locale} promise={promise} />
        </PanelBody>
      </Panel>
    </DeskPage>,
  );
}

interface PartProps {
  readonly request: PageRequest;
  readonly read: ReadDeskPromise;
}

/** No more than may be done with it now. */
function Acts({ request: { locale }, read: { promise, mayAnswer } }: PartProps) {
  const t = promisesDeskText.in(locale);
  const { id, status } = promise;
  return (
    <>
      {mayAnswer && PROMISE_STEPS[status].length > 0 && (
        <ButtonLink href={deskPromisePath(locale, id, '/answer')}>{t('answer')}</ButtonLink>
      )}
      {mayAnswer && isPromiseOpen(status) && (
        <>
          <ButtonLink kind="plain" href={deskPromisePath(locale, id, '/change')}>
            {t('change')}
          </ButtonLink>
          <ButtonLink kind="plain" href={deskPromisePath(locale, id, '/withdraw')}>
            {t('withdraw')}
          </ButtonLink>
        </>
      )}
      <a href={localePath(locale, `/promises/${id}`)}>{t('public')}</a>
    </>
  );
}

function FactsPanel({
  context,
  request: { locale },
  read: { promise },
}: PartProps & { readonly context: PromisesDesk }) {
  const t = promisesText.in(locale);
  const { owner, deputy, dueOn, firstDueOn, areaId } = promise;
  const named = (one: Answerable) => (
    <>
      <Owner locale={locale} context={context} owner={one} />
      <WhySilent
        locale={locale}
        context={context}
        holder={one.officerId && { officerId: one.officerId }}
      />
    </>
  );
  return (
    <Panel>
      <PanelBody>
        <Facts
          rows={[
            {
              term: t('promise.owner'),
              value: named(owner),
            },
            {
              term: t('promise.deputy'),
              value: deputy && named(deputy),
            },
            { term: t('promise.due'), value: formatDay(locale, dueOn) },
            {
              term: t('promise.first-due'),
              value: !firstDueOn.equals(dueOn) && formatDay(locale, firstDueOn),
            },
            { term: t('promise.where'), value: deskAreaName(locale, context, areaId) },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}
