import { makeProse } from './prose';

/** What the design's budgets are measured on. */
const CHARACTERS = 1_400_000;

/**
 * A page of real prose: about 1.4 million characters in about 20,000 text nodes, some of them split
 * by inline markup, as articles are.
 */
export function makePage(): string {
  const paragraphs = makeProse(CHARACTERS).map((text, index) => {
    const words = text.split(' ');
    const third = Math.floor(words.length / 3);
    const [start, middle, end] = [
      words.slice(0, third).join(' '),
      words.slice(third, third + 2).join(' '),
      words.slice(third + 2).join(' '),
    ].map(escapeHtml);
    const inline = index % 3 === 0 ? `<a href="#${index}">${middle}</a>` : `<b>${middle}</b>`;
    return `<p>${start} ${inline} ${end}</p>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head>
<body><p id="ticker">tick</p>${paragraphs.join('\n')}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
