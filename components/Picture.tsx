import type { ComponentChildren } from 'preact';

export interface PictureProps {
  readonly title: string;
  /** What kind of picture this is, and what it leaves out. */
  readonly note?: string;
  readonly children: ComponentChildren;
  /** Of the text that says the same; where the picture's own text does, there is none. */
  readonly wordsTitle?: string;
  readonly words?: ComponentChildren;
}

/** What every picture of the guide has: a title, an honest note, and the same in words. */
export function Picture({ title, note, children, wordsTitle, words }: PictureProps) {
  return (
    <figure class="picture">
      <figcaption>
        <strong>{title}</strong>
        {note && <span class="meta">{note}</span>}
      </figcaption>
      {children}
      {words && (
        <details class="words">
          <summary class="meta">{wordsTitle}</summary>
          {words}
        </details>
      )}
    </figure>
  );
}
