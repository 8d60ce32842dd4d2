const IMAGE = /\.(png|jpe?g|gif|webp|avif|bmp|ico|svg)$/i;
const TEXT = /\.(txt|md|markdown|json|jsonl|csv|tsv|log|xml|ya?ml|toml|ini|env|html?|css|scss|jsx?|mjs|cjs|tsx?|py|rb|go|rs|java|kt|swift|php|sh|sql|graphql|srt|vtt)$/i;

/** How a file can be shown, by its name; `undefined` where it cannot. */
export function kindOf(name: string): 'image' | 'text' | undefined {
  if (IMAGE.test(name)) return 'image';
  return TEXT.test(name) ? 'text' : undefined;
}
