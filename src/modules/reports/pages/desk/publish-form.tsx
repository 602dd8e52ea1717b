import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { Checks } from '#ui/components/checks.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import { MAX_PLACE_LENGTH, MAX_WORDS_LENGTH } from '../../domain/report.ts';
import { reportPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';

/** What is typed, or what there is to begin with: the published words, else the author’s own. */
export function publishedWords({ read: { report, published }, sent: { values } }: ReportParts) {
  return {
    words: values['words'] ?? published?.words ?? report.words,
    placeWords: values['placeWords'] ?? published?.placeWords ?? report.placeWords,
  };
}

/** Starts from what the author wrote: a name, a door, a telephone do not go out. */
export function PublishForm(props: ReportParts) {
  const { request, read, sent } = props;
  const { locale } = request;
  const { report, published } = read;
  const t = reportsDeskText.in(locale);
  const { words, placeWords } = publishedWords(props);
  const contacts = contactsInWords(`${words}\n${placeWords}`);
  const seenAt = published ? published.editedAt : report.changedAt;
  return (
    <Panel title={t('publish.words')}>
      <PanelBody>
        {sent.isStale && <ConflictNotice {...props} />}
        <ErrorSummary locale={locale} errors={sent.errors} />
        <form
          id={PUBLISH_FORM}
          method="post"
          action={reportPath(locale, report.id, '/publish')}
          noValidate
        >
          <SeenAt now={seenAt.toString()} sent={sent.values['seenAt']} isStale={sent.isStale} />
          <Field
            locale={locale}
            name="words"
            label={t('publish.words.label')}
            hint={t('publish.words.hint')}
            value={words}
            error={errorOf(sent.errors, 'words')}
            maxLength={MAX_WORDS_LENGTH}
            rows={6}
          />
          {report.positionRule === 'place' && (
            <Field
              locale={locale}
              name="placeWords"
              label={t('publish.place')}
              hint={t('publish.place.hint')}
              value={placeWords}
              error={errorOf(sent.errors, 'placeWords')}
              maxLength={MAX_PLACE_LENGTH}
              optional
            />
          )}
          {contacts.length > 0 && (
            <Checks
              locale={locale}
              name="contacts-confirmed"
              legend={t('publish.contacts', {
                contacts: contacts.map(({ written }) => written).join(', '),
              })}
              options={[{ value: 'yes', label: t('publish.contacts.confirm') }]}
              values={sent.values['contacts-confirmed'] === 'yes' ? ['yes'] : []}
            />
          )}
          <Buttons>
            <Button kind="plain" name="act" value="look">
              {t('publish.look')}
            </Button>
            <Button name="act" value="publish">
              {t(published ? 'rewrite.send' : 'publish.send')}
            </Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

/** The button of the author’s words stands beside it. */
const PUBLISH_FORM = 'publish-form';

/** What its author wrote, and what they are put back by. */
export function AuthorsWords({ request: { locale }, read: { report } }: ReportParts) {
  const t = reportsDeskText.in(locale);
  const isPlaceShown = report.positionRule === 'place' && report.placeWords !== '';
  return (
    <Panel title={t('publish.own')}>
      <PanelBody>
        <blockquote lang={report.language}>
          <Paragraphs text={report.words} />
        </blockquote>
        {isPlaceShown && (
          <p class="quiet" lang={report.language}>
            {report.placeWords}
          </p>
        )}
        <Buttons>
          <Button kind="plain" name="act" value="own" form={PUBLISH_FORM}>
            {t('publish.own.take')}
          </Button>
        </Buttons>
        <p class="quiet">{t('publish.own.hint')}</p>
      </PanelBody>
    </Panel>
  );
}

function ConflictNotice({
  request: { locale },
  read: { report, published },
  sent: { values },
}: ReportParts) {
  const t = reportsDeskText.in(locale);
  const placeWords = { label: t('publish.place'), typed: values['placeWords'] ?? '' };
  return (
    <EditConflictNotice
      locale={locale}
      facts={
        published
          ? [
              {
                label: t('publish.words.label'),
                value: published.words,
                typed: values['words'],
              },
              { ...placeWords, value: published.placeWords },
            ]
          : [{ label: t('status'), value: t(`status.${report.status}`) }]
      }
    />
  );
}
