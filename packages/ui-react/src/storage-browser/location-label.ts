import { type LocationData, nameOf, parentOf } from '@foyer/state-machines/storage-browser';

/** The id under which Cognito keeps a person's own folder: nobody knows theirs by it. */
const IDENTITY = /^[a-z]{2}(-[a-z]+)+-\d:[\da-f-]{36}$/;

/** A location by the last step of its path that means something to people. */
export function locationLabel({ prefix, bucket }: LocationData): string {
  const own = nameOf(prefix);
  return (IDENTITY.test(own) ? nameOf(parentOf(prefix)) : own) || bucket;
}
