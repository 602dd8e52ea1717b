import type { Locale } from '#platform/i18n/locales.ts';
import { Checks } from '#ui/components/checks.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { colleagueToday } from '#modules/officers/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { KeeperChoice } from '../../use-cases/registration/read-registration.ts';
import { fieldOf } from '#ui/acts/filled.ts';
import { registrationDeskText } from './messages/index.ts';

/** What stands in the form: sent once, or more than once. */
export interface ArrangingTyped {
  readonly one: Readonly<Record<string, string>>;
  readonly keeperIds: readonly string[];
}

interface RegistrationFieldsProps {
  readonly locale: Locale;
  readonly context: Pick<ForumContext, 'officers' | 'platform'>;
  readonly typed: ArrangingTyped;
  readonly errors: readonly FormError[];
  readonly choices: readonly KeeperChoice[];
}

export function RegistrationFields(props: RegistrationFieldsProps) {
  const { locale, context, typed, errors, choices } = props;
  const t = registrationDeskText.in(locale);
  const of = fieldOf({ locale, typed: typed.one, errors });
  return (
    <>
      <Panel title={t('sign-up')}>
        <PanelBody>
          <Tick name="isNeeded" isTicked={typed.one['isNeeded'] === 'yes'} hint={t('sign-up.hint')}>
            {t('sign-up.tick')}
          </Tick>
          <Field
            {...of('opensOn')}
            label={t('opens')}
            hint={t('opens.hint')}
            type="date"
            optional
          />
          <Field {...of('opensFrom')} label={t('opens-from')} type="time" optional />
          <Field
            {...of('capacity')}
            label={t('capacity')}
            hint={t('capacity.hint')}
            inputMode="numeric"
            optional
          />
          <Field {...of('mostSeats')} label={t('most')} hint={t('most.hint')} inputMode="numeric" />
          <Field
            {...of('overbookingPercent')}
            label={t('overbooking')}
            hint={t('overbooking.hint')}
            inputMode="numeric"
          />
          <Field
            {...of('offerHours')}
            label={t('offer')}
            hint={t('offer.hint')}
            inputMode="numeric"
          />
          <Field
            {...of('closesHoursBefore')}
            label={t('closes')}
            hint={t('closes.hint')}
            inputMode="numeric"
          />
        </PanelBody>
      </Panel>
      <Panel title={t('doors')}>
        <PanelBody>
          <Checks
            locale={locale}
            name="keeperIds"
            legend={t('keepers')}
            hint={choices.length === 0 ? t('keepers.none') : t('keepers.hint')}
            options={choices.map((keeper) => ({
              value: keeper.id,
              label: colleagueToday(locale, context, keeper),
            }))}
            values={typed.keeperIds}
            error={errorOf(errors, 'keeperIds')}
          />
        </PanelBody>
      </Panel>
    </>
  );
}
