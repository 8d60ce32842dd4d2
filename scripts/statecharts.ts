import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { authenticatorMachine } from '../packages/state-machines/src/authenticator/authenticator.machine.ts';
import { challengeMachine } from '../packages/state-machines/src/challenge/challenge.machine.ts';
import { passkeyPromptMachine } from '../packages/state-machines/src/passkey-prompt/passkey-prompt.machine.ts';
import { recoverMachine } from '../packages/state-machines/src/recover/recover.machine.ts';
import { signInMachine } from '../packages/state-machines/src/sign-in/sign-in.machine.ts';
import { signUpMachine } from '../packages/state-machines/src/sign-up/sign-up.machine.ts';
import { verifyContactMachine } from '../packages/state-machines/src/verify-contact/verify-contact.machine.ts';

const page = new URL('../docs/statecharts.md', import.meta.url);

const charts: readonly (readonly [AnyStateMachine, string])[] = [
  [authenticatorMachine, 'The root. It owns who is signed in and which flow asks.'],
  [signInMachine, 'The sign-in: the credentials, and a state for each step that the server can want.'],
  [signUpMachine, 'The sign-up: the details, the code, and the sign-in after it.'],
  [recoverMachine, 'The way to a new password: the request, then the code together with the password.'],
  [challengeMachine(), 'A code, whatever it travelled by. The sign-in, the sign-up, the way to a new password and the contact invoke it.'],
  [verifyContactMachine, 'After the sign-in: a contact to verify, or not.'],
  [passkeyPromptMachine, 'After the sign-in: a passkey to create, or not.'],
];

const idOf = (node: AnyStateNode) => node.id.replaceAll(/[^a-zA-Z0-9]+/g, '_');

/** An event as a person would say it. */
const labelOf = (type: string) =>
  type
    .replace(/^xstate\.done\.actor\.(.+)$/, '$1 done')
    .replace(/^xstate\.error\.actor\.(.+)$/, '$1 failed')
    .replace(/^xstate\.after\.([^.]+)\..+$/, 'after $1');

const guardOf = (guard: unknown): string => {
  if (typeof guard === 'string') return ` [${guard}]`;
  return typeof guard === 'object' && guard !== null && 'type' in guard ? ` [${String(guard.type)}]` : '';
};

/** The arrows that leave a state itself, those with the same two ends joined into one. */
const arrowsOf = (node: AnyStateNode): readonly string[] => {
  const labels = new Map<string, Set<string>>();
  const transitions = [...node.transitions.values(), node.always ?? []].flat();
  for (const { eventType, target, guard } of transitions) {
    for (const to of target ?? []) {
      const label = `${labelOf(eventType)}${guardOf(guard)}`.trim();
      labels.set(idOf(to), (labels.get(idOf(to)) ?? new Set()).add(label));
    }
  }
  return [...labels].map(([to, texts]) => {
    const text = [...texts].filter(Boolean).join('<br/>');
    return `${idOf(node)} --> ${to}${text ? ` : ${text}` : ''}`;
  });
};

const drawState = (node: AnyStateNode): readonly string[] => {
  const calls = node.invoke.map(({ id }) => id).join(', ');
  const name = calls ? `${node.key}<br/>calls ${calls}` : node.key;
  const inner = Object.values(node.states);
  const ends = node.type === 'final' ? [`${idOf(node)} --> [*]`] : [];
  if (inner.length === 0) return [`state "${name}" as ${idOf(node)}`, ...ends];
  return [`state "${name}" as ${idOf(node)} {`, ...drawInside(node).map((line) => `  ${line}`), '}'];
};

const drawInside = (node: AnyStateNode): readonly string[] => [
  ...node.initial.target.map((first) => `[*] --> ${idOf(first)}`),
  ...Object.values(node.states).flatMap(drawState),
];

const arrowsUnder = (node: AnyStateNode): readonly string[] =>
  [...(node.parent ? arrowsOf(node) : []), ...Object.values(node.states).flatMap(arrowsUnder)];

const drawMachine = ({ root }: AnyStateMachine) => {
  const anywhere = arrowsOf(root).map((arrow) => arrow.replace(`${idOf(root)} --> `, ''));
  return {
    lines: ['stateDiagram-v2', ...[...drawInside(root), ...arrowsUnder(root)].map((line) => `  ${line}`)],
    anywhere: anywhere.map((arrow) => arrow.split(' : ')).map(([to, label]) => `- \`${label}\` leads to \`${to?.split('_').at(-1)}\``),
  };
};

/** The page of all statecharts, as the machines are. */
export const statecharts = () => [
  '# Statecharts',
  '',
  'Drawn from the machines by `npx tsx scripts/statecharts.ts`; a test fails when they differ.',
  '`slow` is a call that has taken four seconds: the client tries again in silence, and the screen says so.',
  ...charts.flatMap(([machine, text]) => {
    const { lines, anywhere } = drawMachine(machine);
    return [
      '', `## ${machine.id}`, '', text, '', '```mermaid', ...lines, '```',
      ...(anywhere.length > 0 ? ['', 'From everywhere:', '', ...anywhere] : []),
    ];
  }),
  '',
].join('\n');

/** The page as it stands in the repository. */
export const writtenStatecharts = () => readFileSync(page, 'utf8');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(page, statecharts());
