/** What a heading and a text have in common. */
export interface Truncated {
  /** One line, and three dots where it has no room. @default false */
  readonly isTruncated?: boolean | undefined;
}
