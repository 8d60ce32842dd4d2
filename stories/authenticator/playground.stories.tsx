import { createTheme } from '@foyer/theme';
import type { AuthFactor, MfaMethod } from '@foyer/state-machines';
import type { MemoryPool } from '@foyer/state-machines/memory';
import { Authenticator, type AuthenticatorProps, ThemeProvider, type ThemeProviderProps } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { arrive } from './acts.ts';
import { ana, drawStage } from './stage.tsx';

interface PlaygroundArgs extends AuthenticatorProps {
  /** What the user pool takes beside a password. */
  factors: AuthFactor[];
  /** The second factor that the user pool asks everybody for. */
  secondFactor: MfaMethod | 'none';
  /** How long each call takes, in milliseconds. */
  latency: number;
  accent: string;
  radius: NonNullable<ThemeProviderProps['radius']>;
}

const source = `<Authenticator loginMechanisms={['email']} signUpAttributes={['name']} socialProviders={['google', 'apple']}>
  {({ signOut, user }) => <App user={user} onSignOut={signOut} />}
</Authenticator>`;

const meta = {
  title: 'Authenticator/Playground',
  component: Authenticator,
  parameters: { docs: { source: { code: source } } },
  args: {
    loginMechanisms: ['email'],
    signUpAttributes: ['name'],
    socialProviders: ['google', 'apple'],
    factors: [],
    secondFactor: 'none',
    hideSignUp: false,
    variation: 'default',
    latency: 400,
    accent: '#3162ec',
    radius: 'medium',
  },
  argTypes: {
    loginMechanisms: { control: 'inline-check', options: ['email', 'phone_number', 'username'] },
    signUpAttributes: { control: 'inline-check', options: ['name', 'phone_number', 'birthdate', 'address'] },
    socialProviders: { control: 'inline-check', options: ['google', 'apple', 'facebook', 'amazon'] },
    factors: { control: 'inline-check', options: ['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] },
    secondFactor: { control: 'inline-radio', options: ['none', 'TOTP', 'EMAIL', 'SMS'] },
    variation: { control: 'inline-radio', options: ['default', 'modal'] },
    latency: { control: { type: 'range', min: 0, max: 4000, step: 200 } },
    accent: { control: 'color' },
    radius: { control: 'inline-radio', options: ['none', 'small', 'medium', 'large', 'full'] },
  },
} satisfies Meta<PlaygroundArgs>;

export default meta;

/** The user pool that the controls describe. */
function poolOf({ loginMechanisms, socialProviders, factors, secondFactor }: PlaygroundArgs): MemoryPool {
  const known = socialProviders?.filter((provider) => typeof provider === 'string');
  return { loginMechanisms, socialProviders: known, factors, ...(secondFactor !== 'none' && { mfa: { mode: 'required', methods: [secondFactor] } }) };
}

function Brand({ accent, radius, colorMode, children }: Pick<PlaygroundArgs, 'accent' | 'radius'> & Pick<ThemeProviderProps, 'colorMode' | 'children'>) {
  const theme = useMemo(() => createTheme({ name: 'playground', tokens: { color: { accent } } }), [accent]);
  return <ThemeProvider theme={theme} colorMode={colorMode} radius={radius}>{children}</ThemeProvider>;
}

/** On a user pool in memory. Sign in as `ana@example.com` with `Correct-horse1`, or make an account; the first code is 123456. */
export const Playground: StoryObj<PlaygroundArgs> = {
  render: (args, context) => {
    const { factors: _factors, secondFactor: _secondFactor, latency, accent, radius, ...props } = args;
    const pool = poolOf(args);
    return (
      <Brand accent={accent} radius={radius} colorMode={context.globals['colorMode']}>
        {/* Another pool is another Authenticator. */}
        <div key={JSON.stringify([pool, latency])}>
          {drawStage({ backend: { pool, latency, users: [{ ...ana, attributes: { phone_number: '+15555550123' } }] }, props }, context)}
        </div>
      </Brand>
    );
  },
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};
