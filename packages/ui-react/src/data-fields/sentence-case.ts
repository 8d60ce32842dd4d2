/**
 * The name of a field or of a value as people write it: `publishedAt` is "Published at", `imageURL` "Image URL",
 * `IN_REVIEW` "In review".
 */
export function sentenceCase(name: string): string {
  const words = name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean);
  const shouted = name === name.toUpperCase();
  const text = words.map((word) => (!shouted && isAcronym(word) ? word : word.toLowerCase())).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const isAcronym = (word: string) => word.length > 1 && word === word.toUpperCase();
