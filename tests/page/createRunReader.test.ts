// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { createRunReader, type Run } from '../../page/createRunReader';
import { type Block, blockOf } from '../../page/readable';

type Step = { readonly entered: Block } | { readonly lost: Block } | Run;

/** All that a reader tells of a root, in order; a pause after every run. */
function* walk(root: Block, met: (element: Element) => void = () => {}): Generator<Step> {
  const steps: Step[] = [];
  const known = new Set<Block>();
  const entered = (block: Block): void => {
    if (!known.has(block)) steps.push({ entered: block });
    known.add(block);
  };
  const reader = createRunReader(root, { entered, met });
  for (;;) {
    const run = reader.next();
    yield* steps.splice(0);
    if (!run) return;
    const resume = reader.pause();
    yield run;
    const lost = resume();
    if (lost) yield { lost };
  }
}

const nameOf = (block: Block): string => ('host' in block ? 'shadow' : block.localName);
/** A step in short: `p: col|lagen` for a run, nodes parted by a bar; `lost div` for a lost block. */
function tell(step: Step): string {
  if ('entered' in step) return `enter ${nameOf(step.entered)}`;
  if ('lost' in step) return `lost ${nameOf(step.lost)}`;
  return `${nameOf(step.block)}: ${step.nodes.map(({ data }) => data).join('|')}`;
}
const isRun = (told: string): boolean => !told.startsWith('enter ');
const runs = (steps: Iterable<Step>): string[] => [...steps].map(tell).filter(isRun);

beforeEach(() => {
  document.body.innerHTML = '';
});

type Case = readonly [html: string, runs: readonly string[], why: string];

const CASES: readonly Case[] = [
  ['', [], 'nothing'],
  ['one', ['body: one'], 'text alone'],
  ['<p>one</p><p>two</p>', ['p: one', 'p: two'], 'paragraphs are thoughts of their own'],
  ['<p>col<em>la</em>gen</p>', ['p: col|la|gen'], 'inline markup splits a word, not the thought'],
  ['<p><b><i>col</i></b><a href="#">lagen</a></p>', ['p: col|lagen'], 'nested inline markup'],
  ['<p>col<span></span>lagen</p>', ['p: col|lagen'], 'an empty inline element'],
  ['<p>col<wbr>lagen</p>', ['p: col|lagen'], 'a place where a line may break'],
  ['<p>col<!-- ad -->lagen</p>', ['p: col|lagen'], 'a comment'],
  ['<p>fine<br>lines</p>', ['p: fine', 'p: lines'], 'a line break'],
  ['<p>fine<hr>lines</p>', ['p: fine', 'body: lines'], 'a rule, which ends a paragraph'],
  ['<p>H<sup>2</sup>O</p>', ['p: H', 'sup: 2', 'p: O'], 'a footnote’s number is not the word'],
  ['<p>fine<img alt="x">lines</p>', ['p: fine', 'p: lines'], 'a picture'],
  ['<div>a<p>b</p>c</div>', ['div: a', 'p: b', 'div: c'], 'a block parts the text around it'],
  ['<div><div><div>a</div></div>b</div>c', ['div: a', 'div: b', 'body: c'], 'deep blocks'],
  ['<a href="#">x<div>y</div>z</a>', ['body: x', 'div: y', 'body: z'], 'a block inside inline'],
  ['<ul><li>a</li><li>b</li></ul>', ['li: a', 'li: b'], 'list items'],
  ['<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', ['td: a', 'td: b'], 'cells'],
  ['<x-card>a</x-card>b', ['x-card: a', 'body: b'], 'an unknown element may be a block'],
  ['<button>a</button><label>b</label>', ['button: a', 'label: b'], 'controls that show text'],
  ['<p>col<script>x</script>lagen</p>', ['p: col|lagen'], 'nothing shows of a script'],
  ['<p>col<style>x</style>lagen</p>', ['p: col|lagen'], 'nor of a style'],
  ['<p>a<template>x</template>b</p>', ['p: a|b'], 'nor of a template'],
  ...['textarea', 'select', 'code', 'kbd', 'samp', 'svg', 'canvas', 'video', 'object'].map(
    (name): Case => [`<p>a<${name}>x</${name}>b</p>`, ['p: a', 'p: b'], `${name} is never read`],
  ),
  ['<p>a<input value="x">b</p>', ['p: a', 'p: b'], 'nor is a field'],
  ['<pre>collagen</pre>', [], 'nor is preformatted text'],
  ['<p>a</p><div contenteditable>x<p>y</p></div>', ['p: a'], 'nor what the reader writes'],
  ['<div contenteditable="true">x</div>', [], 'however it is said'],
  ['<div contenteditable="plaintext-only">x</div>', [], 'however it is said'],
  ['<div role="textbox">x</div>', [], 'nor a home-made field'],
  ['<div contenteditable="false">x</div>', ['div: x'], 'what cannot be edited is read'],
  ['<p>a<span contenteditable>x</span>b</p>', ['p: a', 'p: b'], 'an inline field is a gap too'],
  ['<p>a<span role="textbox">x</span>b</p>', ['p: a', 'p: b'], 'an inline field is a gap too'],
];

