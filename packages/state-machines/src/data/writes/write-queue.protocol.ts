import type { Row } from '../../ports/data.ts';
import type { Readable } from '../views/line.ts';
import type { Write } from './write.ts';

/** The writes that are on their way, and those that failed and that nobody has put away. */
export interface QueueSnapshot {
  readonly writes: readonly Write[];
  /** How many wait for the server. */
  readonly pending: number;
  readonly failed: number;
  /** Whether waiting writes outlive the page. */
  readonly durable: boolean;
}

export interface NewWrite extends Pick<Write, 'model' | 'authMode' | 'kind' | 'key' | 'input' | 'expected'> {
  /** The rows whose writes it goes after. */
  readonly after?: readonly Pick<Write, 'model' | 'key'>[] | undefined;
}

export interface WriteQueue extends Readable<QueueSnapshot> {
  /** Fulfilled with the stored row. @throws {DataError} */
  add(write: NewWrite): Promise<Row>;
  /** Sends a failed write again. */
  retry(id: string): void;
  /** Takes a write that is not being sent out of the queue. */
  discard(id: string): void;
  /** Tries now what waits for its next attempt. */
  wake(): void;
  /** Puts the writes of another user away, and takes up those of this one. Answers with what was not sent. */
  setUser(user: string | null): readonly Write[];
}
