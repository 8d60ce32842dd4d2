import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ServiceError } from '../http/service-error.ts';

/** An element: its children by name, a list where a name comes more than once. */
export type XmlNode = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreAttributes: true, ignoreDeclaration: true, htmlEntities: true });

/**
 * Reads the XML body of a request.
 * @throws {ServiceError} `MalformedXML`, also where the root is another one.
 */
export function readXml(body: Buffer, root: string): XmlNode {
  const text = body.toString('utf8');
  if (XMLValidator.validate(text) === true) {
    const parsed: unknown = parser.parse(text);
    const node = isNode(parsed) ? parsed[root] : undefined;
    if (isNode(node)) return node;
  }
  throw new ServiceError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
}

export function listOf(node: XmlNode, name: string): readonly XmlNode[] {
  const value = node[name];
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

export function textOf(node: XmlNode, name: string): string | undefined {
  const value = node[name];
  return typeof value === 'string' ? value : undefined;
}

function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
