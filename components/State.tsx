import { Circle, CircleQuestionMark, Contrast } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

const ICONS = { fine: Circle, wait: Contrast, ask: CircleQuestionMark } as const;

export type StateKind = keyof typeof ICONS;

/** How something stands with a person's day, by word, shape and colour. */
export function State(props: { kind: StateKind; children: ComponentChildren }) {
  const Icon = ICONS[props.kind];
  return (
    <span class={`state ${props.kind}`}>
      <Icon size={14} strokeWidth={2} aria-hidden="true" />
      {props.children}
    </span>
  );
}
