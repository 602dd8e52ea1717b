import { performAct } from '#ui/acts/answer-act.ts';
import { Field } from '#ui/components/field.tsx';
import { MAX_RELEASE_LENGTHS } from '../../domain/press-kit/release.ts';
import { withdrawingSchema } from '../../use-cases/press-kit/release-schemas.ts';
import { withdrawRelease } from '../../use-cases/press-kit/withdraw-release.ts';
import { pressKitDeskText } from './messages/index.ts';
import { releaseActPage } from './release-act.tsx';

const ROWS = 3;

/** `/desk/forum/release/{release}/withdraw`: nobody is to use it, and why. */
export const withdrawPage = releaseActPage({
  act: 'withdraw',
  states: ['embargoed', 'out'],
  perform: async (context, id, typed) =>
    await performAct(withdrawingSchema.safeParse(typed), ({ seenAt, why, whyEn }) =>
      withdrawRelease(context, { id, seenAt, why: { uk: why, en: whyEn } }),
    ),
  begins: () => ({}),
  fields: ({ request: { locale }, of }) => {
    const t = pressKitDeskText.in(locale);
    const longest = { rows: ROWS, maxLength: MAX_RELEASE_LENGTHS.why };
    return (
      <>
        <Field {...of('why')} label={t('field.why')} hint={t('field.why.hint')} {...longest} />
        <Field {...of('whyEn')} label={t('field.whyEn')} {...longest} optional />
      </>
    );
  },
});
