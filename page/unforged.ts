/**
 * Reading nodes as they are. A form shows its fields in place of its own properties of the same name, to
 * scripts of extensions too: with `<input name="parentNode">` the way up from a form ends in its own field, and
 * comes round again. So what may be a form is read here, by the browser's own getters; and a form that hides
 * anything else that is read of elements is not read at all (`kindOf`). Documents, which show their
 * pictures so, do that to the page's own scripts alone.
 */
function getterOf<T>(name: keyof Node): (this: Node) => T {
  return Object.getOwnPropertyDescriptor(Node.prototype, name)?.get as (this: Node) => T;
}
const nodeType = getterOf<number>('nodeType');
const parentNode = getterOf<ParentNode | null>('parentNode');
const nextSibling = getterOf<ChildNode | null>('nextSibling');

export const typeOf = (node: Node): number => nodeType.call(node);
export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
export const nextTo = (node: Node): ChildNode | null => nextSibling.call(node);
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** What is read of elements that may be forms, beside all of the above. */
const READ = [
  'localName',
  'hasAttributes',
  'getAttribute',
  'closest',
  'contains',
  'ownerDocument',
  'querySelector',
  'querySelectorAll',
  'checkVisibility',
  'scrollIntoView',
];

/** Whether fields of a form hide what is read of it. */
export function isForged(form: Element): boolean {
  return READ.some((name) => Object.hasOwn(form, name));
}
