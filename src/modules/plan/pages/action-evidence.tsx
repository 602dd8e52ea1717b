import type { Locale } from '#platform/i18n/locales.ts';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { WithUkrainian } from '#ui/components/ukrainian.tsx';
import type { ActionEvidence, JointAction } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { dayOf } from './action-history.tsx';
import { planText } from '../messages/index.ts';

interface EvidenceListProps {
  readonly context: Pick<PlanContext, 'platform'>;
  readonly locale: Locale;
  readonly action: Pick<JointAction, 'year' | 'number'>;
  readonly evidence: readonly ActionEvidence[];
}

/** What shows that it was done: words, an address, a photograph, a document to download. */
export function EvidenceList({ context, locale, action, evidence }: EvidenceListProps) {
  const t = planText.in(locale);
  return (
    <ol class="entries">
      {evidence.map((one) => {
        const day = dayOf(context, locale, one.givenAt);
        const path = `/plan/${action.year}/action/${action.number}/evidence/${one.id}`;
        return (
          <li key={one.id}>
            <p class="quiet">{day}</p>
            <div lang="uk">
              <Paragraphs text={one.words} />
            </div>
            {one.link && (
              <p>
                <a href={one.link} rel="nofollow noopener noreferrer">
                  {one.link.replace(/^https?:\/\//, '')}
                </a>
              </p>
            )}
            {one.document && (
              <p>
                <a href={`${path}/document`}>
                  <WithUkrainian
                    locale={locale}
                    line={t('evidence.document', { name: one.document.name })}
                    words={one.document.name}
                  />
                </a>
              </p>
            )}
            {one.photo && (
              <ul class="published-photos report-photos">
                <li>
                  <a href={`${path}/photo`}>
                    <img
                      src={`${path}/small`}
                      alt={t('evidence.photo', { day })}
                      width={one.photo.width}
                      height={one.photo.height}
                      loading="lazy"
                    />
                  </a>
                </li>
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
