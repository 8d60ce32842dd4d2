const declaration = /[{;]\s*(?<name>[a-z-]+)\s*:\s*(?<value>[^;{}]+)/g;

const sided = /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-[a-z]+)?|left|right|border-(?:top|bottom)-(?:left|right)-radius)$/;
const aligned = /^(?:text-align|float|clear|background-position|background-position-x|transform-origin|object-position|mask-position)$/;
const fourSides = /^(?:margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)$/;

/** The values of a shorthand, slashes too: what stands inside of parentheses is one. */
const partsOf = (value) => value.match(/(?:[^\s()/]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+|\//g) ?? [];

const unequalSides = (value) => {
  const [, right, , left] = partsOf(value);
  return left !== undefined && left !== right;
};

/** Corners go round from the top left one; those that are left out are as the one across. */
const unequalCorners = (parts) => {
  const slash = parts.indexOf('/');
  if (slash >= 0) return unequalCorners(parts.slice(0, slash)) || unequalCorners(parts.slice(slash + 1));
  const [topLeft, topRight = topLeft, bottomRight = topLeft, bottomLeft = topRight] = parts;
  return topLeft !== topRight || bottomRight !== bottomLeft;
};

/** A length that stands first counts from the left. */
const countsFromLeft = (value) => value.split(',').some((position) => !/^\s*(?:center|50%|top|bottom|inherit)/.test(position));

const isPhysical = (name, value) =>
  sided.test(name) ||
  (aligned.test(name) && /\b(?:left|right)\b/.test(value)) ||
  (fourSides.test(name) && unequalSides(value)) ||
  (name === 'border-radius' && unequalCorners(partsOf(value))) ||
  (/^background-position(?:-x)?$/.test(name) && countsFromLeft(value)) ||
  /\bto (?:left|right)\b/.test(value);

/** The declarations of a style sheet that mean a left or a right, which is the wrong side where people write from the right. */
export const physicalSides = (css) =>
  [...css.matchAll(declaration)].flatMap(({ groups: { name, value } }) => (isPhysical(name, value) ? [`${name}:${value}`] : []));
