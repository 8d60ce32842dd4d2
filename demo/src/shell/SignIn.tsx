import { useEffect } from 'react';
import { addressOf, goTo } from './route.ts';
import { MembersOnly } from './MembersOnly.tsx';

/** The way in, and on to the posts. */
export function SignIn() {
  return <MembersOnly><Onwards /></MembersOnly>;
}

function Onwards() {
  useEffect(() => goTo(addressOf('posts')), []);
  return null;
}
