import { deskAreaName } from '#modules/areas/index.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { SideTally } from '../../domain/agreement/tally.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { SIDES } from '../../domain/side.ts';
import { type ReadAgreement, readAgreement } from '../../use-cases/agreement/read-agreement.ts';
import { agreementPath, agreementsPath, numberOf } from './agreement-paths.ts';
import { moment, TextBadge } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';
import { TextBody } from './text-body.tsx';

interface AgreementProps {
  readonly context: PlanContext;
  readonly request: PageRequest;
  readonly read: ReadAgreement;
}

/** The text of an address and what became of it; undefined: there is none. */
export async function agreementOf(
  context: PlanContext,
  request: PageRequest,
): Promise<ReadAgreement | undefined> {
  const year = numberOf(request, 'year');
  const number = numberOf(request, 'number');
  if (year === undefined || number === undefined) return undefined;
  const read = await readAgreement(context, { year, number });
  return read.ok ? read.value : undefined;
}

/** `/plan/{year}/agreement/{number}`: the very text, who voted on it, what was decided, and how to check it. */
export async function agreementPage(context: PlanContext, request: PageRequest): Promise<Answer> {
  const read = await agreementOf(context, request);
  if (!read) return refusal('absent');
  const { locale } = request;
  const t = agreementText.in(locale);
  const { text, plan } = read;
  const said = { year: String(text.year), number: String(text.numberInPlan) };
  const title = t('agreement', said);
  const props = { context, request, read };
  return page(
    <PublicPage request={request} title={title} description={t('agreement.description', said)}>
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('plan', said), href: localePath(locale, `/plan/${text.year}`) },
          { text: t('agreements.short'), href: agreementsPath(locale, text.year) },
          { text: t('text', said) },
        ]}
      />
      <h1>{title}</h1>
      <p class="lead">
        {deskAreaName(locale, context, plan.areaId)} ·{' '}
        <TextBadge locale={locale} status={text.status} />
      </p>
      <Became {...props} />
      <Sides {...props} />
      <Check {...props} />
      <section>
        <h2>{t('words')}</h2>
        <Renumbered {...props} />
        <TextBody words={text.words} level="h3" />
      </section>
    </PublicPage>,
  );
}

/** The words of an earlier text stay as they were voted on, with numbers that were counted over all plans of the year. */
function Renumbered({ request: { locale }, read: { renumbered } }: AgreementProps) {
  if (renumbered.length === 0) return null;
  const t = agreementText.in(locale);
  return (
    <Notice title={t('renumbered')}>
      <ul>
        {renumbered.map(({ number, numberInPlan }) => (
          <li key={number}>
            {t('renumbered.action', { was: String(number), now: String(numberInPlan) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Became({ context, request: { locale }, read: { text, voted, voters } }: AgreementProps) {
  const t = agreementText.in(locale);
  const at = text.decidedAt ? moment(context, locale, text.decidedAt) : '';
  switch (text.status) {
    case 'voting':
      return (
        <Notice>
          {t('became.voting', {
            until: moment(context, locale, text.endsAt),
            voted,
            voters: voters.length,
          })}
        </Notice>
      );
    case 'agreed':
      return <Notice tone="done">{t('became.agreed', { at })}</Notice>;
    case 'declined':
      return <Notice tone="warning">{t('became.declined', { at })}</Notice>;
    case 'thawed':
      return (
        <Notice tone="warning" title={t('became.thawed', { at })}>
          {text.reason === '' ? (
            <p>{t('became.thawed.edited')}</p>
          ) : (
            <div lang="uk">
              <Paragraphs text={text.reason} />
            </div>
          )}
        </Notice>
      );
  }
}

function Sides(props: AgreementProps) {
  const { request, read } = props;
  const t = agreementText.in(request.locale);
  return (
    <section>
      <h2>{t('sides')}</h2>
      <p>{t('sides.rule')}</p>
      {SIDES.map((side) => (
        <section key={side}>
          <h3>{t(`side.${side}`)}</h3>
          {read.result && (
            <SideResult {...props} tally={read.result.tally.find((one) => one.side === side)} />
          )}
          <ul>
            {read.voters
              .filter((voter) => voter.side === side)
              .map((voter) => (
                <VoterLine key={voter.id} {...props} voter={voter} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function SideResult({
  context,
  request: { locale },
  tally,
}: AgreementProps & { readonly tally: SideTally | undefined }) {
  if (!tally) return null;
  const t = agreementText.in(locale);
  return (
    <>
      <p>
        <b>{t(tally.saysYes ? 'side.yes' : 'side.no')}</b> {counts(locale, tally)}
      </p>
      {tally.hromadas.length > 0 && (
        <>
          <p>
            {t('hromadas', {
              yes: tally.hromadas.filter(({ saysYes }) => saysYes).length,
              all: tally.hromadas.length,
            })}
          </p>
          <ul>
            {tally.hromadas.map((one) => (
              <li key={one.areaId}>
                {deskAreaName(locale, context, one.areaId)}: {counts(locale, one)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function counts(
  locale: Locale,
  { yes, no, abstain, silent }: Pick<SideTally, 'yes' | 'no' | 'abstain' | 'silent'>,
): string {
  return agreementText.in(locale)('counts', { yes, no, abstain, silent });
}

function VoterLine({
  context,
  request: { locale },
  read: { result },
  voter,
}: AgreementProps & { readonly voter: ReadAgreement['voters'][number] }) {
  const t = agreementText.in(locale);
  const vote = result?.votes.find(({ voterId }) => voterId === voter.id);
  const where = voter.areaId ? `, ${deskAreaName(locale, context, voter.areaId)}` : '';
  return (
    <li>
      <span lang="uk">
        {voter.name}, {voter.post}
      </span>
      {where}
      {result && <>: {t(vote ? `choice.${vote.choice}` : 'choice.none')}</>}
      {vote && vote.words !== '' && (
        <blockquote lang="uk">
          <Paragraphs text={vote.words} />
        </blockquote>
      )}
    </li>
  );
}

/** The hashes, the files that they are of, and how anybody checks them without asking us. */
function Check({ request: { locale }, read: { text } }: AgreementProps) {
  const t = agreementText.in(locale);
  const at = (page: `/${string}`) => agreementPath(locale, text, page);
  return (
    <section>
      <h2>{t('check')}</h2>
      <p>{t('check.text')}</p>
      <p class="hash">
        <code>{text.hash}</code>
      </p>
      {text.protocol && (
        <>
          <p>{t('check.protocol')}</p>
          <p class="hash">
            <code>{text.protocol.hash}</code>
          </p>
        </>
      )}
      <p>{t('check.how')}</p>
      <pre class="hash">
        <code>
          sha256sum plan-{text.year}-{text.number}.txt
        </code>
      </pre>
      <LinkRows>
        <LinkRow href={at('/text.txt')} title={t('file.text')} about={t('file.text.about')} />
        {text.protocol && (
          <>
            <LinkRow href={at('/protocol')} title={t('file.print')} about={t('file.print.about')} />
            <LinkRow
              href={at('/protocol.docx')}
              title={t('file.docx')}
              about={t('file.docx.about')}
            />
            <LinkRow
              href={at('/protocol.txt')}
              title={t('file.protocol')}
              about={t('file.protocol.about')}
            />
          </>
        )}
      </LinkRows>
    </section>
  );
}
