import inLanguage from 'skinwise:lexicon';
import plainForms from 'skinwise:plain-forms';
import Mark from 'mark.js';
import { createContextJudge } from '../../matching/createContextJudge';
import { createNegation } from '../../matching/createNegation';
import { createTermFinder } from '../../matching/createTermFinder';
import { createWordTest } from '../../matching/createWordTest';
import { DECOY, type Lexicon, RIVAL, readForm } from '../../matching/lexicon';
import { unpackForms } from '../../matching/unpackForms';
import { createMarks } from '../../page/createMarks';
import { scanPage } from '../../page/scanPage';

const { lexicon, words } = inLanguage;

/** What the benchmark measures, each in a page of its own, in ms. */
const ways = {
  /** The least that anyone who reads a page must do. */
  bareWalk(): number {
    return timed(() => {
      let sum = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        for (let o = 0; o < data.length; o++) sum += data.charCodeAt(o) & 1;
      }
      return sum;
    });
  },

  /**
   * Ours, as it ships: the sum of its slices, and the longest of them.
   *
   * @param forms how many, or the whole lexicon, or the plain forms that every frame carries
   */
  async ours(
    forms: number | 'whole' | 'plain',
  ): Promise<{ total: number; longest: number; slices: number; marks: number }> {
    const searched =
      forms === 'whole' ? lexicon : forms === 'plain' ? unpackForms(plainForms) : withForms(forms);
    const marks = createMarks();
    const slices: number[] = [];
    let begun = 0;
    await new Promise<void>((done) => {
      let quiet: ReturnType<typeof setTimeout>;
      const pause = async (): Promise<void> => {
        if (begun > 0) slices.push(performance.now() - begun);
        clearTimeout(quiet);
        quiet = setTimeout(done, 1000);
        await scheduler.postTask(() => {}, { priority: 'background' });
        begun = performance.now();
      };
      marks.paint({ text: 'benchtext', link: 'benchlink', current: 'benchcurrent' });
      scanPage({
        document,
        languages: ['en'],
        createFinder: () => createTermFinder(searched, createNegation(words.absent)),
        load: async () => {},
        judge: createContextJudge(createWordTest(words.skin)),
        marks,
        shadowRootOf: (element) => element.shadowRoot,
        pause,
      });
    });
    return {
      total: slices.reduce((sum, slice) => sum + slice, 0),
      longest: Math.max(...slices),
      slices: slices.length,
      marks: [...marks.all()].length,
    };
  },

  /** The best-known marking library with the same forms, run to its end. */
  markJs(forms: number): Promise<number> {
    return runMarkJs(alternation(forms, '\\b', '\\b', 'gi'));
  },

  /** The same where a word may have any letter, as ours: an ASCII \\b sees an edge in "café". */
  markJsUnicode(forms: number): Promise<number> {
    const [before, after] = ['(?<![\\p{L}\\p{N}_])', '(?![\\p{L}\\p{N}_])'];
    return runMarkJs(alternation(forms, before, after, 'giu'));
  },
  /** What a first idea would be: one alternation, every hit wrapped in an element. */
  naiveWrap(forms: number): number {
    const pattern = alternation(forms, '\\b', '\\b', 'gi');
    return timed(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      for (const node of nodes) {
        for (const match of [...node.data.matchAll(pattern)].reverse()) {
          const rest = node.splitText(match.index);
          rest.splitText(match[0].length);
          const wrap = document.createElement('mark');
          rest.replaceWith(wrap);
          wrap.append(rest);
        }
      }
    });
  },

  /** Frame times, in ms, while one text far away changes in every frame. */
  async frames(count: number): Promise<number[]> {
    const text = document.querySelector('#ticker')?.firstChild as Text;
    const times: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < count; frame++) {
      text.data = `tick ${frame}`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return times;
  },
};
Object.assign(globalThis, { skinwiseBench: ways });
export type Ways = typeof ways;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function runMarkJs(pattern: RegExp): Promise<number> {
  const start = performance.now();
  return new Promise((resolve) => {
    new Mark(document.body).markRegExp(pattern, {
      done: () => resolve(performance.now() - start),
    });
  });
}

function alternation(count: number, before: string, after: string, flags: string): RegExp {
  const escaped = (withForms(count).bench ?? [])
    .map((form) => readForm(form).text)
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`${before}(?:${escaped.join('|')})${after}`, flags);
}

/** As many forms as asked, of the real lexicon and then made of its own words. */
function withForms(count: number): Lexicon {
  const all = Object.values(lexicon)
    .flat()
    .map((form) => readForm(form))
    .filter(({ flags }) => (flags & (DECOY | RIVAL)) === 0);
  const texts = new Set(all.slice(0, count).map(({ text }) => text.toLowerCase()));
  for (let i = 0; texts.size < count; i++) {
    texts.add(`${all[i % all.length]?.text} ${all[(i * 7 + 3) % all.length]?.text}`.toLowerCase());
  }
  return { bench: [...texts] };
}
