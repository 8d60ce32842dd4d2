/** What happens to the page that the data layer should hear of. */
export type PageEvent = 'online' | 'offline' | 'shown' | 'hidden';

/** Time, frames and the network, as the surroundings have them. */
export interface PagePort {
  now(): number;
  /** An id that nobody else makes. */
  uuid(): string;
  /** Runs before the next frame is painted, or soon where nothing is painted. */
  frame(run: () => void): void;
  /** Runs after so many milliseconds, unless the answer is called before. */
  after(milliseconds: number, run: () => void): () => void;
  online(): boolean;
  /** Says a sentence to the developer. */
  warn(sentence: string): void;
  watch(onEvent: (event: PageEvent) => void): () => void;
}
