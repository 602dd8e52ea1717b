import type { z } from 'zod';
import { performAct } from '#ui/acts/answer-act.ts';
import { Field } from '#ui/components/field.tsx';
import { MAX_RELEASE_LENGTHS } from '../../domain/press-kit/release.ts';
import type { CorrectRelease } from '../../use-cases/press-kit/correct-release.ts';
import { correctRelease } from '../../use-cases/press-kit/correct-release.ts';
import { correctingSchema } from '../../use-cases/press-kit/release-schemas.ts';
import { pressKitDeskText } from './messages/index.ts';
import { type ActFieldsProps, releaseActPage } from './release-act.tsx';
import { correctionError } from './release-errors.ts';
import { TextPanels } from './text-panels.tsx';

/** `/desk/forum/release/{release}/correct`: what stood, what is right, and why. */
export const correctPage = releaseActPage({
  act: 'correct',
  states: ['embargoed', 'out'],
  perform: async (context, id, typed) =>
    await performAct(correctingSchema.safeParse(typed), (sent) =>
      correctRelease(context, { id, ...correctionOf(sent) }),
    ),
  begins: () => ({}),
  fields: (props) => <Fields {...props} />,
  beside: ({ request, read }) => <TextPanels locale={request.locale} release={read.release} />,
  error: correctionError,
});

function correctionOf(sent: z.infer<typeof correctingSchema>): Omit<CorrectRelease, 'id'> {
  const { sourceUrl: url } = sent;
  return {
    seenAt: sent.seenAt,
    stood: { uk: sent.stood, en: sent.stoodEn },
    right: { uk: sent.right, en: sent.rightEn },
    why: { uk: sent.why, en: sent.whyEn },
    source:
      url === undefined
        ? undefined
        : { words: { uk: sent.sourceWords, en: sent.sourceWordsEn }, url },
  };
}

const { passage, why, words } = MAX_RELEASE_LENGTHS;
const ROWS = 3;
const PASSAGES = ['stood', 'right', 'stoodEn', 'rightEn'] as const;

function Fields({ request: { locale }, of }: ActFieldsProps) {
  const t = pressKitDeskText.in(locale);
  return (
    <>
      <p class="hint">{t('correct.rules')}</p>
      {PASSAGES.map((name) => (
        <Field
          key={name}
          {...of(name)}
          label={t(`field.${name}`)}
          rows={ROWS}
          maxLength={passage}
          optional={t(`field.${name}.optional`)}
        />
      ))}
      <Field {...of('why')} label={t('field.why')} rows={ROWS} maxLength={why} />
      <Field {...of('whyEn')} label={t('field.whyEn')} rows={ROWS} maxLength={why} optional />
      <Field
        {...of('sourceWords')}
        label={t('field.sourceWords')}
        hint={t('field.sourceWords.hint')}
        maxLength={words}
        optional
      />
      <Field {...of('sourceWordsEn')} label={t('field.sourceWordsEn')} maxLength={words} optional />
      <Field {...of('sourceUrl')} label={t('field.url')} optional />
    </>
  );
}
