/** Content of an element: text, or elements that are written already. */
export type XmlContent = Xml | readonly Xml[] | string | number | boolean | undefined;

/** Text that is XML. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** One element; nothing at all where its content is undefined. */
export function element(name: string, content: XmlContent): Xml {
  return new Xml(content === undefined ? '' : `<${name}>${write(content)}</${name}>`);
}

/** A whole document in S3's namespace. */
export function document(name: string, content: readonly Xml[]): { headers: Record<string, string>; body: string } {
  const body = `<${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${write(content)}</${name}>`;
  return { headers: XML, body: `${DECLARATION}${body}` };
}

/** S3's errors stand in no namespace. */
export function errorDocument(content: readonly Xml[]): { headers: Record<string, string>; body: string } {
  return { headers: XML, body: `${DECLARATION}<Error>${write(content)}</Error>` };
}

const XML = { 'content-type': 'application/xml' };
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

function write(content: Exclude<XmlContent, undefined>): string {
  if (content instanceof Xml) return content.text;
  if (typeof content === 'object') return content.map(({ text }) => text).join('');
  return String(content).replaceAll(/[&<>"\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
