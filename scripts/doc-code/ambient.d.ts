/* What a reader's bundler and backend bring to the code of the pages. */
declare module '*.css';

declare module '*amplify_outputs.json' {
  const outputs: Record<string, unknown>;
  export default outputs;
}
