// What comes late in an app is at hand here: a story is about a screen, not about how long its file takes.
import '../../packages/state-machines/src/authenticator/run-machines.ts';
import '../../packages/ui-react/src/authenticator/account-screens.ts';
import '../../packages/ui-react/src/authenticator/over-app/OverApp.tsx';
import '../../packages/ui-react/src/authenticator/screens/totp-setup/TotpSetup.connect.tsx';
import '../../packages/ui-react/src/authenticator/step-screens.ts';
import { createMemoryAuth, type MemoryAuthOptions, type MemoryHandle } from '@foyer/state-machines/memory';
import { Authenticator, type AuthenticatorProps, Button, Card, Heading, Stack, Text } from '@foyer/ui-react/core';
import type { StoryContext } from '@storybook/react-vite';
import { useState } from 'react';
import { useToolbarLanguage } from '../languages.ts';

export const ana = { username: 'ana@example.com', password: 'Correct-horse1' };

export interface StageArgs {
  /** The user pool, its users, and how fast it answers. */
  backend?: MemoryAuthOptions;
  /** What goes wrong from the start. */
  prepare?: (handle: MemoryHandle) => void;
  props?: Partial<AuthenticatorProps>;
}

const handles = new WeakMap<Element, MemoryHandle>();

/** The backend of the story on a canvas, for what a play function does behind the person's back. */
export const handleOf = (canvas: HTMLElement): MemoryHandle => {
  const handle = handles.get(canvas.querySelector('[data-stage]') ?? canvas);
  if (!handle) throw new Error('The story has no stage.');
  return handle;
};

/** An Authenticator on a backend in memory, in the language of the toolbar. */
export const drawStage = (args: StageArgs, { globals }: Pick<StoryContext, 'globals'>) => <Stage {...args} language={String(globals['language'] ?? 'en')} />;

const begin = ({ backend, prepare }: StageArgs) => {
  const auth = createMemoryAuth({ users: [ana], ...backend });
  prepare?.(auth.handle);
  return auth;
};

function Stage({ language, ...args }: StageArgs & { language: string }) {
  const [auth] = useState(() => begin(args));
  return (
    <div data-stage="" ref={(element) => { if (element) handles.set(element, auth.handle); }}>
      <Authenticator backend={auth} {...useToolbarLanguage(language)} {...args.props}>
        {args.props?.children ?? (({ signOut, user }) => (
          <Card className="story-column" data-app="">
            <Stack>
              <Heading>Welcome</Heading>
              <Text>{user.signInDetails?.loginId ?? user.username}</Text>
              <Button onClick={signOut}>Sign out</Button>
            </Stack>
          </Card>
        ))}
      </Authenticator>
    </div>
  );
}
