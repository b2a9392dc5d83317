import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FormDraft } from '../sessions/keptDraft';

/** What a form was left with, and where that is kept; nothing: it is saved, or given up. */
export interface KeptProps {
  readonly kept?: FormDraft | undefined;
  readonly onKeep: (draft?: FormDraft) => void;
}

/**
 * Keeps what a form holds whenever it has changed: with the change itself, so that what is kept never
 * comes after the form was given up.
 */
export function useKept({ step, fields }: FormDraft, onKeep: KeptProps['onKeep']): void {
  const isBegun = useRef(false);
  useLayoutEffect(() => {
    if (isBegun.current) onKeep({ step, fields });
    isBegun.current = true;
  }, [step, fields]);
}
