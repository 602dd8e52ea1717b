import { setImmediate as letOthersOn } from 'node:timers/promises';
import sax from 'sax';

/** What a program follows only when somebody clicks it. */
const CLICKED = /\/relationships\/hyperlink$/;
/** The template on its author’s own computer, which is on no other: «file:///C:\\Users\\…». */
const OWN_COMPUTER = /^file:\/{2,3}[a-z]:[\\/]|^[a-z]:[\\/]/i;
/** Other documents, objects and macros that come along, wherever in the file they lie: `aFChunk` is a whole page of the web. */
const BROUGHT =
  /\/(?:aFChunk|oleObject|package|control|subDocument|vbaProject|attachedToolbars|keyMapCustomizations|extensibility)$/i;

/**
 * Whether a document takes something from elsewhere, or opens something else that lies in it, as soon as it is opened,
 * by a list of what a part of it refers to: a template with macros comes so from a stranger’s server, and a picture
 * tells who reads. What cannot be read as such a list is not trusted.
 */
export async function refersToDanger(xml: string): Promise<boolean> {
  return await someElement(xml, 'Relationship', (value) => {
    const type = value('Type');
    if (BROUGHT.test(type)) return true;
    if (value('TargetMode').toLowerCase() !== 'external') return false;
    return !CLICKED.test(type) && !OWN_COMPUTER.test(value('Target'));
  });
}

/** Whether parts are called otherwise than what they are, so that nobody would look into them; or have macros. */
export async function hidesParts(contentTypes: string): Promise<boolean> {
  // Word itself lists drawings so; of one nobody follows a reference.
  const isXml = (type: string) => /[+/]xml$/i.test(type) && !/^image\/svg\+xml$/i.test(type);
  const isMacro = (type: string) => /macroEnabled|vbaProject|activeX/i.test(type);
  return (
    (await someElement(contentTypes, 'Default', (value) => {
      const type = value('ContentType');
      return isMacro(type) || (isXml(type) && !/^(?:xml|rels)$/i.test(value('Extension')));
    })) ||
    (await someElement(contentTypes, 'Override', (value) => {
      const type = value('ContentType');
      return isMacro(type) || (isXml(type) && !/\.(?:xml|rels)$/i.test(value('PartName')));
    }))
  );
}

/** Fields that ask another program, or put another file in the place of their words. */
const FETCHING_FIELD =
  /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE)\b/i;

/** Whether a part of a document has a field that does so; what a field does may be written in many pieces. */
export async function hasFetchingField(xml: string): Promise<boolean> {
  let pieces = '';
  let isInstruction = false;
  const isSimple = await someElement(
    xml,
    'fldSimple',
    (value) => FETCHING_FIELD.test(value('w:instr')),
    {
      onopentag: ({ name }) => {
        isInstruction = /(?:^|:)instrText$/.test(name);
        // A field begins: what was written before belongs to another.
        if (/(?:^|:)fldChar$/.test(name)) pieces += ' \n';
      },
      onclosetag: () => {
        isInstruction = false;
      },
      ontext: (text) => {
        if (isInstruction) pieces += text;
      },
    },
  );
  return isSimple || FETCHING_FIELD.test(pieces);
}

type Handlers = Partial<Pick<sax.SAXParser, 'onopentag' | 'onclosetag' | 'ontext'>>;

/** Read at once; then everybody else has a turn. */
const PIECE = 64 * 1024;
const FOUND = new Error('it is so');

/**
 * Whether one element of that name is so, or the text is no XML that anybody should trust. Nothing is read behind that:
 * to go on after an error takes the parser longer with each one that follows, and seven kilobytes took it minutes.
 */
async function someElement(
  xml: string,
  wanted: string,
  is: (value: (attribute: string) => string) => boolean,
  more: Handlers = {},
): Promise<boolean> {
  const parser = sax.parser(true);
  const found = () => {
    throw FOUND;
  };
  Object.assign(parser, {
    ...more,
    onerror: found,
    ondoctype: found,
    onopentag: (tag) => {
      more.onopentag?.(tag);
      const { name, attributes } = tag;
      if ((name.split(':').at(-1) ?? name) === wanted && is(valueIn(attributes))) found();
    },
  } satisfies Partial<sax.SAXParser>);
  // What a drawing is made of may stand in one attribute; how long it all is, was looked at before.
  Object.assign(parser, { bufferCheckPosition: Number.POSITIVE_INFINITY });
  try {
    for (let at = 0; at < xml.length; at += PIECE) {
      parser.write(xml.slice(at, at + PIECE));
      await letOthersOn();
    }
    parser.close();
    return false;
  } catch (error) {
    if (error !== FOUND) throw error;
    return true;
  }
}

type Attributes = (sax.Tag | sax.QualifiedTag)['attributes'];

/** `w:instr` is found under whatever prefix the document gives it. */
function valueIn(attributes: Attributes) {
  return (wanted: string): string => {
    const local = wanted.split(':').at(-1);
    const [, given] =
      Object.entries(attributes).find(([name]) => (name.split(':').at(-1) ?? name) === local) ?? [];
    return typeof given === 'string' ? given.trim() : '';
  };
}
