import type { PageRequest } from '#platform/http/route.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { CHOICES, MAX_DISSENT_LENGTH } from '../../domain/agreement/voter.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import type { ReadVoting } from '../../use-cases/agreement/read-voting.ts';
import { deskVotePath } from './agreement-paths.ts';
import { moment } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';

interface VoteFormProps {
  readonly context: PlanDesk;
  readonly request: PageRequest;
  readonly read: ReadVoting;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** One’s own vote: as it was cast, or the form of it. What was typed stays even where it is too late. */
export function VoteForm(props: VoteFormProps) {
  const { read, values, errors } = props;
  if (read.vote && values['words'] === undefined) return <Cast {...props} vote={read.vote} />;
  if (!read.isOpen && errors.length === 0) return null;
  return <Form {...props} />;
}

function Cast({
  context,
  request: { locale },
  read: { text, isOpen },
  vote,
  errors,
}: VoteFormProps & { readonly vote: NonNullable<ReadVoting['vote']> }) {
  const t = agreementText.in(locale);
  return (
    <Panel title={t('vote.own')}>
      <PanelBody>
        <ErrorSummary locale={locale} errors={errors} />
        <p>
          <b>{t(`choice.${vote.choice}`)}</b> · {moment(context, locale, vote.castAt)}
        </p>
        {vote.words !== '' && (
          <blockquote lang="uk">
            <Paragraphs text={vote.words} />
          </blockquote>
        )}
        {isOpen && (
          <>
            <p class="quiet">{t('withdraw.lead')}</p>
            <PostButton action={deskVotePath(locale, text.id, '/withdraw')}>
              {t('withdraw')}
            </PostButton>
          </>
        )}
      </PanelBody>
    </Panel>
  );
}

function Form({ context, request: { locale }, read, values, errors }: VoteFormProps) {
  const t = agreementText.in(locale);
  const { text, seat } = read;
  return (
    <Panel title={t('vote')}>
      <PanelBody>
        <p>{t('vote.lead', { name: seat.name, post: seat.post })}</p>
        <form method="post" action={deskVotePath(locale, text.id, '/cast')} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <input type="hidden" name="key" value={context.platform.random.uuid()} />
          <input type="hidden" name="hash" value={text.hash} />
          <input type="hidden" name="side" value={seat.side} />
          <Choices
            locale={locale}
            name="choice"
            legend={t('vote.legend')}
            options={CHOICES.map((value) => ({ value, label: t(`choice.${value}`) }))}
            value={values['choice']}
            error={errorOf(errors, 'choice')}
          />
          <Field
            locale={locale}
            name="words"
            label={t('vote.words')}
            hint={t('vote.words.hint')}
            value={values['words']}
            error={errorOf(errors, 'words')}
            maxLength={MAX_DISSENT_LENGTH}
            rows={4}
            optional={t('vote.words.when')}
          />
          <Buttons>
            <Button>{t('vote.go')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
