import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { deskForEachTest, LYMANSKA } from '../../testing-desk.ts';
import { addContact } from '../../use-cases/add-contact.ts';
import { readContacts } from '../../use-cases/read-contacts.ts';
import { changeOrganisationPage } from './change-organisation.tsx';
import { contactPage } from './contact.tsx';
import { newOrganisationPage } from './new-organisation.tsx';
import { organisationPage } from './organisation.tsx';
import { organisationSearches } from './search.ts';

const SCRIPT = '<script>alert(1)</script>';

function shown(answer: Answer): { readonly html: string; readonly reason: string | undefined } {
  if (answer.kind !== 'page') throw new Error(`no page: ${JSON.stringify(answer)}`);
  return { html: render(answer.view), reason: answer.reason };
}

describe('the page of an organisation', () => {
  const desk = deskForEachTest();
  const asking = (id: string, more: Partial<PageRequest> = {}) =>
    pageRequest({ path: `/desk/organisations/${id}`, params: { id }, ...more });

  it('shows markup as text, in its name and in those of its people', async () => {
    const id = await desk.partner({ name: SCRIPT, about: SCRIPT });
    const coordinator = desk.as(await desk.staff('coordinator'));
    const nina = { name: SCRIPT, post: SCRIPT, phone: undefined, email: undefined };
    await addContact(coordinator, id, newId<'contact'>(systemRandom), nina);
    const { html } = shown(await organisationPage(coordinator, asking(id)));
    expect(html).not.toContain(SCRIPT);
    expect(html.match(/&lt;script>alert\(1\)&lt;\/script>/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('shows who of theirs works here to those who may see people, and to nobody else', async () => {
    const id = await desk.partner();
    const areaId = desk.areas.byCode(LYMANSKA)?.id ?? '';
    const member = { name: 'Мотря Вигадана', areaId, organisationId: id } as const;
    await signedInStaff(desk.platform, { ...member, role: 'partner-mediator' });
    for (const [role, sees, invites] of [
      ['coordinator', true, true],
      ['auditor', true, false],
      ['district-officer', false, false],
    ] as const) {
      const context = desk.as(await desk.staff(role));
      const { html } = shown(await organisationPage(context, asking(id)));
      expect(html.includes('Мотря Вигадана'), role).toBe(sees);
      expect(html.includes(`/desk/people/invite?organisation=${id}`), role).toBe(invites);
    }
  });

  it('is asked whether it works no more once it is there, not while it is new', async () => {
    const id = await desk.partner();
    const coordinator = desk.as(await desk.staff('coordinator'));
    const fresh = new URLSearchParams({ kind: 'partner' });
    const empty = await newOrganisationPage(coordinator, pageRequest({ query: fresh }));
    expect(shown(empty).html).not.toContain('Вона більше не працює');
    const known = await changeOrganisationPage(coordinator, asking(id));
    expect(shown(known).html).toContain('Вона більше не працює');
  });

  it('keeps what was typed where somebody else changed it meanwhile, and shows both', async () => {
    const id = await desk.partner();
    const coordinator = desk.as(await desk.staff('coordinator'));
    const contact = newId<'contact'>(systemRandom);
    const nina = { name: 'Ніна Приклад', post: 'голова', phone: undefined, email: undefined };
    await addContact(coordinator, id, contact, nina);
    const post = (typed: string, seen: string) =>
      contactPage(
        coordinator,
        asking(id, {
          method: 'POST',
          params: { id, contact },
          form: new URLSearchParams({
            name: nina.name,
            post: typed,
            phone: '',
            email: '',
            seen,
          }),
        }),
      );
    const read = await readContacts(coordinator, id);
    const seen = (read.ok && read.value[0]?.changedAt.toString()) || '';
    expect(await post('заступниця', seen)).toMatchObject({ kind: 'redirect' });
    const { html, reason } = shown(await post('секретарка', seen));
    expect(reason).toBe('conflict');
    expect(html).toContain('value="секретарка"');
    expect(html).toContain('заступниця');
  });

  it('is found by the desk’s search, its people only by whoever may read them', async () => {
    const id = await desk.partner();
    const coordinator = desk.as(await desk.staff('coordinator'));
    const nina = { name: 'Ніна Приклад', post: '', phone: undefined, email: undefined };
    await addContact(coordinator, id, newId<'contact'>(systemRandom), nina);
    const findings = async (context: typeof coordinator) => {
      const asked = { text: 'приклад', locale: 'uk', limit: 8 } as const;
      const searches = organisationSearches(desk).map((search) => search.find(context, asked));
      return (await Promise.all(searches)).flat().map(({ title }) => title);
    };
    expect(await findings(coordinator)).toEqual(['Спілка «Приклад»', 'Ніна Приклад']);
    const administrator = desk.as(await desk.staff('administrator'));
    expect(await findings(administrator)).toEqual(['Спілка «Приклад»']);
  });
});
