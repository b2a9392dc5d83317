import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild, ComponentChildren } from 'preact';
import { afterEach } from 'vitest';
import { StringsContext } from '../../components/strings';
import { t } from '../strings';

afterEach(cleanup);

/** Renders a component with the interface strings around it. */
export function show(ui: ComponentChild) {
  return render(ui, { wrapper: WithStrings });
}

function WithStrings({ children }: { children: ComponentChildren }) {
  return <StringsContext.Provider value={t}>{children}</StringsContext.Provider>;
}

/** What a reader reads in an element: its text, white space as one space. */
export function read(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
