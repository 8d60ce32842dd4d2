/** An object that behaves as the one inside, and tells of each property that is set or deleted, however deep. */
export function recordAssignments<Target extends object>(
  target: Target,
  onAssign: (path: readonly string[], value: unknown) => void,
  path: readonly string[] = [],
): Target {
  const children = new WeakMap<object, object>();
  return new Proxy(target, {
    get(inside, key, receiver) {
      const value: unknown = Reflect.get(inside, key, receiver);
      if (typeof key === 'symbol' || typeof value !== 'object' || value === null) return value;
      const known = children.get(value);
      if (known) return known;
      const child = recordAssignments(value, onAssign, [...path, key]);
      children.set(value, child);
      return child;
    },
    set(inside, key, value) {
      if (typeof key === 'string' && !(Array.isArray(inside) && key === 'length')) onAssign([...path, key], value);
      return Reflect.set(inside, key, value);
    },
    deleteProperty(inside, key) {
      if (typeof key === 'string') onAssign([...path, key], undefined);
      return Reflect.deleteProperty(inside, key);
    },
  });
}

/** The properties that an assignment sets, each by its dotted path; `*` stands for an item of a list. */
export function assignedProperties(path: readonly string[], value: unknown): readonly string[] {
  const names = path.map((name) => (/^\d+$/.test(name) ? '*' : name));
  if (Array.isArray(value)) {
    const objects = value.filter((item) => typeof item === 'object' && item !== null);
    if (objects.length > 0) return unique(objects.flatMap((item) => assignedProperties([...names, '*'], item)));
  } else if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, inner]) => assignedProperties([...names, key], inner));
  }
  return [(names.at(-1) === '*' ? names.slice(0, -1) : names).join('.')];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
