import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import type { ReceiptSection } from '#ui/receipt/receipt-section.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { appealsText } from '../messages/index.ts';

/**
 * The way from what somebody reported to an appeal of the same: by its author, who alone has the code. What they wrote
 * goes into the form, posted, so that it stands in no address; nothing is sent before they have said who they are.
 */
export function appealOfThis({ areas }: Pick<AppealsContext, 'areas'>): ReceiptSection {
  return ({ locale, words, areaId }) => {
    const t = appealsText.in(locale);
    const chain = areaId ? areas.chain(areaId) : [];
    const fields = {
      step: 'kind',
      // To be shown that step, not to have answered it.
      go: 'kind',
      areaId: chain.find(({ kind }) => kind === 'hromada')?.id ?? '',
      substance: words,
    };
    return (
      <section>
        <h2>{t('of-this')}</h2>
        <p>{t('of-this.about')}</p>
        <form method="post" action={localePath(locale, '/appeal')}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Buttons>
            <Button kind="plain">{t('of-this.begin')}</Button>
          </Buttons>
        </form>
      </section>
    );
  };
}
