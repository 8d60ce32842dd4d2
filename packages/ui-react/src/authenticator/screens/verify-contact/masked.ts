/** An address with its middle hidden: enough for its owner to know it, not for who looks over their shoulder. */
export const masked = (address: string): string => {
  const [name = '', host] = address.split('@');
  if (host !== undefined) return `${name.slice(0, 1)}•••@${host}`;
  return `•••${address.slice(-4)}`;
};
