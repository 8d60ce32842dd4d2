import { ServiceError } from './service-error.ts';

/** Reads the fields of an operation's input, and refuses those of the wrong type as AWS does. */
export class Input {
  readonly #fields: ReadonlyMap<string, unknown>;

  constructor(fields: object) {
    this.#fields = new Map<string, unknown>(Object.entries(fields).filter(([, value]) => value !== null));
  }

  has(name: string): boolean {
    return this.#fields.get(name) !== undefined;
  }

  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) throw missing(name);
    return value;
  }

  optionalText(name: string): string | undefined {
    const value = this.#fields.get(name);
    if (value === undefined || typeof value === 'string') return value;
    throw mistyped(name);
  }

  flag(name: string): boolean {
    const value = this.#fields.get(name);
    if (value === undefined || typeof value === 'boolean') return value ?? false;
    throw mistyped(name);
  }

  optionalNumber(name: string): number | undefined {
    const value = this.#fields.get(name);
    if (value === undefined || typeof value === 'number') return value;
    throw mistyped(name);
  }

  optionalFlag(name: string): boolean | undefined {
    return this.has(name) ? this.flag(name) : undefined;
  }

  /** One of a closed set of words. */
  optionalChoice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.optionalText(name);
    const choice = choices.find((other) => other === value);
    if (value === undefined || choice !== undefined) return choice;
    throw new ServiceError('InvalidParameterException', `The field ${name} is none of ${choices.join(', ')}.`);
  }

  texts(name: string): readonly string[] {
    const value = this.#fields.get(name) ?? [];
    if (!Array.isArray(value)) throw mistyped(name);
    return value.map((item: unknown) => {
      if (typeof item !== 'string') throw mistyped(name);
      return item;
    });
  }

  /** A map of strings; empty where it is left out. */
  map(name: string): Readonly<Record<string, string>> {
    const entries = Object.entries(this.#object(name) ?? {});
    return Object.fromEntries(
      entries.map(([key, value]) => {
        if (typeof value !== 'string') throw mistyped(`${name}.${key}`);
        return [key, value];
      }),
    );
  }

  /** The strings whose names begin so, by the rest of their names. */
  withPrefix(prefix: string): Readonly<Record<string, string>> {
    const names = [...this.#fields.keys()].filter((name) => name.startsWith(prefix));
    return Object.fromEntries(names.map((name) => [name.slice(prefix.length), this.text(name)]));
  }

  /** Cognito's list of `{ Name, Value }` as a map. */
  attributes(name: string): Readonly<Record<string, string>> {
    const value = this.#fields.get(name) ?? [];
    if (!Array.isArray(value)) throw mistyped(name);
    return Object.fromEntries(
      value.map((item: unknown) => {
        if (typeof item !== 'object' || item === null) throw mistyped(name);
        const attribute = new Input(item);
        return [attribute.text('Name'), attribute.optionalText('Value') ?? ''];
      }),
    );
  }

  nested(name: string): Input | undefined {
    const value = this.#object(name);
    return value && new Input(value);
  }

  #object(name: string): object | undefined {
    const value = this.#fields.get(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw mistyped(name);
    return value;
  }
}

function missing(name: string): ServiceError {
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  return new ServiceError(
    'InvalidParameterException',
    `1 validation error detected: Value at '${field}' failed to satisfy constraint: Member must not be null`,
  );
}

function mistyped(name: string): ServiceError {
  return new ServiceError('SerializationException', `The field ${name} has the wrong type.`);
}
