/** CDK's spelling of properties whose CloudFormation name has capitals in a row. */
const irregular: Readonly<Record<string, string>> = {
  CallbackURLs: 'callbackUrLs',
  LogoutURLs: 'logoutUrLs',
  DefaultRedirectURI: 'defaultRedirectUri',
};

/** From `Policies.PasswordPolicy` to the names that CDK gives the same properties. */
export function propertyPath(override: string): readonly string[] {
  return override.split('.').map(propertyName);
}

function propertyName(name: string): string {
  return irregular[name] ?? name.charAt(0).toLowerCase() + name.slice(1);
}

/** A value in CloudFormation's spelling, in CDK's. */
export function propertyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(propertyValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [propertyName(key), propertyValue(inner)]));
}

/** Sets the property at the path, with the objects on the way to it. */
export function setAt(target: object, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    if (value === undefined) Reflect.deleteProperty(target, name);
    else Reflect.set(target, name, value);
    return;
  }
  const inner: unknown = Reflect.get(target, name);
  if (typeof inner === 'object' && inner !== null) setAt(inner, rest, value);
  else if (value !== undefined) Reflect.set(target, name, nested(rest, value));
}

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight((inner, name) => ({ [name]: inner }), value);
}
