/** What a push has the browser show, and where a press on it leads. */
export interface ShownPush {
  readonly title: string;
  readonly options: { readonly body: string; readonly tag: string };
  /** Of this site. */
  readonly path: string;
}

/** Each push must be shown, or the browser says something of its own: what cannot be read leads to the first page. */
const UNREADABLE: ShownPush = { title: 'Поруч', options: { body: '', tag: 'push' }, path: '/' };

/** `sent`: as the server wrote it (`platform/push`). */
export function shownPush(sent: string | undefined): ShownPush {
  const said = fieldsOf(sent);
  const { title, text, tag, path } = said;
  if (title === undefined || text === undefined) return UNREADABLE;
  return {
    title,
    options: { body: text, tag: tag ?? UNREADABLE.options.tag },
    path: path !== undefined && isOfThisSite(path) ? path : UNREADABLE.path,
  };
}

/** Never to another site: `//` would lead there, `/\` as well, and so would what browsers leave out between the two. */
function isOfThisSite(path: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path);
}

type Fields = Readonly<Partial<Record<'title' | 'text' | 'tag' | 'path', string>>>;

function fieldsOf(sent: string | undefined): Fields {
  try {
    const said: unknown = JSON.parse(sent ?? '');
    if (typeof said !== 'object' || said === null) return {};
    return Object.fromEntries(
      Object.entries(said).filter(([, value]) => typeof value === 'string'),
    );
  } catch {
    return {};
  }
}
