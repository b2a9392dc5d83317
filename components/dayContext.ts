import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HealingNow } from '../sessions/healingNow';

/** The day that pictures of the guide mark, and where the last session's healing stands on it. */
export interface ReadersDay {
  readonly today: Temporal.PlainDate;
  readonly healing: HealingNow | undefined;
}

/** Set by the chapter's page: its components are made once, and a tab can stay open over midnight. */
export const DayContext = createContext<ReadersDay | undefined>(undefined);

export const useReadersDay = (): ReadersDay | undefined => useContext(DayContext);
