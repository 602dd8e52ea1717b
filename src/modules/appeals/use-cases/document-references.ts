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
  parser.onerror = () => {
    isFetched = true;
  };
  parser.ondoctype = () => {
    isFetched = true;
  };
  parser.onopentag = ({ name, attributes }) => {
    if (!/(?:^|:)Relationship$/.test(name)) return;
    const value = (attribute: string) => String(attributes[attribute] ?? '').trim();
    if (value('TargetMode').toLowerCase() !== 'external') return;
    if (CLICKED.test(value('Type')) || OWN_COMPUTER.test(value('Target'))) return;
    isFetched = true;
  };
  parser.write(xml);
  if (!isFetched) parser.close();
  return isFetched;
}
