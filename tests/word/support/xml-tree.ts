import { SaxesParser } from 'saxes';

/** One element of an XML part. Text is kept on the element that holds it. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };

/** Parses strictly: anything not well-formed throws. */
export function parseXml(xml: string): XmlNode {
  const parser = new SaxesParser();
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const node: Growing = { name: tag.name, attributes: { ...tag.attributes }, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.write(xml).close();
  const top = root.children[0];
  if (top === undefined) throw new Error('Empty XML part');
  return top;
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((one) => one.name === name) ?? [];
}

/** All elements of this name, in document order. */
export function descendants(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((one) =>
    one.name === name ? [one, ...descendants(one, name)] : descendants(one, name),
  );
}
