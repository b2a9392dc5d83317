import glossary from 'skinwise:glossary';
import sources from 'skinwise:sources';
import { render } from 'preact';
import { i18n } from '#i18n';
import cardCss from '../../components/card.css?inline';
import { dayLineCss } from '../../components/dayLineCss';
import { directionOf, StringsContext } from '../../components/strings';
import { TermCard } from '../../components/TermCard';
import { type DayLine, explainTerm } from '../../content/explainTerm';
import { BASES, GRADES, type Term } from '../../content/schema';

/**
 * Every kind of card at a glance, on an unlisted page of the extension: for checkers that cannot see
 * into the closed root that it has on pages, and for the eye. Nothing leads here.
 */
function kindsOfTerms(): Term[] {
  const lengthOf = ({ meaning, more, needling = '' }: Term): number =>
    meaning.length + more.length + needling.length;
  const byLength = [...glossary].sort((a, b) => lengthOf(a) - lengthOf(b));
  const kinds = [
    byLength[0],
    byLength.at(-1),
    ...GRADES.map((grade) => glossary.find((term) => term.grade === grade)),
    ...BASES.map((basis) => glossary.find((term) => !term.grade && term.basis === basis)),
    glossary.find(({ chapter }) => !chapter),
    glossary.find(({ sources }) => sources.length === 0),
    [...glossary].sort((a, b) => b.name.length - a.name.length)[0],
  ];
  return [...new Set(kinds)].filter((term) => term !== undefined);
}

/** One of each kind of line, in turn. */
const LINES: readonly DayLine[] = (
  ['fine', 'wait', 'ask', 'never', 'alarm', 'general'] as const
).map((kind) => ({ kind, text: 'From Sat 28 Nov · today is day 3 · clinics say 5–7 days' }));

document.documentElement.dir = directionOf(i18n.t);
const main = document.querySelector('main') as HTMLElement;
document.documentElement.style.colorScheme = 'light dark';
document.body.style.margin = '16px';
main.style.cssText = 'display: flex; flex-wrap: wrap; align-items: start; gap: 24px';
for (const [index, { id }] of kindsOfTerms().entries()) {
  // One more place than lines: some terms have none.
  const line = LINES[index % (LINES.length + 1)];
  const explanation = explainTerm(id, glossary, sources);
  if (!explanation) continue;
  for (const isOpen of [false, true]) {
    const root = main.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const style = root.appendChild(document.createElement('style'));
    style.textContent = cardCss + (line ? dayLineCss(line) : '');
    const body = root.appendChild(document.createElement('div'));
    body.className = 'skinwise';
    render(
      <StringsContext.Provider value={i18n.t}>
        <TermCard
          explanation={line ? { ...explanation, line } : explanation}
          onOpenGuide={() => {}}
          onRelated={() => {}}
          onBack={() => {}}
          onKnow={() => {}}
          onSiteOff={() => {}}
          onUndo={() => {}}
        />
      </StringsContext.Provider>,
      body,
    );
    for (const details of root.querySelectorAll('details')) details.open = isOpen;
  }
}
