import { beforeEach, describe, expect, it } from 'vitest';
import { type DraftStore, forgetDrafts, openDrafts } from './draft-store.ts';

const OLENA = { account: 'account-1', name: 'Олена Зразкова' };
const NAMESAKE = { account: 'account-2', name: 'Олена Зразкова' };
const NOTE = '/desk/reports/1/note';
const ANSWER = '/desk/reports/1/answer';
const TYPED = { base: '', value: 'Телефонувати після шостої.' };

/** What a browser keeps for one tab. */
function openTab(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('what is typed at the desk', () => {
  let tab: Storage;
  let drafts: DraftStore;

  beforeEach(() => {
    tab = openTab();
    drafts = openDrafts(tab, OLENA);
    drafts.keep(NOTE, 'note-words', TYPED);
    drafts.keep(ANSWER, 'words', { base: '', value: 'Добрий день!' });
  });

  it('is dropped once the server has accepted that very form', () => {
    drafts.sent(NOTE);
    expect(drafts.accepted(NOTE)).toBe(true);
    expect(drafts.read(NOTE, 'note-words')).toBeUndefined();
    expect(drafts.read(ANSWER, 'words')).toBeDefined();
  });

  it('stays where the form was sent and no answer says that it was accepted', () => {
    drafts.sent(NOTE);
    expect(openDrafts(tab, OLENA).read(NOTE, 'note-words')).toEqual(TYPED);
    // Sent once more, from the page that said so, it is.
    expect(drafts.accepted(NOTE)).toBe(true);
    expect(drafts.read(NOTE, 'note-words')).toBeUndefined();
  });

  it('stays where another form, or the same form in another tab, was accepted', () => {
    expect(drafts.accepted(NOTE)).toBe(false);
    drafts.sent(NOTE);
    expect(drafts.accepted(ANSWER)).toBe(false);
    expect(drafts.read(NOTE, 'note-words')).toEqual(TYPED);
    expect(drafts.read(ANSWER, 'words')).toBeDefined();
  });

  it('is of one account, also where another one has the same name', () => {
    expect(openDrafts(tab, NAMESAKE).read(NOTE, 'note-words')).toBeUndefined();
    expect(tab).toHaveLength(0);
  });

  it('is gone with the session', () => {
    drafts.sent(NOTE);
    forgetDrafts(tab);
    expect(tab).toHaveLength(0);
  });

  it('is found where the version before kept it, by the name of the person', () => {
    const old = openTab();
    old.setItem(`draft:${OLENA.name}:${NOTE} note-words`, JSON.stringify(TYPED));
    old.setItem('draft:Тарас Умовний:/desk/issues/1/handle words', JSON.stringify(TYPED));
    expect(openDrafts(old, OLENA).read(NOTE, 'note-words')).toEqual(TYPED);
    expect(old).toHaveLength(1);
  });

  it('is passed over where it is broken', () => {
    tab.setItem(`draft:${OLENA.account}:${NOTE} note-words`, '{"base":1}');
    expect(drafts.read(NOTE, 'note-words')).toBeUndefined();
  });
});
