/** Why a message was sent. */
export type MessagePurpose =
  | 'sign-up'
  | 'resend'
  | 'reset'
  | 'attribute'
  | 'sign-in'
  | 'invitation';

/** An email or SMS that the sandbox would have sent. */
export interface Message {
  readonly id: string;
  /** The pool's name in the sandbox. */
  readonly pool: string;
  readonly channel: 'email' | 'sms';
  readonly purpose: MessagePurpose;
  readonly from: string;
  readonly to: string;
  /** Empty for an SMS. */
  readonly subject: string;
  /** What was written, HTML of the app's own included: treat it as untrusted. */
  readonly body: string;
  /** The code within the body, where there is one. */
  readonly code: string | undefined;
  /** The address within the body that confirms by itself, for link-style verification. */
  readonly link: string | undefined;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/** Which messages are meant. */
export interface MessageFilter {
  /** Only messages of the pool of this name. */
  readonly pool?: string | undefined;
  /** Only messages to this address or number; upper and lower case are the same. */
  readonly to?: string | undefined;
  /** Only emails, or only SMS. */
  readonly channel?: Message['channel'] | undefined;
  /** Only messages that were sent for this. */
  readonly purpose?: MessagePurpose | undefined;
  /** Only messages that were sent after the one with this id. */
  readonly after?: string | undefined;
}

/** Where emails and SMS land. */
export interface Mailbox {
  /** Newest first. */
  list(filter?: MessageFilter): readonly Message[];
  read(id: string): Message | undefined;
  /**
   * The newest message that fits, as soon as there is one.
   * @throws when `signal` aborts, or after `timeout` milliseconds (default 5000).
   */
  wait(filter?: MessageFilter, options?: { timeout?: number; signal?: AbortSignal }): Promise<Message>;
  /** Calls back for each message that arrives from now on. Answers with the function that stops it. */
  watch(onMessage: (message: Message) => void): () => void;
  clear(): void;
}