test.each(CASES)('%s → %j: %s', (html, expected) => {
  document.body.innerHTML = html;
  expect(runs(walk(document.body))).toEqual(expected);
});

test('own runs alone leave out the blocks inside, and still end at them', () => {
  document.body.innerHTML = '<div>a<b>b</b><p>in</p>c<span>d<i>e</i></span></div>';
  const div = document.querySelector('div') as Element;
  const entered: Block[] = [];
  const reader = createRunReader(div, {
    entered: (block) => entered.push(block),
    met: () => {},
    ownOnly: true,
  });
  expect([reader.next()?.text, reader.next()?.text, reader.next()]).toEqual([
    'ab',
    'cde',
    undefined,
  ]);
  expect(new Set(entered)).toEqual(new Set([div]));
});

test('the nodes of a run are the page’s own', () => {
  document.body.innerHTML = '<p>col<em>lagen</em></p>';
  const run = [...walk(document.body)].find((step) => 'nodes' in step);
  const paragraph = document.querySelector('p');
  expect(run).toEqual({
    block: paragraph,
    nodes: [paragraph?.firstChild, paragraph?.lastChild?.firstChild],
    text: 'collagen',
  });
});

test('every block is entered before its runs, the root included; inline elements are not', () => {
  document.body.innerHTML = 'a<p>b<em>c</em></p><textarea></textarea>';
  expect([...walk(document.body)].map(tell)).toEqual([
    'enter body',
    'body: a',
    'enter p',
    'p: b|c',
  ]);
});

describe('a root', () => {
  test('that is unread', () => {
    document.body.innerHTML = '<textarea>x</textarea>';
    expect([...walk(document.querySelector('textarea') as Element)]).toEqual([]);
  });

  test('that is inline is read as its own block', () => {
    document.body.innerHTML = '<p>a<span>b<i>c</i></span>d</p>';
    const span = document.querySelector('span') as Element;
    expect([...walk(span)].map(tell)).toEqual(['enter span', 'span: b|c']);
  });

  test('ends where it ends', () => {
    document.body.innerHTML = '<div><p>a</p></div><p>b</p>';
    expect(runs(walk(document.querySelector('div') as Element))).toEqual(['p: a']);
  });
});

test('every element around text that may have a shadow tree is met, and no other', () => {
  document.body.innerHTML =
    '<div><p>a<b>b</b><span>c</span></p></div><x-card><i></i></x-card><textarea>c</textarea>d';
  const met = new Set<string>();
  [...walk(document.body, ({ localName }) => met.add(localName))];
  expect([...met]).toEqual(['body', 'div', 'p', 'span']);
});

test('a shadow tree is a root of its own, and a block for the text directly in it', () => {
  document.body.innerHTML = '<p>a</p><x-card>slotted</x-card>';
  const host = document.querySelector('x-card') as Element;
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = 'in the <i>card</i><p>deep</p>';
  expect(runs(walk(document.body))).toEqual(['p: a', 'x-card: slotted']);
  expect([...walk(shadow)].map(tell)).toEqual([
    'enter shadow',
    'shadow: in the |card',
    'enter p',
    'p: deep',
  ]);
});

