import { performAct } from '#ui/acts/answer-act.ts';
import { Field } from '#ui/components/field.tsx';
import { MAX_RELEASE_LENGTHS } from '../../domain/press-kit/release.ts';
import { nameSource } from '../../use-cases/press-kit/name-source.ts';
import { sourceSchema } from '../../use-cases/press-kit/release-schemas.ts';
import { pressKitDeskText } from './messages/index.ts';
import { type ActFieldsProps, releaseActPage } from './release-act.tsx';

/** `/desk/forum/release/{release}/source?number=12`: where a number is from that the system does not know. */
export const sourcePage = releaseActPage({
  act: 'source',
  states: ['draft'],
  perform: async (context, id, typed) =>
    await performAct(sourceSchema.safeParse(typed), ({ words, wordsEn, ...sent }) =>
      nameSource(context, { ...sent, id, words: { uk: words, en: wordsEn } }),
    ),
  begins: ({ request: { query }, read: { numbers } }) => {
    const number = query.get('number') ?? '';
    const known = numbers.find((one) => one.number === number && one.fact === undefined);
    return {
      number,
      words: known?.words.uk ?? '',
      wordsEn: known?.words.en ?? '',
      url: known?.url ?? '',
    };
  },
  fields: (props) => <Fields {...props} />,
});

function Fields({ request: { locale }, read: { traced }, of, typed }: ActFieldsProps) {
  const t = pressKitDeskText.in(locale);
  const places = traced.filter(({ number }) => number === typed['number']);
  return (
    <>
      {places.map(({ passage, language }, index) => (
        <blockquote key={index} lang={language}>
          <p>{passage}</p>
        </blockquote>
      ))}
      <Field {...of('number')} label={t('field.number')} hint={t('field.number.hint')} />
      <Field
        {...of('words')}
        label={t('field.words')}
        hint={t('field.words.hint')}
        maxLength={MAX_RELEASE_LENGTHS.words}
      />
      <Field
        {...of('wordsEn')}
        label={t('field.wordsEn')}
        maxLength={MAX_RELEASE_LENGTHS.words}
        optional
      />
      <Field {...of('url')} label={t('field.url')} hint={t('field.url.hint')} />
    </>
  );
}
