import { formatInstant } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { appealsText } from '../../messages/index.ts';
import type { ReadAppeal } from '../../use-cases/read-appeal.ts';
import { appealsDeskText } from './messages/index.ts';

interface StepsPanelProps {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly read: Pick<ReadAppeal, 'steps' | 'names'>;
}

/** What became of it so far, as its author reads it, and which colleague said so. */
export function StepsPanel({ locale, timeZone, read: { steps, names } }: StepsPanelProps) {
  const t = appealsDeskText.in(locale);
  const whoIs = ({ accountId }: ReadAppeal['steps'][number]) =>
    (accountId && names.get(accountId)) ?? t('colleague');
  return (
    <Panel title={t('steps')} hint={t('steps.hint')}>
      <PanelBody>
        {steps.length > 0 && (
          <ol class="entries">
            {steps.map((step) => (
              <li key={step.id}>
                <p class="quiet">
                  <Badge>{appealsText.in(locale)(`status.${step.status}`)}</Badge> {whoIs(step)},{' '}
                  {formatInstant(locale, step.at, timeZone)}
                </p>
                <Paragraphs text={step.words} />
              </li>
            ))}
          </ol>
        )}
        {steps.length === 0 && <p class="quiet">{t('steps.none')}</p>}
      </PanelBody>
    </Panel>
  );
}
