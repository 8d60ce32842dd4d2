/**
 * A password, a code or a TOTP seed that must not be written down by accident.
 *
 * The value survives neither JSON, nor string conversion, nor an inspector event, nor a persisted snapshot.
 * Only adapters call {@link Secret.reveal}.
 *
 * @example
 * const password = new Secret('correct horse');
 * JSON.stringify({ password }); // '{"password":"[redacted]"}'
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one call that sends it. */
  reveal(): string {
    return this.#value;
  }

  toJSON(): string {
    return '[redacted]';
  }

  toString(): string {
    return '[redacted]';
  }
}
