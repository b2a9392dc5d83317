import { type AnyNode, type CallExpression, type Expression, parse } from 'acorn';
import { full } from 'acorn-walk';

/** Something in a script that could ask a network for something, or carry something away. */
export interface Finding {
  /** What it is, e.g. `fetch` or `address in src`. */
  readonly what: string;
  /** The code around it. */
  readonly at: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Whatever has one of these names is suspect, free or as a property of anything. */
const NAMES = words(
  'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport ' +
    'RTCPeerConnection sendBeacon importScripts Worker SharedWorker addModule serviceWorker Image ' +
    'Audio FontFace setUninstallURL connectNative sendNativeMessage ' +
    'insertAdjacentHTML setHTMLUnsafe createContextualFragment DOMParser requestSubmit ' +
    'PresentationRequest eval',
);
/** Properties and attributes whose value the browser loads, or sends something to. */
const ADDRESSES = words(
  'src srcset srcSet srcdoc href xlinkHref xlink:href poster ping action formAction formaction ' +
    'imageSrcset imagesrcset background backgroundImage background-image listStyleImage ' +
    'list-style-image borderImage border-image maskImage mask-image cssText',
);
/** Elements that load something by themselves. */
const LOADING = words(
  'img image script link iframe frame object embed video audio source track base feImage ' +
    'fencedframe',
);
/** Text that becomes elements. */
const MARKUP = words('innerHTML outerHTML');
/** An address in a style sheet, unless it is in the sheet itself or in the same document. */
const STYLE_ADDRESS = /@import\b|image-set\(|url\(\s*(?!['"]?(?:data:|#))/;
/** Where the page's or the extension's own place is set. */
const PLACE = words('location navigation');
/** Whose tabs and windows are opened: at pages of ours only. */
const OPENERS = words('tabs windows');
const GLOBALS = words('window self globalThis top parent frames');

/**
 * Everything in a script that could reach a network, by its syntax: names, whether written out or put
 * together from strings; addresses that are set; text that becomes markup, style or code; scripts from
 * elsewhere. Links that a reader clicks are allowed.
 *
 * @param isPackaged whether a path, as written in the script, leads to a file of the package
 */
export function findNetworkCode(source: string, isPackaged: (path: string) => boolean): Finding[] {
  const findings: Finding[] = [];
  const tree = parse(source, { ecmaVersion: 'latest', sourceType: 'module' });

  function note(what: string, { start }: { start: number }): void {
    findings.push({ what, at: source.slice(Math.max(0, start - 40), start + 80) });
  }

  function checkName(name: string, node: AnyNode): void {
    if (NAMES.has(name)) note(name, node);
  }

  function checkTarget(target: AnyNode, value: AnyNode): void {
    if (target.type === 'Identifier' && PLACE.has(target.name)) note('navigation', target);
    if (target.type !== 'MemberExpression') return;
    const name = nameOf(target.property, target.computed);
    // A style that is written out is looked at as every string is.
    const isKnown = name === 'cssText' && textOf(value) !== undefined;
    if (name && ADDRESSES.has(name) && !isKnown) note(`address in ${name}`, target);
    if (name && MARKUP.has(name)) note(`markup in ${name}`, target);
    if (name && PLACE.has(name)) note('navigation', target);
  }

  function checkCall(call: CallExpression): void {
    const [first, second] = call.arguments;
    const { callee } = call;
    const name =
      callee.type === 'Identifier'
        ? callee.name
        : callee.type === 'MemberExpression'
          ? nameOf(callee.property, callee.computed)
          : undefined;
    const owner = callee.type === 'MemberExpression' ? endOf(callee.object) : undefined;
    const word = first && textOf(first);
    if (name === 'Function') note('code from text', call);
    if ((name === 'setTimeout' || name === 'setInterval') && word) note('code from text', call);
    if (name === 'open' && (!owner || GLOBALS.has(owner))) note('navigation', call);
    if (owner && PLACE.has(owner) && name !== 'reload') note('navigation', call);
    if (name === 'write' || name === 'writeln') note('markup by write', call);
    if (owner && OPENERS.has(owner) && (name === 'create' || name === 'update')) {
      if (!source.slice(call.start, call.end).includes('getURL')) note('navigation', call);
    }
    if (name?.startsWith('setAttribute')) {
      const [attribute] = name.endsWith('NS') ? [second] : [first];
      const set = attribute && textOf(attribute);
      if (set === undefined || ADDRESSES.has(set)) note(`address in ${set ?? '?'}`, call);
    }
    const tag = name?.endsWith('NS') ? second && textOf(second) : word;
    if (tag === undefined) return;
    if (LOADING.has(tag)) note(`element ${tag}`, call);
    // What draws an element takes its name and its properties, whatever it is called when minified.
    if (second?.type !== 'ObjectExpression') return;
    for (const property of second.properties) {
      if (property.type !== 'Property') continue;
      const key = nameOf(property.key, property.computed);
      const isStyle = key === 'background' && tag !== 'body';
      const isLink = key === 'href' && tag === 'a';
      const isInPlace = key === 'href' && textOf(property.value)?.startsWith('#');
      if (key && ADDRESSES.has(key) && !isStyle && !isLink && !isInPlace) {
        note(`address in ${key}`, property);
      }
    }
  }

  full(tree, (node) => {
    switch (node.type) {
      case 'Identifier':
        checkName(node.name, node);
        break;
      case 'MemberExpression': {
        const name = nameOf(node.property, node.computed);
        if (name) checkName(name, node);
        const owner = endOf(node.object);
        if (!name && owner && GLOBALS.has(owner)) note('any name of the global object', node);
        break;
      }
      case 'ObjectPattern':
        for (const property of node.properties) {
          const name =
            property.type === 'Property' ? nameOf(property.key, property.computed) : undefined;
          if (name) checkName(name, property);
        }
        break;
      case 'ObjectExpression':
        for (const property of node.properties) {
          if (property.type !== 'Property') continue;
          const name = nameOf(property.key, property.computed);
          if (name === 'dangerouslySetInnerHTML') note('markup in properties', property);
        }
        break;
      case 'AssignmentExpression':
        checkTarget(node.left, node.right);
        break;
      case 'CallExpression':
        checkCall(node);
        break;
      case 'NewExpression':
        if (endOf(node.callee) === 'Function') note('code from text', node);
        break;
      case 'ImportExpression':
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration': {
        if (!node.source) break;
        const path = textOf(node.source);
        if (path === undefined || !isPackaged(path)) note('script from elsewhere', node);
        break;
      }
      case 'Literal':
        if (typeof node.value === 'string' && STYLE_ADDRESS.test(node.value)) {
          note('address in a style', node);
        }
        break;
      case 'TemplateElement':
        if (STYLE_ADDRESS.test(node.value.raw)) note('address in a style', node);
        break;
    }
  });
  return findings;
}

/** The name of a property, also where it is put together from strings. */
function nameOf(key: AnyNode, computed: boolean): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  return textOf(key);
}

/** The last name of what something is a property of: `window` of `document.defaultView.window`. */
function endOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ChainExpression') return endOf(node.expression);
  if (node.type === 'MemberExpression') return nameOf(node.property, node.computed);
  return undefined;
}

/** The string that an expression always is. */
function textOf(node: AnyNode | Expression): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  if (node.type === 'AssignmentExpression') return textOf(node.right);
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [textOf(node.left as AnyNode), textOf(node.right)];
    return left !== undefined && right !== undefined ? left + right : undefined;
  }
  return undefined;
}
