/**
 * Runs in a view: turns all of it to be written this way; null turns it back. Not the whole document:
 * Firefox would leave scrollbars behind that nothing needs.
 */
export async function turn(direction: 'ltr' | null): Promise<void> {
  for (const element of document.body.children) {
    if (direction) element.setAttribute('dir', direction);
    else element.removeAttribute('dir');
  }
  await new Promise(requestAnimationFrame);
}

/**
 * Runs in a view that is written from right to left: what does not stand where a mirror would show it
 * from left to right, a line each. Lines of text are left out, since the words in them keep their order.
 */
export async function findUnmirrored(): Promise<string[]> {
  const root = document.documentElement;
  if (root.dir !== 'rtl') return [`The page is written ${root.dir || 'no way it says'}.`];
  const boxed: Element[] = [];
  collect(document.body);
  const measure = () => boxed.map((element) => element.getBoundingClientRect());
  const mirrored = measure();
  // Not the whole document: Firefox would leave scrollbars behind that nothing needs.
  const tops = [...document.body.children].filter((element) => element instanceof HTMLElement);
  for (const element of tops) element.dir = 'ltr';
  await new Promise(requestAnimationFrame);
  const plain = measure();
  for (const element of tops) element.removeAttribute('dir');
  await new Promise(requestAnimationFrame);

  /** In px: a full stop that changes its side changes what its line measures. */
  const TOLERANCE = 3;
  const wrong = new Set<Element>();
  boxed.forEach((element, index) => {
    const [to, from] = [mirrored[index], plain[index]];
    if (!to || !from) return;
    const right = root.clientWidth - to.left;
    const left = root.clientWidth - to.right;
    const off = Math.max(Math.abs(left - from.left), Math.abs(right - from.right));
    if (off > TOLERANCE) wrong.add(element);
  });
  // What is wrong with a part of it is wrong with all that is in it.
  return [...wrong]
    .filter((element) => !element.parentElement || !wrong.has(element.parentElement))
    .map((element) => {
      const words = (element.textContent ?? '').trim().slice(0, 40);
      return `${element.localName}.${element.getAttribute('class') ?? ''} "${words}" is not mirrored: ${where(element)}`;
    });

  function where(element: Element): string {
    const index = boxed.indexOf(element);
    return [plain, mirrored]
      .map((boxes) => `${boxes[index]?.left} to ${boxes[index]?.right}`)
      .join(', then ');
  }
  function collect(within: Element): void {
    for (const element of within.children) {
      if (!element.checkVisibility() || element.matches('option, script, defs, .lucide')) continue;
      const isShape = element instanceof SVGElement && !(element instanceof SVGSVGElement);
      if (isShape || !getComputedStyle(element).display.startsWith('inline')) {
        boxed.push(element);
        collect(element);
      } else if (element instanceof SVGSVGElement) collect(element);
    }
  }
}
