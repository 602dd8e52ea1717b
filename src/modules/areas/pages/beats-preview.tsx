import type { PageRequest } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { BeatsRefusal } from '../domain/beats/beats-refusal.ts';
import { areasText } from '../messages/index.ts';
import type { BeatsPreview } from '../use-cases/preview-beats.ts';
import type { HromadaBeats } from '../use-cases/read-hromada-beats.ts';
import { BeatsShown } from './beats-shown.tsx';
import { noteWords, refusalWords } from './finding-words.ts';

/** What came of a wish that was looked at. */
export interface Looked {
  /** Undefined where the wish cannot be: `fault` says why. */
  readonly preview: BeatsPreview | undefined;
  readonly fault: BeatsRefusal | undefined;
}

interface PreviewProps extends Looked {
  readonly request: PageRequest;
  readonly beats: HromadaBeats;
  /** To which field of the form a refusal leads. */
  readonly field: string;
  /** The button that writes it. */
  readonly write: {
    readonly action: string;
    readonly label: string;
    /** What was typed. */
    readonly fields: readonly (readonly [name: string, value: string])[];
    readonly kind?: 'main' | 'danger';
  };
}

/** What would come of a wish, above its form; where somebody else was faster, what they made as well. */
export function PreviewOfBeats({
  request: { locale },
  beats,
  field,
  write,
  ...looked
}: PreviewProps) {
  const t = areasText.in(locale);
  const { preview, fault } = looked;
  const isStale = fault?.code === 'changed-meanwhile';
  return (
    <>
      {fault && !isStale && (
        <ErrorSummary locale={locale} errors={[{ field, text: refusalWords(locale, fault) }]} />
      )}
      {isStale && (
        <>
          <Notice tone="warning" title={t('desk.beats.changed')} live>
            {t('desk.beats.changed.text')}
          </Notice>
          <BeatsShown locale={locale} title={t('desk.beats.now')} view={beats.view} />
        </>
      )}
      {preview && (
        <>
          <BeatsShown
            locale={locale}
            title={t('desk.beats.preview')}
            hint={t('desk.beats.preview.hint')}
            view={preview.view}
          />
          <Changes locale={locale} preview={preview} />
          <form method="post" action={write.action}>
            {[...write.fields, ['version', beats.version] as const].map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
            <p class="buttons">
              <button
                class={`button ${write.kind ?? 'main'}`}
                type="submit"
                name="act"
                value="write"
              >
                {write.label}
              </button>
            </p>
          </form>
        </>
      )}
    </>
  );
}

interface ChangesProps {
  readonly locale: Locale;
  readonly preview: BeatsPreview;
}

function Changes({ locale, preview: { lines, joined, leftOut } }: ChangesProps) {
  const t = areasText.in(locale);
  const said = [
    ...lines
      .filter(({ notes }) => notes.length > 0)
      .map(({ name, notes }) => {
        const words = notes.map((note) => noteWords(locale, note)).join('; ');
        return `${name ?? t('line.nameless')}: ${words}`;
      }),
    ...joined.map((one) => t('beats.joined', one)),
    ...(leftOut.length > 0 ? [t('beats.left-out', { names: leftOut.join(', ') })] : []),
  ];
  return (
    <Panel title={t('desk.beats.preview.changes')}>
      <PanelBody>
        {said.length === 0 ? (
          <p class="quiet">{t('desk.beats.preview.none')}</p>
        ) : (
          <ul>
            {said.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </PanelBody>
    </Panel>
  );
}
