const fence = /^```(tsx?)[^\n]*\n([\s\S]*?)^```/gm;

export interface CodeBlock {
  /** Where it stands, as `README.md:12`. */
  readonly place: string;
  readonly extension: string;
  readonly code: string;
}

/** The TypeScript that a page shows. Each block is a module of its own, as a reader would paste it. */
export const codeBlocksOf = (page: string, text: string): CodeBlock[] =>
  [...text.matchAll(fence)].map((match) => ({
    place: `${page}:${text.slice(0, match.index).split('\n').length}`,
    extension: match[1] ?? 'ts',
    code: match[2] ?? '',
  }));
