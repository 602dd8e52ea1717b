import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { AskPage } from './ask-form.tsx';
import type { AskTarget } from './ask-target.ts';

const READER = { id: newId<'officer'>(systemRandom), name: 'Віра Нова', nameEn: 'Vira Nova' };
const FORM = { key: '', words: '', email: '', phone: '', to: '', contactsSeen: '' };

function leadOf(kind: AskTarget['kind'], name: string): string {
  const target: AskTarget = {
    name,
    kind,
    areaId: newId<'area'>(systemRandom),
    officerId: newId<'officer'>(systemRandom),
    source: { kind, id: undefined },
    path: '/ask',
  };
  const html = renderToString(
    <AskPage
      request={pageRequest()}
      target={target}
      reader={READER}
      form={FORM}
      errors={[]}
      replyDays={5}
      ways={{ email: false, phone: false }}
    />,
  );
  return /<p class="lead">(.*?)<\/p>/.exec(html)?.[1] ?? '';
}

it('the form says what the question is about, and who reads it instead of an absent officer', () => {
  expect(leadOf('meeting', 'Кава з поліцейським')).toBe(
    'Запитання до зустрічі «Кава з поліцейським». Його прочитає Віра Нова.',
  );
  expect(leadOf('officer', 'Олена Зразкова')).toBe(
    'Запитання адресоване: Олена Зразкова. Зараз його прочитає Віра Нова.',
  );
});