describe('the page moves things while the walk is paused', () => {
  const PAGE =
    '<section id="one"><p id="a">a</p><p id="b">b</p></section><section id="two"><p>c</p></section>';
  const find = (selector: string): Element => document.querySelector(selector) as Element;

  /** Walks the body; when `at` is told, lets the page act; reads lost blocks anew, as scanPage does. */
  function walkWhile(at: string, act: () => void): { told: string[]; lost: string[] } {
    const told: string[] = [];
    const lost: Block[] = [];
    let waiting = true;
    for (let root: Block | undefined = document.body; root; root = lost.shift()) {
      for (const step of walk(root)) {
        if ('lost' in step) lost.push(step.lost);
        told.push(tell(step));
        if (!waiting || tell(step) !== at) continue;
        waiting = false;
        act();
      }
    }
    expect(waiting, `${at} was told`).toBe(false);
    return { told, lost: told.filter((line) => line.startsWith('lost ')) };
  }

  test.each<readonly [string, string, () => void, readonly string[]]>([
    ['the block just read is removed', 'p: a', () => find('#a').remove(), ['p: b', 'p: c']],
    [
      'the block just read moves to the end',
      'p: a',
      () => find('#two').append(find('#a')),
      ['p: b', 'p: c', 'p: a'],
    ],
    ['everything around it is removed', 'p: a', () => find('#one').remove(), ['p: c']],
    [
      'the block being entered is emptied',
      'enter p',
      () => find('#a').replaceChildren(),
      ['p: b', 'p: c'],
    ],
    ['a block further on is removed', 'p: a', () => find('#two').remove(), ['p: b']],
    [
      'a block is added further on',
      'p: a',
      () => find('#b').after(Object.assign(document.createElement('p'), { textContent: 'new' })),
      ['p: b', 'p: new', 'p: c'],
    ],
  ])('%s', (_, at, act, afterwards) => {
    document.body.innerHTML = PAGE;
    const { told } = walkWhile(at, act);
    const since = told.slice(told.indexOf(at) + 1);
    for (const run of afterwards) expect(since).toContain(run);
  });

  test('a removal loses the block around it, and only that', () => {
    document.body.innerHTML = PAGE;
    expect(walkWhile('p: a', () => find('#b').remove()).lost).toEqual(['lost section']);
  });

  test('the rest of a lost block waits until it is read anew', () => {
    document.body.innerHTML =
      '<section><span><p>a</p><p id="b">b</p></span>rest</section><section>c</section>';
    expect(walkWhile('p: a', () => find('#b').remove()).told.filter(isRun)).toEqual([
      'p: a',
      'lost section',
      'section: c',
      'p: a',
      'section: rest',
    ]);
  });

  test('a loss at the top ends the walk; all of it is read anew', () => {
    document.body.innerHTML = '<p>a</p><p id="b">b</p><p>c</p>';
    expect(walkWhile('p: a', () => find('#b').remove()).told.filter(isRun)).toEqual([
      'p: a',
      'lost body',
      'p: a',
      'p: c',
    ]);
  });

  test('also at the top of a shadow tree', () => {
    document.body.innerHTML = '<x-card></x-card>';
    const shadow = find('x-card').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>a</p><p id="b">b</p>';
    const steps = walk(shadow);
    const first = [steps.next(), steps.next(), steps.next()].map(({ value }) =>
      tell(value as Step),
    );
    expect(first).toEqual(['enter shadow', 'enter p', 'p: a']);
    shadow.querySelector('#b')?.remove();
    expect([...steps].map(tell)).toEqual(['lost shadow']);
  });

  test('what stays in place loses nothing', () => {
    document.body.innerHTML = PAGE;
    expect(walkWhile('p: a', () => find('#two').remove()).lost).toEqual([]);
  });
});

describe('where a node stands', () => {
  const textOf = (selector: string): Node => document.querySelector(selector)?.firstChild as Node;

  test.each([
    ['<p id="x">a</p>', 'p'],
    ['<p>a <em><b id="x">b</b></em></p>', 'p'],
    ['<td><sup id="x">2</sup></td>', 'sup'],
    ['<b id="x">a</b>', 'body'],
  ])('in %s the block is %s', (html, expected) => {
    document.body.innerHTML = html;
    expect(blockOf(textOf('#x'))?.nodeName.toLowerCase()).toBe(expected);
  });

  test('inline text of a shadow tree belongs to its root', () => {
    document.body.innerHTML = '<x-card></x-card>';
    const host = document.querySelector('x-card') as Element;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<em>a</em>';
    expect(blockOf(shadow.firstChild?.firstChild as Node)).toBe(shadow);
  });

  test('a node outside of any page has none', () => {
    expect(blockOf(document.createTextNode('a'))).toBeUndefined();
  });
});
