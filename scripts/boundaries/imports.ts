const statement = /^[ \t]*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
const call = /^(?![ \t]*(?:\*|\/\/)).*?\b(?:import|require|mock)\(\s*['"]([^'"]+)['"]/gm;

/** The module names that a source text imports, statically or not, as they are written. */
export const importsOf = (source: string) =>
  [...source.matchAll(statement), ...source.matchAll(call)].map((match) => match[1] ?? '');
