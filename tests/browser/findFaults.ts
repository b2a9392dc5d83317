/** Runs in a view: opens whatever can be opened, so that all of it is looked at. */
export function openAll(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/**
 * Runs in a view: what of its layout would keep someone from reading or pressing it, a line each.
 * Nothing scrolls sideways, no text is cut or runs out of its box, and nothing lies on anything else.
 */
export function findFaults(): string[] {
  const faults: string[] = [];
  interface Piece {
    readonly name: string;
    readonly element: Element;
    readonly node: Node;
    readonly isText: boolean;
    readonly scroller: Element | null;
    readonly box: DOMRect;
  }
  const pieces: Piece[] = [];
  /** Shapes drawn by others, what is for ears only, and controls that their labels stand for. */
  const UNSEEN = '.hidden-text, option, .chip input, .segments input';
  const CONTROLS = 'button, a, input, select, textarea, summary, label.chip';

  for (const element of [document.documentElement, ...document.querySelectorAll('main')]) {
    if (element.scrollWidth > element.clientWidth) {
      faults.push(`<${element.localName}> scrolls sideways: ${element.scrollWidth} px`);
    }
  }
  walk(document.body);
  pieces.forEach(findCuts);
  findOverlaps();
  return [...new Set(faults)];

  function walk(root: Node): void {
    for (const node of root.childNodes) {
      if (node instanceof Text) addText(node);
      if (!(node instanceof Element) || !node.checkVisibility({ visibilityProperty: true }))
        continue;
      if (node.matches(UNSEEN)) continue;
      if (node.matches(CONTROLS)) {
        for (const box of node.getClientRects()) add(node, node, box);
      }
      walk(node.shadowRoot ?? node);
    }
  }
  function addText(node: Text): void {
    const element = node.parentElement;
    if (!element || !node.data.trim() || element.matches('style, script, textarea')) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) add(element, node, box);
  }
  function add(element: Element, node: Node, box: DOMRect): void {
    const isText = node instanceof Text;
    const words = (node.textContent ?? '').trim().slice(0, 40) || element.getAttribute('type');
    const name = `${element.localName}.${element.getAttribute('class') ?? ''} "${words}"`;
    pieces.push({ name, element, node, isText, scroller: scrollerOf(element), box });
  }
  function scrollerOf(element: Element): Element | null {
    let at: Element | null = element;
    while (at && getComputedStyle(at).overflowY !== 'auto') at = parentOf(at);
    return at;
  }
  function parentOf(element: Element): Element | null {
    const { parentNode } = element;
    return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
  }

  function findCuts({ name, element, isText, box }: Piece): void {
    let inline = isText;
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const style = getComputedStyle(at);
      const outer = at.getBoundingClientRect();
      const isOver = box.left < outer.left - 1 || box.right > outer.right + 1;
      // Labels of a chart have no width, to be centred on what they label.
      if (inline && style.display !== 'inline' && !(at instanceof SVGElement)) {
        inline = false;
        if (isOver && outer.width > 0) faults.push(`${name} runs out of its box sideways`);
      }
      // Made to be scrolled, by key as well; what else scrolls shall do so downwards alone.
      if (at.matches('.scroll')) return;
      if (style.overflowX === 'auto') {
        if (isOver) faults.push(`${name} is beyond ${at.localName}`);
        return;
      }
      const isBelow = box.top < outer.top - 3 || box.bottom > outer.bottom + 3;
      if (style.overflowX !== 'visible' && (isOver || isBelow) && at !== document.documentElement) {
        faults.push(`${name} is cut by ${at.localName}.${at.getAttribute('class')}`);
      }
    }
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(`${name} is beyond the window`);
  }

  function findOverlaps(): void {
    const inPlace = pieces.filter(({ element }) => !isOnTop(element));
    inPlace.sort((a, b) => a.box.top - b.box.top);
    inPlace.forEach((a, index) => {
      for (let next = index + 1; next < inPlace.length; next++) {
        const b = inPlace[next];
        if (!b || b.box.top > a.box.bottom) break;
        if (a.scroller !== b.scroller || a.node.contains(b.node) || b.node.contains(a.node))
          continue;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
        // Lines of text are boxed a little higher than what is painted of them.
        const isMuch = width > 1 && height > (a.isText && b.isText ? 5 : 1.5);
        if (isMuch) faults.push(`${a.name} lies on ${b.name}`);
      }
    });
  }
  /** Meant to lie over what is scrolled below it. */
  function isOnTop(element: Element): boolean {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return true;
    }
    return false;
  }
}
