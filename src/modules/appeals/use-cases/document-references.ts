import sax from 'sax';

/** What a program follows only when somebody clicks it. */
const CLICKED = /\/relationships\/hyperlink$/;
/** The template on its author’s own computer, which is on no other: «file:///C:\\Users\\…». */
const OWN_COMPUTER = /^file:\/{2,3}[a-z]:[\\/]|^[a-z]:[\\/]/i;

/**
 * Whether a document takes something from elsewhere as soon as it is opened, by a list of what a part of it refers to: a
 * template with macros comes so from a stranger’s server, and a picture tells who reads. What cannot be read as such a
 * list is not trusted.
 */
export function fetchesFromElsewhere(xml: string): boolean {
  const parser = sax.parser(true);
  let isFetched = false;
  const refuse = () => {
    isFetched = true;
  };
  Object.assign(parser, {
    onerror: refuse,
    ondoctype: refuse,
    onopentag: ({ name, attributes }) => {
      if (/(?:^|:)Relationship$/.test(name) && isFetching(attributes)) refuse();
    },
  } satisfies Partial<sax.SAXParser>);
  parser.write(xml);
  if (!isFetched) parser.close();
  return isFetched;
}

function isFetching(attributes: Attributes): boolean {
  const value = (name: string) => {
    const given = attributes[name];
    return typeof given === 'string' ? given.trim() : '';
  };
  if (value('TargetMode').toLowerCase() !== 'external') return false;
  return !CLICKED.test(value('Type')) && !OWN_COMPUTER.test(value('Target'));
}

type Attributes = (sax.Tag | sax.QualifiedTag)['attributes'];
